// What stands now beside what the backup holds, and the decision between them.
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { RestorePreview } from '../../shared/vault/backups.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { showInstant } from '../ui/instant-text.ts';
import { sayOnce } from '../ui/undo-toast.tsx';
import { useToday } from '../ui/use-today.ts';
import { useDropRestore, useRestore } from './data.ts';
import classes from './vault.module.css';

type Restored = Awaited<ReturnType<ReturnType<typeof useRestore>['tell']>>;
type Props = { readonly preview: RestorePreview; readonly onRestored: () => void; readonly onCancel: () => void };

export function RestoreCompare({ preview, onRestored, onCancel }: Props) {
  const today = useToday();
  const restore = useRestore();
  const drop = useDropRestore();
  const [done, setDone] = useState<Restored | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => { here.current = false; };
  }, []);
  const put = async () => {
    const restored = await restore.tell({ preview: preview.preview }).catch(() => null);
    if (!restored) return;
    if (here.current) setDone(restored);
    // The desk is drawn anew for the vault that is open now, which takes this page away.
    else if (restored.keptAt) sayOnce(`The backup stands in place. ${keptWords(restored)}`);
  };
  const leave = () => {
    void drop.tell({ preview: preview.preview }).catch(() => undefined);
    onCancel();
  };
  if (done) {
    return (
      <div className={classes.stack}>
        <p>The backup stands in place and is open.</p>
        {done.keptAt ? <p className={classes.soft}>{keptWords(done)}</p> : null}
        <div className={classes.buttons}><Button onClick={onRestored}>Go on</Button></div>
      </div>
    );
  }
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
        <Button onClick={() => void put()} loading={restore.busy}>Put this backup in place</Button>
        <Button variant="subtle" onClick={leave}>Leave everything as it is</Button>
      </div>
    </div>
  );
}

function keptWords({ keptAt, backedUp }: Restored): string {
  return `${backedUp === false ? 'No backup of what stood there could be made first. It' : 'What stood there before'} is kept, until you remove it on the page Backups, in ${keptAt}`;
}

/** The vault's own book-keeping after a backup, such as having been backed up, is no loss. */
function losesSomething({ rows, lastChange: { standing, restored } }: RestorePreview): boolean {
  const minute = 60_000;
  return standing !== null && (rows.some((row) => row.standing !== row.restored) || Date.parse(standing) - Date.parse(restored) > minute);
}
