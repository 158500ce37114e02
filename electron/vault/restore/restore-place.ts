// Where a restored vault may go: in the place of itself, of a damaged one, or of nothing; never of another vault.

import { basename } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import { inspectFolder, readHeaders } from '../files/vault-folder.ts';
import type { VaultSession } from '../session/session.ts';

/** Throws `conflict` or `refused` unless a backup of the vault `vaultId` may take the place of what stands there. */
export function expectPlaceFor(
  folder: string,
  vaultId: string,
  standing: Pick<VaultSession, 'vaultId'> | null,
): void {
  if (standing ? standing.vaultId !== vaultId : standsForAnother(folder, vaultId)) {
    throw new Problem(
      'conflict',
      `This backup belongs to another vault than the one in ${basename(folder)}. Choose an empty place for it.`,
      ['backup'],
    );
  }
  const state = inspectFolder(folder);
  if (state === 'link' || state === 'odd' || state === 'read-only' || state === 'not-yours')
    throw new Problem('refused', 'This folder cannot be written to. Choose another place.', [
      'target',
    ]);
  if (state === 'not-a-vault')
    throw new Problem(
      'conflict',
      'Something else already stands in this place. Choose another name.',
      ['target'],
    );
}

/** The first of "Name", "Name 2", "Name 3" … in which nothing stands that this backup must not displace. */
export function freePlaceFor(
  vaultId: string,
  placeOf: (name: string) => string,
  name: string,
): string {
  for (let count = 1; ; count += 1) {
    const folder = placeOf(count === 1 ? name : `${name} ${count}`);
    if (inspectFolder(folder) !== 'not-a-vault' && !standsForAnother(folder, vaultId))
      return folder;
  }
}

/** A vault whose key files can be read and name another vault, of this or a newer app. Where both are lost nobody can tell, and it is kept aside. */
function standsForAnother(folder: string, vaultId: string): boolean {
  const state = inspectFolder(folder);
  if (state === 'newer') return true;
  if (!['vault', 'one-header', 'no-data', 'read-only'].includes(state)) return false;
  const headers = readHeaders(folder).filter((header) => header !== null && header !== 'newer');
  return headers.length > 0 && headers.every((header) => header.vaultId !== vaultId);
}
