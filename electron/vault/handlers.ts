// Answers the vault's calls.

import { Problem } from '../../shared/kernel/problem.ts';
import { lineWords } from '../../shared/vault/audit-words.ts';
import type { BackupInfo } from '../../shared/vault/backups.ts';
import type { vault } from '../../shared/vault/contract.ts';
import type { ActionContext, Handlers } from '../ipc/implement.ts';
import { auditHead, auditPage } from './audit.ts';
import { backupsNear } from './backup-folder.ts';
import {
  chooseSecondPlace,
  describeWithoutKey,
  listBackups,
  makeBackup,
  verifyBackup,
} from './backups.ts';
import { seeClock } from './clock.ts';
import { dropBackups } from './drop-backups.ts';
import { vaultFacts } from './facts.ts';
import { guarded, guessAtVault } from './guarded.ts';
import { keptVaults, removeKept } from './kept-vaults.ts';
import { offlineProof } from './offline-proof.ts';
import { expectOpen, freshRecoveryFor, openingHandlers, pathOf } from './opening-handlers.ts';
import type { VaultParts } from './parts.ts';
import { restoreHandlers } from './restore-handlers.ts';
import { rotateKey } from './rotate.ts';
import { offeredPlace } from './second-standing.ts';
import { changePassphrase, renewRecovery } from './secrets.ts';
import type { VaultSession } from './session.ts';
import { askedForRecovery, dropDraft, readDraft, saveDraft } from './store.ts';
import { openWithKey } from './unlock-vault.ts';

const linesPerPage = 50;

export function vaultHandlers(parts: VaultParts): Handlers<typeof vault> {
  /** A guess at the passphrase of the open vault; it may have been locked while the guess waited. */
  const guessing = <T>(
    context: ActionContext,
    guess: (session: VaultSession, failed: number) => Promise<T>,
  ): Promise<T> =>
    guarded(parts, context, guessAtVault(expectOpen(parts).folder), (failed) =>
      guess(expectOpen(parts), failed),
    );
  /** What a list shows may be named in the next call. */
  const listed = (backups: BackupInfo[]): BackupInfo[] => {
    for (const { path } of backups) parts.holder.handedOut.allow(path);
    return backups;
  };
  return {
    ...openingHandlers(parts),
    ...restoreHandlers(parts),
    facts: ({ now }) => vaultFacts(expectOpen(parts), now()),
    copy: async (_context, { text }) => parts.copied.copy(text),
    keptVaults: async () => keptVaults(expectOpen(parts)),
    removeKept: async (_context, { name }) => removeKept(expectOpen(parts), name),
    offlineProof: async () =>
      offlineProof(expectOpen(parts), {
        appVersion: parts.appVersion ?? '',
        deviceFolder: parts.deviceFolder,
        chosen: parts.holder.chosen,
      }),
    backups: async (context, { place }) =>
      listed(
        place === null
          ? listBackups(expectOpen(parts))
          : backupsNear(pathOf(parts, context, place)).map(describeWithoutKey),
      ),
    makeBackup: async (context) => {
      context.progress('Making a backup and checking it', null);
      const made = await makeBackup(expectOpen(parts));
      parts.holder.handedOut.allow(made.path);
      return made;
    },
    dropEarlierBackups: async (context) => {
      const session = expectOpen(parts);
      context.progress('Making a backup first', null);
      const dropped = await dropBackups(session, (backup) => backup.opensWith === 'earlier');
      if (dropped.removed > 0)
        session.audit({ action: 'backups-removed', reason: String(dropped.removed) });
      return dropped;
    },
    verifyBackup: async (context, { place }) =>
      verifyBackup(expectOpen(parts), pathOf(parts, context, place)),
    chooseSecondPlace: async (context, { place }) =>
      chooseSecondPlace(expectOpen(parts), place === null ? null : pathOf(parts, context, place)),
    answerOfferedPlace: async (_context, { use }) => {
      const session = expectOpen(parts);
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
        const { deviceFolder, allowWeakKdf = false, holder } = parts;
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
        return freshRecoveryFor(parts, recoveryKey);
      });
    },
    acceptClock: ({ db, now }) => {
      seeClock(db, now(), true);
      expectOpen(parts).audit({ action: 'settings-changed', reason: 'clock' });
    },
    noteLockMinutes: async (_context, { minutes }) =>
      expectOpen(parts).audit({ action: 'settings-changed', reason: `lock-minutes:${minutes}` }),
    acceptOlder: async () => expectOpen(parts).acceptFinding(),
    changePassphrase: async (context, { passphrase, newPassphrase }) =>
      guessing(context, (session, failed) =>
        changePassphrase(session, passphrase, newPassphrase, failed),
      ),
    renewRecovery: async (context, { passphrase }) =>
      freshRecoveryFor(
        parts,
        await guessing(context, (session, failed) => renewRecovery(session, passphrase, failed)),
      ),
    recoveryStillThere: ({ db, now }) => {
      askedForRecovery(db, now());
      expectOpen(parts).audit({ action: 'recovery-still-there' });
    },
    check: async (context) => {
      await expectOpen(parts).check((fraction) =>
        context.progress('Checking every page', fraction),
      );
      return { checkedAt: context.now() };
    },
    auditLog: ({ db }, { before }) => {
      const lines = auditPage(db, before, linesPerPage + 1);
      return {
        lines: lines.slice(0, linesPerPage).map((line) => ({ ...line, words: lineWords(line) })),
        head: auditHead(db).mac,
        more: lines.length > linesPerPage,
      };
    },
    saveDraft: ({ db, now }, { place, body }) => {
      if (place === 'desk') expectOpen(parts).needsNoBackup();
      saveDraft(db, place, body, now());
    },
    draft: ({ db }, { place }) => readDraft(db, place),
    dropDraft: ({ db }, { place }) => {
      if (place === 'desk') expectOpen(parts).needsNoBackup();
      dropDraft(db, place);
    },
  };
}
