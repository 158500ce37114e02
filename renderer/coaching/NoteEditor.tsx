// Note editor: who was there, the text, and who could ever see it.

import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { emptyDocument, isBlank, type NoteDocument } from '../../shared/coaching/document.ts';
import { toMarkdown } from '../../shared/coaching/markdown.ts';
import type { Note, NoteText } from '../../shared/coaching/note.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { useCopyText } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import type { DocumentJson } from '../ui/rich-text/document-json.ts';
import { useNote, useNoteText, useUnarchiveNote, useArchiveNote, useUpdateNote } from './data.ts';
import { EraseForGood } from './EraseForGood.tsx';
import { NoteFoot } from './NoteFoot.tsx';
import { NoteHead } from './NoteHead.tsx';
import { SavedMark } from './SavedMark.tsx';
import { expectFits, SaveFailure } from './SaveFailure.tsx';
import { useAutoSave } from './use-auto-save.ts';
import { VersionsSheet } from './VersionsSheet.tsx';
import classes from './note.module.css';

const RichTextEditor = lazy(async () => ({
  default: (await import('../ui/rich-text/RichTextEditor.tsx')).RichTextEditor,
}));

type Props = {
  noteId: string;
  people: { readonly junior: PairPerson; readonly senior: PairPerson };
  programme: Programme;
  today: string;
  /** Where to go when the note was removed. */
  onGone: () => void;
  size?: 'normal' | 'large';
  /** In a session the head is short: who is there and when is known. */
  inSession?: boolean;
  /** Where a form around it finds the way to wait until the note is stored. */
  settle?: React.RefObject<() => Promise<boolean>>;
};

/** Opens the text once: while it is written, an answer would be older than what is typed. */
export function NoteEditor(props: Props) {
  const [turn, setTurn] = useState(0);
  const { data: note, error } = useNote(props.noteId);
  const { data: start, problem } = useNoteText(props.noteId, turn);
  const refused = problem ?? (start ? null : error);
  if (refused) return <ErrorNote what={refused.message} tone="look" />;
  if (!start || !note) return null;
  return (
    <OpenNote
      key={`${props.noteId} ${turn}`}
      {...props}
      start={start}
      note={note}
      onRestored={() => setTurn(turn + 1)}
    />
  );
}

type OpenProps = Props & { start: NoteText; note: Note; onRestored: () => void };
type Text = Pick<NoteText, 'title' | 'document'>;

function OpenNote({
  noteId,
  start,
  note,
  people,
  programme,
  today,
  onGone,
  onRestored,
  size = 'normal',
  inSession = false,
  settle,
}: OpenProps) {
  const [save, remove, unarchive, copy] = [
    useUpdateNote(),
    useArchiveNote(),
    useUnarchiveNote(),
    useCopyText(),
  ];
  const text = useRef<Text>({ title: start.title, document: start.document });
  const [title, setTitle] = useState(start.title);
  const [showVersions, setShowVersions] = useState(false);
  const [erasing, setErasing] = useState(false);
  const removed = useRef(false);
  const {
    state,
    change,
    flush,
    settle: settleNow,
  } = useAutoSave<Text>(noteId, async (value, leaving) => {
    if (removed.current) return start.updatedAt;
    expectFits(value.document);
    return (await save.send({ id: noteId, ...value, leaving })).savedAt;
  });
  useDropIfBlank(start, text, removed, () => remove.send({ id: noteId }));
  useEffect(() => {
    if (settle) settle.current = settleNow;
  }, [settle, settleNow]);

  const type = (part: Partial<Text>) => {
    text.current = { ...text.current, ...part };
    change(text.current);
  };
  const removeNote = async () => {
    await flush();
    removed.current = true;
    await remove.send({ id: noteId });
    offerUndo({ text: 'Note removed.', onUndo: () => void unarchive.send({ id: noteId }) });
    onGone();
  };
  const erased = () => {
    removed.current = true;
    onGone();
  };
  const head = (
    <NoteHead
      note={note}
      programme={programme}
      people={people}
      today={today}
      short={inSession}
      title={title}
      onTitle={(next) => {
        setTitle(next);
        type({ title: next });
      }}
    />
  );
  return (
    <div className={classes.paper}>
      <Suspense fallback={null}>
        <RichTextEditor
          value={start.document as DocumentJson}
          docKey={noteId}
          label="Note"
          size={size}
          autoFocus={isBlank(start.document)}
          placeholder="What was said, what you noticed, what was promised. A line that begins with → comes back before the next session."
          onChange={(json) => type({ document: asDocument(json) })}
          head={head}
          foot={<NoteFoot note={note} programme={programme} people={people} today={today} />}
        />
      </Suspense>
      <SaveFailure state={state} what="note" done="stored" onAgain={() => void flush()} />
      <div className={classes.tools}>
        <Button size="compact-sm" variant="subtle" onClick={() => setShowVersions(true)}>
          Earlier versions
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void copy.send({ text: asMarkdown(text.current) })}
        >
          Copy as Markdown
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void removeNote()}>
          Remove this note
        </Button>
        {inSession ? null : (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setErasing(true)}>
            Erase it for good
          </Button>
        )}
        <SavedMark state={state} openedAt={start.updatedAt} />
      </div>
      {erasing ? (
        <EraseForGood
          what="note"
          id={noteId}
          onBefore={flush}
          onGone={erased}
          onClose={() => setErasing(false)}
        />
      ) : null}
      {showVersions ? (
        <VersionsSheet
          noteId={noteId}
          today={today}
          onClose={() => setShowVersions(false)}
          onBeforeRestore={flush}
          onRestored={onRestored}
        />
      ) : null}
    </div>
  );
}

/** A note that was opened blank and left blank goes without a word. */
function useDropIfBlank(
  start: NoteText,
  text: React.RefObject<Text>,
  removed: React.RefObject<boolean>,
  drop: () => Promise<unknown>,
): void {
  const latest = useRef(drop);
  latest.current = drop;
  useEffect(
    () => () => {
      const untouched =
        start.createdAt === start.updatedAt && isBlank(start.document) && start.title === '';
      if (
        !untouched ||
        removed.current ||
        text.current.title.trim() !== '' ||
        !isBlank(text.current.document)
      )
        return;
      removed.current = true;
      latest.current().catch(() => undefined);
    },
    [start, text, removed],
  );
}

/** The editor gives an empty list of blocks for an empty page; stored documents always hold one. */
function asDocument(json: DocumentJson): NoteDocument {
  return json.content && json.content.length > 0 ? (json as NoteDocument) : emptyDocument;
}

function asMarkdown({ title, document }: Text): string {
  return title.trim() === '' ? toMarkdown(document) : `# ${title}\n\n${toMarkdown(document)}`;
}
