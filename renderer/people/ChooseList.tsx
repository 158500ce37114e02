// The way in: a file from a dialog or dropped here, or pasted rows; and help for those who have no
// list yet.

import { Button, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState, type DragEvent } from 'react';
import { Problem } from '../../shared/kernel/problem.ts';
import { limits } from '../../shared/people/import/limits.ts';
import { useChooseFile } from '../api/app.ts';
import { NoListYet } from './NoListYet.tsx';
import type { Import, Source } from './use-import.ts';
import classes from './people.module.css';

type From = Parameters<Import['read']>[0];
type Props = {
  onRead: (from: From, source: Source) => void;
  onProblem: (problem: Problem, source: Source) => void;
  busy: boolean;
};

export function ChooseList({ onRead, onProblem, busy }: Props) {
  const [over, setOver] = useState(false);
  const [rows, setRows] = useState('');
  const { send: chooseFile } = useChooseFile();
  const pasted = (text: string) =>
    onRead({ kind: 'pasted', text }, { name: 'Pasted rows', folder: null, kind: 'pasted' });
  const choose = async () => {
    const file = await chooseFile({ purpose: 'register' });
    if (file)
      onRead(
        { kind: 'chosen', token: file.token },
        { name: file.name, folder: file.folder, kind: 'chosen' },
      );
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    const [file] = files;
    const text = event.dataTransfer.getData('text/plain');
    if (!file) return text === '' ? undefined : pasted(text);
    const source: Source = {
      name: files.length > 1 ? `${files.length} files` : file.name,
      folder: null,
      kind: 'dropped',
    };
    if (files.length > 1)
      return onProblem(
        new Problem(
          'invalid',
          'One list at a time. Drop one of them first, and when its people are in, the next.',
        ),
        source,
      );
    if (file.size > limits.bytes)
      return onProblem(
        new Problem(
          'too-large',
          'This file is over 20 MB. Save only the rows and columns that you need and choose it again.',
        ),
        source,
      );
    const bytes = await bytesOf(file);
    if (!bytes)
      return onProblem(
        new Problem(
          'invalid',
          'This could not be read. If it is a folder, open it and drop the list that lies in it.',
        ),
        source,
      );
    onRead({ kind: 'dropped', bytes }, source);
  };
  // Rows pasted anywhere on this page count as pasted here.
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)
        return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() !== '') pasted(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
  return (
    <>
      <div
        className={classes.drop}
        data-over={over}
        role="group"
        aria-label="Choose a list"
        onDrop={(event) => void drop(event)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
      >
        <IconFileImport size={28} stroke={1.5} aria-hidden />
        <p className={classes.dropTitle}>Drop your list here</p>
        <p className={classes.small}>
          CSV, tab-separated text or the first sheet of an .xlsx, up to 20 MB. Its columns can have
          any names.
        </p>
        <Button onClick={() => void choose()} loading={busy}>
          Choose a file
        </Button>
      </div>
      <div className={classes.ways}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            pasted(rows);
          }}
        >
          <Textarea
            autoComplete="off"
            label="Or paste rows"
            description="copied in your spreadsheet, headings included"
            minRows={6}
            maxRows={6}
            autosize
            value={rows}
            onChange={(event) => setRows(event.currentTarget.value)}
            dir="auto"
          />
          <Button type="submit" variant="default" mt={8} disabled={rows.trim() === ''}>
            Read the rows
          </Button>
        </form>
        <NoListYet />
      </div>
    </>
  );
}

/** `null` for what gives no bytes: a folder, or a file that went away under the pointer. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
