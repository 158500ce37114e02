// Opens the encrypted database file with every setting read back. The only import of the SQLite library.

import { closeSync, lstatSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Problem } from '../../shared/kernel/problem.ts';
import { OpenFile, type KeyedDatabase } from './open-file.ts';
import { applySettings, expectErasingSearch } from './read-back.ts';
import { translated } from './refusals.ts';
import {
  settingsAfterKey,
  settingsBeforeKey,
  settingsForWriting,
  settingsOfNewFile,
} from './settings.ts';

export type { Reader, Writer } from './connection.ts';

/** "LPvt": says that a file is one of ours. */
export const applicationId = 0x4c507674;
/** One page. */
const leastBytes = 4_096;
const keyPrefix = Buffer.from('raw:');

export type OpenOptions = {
  readonly file: string;
  /** 32 bytes. The caller keeps its own copy; ours is wiped. */
  readonly key: Uint8Array;
  /** Make a new file; there must be none. */
  readonly create?: boolean;
  /** For looking at a backup without changing a byte of it. */
  readonly readOnly?: boolean;
  /** Sees the schema's version, and versions noted in settings by name, before anything is written, and may refuse by throwing. */
  readonly expectBeforeWriting?: (
    schemaVersion: number,
    noted: (name: string) => string | null,
  ) => void;
};

/** The library loads its native part only when it is first used: asked for at the start, so that a missing one is known at once. Throws without it. */
export function loadSqlite(): void {
  new Database(':memory:').close();
}

const everOpened = new Set<string>();

/** Every database file that was opened since this process began: the open vault's and those of backups. */
export function databasesOpened(): readonly string[] {
  return [...everOpened];
}

/** Opens or creates. Throws `damaged` (no file, empty file, wrong key), `in-use`, `disk-full`, or `refused` where a setting did not hold. */
export function openDatabase({
  file,
  key,
  create = false,
  readOnly = false,
  expectBeforeWriting,
}: OpenOptions): OpenFile {
  if (create) closeSync(translated(() => openSync(file, 'wx', 0o600)));
  else expectFilledFile(file);
  everOpened.add(file);
  const raw = translated(
    () => new Database(file, { fileMustExist: true, timeout: 0, readonly: readOnly }),
  ) as KeyedDatabase;
  try {
    translated(() => {
      applySettings(raw, settingsBeforeKey);
      giveKey(raw, key);
      // Read-only looks share the file; a writer owns it alone, which also keeps the write-ahead index off the disk.
      applySettings(
        raw,
        settingsAfterKey.filter((setting) => !readOnly || setting.name !== 'locking_mode'),
      );
      raw.prepare('SELECT count(*) FROM sqlite_schema').get();
      if (create) applySettings(raw, settingsOfNewFile(applicationId));
      else expectOurs(raw);
      expectBeforeWriting?.(raw.pragma('user_version', { simple: true }) as number, (name) =>
        versionIn(raw, name),
      );
      if (readOnly) return;
      applySettings(raw, settingsForWriting);
      expectErasingSearch(raw);
    });
  } catch (error) {
    raw.close();
    throw error;
  }
  return new OpenFile(raw, file);
}

function expectFilledFile(file: string): void {
  const entry = lstatSync(file, { throwIfNoEntry: false });
  if (!entry || !entry.isFile() || entry.size < leastBytes) {
    // SQLite would open nothing, an empty file or a stub as a new empty database with any key.
    throw new Problem(
      'damaged',
      'The data file of this vault is missing or empty. Open the newest good backup.',
    );
  }
}

function giveKey(raw: KeyedDatabase, key: Uint8Array): void {
  const named = Buffer.concat([keyPrefix, key]);
  try {
    // Another length would silently be taken as a passphrase.
    if (named.length !== 36)
      throw new Problem('refused', 'The key of this vault has the wrong length.');
    if (raw.key(named) !== 0)
      throw new Problem('refused', 'The encryption of this vault could not be switched on.');
  } finally {
    named.fill(0);
  }
}

/** Null also where a newer schema keeps its settings elsewhere. */
function versionIn(raw: Database.Database, name: string): string | null {
  try {
    const value: unknown = raw
      .prepare('SELECT value FROM vault_setting WHERE name = ?')
      .pluck()
      .get(name);
    return typeof value === 'string' && /^\d{1,4}(\.\d{1,6}){0,3}$/u.test(value) ? value : null;
  } catch {
    return null;
  }
}

function expectOurs(raw: Database.Database): void {
  if (raw.pragma('application_id', { simple: true }) !== applicationId) {
    throw new Problem(
      'damaged',
      'The data file in this vault is not one of ours. Open the newest good backup.',
    );
  }
}
