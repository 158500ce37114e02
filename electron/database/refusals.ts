// What SQLite answers, said in the words of the wall.

import { Problem } from '../../shared/kernel/problem.ts';

/** A Problem for the answers a user can do something about; anything else comes back as it was. */
export function translate(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (
    code === 'SQLITE_FULL' ||
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === 'SQLITE_IOERR_WRITE' ||
    code === 'SQLITE_IOERR_FSYNC'
  ) {
    return new Problem(
      'disk-full',
      'The disk is full. Nothing of this was saved. Make some room, then try again.',
    );
  }
  if (code === 'ENAMETOOLONG')
    return new Problem(
      'refused',
      'This name or path is too long for this disk. Choose a shorter one.',
      ['folder'],
    );
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(code)) {
    return new Problem('refused', 'This place cannot be written to. Choose another one.', [
      'folder',
    ]);
  }
  if (
    code.startsWith('SQLITE_CORRUPT') ||
    code === 'SQLITE_NOTADB' ||
    code.startsWith('SQLITE_IOERR')
  ) {
    return new Problem(
      'damaged',
      'A part of the vault cannot be read. Lock it and open the newest good backup.',
    );
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return new Problem(
      'refused',
      'The vault is open for reading only for now. Nothing was changed.',
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Problem(
      'in-use',
      'This vault is open in another window or on another computer. Close it there first.',
    );
  }
  return error;
}

/** The same where a folder was to be made: a file in its place is a place that cannot be written to. */
export function translateMaking(error: unknown): unknown {
  const isThere = (error as { code?: unknown } | null)?.code === 'EEXIST';
  return isThere
    ? new Problem('refused', 'This place cannot be written to. Choose another one.', ['folder'])
    : translate(error);
}

/** Runs `work`; what it throws leaves translated. */
export function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translate(error);
  }
}
