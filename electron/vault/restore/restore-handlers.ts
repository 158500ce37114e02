// Answers the calls of restoring and salvaging.

import type { InputOf } from '../../../shared/kernel/contract.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { lineWords } from '../../../shared/vault/audit-words.ts';
import { tableLabel, type RestorePreview } from '../../../shared/vault/backups.ts';
import type { vault } from '../../../shared/vault/contract.ts';
import { vaultFolder } from '../../../shared/vault/place.ts';
import type { ActionContext, Handlers } from '../../ipc/implement.ts';
import { readBackup } from '../backups/backup-file.ts';
import { standAboveAll } from '../backups/counter.ts';
import { changePlaces, placesOf } from '../backups/device-places.ts';
import { expectNotSynced } from '../files/sync-folders.ts';
import { deriveKeys } from '../keys/keys.ts';
import { platformHere, type VaultDeps } from '../opening/deps.ts';
import { throttleGuess, guessAt, guessAtVault } from '../opening/guess-throttle.ts';
import { freshRecoveryFor, pathOf } from '../opening/opening-handlers.ts';
import { expectStrong, noteFreshSecrets } from '../opening/secrets.ts';
import { openWithKey } from '../opening/unlock-vault.ts';
import { erasuresIn } from '../rows/erasure-ledger.ts';
import type { VaultSession } from '../session/session.ts';
import { Witness } from '../session/witness.ts';
import { PendingRestores } from './pending-restores.ts';
import { freePlaceFor } from './restore-place.ts';
import { commitRestore, prepareFreshSecrets, prepareRestore, type Prepared } from './restore.ts';
import { salvage } from './salvage.ts';

type Restoring = Pick<
  Handlers<typeof vault>,
  'previewRestore' | 'restore' | 'cancelRestore' | 'salvage'
>;

export function restoreHandlers(deps: VaultDeps): Restoring {
  const pending = new PendingRestores(deps.deviceFolder);
  deps.holder.beforeClosing(() => pending.drop());
  return {
    previewRestore: (context, input) => preview(deps, pending, context, input),
    restore: (context, input) => restore(deps, pending, context, input),
    cancelRestore: async (_context, { preview: id }) => pending.discard(pending.take(id)),
    salvage: (context, input) => save(deps, context, input),
  };
}

async function preview(
  deps: VaultDeps,
  pending: PendingRestores,
  context: ActionContext,
  { backup: chosen, target, secret }: InputOf<typeof vault.previewRestore>,
): Promise<RestorePreview> {
  const { holder, allowWeakKdf = false, eraseAgain = () => 0 } = deps;
  const backup = pathOf(deps, context, chosen);
  const { header } = readBackup(backup);
  const folder = placeFor(deps, context, target, header.vaultId);
  const made = await throttleGuess(deps, context, guessAt(header), async (failedBefore) => {
    context.progress('Opening and checking the backup', null);
    const standing = holder.session?.folder === folder ? holder.session : null;
    pending.begin(folder);
    return prepareRestore({
      backup,
      folder,
      secret,
      now: context.now,
      allowWeakKdf,
      eraseAgain,
      standing,
      failedBefore,
    });
  });
  return { preview: pending.keep(made), ...shown(made) };
}

/** A vault of its own gets a free name; nothing is put in the place of another vault. */
function placeFor(
  deps: VaultDeps,
  context: ActionContext,
  target: InputOf<typeof vault.previewRestore>['target'],
  vaultId: string,
): string {
  if ('vault' in target) return pathOf(deps, context, target.vault);
  const parent = pathOf(deps, context, target.parent);
  const folder = freePlaceFor(
    vaultId,
    (name) => vaultFolder(platformHere(), parent, name),
    target.name,
  );
  expectNotSynced(folder);
  return folder;
}

