// Earlier states of a note: look at one, bring it back. Bringing back loses nothing, for the
// present state is kept first.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../shared/kernel/counted.ts';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import type { DocumentJson } from '../ui/rich-text/document-json.ts';
import { Prose } from '../ui/rich-text/Prose.tsx';
import { momentInWords } from './clock-time.ts';
import { useRestoreVersion, useVersion, useVersions } from './data.ts';
import classes from './note.module.css';

type Props = {
  noteId: string;
  today: string;
  onClose: () => void;
  onBeforeRestore: () => Promise<void>;
  onRestored: () => void;
};

export function VersionsSheet({ noteId, today, onClose, onBeforeRestore, onRestored }: Props) {
  const { data: versions } = useVersions(noteId);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: shown } = useVersion(chosen);
  const restore = useRestoreVersion();
  const take = async () => {
    if (!shown) return;
    await onBeforeRestore();
    const { beforeId } = await restore.send({ id: shown.id });
    const undo = () => {
      if (beforeId !== null) void restore.send({ id: beforeId }).then(onRestored);
    };
    offerUndo({
      text: `The note is as it was ${momentInWords(shown.savedAt, today)}.`,
      onUndo: undo,
    });
    onRestored();
    onClose();
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        Done
      </Button>
      <Button disabled={!shown} loading={restore.busy} onClick={() => void take()}>
        Bring this version back
      </Button>
    </>
  );
  return (
    <Sheet open title="Earlier versions" width={600} onClose={onClose} actions={actions}>
      {versions && versions.length === 0 ? (
        <p className={classes.small}>
          None yet. One is kept every few minutes while you write, and each time you leave the note.
        </p>
      ) : null}
      <ol className={classes.versions}>
        {versions?.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className={classes.version}
              aria-current={version.id === chosen ? 'true' : undefined}
              onClick={() => setChosen(version.id)}
            >
              <span className={classes.when}>{momentInWords(version.savedAt, today)}</span> ·{' '}
              {counted(version.words, 'word', 'words')}
              <span className={classes.first}>
                <bdi>{version.title || version.excerpt || 'empty'}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {shown ? (
        <div className={classes.shown} tabIndex={0} role="group" aria-label="The chosen version">
          <Prose value={shown.document as DocumentJson} size="small" />
        </div>
      ) : null}
    </Sheet>
  );
}
