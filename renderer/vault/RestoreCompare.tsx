// What stands now beside what the backup holds, and the decision between them.
import { Button } from '@mantine/core';
import type { RestorePreview } from '../../shared/vault/backups.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { showInstant } from '../ui/instant-text.ts';
import { useToday } from '../ui/use-today.ts';
import type { Restored } from './data.ts';
import { useDropRestore, useRestore } from './data.ts';
import classes from './vault.module.css';

type Props = { readonly preview: RestorePreview; readonly onRestored: (restored: Restored) => void; readonly onCancel: () => void };

export function RestoreCompare({ preview, onRestored, onCancel }: Props) {
  const today = useToday();
  const restore = useRestore();
  const drop = useDropRestore();
  const put = () => void restore.tell({ preview: preview.preview }).then(onRestored, () => undefined);
  const leave = () => {
    void drop.tell({ preview: preview.preview }).catch(() => undefined);
    onCancel();
  };
  const { standing, restored } = preview.lastChange;
  return (
    <div className={classes.stack}>
      <table className={classes.table}>
        <thead><tr><th scope="col">What</th><th scope="col" className={classes.number}>Now</th><th scope="col">In the backup</th></tr></thead>
        <tbody>
          {preview.rows.map((row) => <tr key={row.label}><th scope="row">{row.label}</th><td className={classes.number}>{row.standing ?? '–'}</td><td>{row.restored}</td></tr>)}
          <tr><th scope="row">Last change</th><td className={classes.number}>{standing ? showInstant(standing, today) : '–'}</td><td>{showInstant(restored, today)}</td></tr>
        </tbody>
      </table>
      {preview.erasedSince > 0 ? <p className={classes.soft}>{preview.erasedSince === 1 ? 'One thing in it was erased for good since then and is erased again.' : `${preview.erasedSince} things in it were erased for good since then and are erased again.`}</p> : null}
      {losesSomething(preview) ? <ErrorNote tone="look" what="What you did after this backup was made is not in it." next="The vault as it is now is kept beside it until you remove it." /> : null}
      {restore.problem ? <ErrorNote what={restore.problem.message} safe="The vault that stood there is still in place." /> : null}
      <div className={classes.buttons}>
        <Button onClick={put} loading={restore.busy}>Put this backup in place</Button>
        <Button variant="subtle" onClick={leave}>Leave everything as it is</Button>
      </div>
    </div>
  );
}

/** The vault's own book-keeping after a backup, such as having been backed up, is no loss. */
function losesSomething({ rows, lastChange: { standing, restored } }: RestorePreview): boolean {
  const minute = 60_000;
  return standing !== null && (rows.some((row) => row.standing !== row.restored) || Date.parse(standing) - Date.parse(restored) > minute);
}
