// Answers the calls that make, open and confirm a vault.

import { randomBytes } from 'node:crypto';
import { Problem } from '../../../shared/kernel/problem.ts';
import type { FreshRecovery, Place, Unlocked, vault } from '../../../shared/vault/contract.ts';
import {
  closedBadly,
  headerMended,
  headerMissing,
  madeOwn,
  newer,
  olderKeys,
  olderThanSeen,
  usedUpRecovery,
} from '../../../shared/vault/messages.ts';
import { judgePassphrase, sixWords } from '../../../shared/vault/passphrase.ts';
import { vaultFolder } from '../../../shared/vault/place.ts';
import { groupMatches, groupsToConfirm } from '../../../shared/vault/recovery-key.ts';
import type { VaultState } from '../../../shared/vault/vault-state.ts';
import type { ActionContext, Handlers } from '../../ipc/implement.ts';
import type { Secret } from '../files/header-files.ts';
import { expectNotSynced, findSyncService, hasConflictedCopies } from '../files/sync-folders.ts';
import { inspectFolder, versionNeededAt } from '../files/vault-folder.ts';
import { calibrateKdf } from '../keys/kdf.ts';
import { confirmRecovery, readState } from '../rows/store.ts';
import type { VaultSession } from '../session/session.ts';
import { createVault } from './create-vault.ts';
import { platformHere, type VaultDeps } from './deps.ts';
import { throttleGuess, guessAtVault } from './guess-throttle.ts';
import { expectStrong, replaceSecrets } from './secrets.ts';
import { expectVaultAt, unlockVault } from './unlock-vault.ts';

type Opening = Pick<
  Handlers<typeof vault>,
  | 'inspect'
  | 'judgePassphrase'
  | 'suggestWords'
  | 'create'
  | 'confirmRecovery'
  | 'unlock'
  | 'unlockWithRecovery'
>;

export function openingHandlers(deps: VaultDeps): Opening {
  return {
    inspect: async (context, { place }) => {
      const folder = pathOf(deps, context, place);
      const state = inspectFolder(folder);
      return {
        folder,
        state,
        syncService: findSyncService(folder),
        notice: noticeAt(folder, state),
      };
    },
    judgePassphrase: async (_context, { passphrase }) => judgePassphrase(passphrase),
    suggestWords: async () => ({ words: sixWords(randomBytes(24)) }),
    create: (context, input) => create(deps, context, input),
    confirmRecovery: async (context, { groups }) => {
      const session = expectOpen(deps);
      const fresh = deps.holder.freshRecovery;
      if (!fresh)
        throw new Problem('not-found', 'There is no recovery key waiting. Make a new one first.');
      const wrong = groups.flatMap((typed, index) =>
        groupMatches(fresh.recoveryKey, fresh.confirm[index] ?? 0, typed)
          ? []
          : [`groups.${index}`],
      );
      if (wrong.length > 0)
        throw new Problem(
          'invalid',
          'This is not the group on your sheet. Compare it once more.',
          wrong,
        );
      deps.holder.freshRecovery = null;
      const at = context.now();
      // An older vault may only be read until the person said that it is the right one.
      session.whenWritable(() =>
        session.transaction(() => {
          confirmRecovery(session.db, at);
          session.audit({ action: 'recovery-confirmed' });
        }),
      );
    },
    unlock: async (context, { place, passphrase, takeOver }) => {
      const session = await attempt(deps, context, {
        folder: pathOf(deps, context, place),
        secret: { passphrase },
        takeOver,
      });
      return unlocked(session);
    },
    unlockWithRecovery: async (context, { place, recoveryKey, newPassphrase, takeOver }) => {
      expectStrong(newPassphrase, 'newPassphrase');
      let replaced = '';
      const session = await attempt(deps, context, {
        folder: pathOf(deps, context, place),
        secret: { recoveryKey },
        takeOver,
        whenOpen: async (opened) => {
          if (opened.finding === 'older-keys') {
            deps.holder.close();
            throw usedUpRecovery();
          }
          replaced = await replaceSecrets(opened, recoveryKey, newPassphrase);
        },
      });
      const { readOnly, notice } = unlocked(session);
      return { ...freshRecoveryFor(deps, replaced), readOnly, notice };
    },
  };
}

