// What the vault notes of a backup that was proved: its size and fingerprint, so that a file that changed since is not taken for it.

import { z } from 'zod';
import type { Instant } from '../../../shared/kernel/date.ts';
import type { Writer } from '../../database/connection.ts';
import { printInTheBackground, printOf } from '../files/file-print.ts';
import { readSetting, verifiedSetting, writeSetting } from '../rows/store.ts';
import type { VaultSession } from '../session/session.ts';
import type { FoundBackup } from './backup-folder.ts';
import { identityOf } from './backup-proof.ts';

const Note = z.object({
  at: z.string(),
  bytes: z.int(),
  changedAt: z.number(),
  identity: z.string(),
  print: z.string(),
  /** It was looked at again and is not what it was. */
  changed: z.boolean(),
});
type Note = z.infer<typeof Note>;

/** null: never looked at here · same: as it was when it was proved · look: maybe, it must be looked at again · changed: it is another file now. */
export type VerifiedStanding = {
  readonly is: 'same' | 'look' | 'changed';
  readonly at: Instant;
} | null;

export function standingOf({ db }: Pick<VaultSession, 'db'>, found: FoundBackup): VerifiedStanding {
  const text = readSetting(db, verifiedSetting(found.path));
  if (text === null) return null;
  const note = parsed(text);
  // Notes of before held the time alone.
  if (!note) return { is: 'look', at: text };
  const other = note.changed || note.bytes !== found.bytes || note.identity !== identityOf(found);
  if (other) return { is: 'changed', at: note.at };
  return { is: note.changedAt === found.changedAt ? 'same' : 'look', at: note.at };
}

/** Was proved just now. */
export function noteProved(session: VaultSession, found: FoundBackup, print: string): void {
  write(session.db, found, { at: session.now(), print, changed: false });
}

export function forgetProved(db: Writer, path: string): void {
  writeSetting(db, verifiedSetting(path), null);
}

/** Reads all of the file, at once. True where it is byte for byte what was proved. */
export function isStill(session: VaultSession, found: FoundBackup): boolean {
  const note = parsed(readSetting(session.db, verifiedSetting(found.path)) ?? '');
  return note !== null && !note.changed && note.print === printOf(found.path);
}

/** The same in the background, and notes what it found. Null for a note of before, which says too little. */
export async function lookAgain(
  session: VaultSession,
  found: FoundBackup,
): Promise<boolean | null> {
  const note = parsed(readSetting(session.db, verifiedSetting(found.path)) ?? '');
  if (!note) return null;
  const same = (await printInTheBackground(found.path)) === note.print;
  if (session.closed || session.readOnly) return same;
  session.quietly(() =>
    write(session.db, found, {
      at: same ? session.now() : note.at,
      print: note.print,
      changed: !same,
    }),
  );
  return same;
}

function write(
  db: Writer,
  found: FoundBackup,
  { at, print, changed }: Pick<Note, 'at' | 'print' | 'changed'>,
): void {
  const { bytes, changedAt, path } = found;
  const note: Note = { at, bytes, changedAt, identity: identityOf(found), print, changed };
  writeSetting(db, verifiedSetting(path), JSON.stringify(note));
}

function parsed(text: string): Note | null {
  try {
    const note = Note.safeParse(JSON.parse(text));
    return note.success ? note.data : null;
  } catch {
    return null;
  }
}
