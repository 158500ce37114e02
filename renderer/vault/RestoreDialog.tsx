// Restoring into the open vault, above the list of backups.

import { useState } from 'react';
import { showNotice } from '../ui/feedback/toast.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import type { Restored } from './data.ts';
import { showFreshKey } from './fresh-key.ts';
import { keptWords } from './restore-words.ts';
import { ownVault, RestoreSteps, type RestoreFrom } from './RestoreSteps.tsx';
import { useFolder } from './use-folder.ts';

type Props = {
  readonly from: RestoreFrom | null;
  readonly folder: string;
  readonly parent: string;
  readonly onClose: () => void;
};

export function RestoreDialog({ from, folder, parent, onClose }: Props) {
  const [where, setWhere] = useState(parent);
  const askFolder = useFolder();
  const another = () =>
    void askFolder('restore-place').then(
      (chosen) => {
        if (chosen) setWhere(chosen.path);
      },
      () => undefined,
    );
  // The desk is drawn anew for the vault that is open now and takes this page with it: said where
  // that does not matter.
  const onRestored = (restored: Restored) => {
    if (restored.fresh) showFreshKey(restored.fresh);
    showNotice(`The backup stands in place. ${keptWords(restored)}`.trim());
    onClose();
  };
  return (
    <Dialog open={from !== null} onClose={onClose} title="Restore a backup" mustAnswer>
      {from ? (
        <RestoreSteps
          from={from}
          target={{ vault: { path: folder } }}
          beside={ownVault(where)}
          onOtherPlace={another}
          onRestored={onRestored}
          onCancel={onClose}
        />
      ) : null}
    </Dialog>
  );
}