async function create(
  deps: VaultDeps,
  context: ActionContext,
  {
    place,
    name,
    passphrase,
    evenIfSynced,
  }: { place: Place; name: string; passphrase: string; evenIfSynced: boolean },
): Promise<FreshRecovery & { folder: string }> {
  const { holder, deviceFolder, allowWeakKdf = false } = deps;
  expectStrong(passphrase, 'passphrase');
  const folder = vaultFolder(platformHere(), pathOf(deps, context, place), name);
  expectNotSynced(folder, evenIfSynced);
  context.progress('Making the vault', null);
  const kdf = deps.kdf ?? (await calibrateKdf(() => performance.now()));
  holder.close();
  const { recoveryKey, session } = await createVault({
    folder,
    passphrase,
    now: context.now,
    deviceFolder,
    kdf,
    allowWeakKdf,
  });
  holder.open(session);
  return { folder, ...freshRecoveryFor(deps, recoveryKey) };
}

type Attempt = {
  readonly folder: string;
  readonly secret: Secret;
  readonly takeOver: boolean;
  readonly whenOpen?: (session: VaultSession) => Promise<void>;
};

/** One attempt to open. Whoever holds the vault checks an unclean one. */
async function attempt(
  deps: VaultDeps,
  context: ActionContext,
  { folder, secret, takeOver, whenOpen }: Attempt,
): Promise<VaultSession> {
  const { holder, deviceFolder, allowWeakKdf = false } = deps;
  return throttleGuess(deps, context, guessAtVault(folder), async (failedBefore) => {
    // What cannot be a vault is refused before the one that is open is closed.
    expectVaultAt(folder);
    holder.close();
    const session = await unlockVault({
      folder,
      secret,
      now: context.now,
      deviceFolder,
      allowWeakKdf,
      takeOver,
      failedBefore,
    });
    holder.open(session);
    await whenOpen?.(session);
    return session;
  });
}

function unlocked(session: VaultSession): Unlocked {
  return {
    readOnly: session.readOnly,
    notice: noticeOf(session),
    recoveryConfirmed: readState(session.db).recoveryConfirmedAt !== null,
  };
}

/** What is to be said of a folder before any secret is asked for. */
function noticeAt(folder: string, state: VaultState): string | null {
  if (state === 'newer') return newer(versionNeededAt(folder)).message;
  return state === 'one-header' ? headerMissing().message : null;
}

function noticeOf(session: VaultSession): string | null {
  if (session.finding === 'older-keys') return olderKeys().message;
  if (session.finding) return olderThanSeen().message;
  if (session.unclean) return closedBadly();
  if (session.mended) return headerMended();
  if (hasConflictedCopies(session.folder))
    return 'A cloud service has made a second version of this vault. Move the vault to a folder that is not copied.';
  return session.tightened ? madeOwn() : null;
}

export function freshRecoveryFor(deps: VaultDeps, recoveryKey: string): FreshRecovery {
  const confirm = groupsToConfirm(randomBytes(2));
  deps.holder.freshRecovery = { recoveryKey, confirm };
  return { recoveryKey, confirm: [confirm[0], confirm[1]] };
}

/** The path behind a place: a token's, or one that was handed out before. Throws `refused` or `invalid` before the disk is asked. */
export function pathOf(
  { holder: { handedOut } }: Pick<VaultDeps, 'holder'>,
  context: Pick<ActionContext, 'takeFile'>,
  place: Place,
): string {
  return 'token' in place
    ? handedOut.allow(context.takeFile(place.token))
    : handedOut.expect(place.path);
}

export function expectOpen(deps: VaultDeps): VaultSession {
  if (!deps.holder.session) throw new Problem('locked', 'The vault is locked. Unlock it to go on.');
  return deps.holder.session;
}
