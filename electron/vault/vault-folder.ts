// What lies in a vault's folder, and what state it is in before any secret is known.

import { accessSync, constants, existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../shared/kernel/problem.ts';
import type { VaultState } from '../../shared/vault/vault-state.ts';
import { readIfThere } from './durable-files.ts';
import { mostHeaderBytes, parseHeader, versionNeeded, type Header } from './header.ts';
import { newer } from './messages.ts';

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
  const linked = [...places.headers, places.data].some((path) =>
    lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink(),
  );
  if (linked) return 'link';
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
  return placesIn(folder).headers.map((path) =>
    lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readIfThere(path) : null,
  );
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
        'This vault is reached by a link. Choose the real folder, so that nobody can swap it unseen.',
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