function shown({
  folder,
  replaces,
  slot,
  counts,
  standing,
  lastChange,
  lastLine,
  dateProved,
  erasedSince,
}: Prepared): Omit<RestorePreview, 'preview'> {
  const rows = Object.entries(counts).flatMap(([table, restored]) => {
    const label = tableLabel(table);
    return label ? [{ label, standing: standing ? (standing[table] ?? 0) : null, restored }] : [];
  });
  return {
    folder,
    replaces,
    byRecovery: slot === 'recovery',
    rows,
    lastChange,
    lastLine: lastLine && { at: lastLine.at, words: lineWords(lastLine) },
    dateProved,
    erasedSince,
  };
}

async function restore(
  deps: VaultDeps,
  pending: PendingRestores,
  context: ActionContext,
  { preview: id, newPassphrase }: InputOf<typeof vault.restore>,
) {
  const { holder, deviceFolder, allowWeakKdf = false } = deps;
  const waiting = pending.look(id);
  // Before anything is taken: a passphrase that is too easy can be typed again.
  const fresh =
    waiting.slot === 'recovery' ? await prepareFreshSecrets(waiting, newPassphrase ?? '') : null;
  const made = pending.take(id);
  try {
    const stands = holder.session?.folder === made.folder;
    if (stands && erasuresIn(holder.session.db) !== made.erasures) {
      throw new Problem(
        'conflict',
        'Something was erased since this was compared. Please compare once more; nothing was changed.',
      );
    }
    if (stands) context.progress('Making a backup of the vault as it stands', null);
    const backedUp = stands ? holder.backupFirst('before-restore') : null;
    const seen = seenOf(deviceFolder, made);
    if (stands) holder.close();
    const keptAt = commitRestore(made, deviceFolder, made.header.vaultId, context.now());
    pending.done();
    const session = await openWithKey({
      ...made,
      header: fresh?.header ?? made.header,
      now: context.now,
      deviceFolder,
      allowWeakKdf,
    });
    if (keptAt !== null) rememberAside(session, keptAt);
    // Also above the backup that was just made, and what this computer saw last.
    session.whenWritable(() => standAboveAll(session, seen));
    if (fresh) noteFreshSecrets(session);
    made.sealKey?.fill(0);
    // Another vault that is open is left as at any lock.
    if (!stands) holder.close();
    holder.open(session);
    return {
      folder: made.folder,
      keptAt,
      backedUp,
      fresh: fresh ? freshRecoveryFor(deps, fresh.recoveryKey) : null,
    };
  } catch (error) {
    pending.discard(made);
    throw error;
  }
}

/** A full disk or a closed folder undoes no restore. */
function rememberAside(session: VaultSession, keptAt: string): void {
  try {
    changePlaces(session, { aside: [...placesOf(session).aside, keptAt] });
  } catch {
    return;
  }
}

/** The highest counter that this computer remembers of this vault. */
function seenOf(deviceFolder: string, { header, dataKey }: Prepared): number {
  const witness = new Witness(deviceFolder, header.vaultId, deriveKeys(dataKey).witness);
  try {
    return witness.read()?.seq ?? 0;
  } finally {
    witness.close();
  }
}

async function save(
  deps: VaultDeps,
  context: ActionContext,
  { place, parent, name, passphrase, recoveryKey }: InputOf<typeof vault.salvage>,
) {
  const { holder, deviceFolder, kdf, allowWeakKdf = false } = deps;
  expectStrong(passphrase, 'passphrase');
  const damaged = pathOf(deps, context, place);
  const folder = vaultFolder(platformHere(), pathOf(deps, context, parent), name);
  expectNotSynced(folder);
  const secret = recoveryKey === undefined ? { passphrase } : { recoveryKey };
  return throttleGuess(deps, context, guessAtVault(damaged), async () => {
    context.progress('Reading what can still be read', null);
    holder.close();
    const made = await salvage({
      damaged,
      folder,
      passphrase,
      secret,
      now: context.now,
      deviceFolder,
      allowWeakKdf,
      ...(kdf ? { kdf } : {}),
    });
    holder.open(made.session);
    const saved = made.saved.map(({ table, rows, lost }) => ({
      label: tableLabel(table) ?? table.replaceAll('_', ' '),
      rows,
      lost,
    }));
    return { folder, saved, ...freshRecoveryFor(deps, made.recoveryKey) };
  });
}
