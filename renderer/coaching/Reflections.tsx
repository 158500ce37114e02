// Private reflections about a pair: that there are some, and since when. Reading one back needs the
// passphrase.

import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { NoteDocument } from '../../shared/coaching/document.ts';
import { useRunningCall } from '../api/app.ts';
import { localDay } from '../ui/dates/use-today.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import { Section } from '../ui/layout/Section.tsx';
import type { DocumentJson } from '../ui/rich-text/document-json.ts';
import { Prose } from '../ui/rich-text/Prose.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { WaitLine } from '../vault/WaitLine.tsx';
import { momentInWords } from './clock-time.ts';
import { useReadBack, useReflections } from './data.ts';
import { EraseForGood } from './EraseForGood.tsx';
import { ReflectionSheet } from './ReflectionSheet.tsx';
import classes from './note.module.css';

export function Reflections({ pairId, today }: { pairId: string; today: string }) {
  const { data } = useReflections(pairId);
  const [open, setOpen] = useState<
    'write' | { readonly read: string } | { readonly erase: string } | null
  >(null);
  if (!data) return null;
  return (
    <Section
      title="Private reflections"
      action={
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen('write')}>
          Write a private reflection
        </Button>
      }
    >
      {data.length === 0 ? (
        <p className={classes.small}>
          Nothing yet. Write here what belongs in no note. It is sealed at once, and only your
          passphrase opens it again.
        </p>
      ) : (
        <ul className={classes.list}>
          {data.map(({ id, createdAt }) => (
            <li key={id} className={classes.row}>
              <span className="lp-numbers">
                {localDay(new Date(createdAt)) === today ? 'Today, ' : ''}
                {momentInWords(createdAt, today)}
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Read it back: the reflection of ${momentInWords(createdAt, today)}`}
                onClick={() => setOpen({ read: id })}
              >
                Read it back
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={`Erase it: the reflection of ${momentInWords(createdAt, today)}`}
                onClick={() => setOpen({ erase: id })}
              >
                Erase it
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open === 'write' ? <ReflectionSheet pairId={pairId} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'write' && 'read' in open ? (
        <ReadBack id={open.read} onClose={() => setOpen(null)} />
      ) : null}
      {open !== null && open !== 'write' && 'erase' in open ? (
        <EraseForGood
          what="reflection"
          id={open.erase}
          onGone={() => setOpen(null)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

function ReadBack({ id, onClose }: { id: string; onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [document, setDocument] = useState<NoteDocument | null>(null);
  const { send, busy, problem } = useReadBack();
  const work = useRunningCall('coaching.readBack');
  const open = (event: FormEvent) => {
    event.preventDefault();
    send({ id, passphrase })
      .then(
        (answer) => setDocument(answer.document),
        () => undefined,
      )
      .finally(() => setPassphrase(''));
  };
  if (document) {
    return (
      <Dialog
        open
        title="Private reflection"
        size="wide"
        onClose={onClose}
        actions={<Button onClick={onClose}>Close it</Button>}
      >
        {/* What can be selected can be read by every program of the desktop: this cannot. */}
        <div
          className={classes.shown}
          data-sealed
          tabIndex={0}
          role="group"
          aria-label="The reflection"
        >
          <Prose value={document as DocumentJson} />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open title="Read it back" size="narrow" onClose={onClose}>
      <form className={classes.form} onSubmit={open}>
        <SecretField
          label="Your passphrase"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed' }}
        />
        {problem ? <ErrorNote what={problem.message} /> : null}
        <Button type="submit" loading={busy} disabled={passphrase === ''}>
          Open the reflection
        </Button>
        <WaitLine busy={busy} work={work} />
      </form>
    </Dialog>
  );
}
