// What lies in a vault's folder, and what state it is in before any secret is known.

import { accessSync, constants, existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import { newer, noHeader } from '../../../shared/vault/messages.ts';
import type { VaultState } from '../../../shared/vault/vault-state.ts';
import { mostHeaderBytes, parseHeader, versionNeeded, type Header } from '../keys/header.ts';
import { readIfThere } from './durable-files.ts';

export const headerNames = ['header.a', 'header.b'] as const;

/** The places inside a vault's folder. */
export function placesIn(folder: string) {
  return {
    headers: headerNames.map((name) => join(folder, name)),
    data: join(folder, 'data.db'),
    log: join(folder, 'data.db-wal'),
    /** Made only by looking in from beside; a vault in use keeps it in memory. */
    index: join(folder, 'data.db-shm'),
    backups: join(folder, 'backups'),
    hostLock: join(folder, 'host.lock'),
  } as const;
}

/** Looks without changing anything and without a secret. A folder that is closed to us on the way belongs to somebody else. */
export function inspectFolder(folder: string): VaultState {
  try {
    return lookAt(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') return 'not-yours';
    if (code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP') return 'none';
    throw error;
  }
}

function lookAt(folder: string): VaultState {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (!entry) return 'none';
  if (entry.isSymbolicLink()) return 'link';
  if (!entry.isDirectory()) return 'not-a-vault';
  if (process.getuid && entry.uid !== process.getuid()) return 'not-yours';
  if (!canUse(folder, constants.W_OK | constants.R_OK | constants.X_OK)) return 'read-only';
  const names = readdirSync(folder);
  if (names.length === 0) return 'empty';
  const places = placesIn(folder);
  const odd = oddEntryOf(folder, names);
  if (odd) return odd;
  if (
    [...places.headers, places.data].some(
      (path) => existsSync(path) && !canUse(path, constants.W_OK | constants.R_OK),
    )
  )
    return 'read-only';
  const headers = readHeaders(folder);
  const data = lstatSync(places.data, { throwIfNoEntry: false });
  if (headers.some((header) => header === 'newer')) return 'newer';
  if (headers.every((header) => header === null)) {
    return data || headerNames.some((name) => names.includes(name)) ? 'no-header' : 'not-a-vault';
  }
  if (!data?.isFile() || data.size === 0) return 'no-data';
  return headers.includes(null) ? 'one-header' : 'vault';
}

/**
 * One walk over the folder and its backups before anything there is opened, written or removed: links could lead our own writing
 * elsewhere, and a pipe or a device would hold us up. `data.db` and the key files in another shape are damage, told by their own words.
 */
function oddEntryOf(folder: string, names: readonly string[]): 'link' | 'odd' | null {
  const { backups } = placesIn(folder);
  const within = lstatSync(backups, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(backups).map((name) => join(backups, name))
    : [];
  const entries = [...names.map((name) => join(folder, name)), ...within].flatMap((path) => {
    const entry = lstatSync(path, { throwIfNoEntry: false });
    return entry ? [{ path, entry }] : [];
  });
  if (entries.some(({ entry }) => entry.isSymbolicLink())) return 'link';
  const { log, index, hostLock } = placesIn(folder);
  const isOdd = entries.some(
    ({ path, entry }) =>
      !(entry.isFile() || entry.isDirectory()) ||
      (path === backups ? !entry.isDirectory() : false) ||
      ([log, index, hostLock].includes(path) && !entry.isFile()) ||
      (dirname(path) === backups && !entry.isFile() && /\.(?:backup|part)$/u.test(path)),
  );
  return isOdd ? 'odd' : null;
}

/** Both copies, in the order a, b; null where missing or damaged. */
export function readHeaders(folder: string): readonly (Header | 'newer' | null)[] {
  return headerFiles(folder).map((bytes) => (bytes ? parseHeader(bytes) : null));
}

/** The version of the app that reads the key files here, where a later one made them and they say which. */
export function versionNeededAt(folder: string): string | null {
  return (
    headerFiles(folder)
      .map((bytes) => (bytes && bytes.length <= mostHeaderBytes ? versionNeeded(bytes) : null))
      .find((version) => version !== null) ?? null
  );
}

function headerFiles(folder: string): readonly (Uint8Array | null)[] {
  // One byte more than a header may have: a file that is far too long is seen to be, and is not read.
  return placesIn(folder).headers.map((path) => readIfThere(path, mostHeaderBytes + 1));
}

/** Throws the fitting refusal unless a vault stands there that can be unlocked. */
export function expectUnlockable(
  folder: string,
  whenDamaged: () => Problem,
  whenNoHeader: () => Problem,
): void {
  switch (inspectFolder(folder)) {
    case 'vault':
    case 'one-header':
      return;
    case 'none':
    case 'empty':
    case 'not-a-vault':
      throw new Problem(
        'not-found',
        'There is no vault in this place. Choose the folder whose name ends in .vault.',
        ['folder'],
      );
    case 'link':
      throw new Problem(
        'refused',
        'This vault is reached by a link, or has a link in it. Choose the real folder with the real files, so that nobody can swap them unseen.',
        ['folder'],
      );
    case 'odd':
      throw new Problem(
        'refused',
        'Something in this folder is no ordinary file, such as a pipe or a device, or stands where a file of the vault belongs. A vault has none of these. Copy its ordinary files to a new folder and open that one.',
        ['folder'],
      );
    case 'not-yours':
      throw new Problem(
        'refused',
        'This folder belongs to another user of this computer. Copy the vault to a place of your own first.',
        ['folder'],
      );
    case 'read-only':
      throw new Problem(
        'refused',
        'This vault cannot be read and written here. Copy it to a place of your own first.',
        ['folder'],
      );
    case 'newer':
      throw newer(versionNeededAt(folder));
    case 'no-data':
      throw whenDamaged();
    case 'no-header':
      throw whenNoHeader();
  }
}

/** For looking into a damaged vault: it may lack what it wants, but leads nowhere else. Throws `refused`. */
export function expectNoLink(folder: string): void {
  const state = inspectFolder(folder);
  if (state === 'link' || state === 'odd' || state === 'not-yours')
    expectUnlockable(folder, noHeader, noHeader);
}

function canUse(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** A write-ahead log that a clean close would have emptied and removed. */
export function hasLeftoverLog(folder: string): boolean {
  return (lstatSync(placesIn(folder).log, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
