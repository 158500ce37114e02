// The eight plain messages of a vault: what is wrong, and one safe next step. None offers deletion.

import { localDayOf, showDay, type Instant } from '../kernel/date.ts';
import { Problem } from '../kernel/problem.ts';

export function wrongSecret(kind: 'passphrase' | 'recovery' = 'passphrase'): Problem {
  if (kind === 'recovery')
    return new Problem(
      'wrong-secret',
      'That recovery key does not open this vault. Only the sheet made last works: look for a newer one, or use the passphrase.',
      ['secret'],
    );
  return new Problem(
    'wrong-secret',
    'That passphrase does not open this vault. Check the keyboard and Caps Lock, then try again. Your recovery key opens it too.',
    ['secret'],
  );
}

/** On another computer, by its name; the person's word that nobody works there any more (\`takeOver\`) opens it all the same. */
export function inUse(host: string, since: Instant): Problem {
  return new Problem(
    'in-use',
    `This vault is in use on ${host} since ${showTime(since)}. Close it there first, then try again.`,
    ['takeOver'],
  );
}

/** In another window of this computer: the file's own lock has decided, and no word can change it. */
export function inUseHere(host: string, since: Instant): Problem {
  return new Problem(
    'in-use',
    `This vault is already open in another window on this computer (${host}) since ${showTime(since)}. Lock it there first, then try again.`,
  );
}

export function olderThanSeen(): Problem {
  return new Problem(
    'older-than-seen',
    'This vault is older than the one last seen on this computer. It may be a copy, a sync that went back, or something was lost. It is open for reading only. Compare it with your newest backup.',
  );
}

/** Key files that were put back. No secret is changed by them, and none that counts now is locked out. */
export function olderKeys(): Problem {
  return new Problem(
    'older-than-seen',
    'The key files of this vault are older than the vault itself: a passphrase or recovery key of before opened it, and the one of now may not. It is open for reading only. If you did not put them back, somebody else may have: take the vault for the right one, then choose "Change all keys", which alone shuts out whoever has an old secret.',
  );
}

export function usedUpRecovery(): Problem {
  return new Problem(
    'older-than-seen',
    'This recovery key belongs to key files that are older than the vault: it was used up or replaced, and the old files were put back. No secret was changed. Use the newest sheet or the passphrase; if neither opens the vault, open the newest backup with them.',
    ['recoveryKey'],
  );
}

/** `host` is the other computer's name, or '' where the lock is gone. */
export function takenElsewhere(host: string): string {
  return `${host === '' ? 'The file that says where this vault is open was removed or replaced' : `${host} has opened this vault`} while it is open here. So that it does not become two vaults, it is open for reading only here. Lock it, make sure that it is open nowhere else, and unlock it again.`;
}

/** `proved`: it was opened in full just now. Without a key nobody can tell more than what its outside says. */
export function damaged(newest: { madeAt: Instant; proved: boolean } | null): Problem {
  const first = 'A part of this vault cannot be read';
  if (!newest)
    return new Problem(
      'damaged',
      `${first}, and no backup lies beside it. Choose a backup from your second place, or save what can still be read.`,
    );
  const day = showTime(newest.madeAt);
  return new Problem(
    'damaged',
    newest.proved
      ? `${first}. The newest good backup is from ${day}. Open it beside the damaged one first.`
      : `${first}. The newest backup beside it says that it is from ${day}; nothing has checked it yet. Open it beside the damaged one first: it is checked then.`,
  );
}

/** `version` is the one that reads it, where the vault says so. */
export function newer(version: string | null): Problem {
  return new Problem(
    'newer-version',
    `A newer Linking Pin made this vault. Nothing was changed. Install ${version === null ? 'the newer app' : `version ${version} or later`} to open it.`,
  );
}

export function diskNearlyFull(freeMegabytes: number): Problem {
  return new Problem(
    'disk-full',
    `Only ${freeMegabytes} MB are free on this disk. Everything is saved so far. Make some room before you go on.`,
  );
}

export function noBackupFor(days: number | null): Problem {
  return new Problem(
    'no-backup',
    days === null
      ? 'There is no verified backup of this vault yet. Make one now.'
      : `The last verified backup is ${days} days old. Make one now.`,
  );
}

export function headerMissing(): Problem {
  return new Problem(
    'header-missing',
    'One of the two key files of this vault is missing or damaged; its copy is good. Unlock as usual, and the missing one is made again.',
  );
}

export function headerMended(): string {
  return 'One of the two key files of this vault was missing or damaged. It was made again from its copy, and the vault is whole. Should this happen again, the disk may be failing: keep a backup in a second place.';
}

export function closedBadly(): string {
  return 'The app was not closed properly last time. Until every page is checked, the vault can only be read. If this stays, open the newest good backup.';
}

export function madeOwn(): string {
  return 'Files of this vault could be read or changed by other users of this computer. They are yours alone now. Who had them before may have a copy: if that worries you, choose "Change all keys".';
}

export function noHeader(): Problem {
  return new Problem(
    'header-missing',
    'Both key files of this vault are missing or damaged. Without them no passphrase can open it. Open the newest backup: it brings its own.',
  );
}

/** `seen` is the last time this vault believed. */
export function clockMoved(seen: string, now: string): string {
  const day = (instant: string) => showDay(instant.slice(0, 10), '');
  return `This computer says that today is ${day(now)}; when the vault was last used it was ${day(seen)}. Until you say that the date is right, no old backup and nothing that was removed is thrown away.`;
}

/** `days`: the age of the newest backup there, null without one. */
export function secondPlaceOld(place: string, reachable: boolean, days: number | null): string {
  const age =
    days === null
      ? 'No checked backup lies there yet.'
      : `The newest backup there is ${days} days old.`;
  return reachable
    ? `The second place is ${place}. ${age}`
    : `The second place, ${place}, is not connected. ${age} Connect it.`;
}

/** A vault from another computer, or from before, names a place: nothing goes there unasked. */
export function placeOffered(place: string): string {
  return `This vault names ${place} as its second place, which was not chosen on this computer. No backup goes there until you say so.`;
}

/** By the clock on this computer's wall: "Sun 22 Nov 2026, 08:15". */
function showTime(instant: Instant): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${showDay(localDayOf(instant), '')}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
