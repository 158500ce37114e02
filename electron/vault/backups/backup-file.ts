// One backup: a closed copy of the database with the vault's header behind its last page, so that it opens anywhere by itself.

import { closeSync, fstatSync, readSync } from 'node:fs';
import { z } from 'zod';
import { Problem } from '../../../shared/kernel/problem.ts';
import { openPlain } from '../files/durable-files.ts';
import { canonical, type Header, parseHeader } from '../keys/header.ts';
import { macOf, sameBytes } from '../keys/keys.ts';

const pageBytes = 4_096;
const magic = 'linking-pin backup';
const code = z.string().regex(/^[0-9a-f]{64}$/u);
const Trailer = z.object({
  magic: z.literal(magic),
  header: z.string().max(pageBytes),
  madeAt: z.string().max(40),
  seq: z.int(),
  /** Of the pages before this one. Backups of before have neither this nor the code. */
  print: code.optional(),
  mac: code.optional(),
});

/** What a backup tells without a key. */
export type BackupFacts = {
  readonly header: Header;
  readonly madeAt: string;
  readonly seq: number;
  /** SHA-256 of the pages before the last one; null in a backup of before. */
  readonly print: string | null;
  /** The code of all this under a key of the vault; null in a backup of before, which proves nothing by itself. */
  readonly mac: string | null;
};
type Said = Omit<BackupFacts, 'mac'>;

/** One page to stand behind the database's last; SQLite knows its own length and never reads it. */
export function trailerOf(said: Said, backupKey: Uint8Array): Buffer {
  const { header, madeAt, seq, print } = said;
  const page = Buffer.alloc(pageBytes, ' ');
  const mac = codeOf(said, backupKey).toString('hex');
  const text = JSON.stringify({ magic, header: JSON.stringify(header), madeAt, seq, print, mac });
  if (Buffer.byteLength(text) >= pageBytes) throw new Error('the trailer is too long');
  page.write(text);
  return page;
}

/** What the last page says was written with this key, and not changed since. Says nothing of the pages before. */
export function trailerHolds({ mac, ...said }: BackupFacts, backupKey: Uint8Array): boolean {
  return mac !== null && sameBytes(Buffer.from(mac, 'hex'), codeOf(said, backupKey));
}

function codeOf({ header, madeAt, seq, print }: Said, backupKey: Uint8Array): Buffer {
  return macOf(backupKey, canonical({ header, madeAt, seq, print }));
}

/** Null where the file is no whole backup of ours, or one of a newer app. */
export function readBackupFacts(path: string): BackupFacts | null {
  try {
    const facts = readTrailer(path);
    return facts === 'newer' ? null : facts;
  } catch {
    // One that is closed to us hides none of the others.
    return null;
  }
}

/** For opening it. Throws `newer-version`, `refused` where the file may not be read, or `damaged`. */
export function readBackup(path: string): BackupFacts {
  const facts = tryToRead(path);
  if (facts === 'newer')
    throw new Problem(
      'newer-version',
      'A newer Linking Pin made this backup. Nothing was changed. Install the newer app to open it.',
      ['backup'],
    );
  if (!facts)
    throw new Problem('damaged', 'This file is no whole backup of a vault. Choose another one.', [
      'backup',
    ]);
  return facts;
}

function tryToRead(path: string): BackupFacts | 'newer' | null {
  try {
    return readTrailer(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM')
      throw new Problem(
        'refused',
        'This backup may not be read here. Copy it to a place of your own first.',
        ['backup'],
      );
    return null;
  }
}

function readTrailer(path: string): BackupFacts | 'newer' | null {
  const file = openPlain(path);
  if (file === null) return null;
  try {
    const { size } = fstatSync(file);
    if (size < pageBytes * 2 || size % pageBytes !== 0) return null;
    const page = Buffer.alloc(pageBytes);
    readSync(file, page, 0, pageBytes, size - pageBytes);
    const trailer = Trailer.safeParse(JSON.parse(page.toString('utf8')));
    if (!trailer.success) return null;
    const header = parseHeader(Buffer.from(trailer.data.header));
    const { madeAt, seq, print = null, mac = null } = trailer.data;
    return header && header !== 'newer' ? { header, madeAt, seq, print, mac } : header;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

export const trailerBytes = pageBytes;
