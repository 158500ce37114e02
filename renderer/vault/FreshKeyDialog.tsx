// Shows a new recovery key above whatever page the desk is at, until two of its groups are typed
// back.

import { Dialog } from '../ui/layout/Dialog.tsx';
import type { FreshRecovery } from './data.ts';
import { showFreshKey } from './fresh-key.ts';
import { RecoveryKeyStep } from './RecoveryKeyStep.tsx';
import classes from './vault.module.css';

export default function FreshKeyDialog({ fresh }: { readonly fresh: FreshRecovery }) {
  const done = () => showFreshKey(null);
  return (
    <Dialog open onClose={done} title="Your new recovery key" mustAnswer size="medium">
      <p className={classes.soft}>
        The recovery key you used does not work any more; this one does.
      </p>
      <RecoveryKeyStep fresh={fresh} onConfirmed={done} doneLabel="Done" />
    </Dialog>
  );
}
