// Restoring into the open vault, above the list of backups.
import { Dialog } from '../ui/Dialog.tsx';
import { RestoreSteps } from './RestoreSteps.tsx';
import type { RestoreFrom } from './RestoreSteps.tsx';

type Props = { readonly from: RestoreFrom | null; readonly folder: string; readonly onClose: () => void };

export function RestoreDialog({ from, folder, onClose }: Props) {
  return (
    <Dialog open={from !== null} onClose={onClose} title="Restore a backup" mustAnswer>
      {from ? <RestoreSteps from={from} target={{ vault: { path: folder } }} onRestored={onClose} onCancel={onClose} /> : null}
    </Dialog>
  );
}
