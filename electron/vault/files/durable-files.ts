// Files that are either the old ones or the new ones, also after a crash.

import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { translate } from '../../database/refusals.ts';
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

/** Copies a file into a new one of this user's own: a copy would otherwise take over the rights of what it was made from. Throws where something, also a link, stands there. */
export function copyOwn(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL);
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

/**
 * Opens an ordinary file for reading. A link is not followed and a pipe does not hold anybody up: both are `null`, like what
 * is not there. Throws what else keeps it closed.
 */
export function openPlain(path: string): number | null {
  // Windows has neither; what it opens there is looked at all the same.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let file: number;
  try {
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ELOOP', 'ENXIO', 'ENODEV', 'EISDIR'].includes(code)) return null;
    throw error;
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  return null;
}

/** What stands at a path, not following a link; nothing also where the way to it is closed, too long or leads through a file. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM'].includes(code)) return undefined;
    throw error;
  }
}

/** The first `most` bytes of an ordinary file, or null where there is none: however long it is, no more is read. */
export function readIfThere(path: string, most: number): Buffer | null {
  const file = openPlain(path);
  if (file === null) return null;
  try {
    const bytes = Buffer.alloc(Math.min(most, fstatSync(file).size));
    let done = 0;
    for (let read = 1; read > 0 && done < bytes.length; done += read)
      read = readSync(file, bytes, done, bytes.length - done, done);
    return bytes.subarray(0, done);
  } finally {
    closeSync(file);
  }
}
