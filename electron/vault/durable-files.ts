// Files that are either the old ones or the new ones, also after a crash.

import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { translate } from '../database/refusals.ts';
import { faultPoint } from './fault-points.ts';

/** Writes a file beside its place, makes it durable, and moves it there. On failure the old file stands and nothing is left over. */
export function replaceFile(path: string, bytes: Uint8Array, name: string): void {
  const beside = `${path}.tmp`;
  rmSync(beside, { force: true });
  try {
    writeDurably(beside, bytes);
    faultPoint(`${name}: written`);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw translate(error);
  }
  faultPoint(`${name}: moved`);
  syncFolder(dirname(path));
  faultPoint(`${name}: durable`);
}

/** Writes a new file with 0600 and waits until the disk has it. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Readable by this user alone. Some sticks know no such rights: what lies there is encrypted all the same. */
export function makeOwn(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

/** Copies a file into one of this user's own: a copy would otherwise take over the rights of what it was made from. */
export function copyOwn(from: string, to: string): void {
  copyFileSync(from, to);
  makeOwn(to);
}

/** Waits until the disk has a file's content. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the disk has a folder's entries. Windows cannot open folders and keeps entries durable by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const entry = openSync(folder, 'r');
  try {
    fsyncSync(entry);
  } finally {
    closeSync(entry);
  }
}

/** The content, or null where there is no such file. */
export function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
