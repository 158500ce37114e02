// What to say about a folder that was chosen to be opened as a vault.

import type { VaultState } from '../../shared/vault/vault-state.ts';

const words: Readonly<Record<VaultState, string | null>> = {
  vault: null,
  'one-header': null,
  none: 'There is nothing at that place any more.',
  empty: 'That folder is empty. A vault is a folder whose name ends in “.vault”.',
  'not-a-vault': 'That folder is not a vault. A vault is a folder whose name ends in “.vault”.',
  'no-header':
    'Both key files of this vault are missing or damaged. Without them no passphrase can open it. A backup brings its own.',
  'no-data':
    'The data file of this vault is missing or empty. Nothing new was made in its place. A backup can be put there.',
  newer:
    'This vault was made with a newer version of Linking Pin. Nothing was changed. Open it with that version.',
  link: 'That folder is reached by a link, or has a link in it. Choose the real folder with the real files.',
  odd: 'Something in that folder is no ordinary file. Copy its ordinary files to a new folder and open that one.',
  'not-yours': 'That vault belongs to another user of this computer.',
  'read-only': 'That vault lies where nothing can be written. Copy it to your own disk first.',
};

/** Why a folder in this state cannot be unlocked; null where it can. */
export function whyNoVault(state: VaultState): string | null {
  return words[state];
}
