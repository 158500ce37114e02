// What stands now beside what the backup holds, and the decision between them.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RestorePreview } from '../../shared/vault/backups.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { type Restored, useCancelRestore, useRestore } from './data.ts';
import { showInstant } from './instant-text.ts';
import { canTake, noPassphrase, PassphraseFields } from './PassphraseFields.tsx';
import { beforeRestoring } from './restore-words.ts';
import classes from './vault.module.css';

type Props = {
  readonly preview: RestorePreview;
  readonly onRestored: (restored: Restored) => void;
  readonly onCancel: () => void;
};

export function RestoreCompare({ preview, onRestored, onCancel }: Props) {
  const [next, setNext] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const restore = useRestore();
  const drop = useCancelRestore();
  const put = () => {
    setAsked(true);
    if (preview.byRecovery && !canTake(next)) return;
    void restore
      .send({
        preview: preview.preview,
        ...(preview.byRecovery ? { newPassphrase: next.text } : {}),
      })
      .then(onRestored, () => undefined);
  };
  const leave = () => {
    void drop.send({ preview: preview.preview }).catch(() => undefined);
    onCancel();
  };
  const warning = beforeRestoring(preview);
  return (
    <form
      className={classes.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <Sides preview={preview} />
      {preview.dateProved ? null : (
        <ErrorNote
          tone="look"
          what="The date on the outside of this backup cannot be believed. The last line of its log tells how far it goes."
        />
      )}
      {preview.erasedSince > 0 ? (
        <p className={classes.soft}>
          {preview.erasedSince === 1
            ? 'One thing in it was erased for good since then and is erased again.'
            : `${preview.erasedSince} things in it were erased for good since then and are erased again.`}
        </p>
      ) : null}
      {warning ? (
        <ErrorNote
          tone="look"
          what={warning}
          next="The vault as it is now is kept beside it until you remove it."
        />
      ) : null}
      {preview.byRecovery ? (
        <>
          <p className={classes.soft}>
            A recovery key works once. Give the vault a new passphrase; a new recovery key comes
            with it.
          </p>
          <PassphraseFields label="New passphrase" value={next} onChange={setNext} asked={asked} />
        </>
      ) : null}
      {restore.problem ? (
        <ErrorNote what={restore.problem.message} safe="What stood there is still in place." />
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" loading={restore.busy}>
          Put this backup in place
        </Button>
        <Button variant="subtle" onClick={leave}>
          Leave everything as it is
        </Button>
      </div>
    </form>
  );
}

function Sides({ preview }: { readonly preview: RestorePreview }) {
  const today = useToday();
  const { lastLine } = preview;
  const { standing, restored } = preview.lastChange;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className={classes.number}>
            Now
          </th>
          <th scope="col">In the backup</th>
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td className={classes.number}>{row.standing ?? '–'}</td>
            <td>{row.restored}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Last change</th>
          <td className={classes.number}>{standing ? showInstant(standing, today) : '–'}</td>
          <td>{showInstant(restored, today)}</td>
        </tr>
        {lastLine ? (
          <tr>
            <th scope="row">Last line of its log</th>
            <td className={classes.number}>–</td>
            <td>
              {lastLine.words}, {showInstant(lastLine.at, today)}
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
