// Answers the vault's calls.

import { Problem } from '../../shared/kernel/problem.ts';
import { lineWords } from '../../shared/vault/audit-words.ts';
import type { BackupInfo } from '../../shared/vault/backups.ts';
import type { vault } from '../../shared/vault/contract.ts';
import type { ActionContext, Handlers } from '../ipc/implement.ts';
import { backupsNear } from './backups/backup-folder.ts';
import {
  chooseSecondPlace,
  describeWithoutKey,
  listBackups,
  makeBackup,
  verifyBackup,
} from './backups/backups.ts';
import { dropBackups } from './backups/drop-backups.ts';
import { offeredPlace } from './backups/second-standing.ts';
import { vaultFacts } from './facts.ts';
import { offlineProof } from './offline-proof.ts';
import type { VaultDeps } from './opening/deps.ts';
import { throttleGuess, guessAtVault } from './opening/guess-throttle.ts';
import {
  expectOpen,
  freshRecoveryFor,
  openingHandlers,
  pathOf,
} from './opening/opening-handlers.ts';
import { rotateKey } from './opening/rotate.ts';
import { changePassphrase, renewRecovery } from './opening/secrets.ts';
import { openWithKey } from './opening/unlock-vault.ts';
import { keptVaults, removeKept } from './restore/kept-vaults.ts';
import { restoreHandlers } from './restore/restore-handlers.ts';
import { auditHead, auditPage } from './rows/audit.ts';
import { seeClock } from './rows/clock.ts';
import { askedForRecovery, dropDraft, readDraft, saveDraft } from './rows/store.ts';
import type { VaultSession } from './session/session.ts';

const linesPerPage = 50;

export function vaultHandlers(deps: VaultDeps): Handlers<typeof vault> {
  /** A guess at the passphrase of the open vault; it may have been locked while the guess waited. */
  const guessing = <T>(
    context: ActionContext,
    guess: (session: VaultSession, failed: number) => Promise<T>,
  ): Promise<T> =>
    throttleGuess(deps, context, guessAtVault(expectOpen(deps).folder), (failed) =>
      guess(expectOpen(deps), failed),
    );
  /** What a list shows may be named in the next call. */
  const listed = (backups: BackupInfo[]): BackupInfo[] => {
    for (const { path } of backups) deps.holder.handedOut.allow(path);
    return backups;
  };
  return {
    ...openingHandlers(deps),
    ...restoreHandlers(deps),
    getFacts: ({ now }) => vaultFacts(expectOpen(deps), now()),
    listKeptVaults: async () => keptVaults(expectOpen(deps)),
    eraseKeptVault: async (_context, { name }) => removeKept(expectOpen(deps), name),
    copy: async (_context, { text }) => deps.copied.copy(text),
    getOfflineProof: async () =>
      offlineProof(expectOpen(deps), {
        appVersion: deps.appVersion ?? '',
        deviceFolder: deps.deviceFolder,
        chosen: deps.holder.chosen,
      }),
    listBackups: async (context, { place }) =>
      listed(
        place === null
          ? listBackups(expectOpen(deps))
          : backupsNear(pathOf(deps, context, place)).map(describeWithoutKey),
      ),
    createBackup: async (context) => {
      context.progress('Making a backup and checking it', null);
      const made = await makeBackup(expectOpen(deps));
      deps.holder.handedOut.allow(made.path);
      return made;
    },
    eraseEarlierBackups: async (context) => {
      const session = expectOpen(deps);
      context.progress('Making a backup first', null);
      const dropped = await dropBackups(session, (backup) => backup.opensWith === 'earlier');
      if (dropped.removed > 0)
        session.audit({ action: 'backups-removed', reason: String(dropped.removed) });
      return dropped;
    },
    verifyBackup: async (context, { place }) =>
      verifyBackup(expectOpen(deps), pathOf(deps, context, place)),
    chooseSecondPlace: async (context, { place }) =>
      chooseSecondPlace(expectOpen(deps), place === null ? null : pathOf(deps, context, place)),
    answerOfferedPlace: async (_context, { use }) => {
      const session = expectOpen(deps);
      const place = offeredPlace(session);
      if (place === null) throw new Problem('not-found', 'There is no place to be asked about.');
      await chooseSecondPlace(session, use ? place : null);
    },
    rotateKey: async (context, { passphrase, newPassphrase }) => {
      return guessing(context, async (session, failedBefore) => {
        context.progress('Moving the vault to a new key', null);
        const { recoveryKey, header, dataKey } = await rotateKey(
          session,
          passphrase,
          newPassphrase,
          failedBefore,
        );
        const { deviceFolder, allowWeakKdf = false, holder } = deps;
        holder.open(
          await openWithKey({
            folder: session.folder,
            header,
            dataKey,
            slot: 'passphrase',
            now: context.now,
            deviceFolder,
            allowWeakKdf,
          }),
        );
        return freshRecoveryFor(deps, recoveryKey);
      });
    },
    acceptClock: ({ db, now }) => {
      seeClock(db, now(), true);
      expectOpen(deps).audit({ action: 'settings-changed', reason: 'clock' });
    },
    noteLockMinutes: async (_context, { minutes }) =>
      expectOpen(deps).audit({ action: 'settings-changed', reason: `lock-minutes:${minutes}` }),
    acceptOlder: async () => expectOpen(deps).acceptFinding(),
    changePassphrase: async (context, { passphrase, newPassphrase }) =>
      guessing(context, (session, failed) =>
        changePassphrase(session, passphrase, newPassphrase, failed),
      ),
    renewRecovery: async (context, { passphrase }) =>
      freshRecoveryFor(
        deps,
        await guessing(context, (session, failed) => renewRecovery(session, passphrase, failed)),
      ),
    confirmRecoveryKept: ({ db, now }) => {
      askedForRecovery(db, now());
      expectOpen(deps).audit({ action: 'recovery-still-there' });
    },
    check: async (context) => {
      await expectOpen(deps).check((fraction) => context.progress('Checking every page', fraction));
      return { checkedAt: context.now() };
    },
    listAuditLines: ({ db }, { before }) => {
      const lines = auditPage(db, before, linesPerPage + 1);
      return {
        lines: lines.slice(0, linesPerPage).map((line) => ({ ...line, words: lineWords(line) })),
        head: auditHead(db).mac,
        more: lines.length > linesPerPage,
      };
    },
    updateDraft: ({ db, now }, { place, body }) => {
      if (place === 'desk') expectOpen(deps).needsNoBackup();
      saveDraft(db, place, body, now());
    },
    getDraft: ({ db }, { place }) => readDraft(db, place),
    eraseDraft: ({ db }, { place }) => {
      if (place === 'desk') expectOpen(deps).needsNoBackup();
      dropDraft(db, place);
    },
  };
}
