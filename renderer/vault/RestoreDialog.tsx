// Restoring into the open vault, above the list of backups.
import { Dialog } from '../ui/Dialog.tsx';
import { sayOnce } from '../ui/undo-toast.tsx';
import { keptWords } from './kept-words.ts';
import type { Restored } from './data.ts';
import { RestoreSteps } from './RestoreSteps.tsx';
import type { RestoreFrom } from './RestoreSteps.tsx';

type Props = { readonly from: RestoreFrom | null; readonly folder: string; readonly onClose: () => void };

export function RestoreDialog({ from, folder, onClose }: Props) {
  // The desk is drawn anew for the vault that is open now and takes this page with it: said where that does not matter.
  const onRestored = (restored: Restored) => {
    sayOnce(`The backup stands in place. ${keptWords(restored)}`.trim());
    onClose();
  };
  return (
    <Dialog open={from !== null} onClose={onClose} title="Restore a backup" mustAnswer>
      {from ? <RestoreSteps from={from} target={{ vault: { path: folder } }} onRestored={onRestored} onCancel={onClose} /> : null}
    </Dialog>
  );
}
