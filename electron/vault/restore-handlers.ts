// Answers the calls of restoring and salvaging.
import { randomBytes } from 'node:crypto';
import { Problem } from '../../shared/kernel/problem.ts';
import { tableLabel } from '../../shared/vault/backups.ts';
import type { vault } from '../../shared/vault/contract.ts';
import { vaultFolder } from '../../shared/vault/place.ts';
import type { Handlers } from '../ipc/implement.ts';
import { erasuresIn } from './erasure-ledger.ts';
import { freshRecoveryFor, pathOf } from './opening-handlers.ts';
import { platformHere, type VaultParts } from './parts.ts';
import { commitRestore, dropRestore, prepareRestore, type Prepared } from './restore.ts';
import { salvage } from './salvage.ts';
import { expectStrong } from './secrets.ts';
import { openWithKey } from './unlock-vault.ts';

type Restoring = Pick<Handlers<typeof vault>, 'previewRestore' | 'restore' | 'dropRestore' | 'salvage'>;

export function restoreHandlers(parts: VaultParts): Restoring {
  const { holder, deviceFolder, allowWeakKdf = false, eraseAgain = () => 0 } = parts;
  const prepared = new Map<string, Prepared>();
  const forget = (): void => {
    for (const entry of prepared.values()) entry.dataKey.fill(0);
    prepared.clear();
  };
  const take = (id: string): Prepared => {
    const found = prepared.get(id);
    if (!found) throw new Problem('not-found', 'The preview of this restore is gone. Please start it again.');
    prepared.delete(id);
    return found;
  };

  const discard = (made: Prepared): void => {
    made.dataKey.fill(0);
    dropRestore(made);
  };

  return {
    previewRestore: async (context, { backup, target, secret }) => {
      const folder = 'vault' in target ? pathOf(context, target.vault) : vaultFolder(platformHere(), pathOf(context, target.parent), target.name);
      context.progress('Opening and checking the backup', null);
      const standing = holder.session?.folder === folder ? holder.session : null;
      const made = await prepareRestore({ backup: pathOf(context, backup), folder, secret, now: context.now, allowWeakKdf, eraseAgain, standing });
      forget();
      const preview = randomBytes(8).toString('hex');
      prepared.set(preview, made);
      return {
        preview,
        folder,
        rows: Object.entries(made.counts).flatMap(([table, restored]) => {
          const label = tableLabel(table);
          return label ? [{ label, standing: made.standing ? (made.standing[table] ?? 0) : null, restored }] : [];
        }),
        lastChange: made.lastChange,
        erasedSince: made.erasedSince,
      };
    },
    restore: async (context, { preview }) => {
      const made = take(preview);
      const stands = holder.session?.folder === made.folder;
      if (stands && erasuresIn(holder.session.db) !== made.erasures) {
        discard(made);
        throw new Problem('conflict', 'Something was erased since this was compared. Please compare once more; nothing was changed.');
      }
      if (stands) context.progress('Making a backup of the vault as it stands', null);
      const backedUp = stands ? holder.backupFirst('before-restore') : null;
      if (stands) holder.close();
      const keptAt = commitRestore(made, deviceFolder, made.header.vaultId, context.now());
      const session = await openWithKey({ ...made, slot: 'passphrase', now: context.now, deviceFolder, allowWeakKdf });
      holder.open(session);
      return { folder: made.folder, keptAt, backedUp };
    },
    dropRestore: async (_context, { preview }) => {
      discard(take(preview));
    },
    salvage: async (context, { place, parent, name, passphrase }) => {
      expectStrong(passphrase, 'passphrase');
      const damaged = pathOf(context, place);
      const folder = vaultFolder(platformHere(), pathOf(context, parent), name);
      context.progress('Reading what can still be read', null);
      holder.close();
      const made = await salvage({ damaged, folder, passphrase, now: context.now, deviceFolder, allowWeakKdf, ...(parts.kdf ? { kdf: parts.kdf } : {}) });
      holder.open(made.session);
      const saved = made.saved.map(({ table, rows, lost }) => ({ label: tableLabel(table) ?? table.replaceAll('_', ' '), rows, lost }));
      return { folder, saved, ...freshRecoveryFor(parts, made.recoveryKey) };
    },
  };
}
