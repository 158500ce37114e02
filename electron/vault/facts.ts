// How the open vault stands, with the plain messages that apply now.

import { statfsSync } from 'node:fs';
import { daysBetween, localDayOf, showDay, type Instant } from '../../shared/kernel/date.ts';
import type { VaultFacts } from '../../shared/vault/contract.ts';
import {
  clockMoved,
  closedBadly,
  diskNearlyFull,
  noBackupFor,
  olderKeys,
  olderThanSeen,
  placeOffered,
  secondPlaceOld,
  takenElsewhere,
} from '../../shared/vault/messages.ts';
import { listBackups } from './backups/backups.ts';
import { offeredPlace, secondPlaceOf, type SecondPlace } from './backups/second-standing.ts';
import { findSyncService } from './files/sync-folders.ts';
import { keptVaults } from './restore/kept-vaults.ts';
import { clockSeenAt, standingOf } from './rows/clock.ts';
import { readState } from './rows/store.ts';
import type { VaultSession } from './session/session.ts';

const warnBelowMegabytes = 200;
const backupDueDays = 14;
const recoveryDueDays = 90;
const keptLongDays = 30;

export function vaultFacts(session: VaultSession, now: Instant): VaultFacts {
  const state = readState(session.db);
  const verified = listBackups(session).filter((backup) => backup.verifiedAt !== null);
  const last = verified[0];
  const second = secondPlaceOf(session);
  const lastSecond =
    verified.find((backup) => backup.place === 'second') ??
    (second?.reachable === false ? second.newest : null);
  const offered = offeredPlace(session);
  const freeMegabytes = freeOn(session.folder);
  const days = last ? ageInDays(last.madeAt, now) : null;
  const recoveryDue =
    state.recoveryConfirmedAt === null ||
    ageInDays(state.recoveryAskedAt ?? state.recoveryConfirmedAt, now) >= recoveryDueDays;
  const service = findSyncService(session.folder);
  const kept = keptVaults(session).find((entry) => ageInDays(entry.keptSince, now) >= keptLongDays);
  return {
    vaultId: session.vaultId,
    createdAt: state.createdAt,
    readOnly: session.readOnly,
    recoveryConfirmed: state.recoveryConfirmedAt !== null,
    recoveryDue,
    checkedAt: state.checkedAt,
    lastBackup: last
      ? { madeAt: last.madeAt, verifiedAt: last.verifiedAt ?? last.madeAt, days: days ?? 0 }
      : null,
    secondPlace: second
      ? {
          path: second.place,
          verifiedAt: lastSecond?.verifiedAt ?? null,
          days: lastSecond ? ageInDays(lastSecond.madeAt, now) : null,
          reachable: second.reachable,
        }
      : null,
    offeredPlace: offered,
    notices: [
      ...(session.elsewhere !== null
        ? [{ code: 'elsewhere' as const, message: takenElsewhere(session.elsewhere) }]
        : []),
      ...(session.finding
        ? [
            {
              code: 'older' as const,
              message: (session.finding === 'older-keys' ? olderKeys() : olderThanSeen()).message,
            },
          ]
        : []),
      ...(session.unclean ? [{ code: 'unclean' as const, message: closedBadly() }] : []),
      ...(freeMegabytes < warnBelowMegabytes
        ? [{ code: 'disk-full' as const, message: diskNearlyFull(freeMegabytes).message }]
        : []),
      ...(standingOf(session.db, now) === 'doubt'
        ? [{ code: 'clock' as const, message: clockMoved(clockSeenAt(session.db) ?? now, now) }]
        : []),
      ...(days === null || days > backupDueDays
        ? [{ code: 'no-backup' as const, message: noBackupFor(days).message }]
        : []),
      ...secondNotice(second, lastSecond ? ageInDays(lastSecond.madeAt, now) : null, offered),
      ...(recoveryDue
        ? [
            {
              code: 'recovery' as const,
              message: recoveryMessage(state.recoveryConfirmedAt !== null),
            },
          ]
        : []),
      ...(kept
        ? [
            {
              code: 'kept' as const,
              message: `The vault from before your restore of ${showDay(kept.keptSince, now.slice(0, 10))} still lies beside this one, with everything in it. Remove it when you no longer need it.`,
            },
          ]
        : []),
      ...(service
        ? [
            {
              code: 'synced' as const,
              message: `${service} copies the folder of this vault. Move the vault to another folder; backups may lie there.`,
            },
          ]
        : []),
    ],
  };
}

/** A stick may lie elsewhere for a while: the desk says it once its newest backup has grown old. */
function secondNotice(
  second: SecondPlace | null,
  days: number | null,
  offered: string | null,
): VaultFacts['notices'] {
  if (offered !== null) return [{ code: 'second-place', message: placeOffered(offered) }];
  if (!second || (days !== null && days <= backupDueDays)) return [];
  return [{ code: 'second-place', message: secondPlaceOld(second.place, second.reachable, days) }];
}

function freeOn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

/** A clock that was set back makes nothing younger than today. */
function ageInDays(instant: Instant, now: Instant): number {
  return Math.max(0, daysBetween(localDayOf(instant), localDayOf(now)));
}

function recoveryMessage(confirmed: boolean): string {
  return confirmed
    ? 'Do you still have the sheet with your recovery key? It has been a while.'
    : 'Your recovery key was never typed back. Without it a forgotten passphrase cannot be helped. Make a new one now.';
}
