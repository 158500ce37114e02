// T29: where one safety setting of the database does not hold, the vault is not opened.

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applicationId, openDatabase } from '../../../electron/database/open.ts';
import {
  settingsAfterKey,
  settingsBeforeKey,
  settingsForWriting,
  settingsOfNewFile,
} from '../../../electron/database/settings.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { tellRows } from '../../support/told-rows.ts';

tellRows('settings that do not hold, and files that are not ours', 'T29');
type Pragma = (this: Database.Database, text: string, options?: Database.PragmaOptions) => unknown;
const original = Database.prototype.pragma as Pragma;
const key = randomBytes(32);
let scratch: ReturnType<typeof scratchFolder>;
let file: string;

beforeEach(() => {
  scratch = scratchFolder();
  file = join(scratch.folder, 'data.db');
});
afterEach(() => scratch.clear());

/** The library ignores one setting and answers what it pleases. */
function misreport(name: string, answer: unknown): void {
  vi.spyOn(Database.prototype, 'pragma').mockImplementation(function answerWrongly(
    this: Database.Database,
    text: string,
    options?: Database.PragmaOptions,
  ) {
    return text.split('=')[0]!.trim() === name ? answer : original.call(this, text, options);
  } as Pragma);
}

const onOpen = [...settingsBeforeKey, ...settingsAfterKey, ...settingsForWriting];

describe('a setting that does not hold', () => {
  test.each(onOpen.map((setting) => [setting.name, setting.expected] as const))(
    '%s ≠ %s: refused',
    (name, expected) => {
      openDatabase({ file, key, create: true }).close();
      for (const wrong of [
        typeof expected === 'number' ? expected + 7 : 'other',
        null,
        undefined,
        '',
      ]) {
        misreport(name, wrong);
        expect(() => openDatabase({ file, key })).toThrow(name);
        vi.restoreAllMocks();
      }
      openDatabase({ file, key }).close();
    },
  );

  test.each(settingsOfNewFile(applicationId).map((setting) => [setting.name]))(
    '%s in a new file: refused',
    (name) => {
      misreport(name, 12_345);
      expect(() => openDatabase({ file, key, create: true })).toThrow(name);
    },
  );
});

test('a search table that keeps erased words is refused at every opening for writing, whichever of several it is', () => {
  const db = openDatabase({ file, key, create: true });
  db.exec(
    "CREATE VIRTUAL TABLE first_search USING fts5 (body); INSERT INTO first_search (first_search, rank) VALUES ('secure-delete', 1)",
  );
  db.exec(
    `CREATE VIRTUAL TABLE "it's" USING fts5 (body); INSERT INTO "it's" ("it's", rank) VALUES ('secure-delete', 1)`,
  );
  db.close();
  openDatabase({ file, key }).close();
  // Never switched on, and switched off again later.
  for (const off of [
    `INSERT INTO "it's" ("it's", rank) VALUES ('secure-delete', 0)`,
    `DROP TABLE "it's"; CREATE VIRTUAL TABLE "it's" USING fts5 (body)`,
  ]) {
    const open = openDatabase({ file, key });
    open.exec(off);
    open.close();
    expect(() => openDatabase({ file, key })).toThrow(
      expect.objectContaining({
        code: 'refused',
        message: expect.stringContaining('secure-delete'),
      }),
    );
    // Looking at it without writing erases nothing, so nothing can be kept by mistake.
    openDatabase({ file, key, readOnly: true }).close();
    turnOn();
  }
  openDatabase({ file, key }).close();
});

/** Around the door: what the refused file needs to be opened again. */
function turnOn(): void {
  const raw = new Database(file) as Database.Database & { key(key: Buffer): number };
  raw.pragma("cipher = 'aegis'");
  raw.key(Buffer.concat([Buffer.from('raw:'), key]));
  raw.exec(`INSERT INTO "it's" ("it's", rank) VALUES ('secure-delete', 1)`);
  raw.close();
}

test('reopened, everything holds: a write-ahead log with full synchronisation, memory for temporary data, exclusive use', () => {
  openDatabase({ file, key, create: true }).close();
  openDatabase({ file, key }).close();
  const raw = new Database(file) as Database.Database & { key(key: Buffer): number };
  raw.pragma("cipher = 'aegis'");
  raw.key(Buffer.concat([Buffer.from('raw:'), key]));
  expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(raw.pragma('auto_vacuum', { simple: true })).toBe(1);
  // What the library does by itself on a reopen, and why every opening sets it again.
  expect(raw.pragma('synchronous', { simple: true })).toBe(1);
  raw.close();
});

test('a key of 31 or 33 bytes, another key, and no key at all are refused', () => {
  for (const length of [0, 31, 33])
    expect(() =>
      openDatabase({ file: `${file}${length}`, key: randomBytes(length), create: true }),
    ).toThrow('wrong length');
  openDatabase({ file, key, create: true }).close();
  expect(() => openDatabase({ file, key: randomBytes(32) })).toThrow(
    expect.objectContaining({ code: 'damaged' }),
  );
});

test('a file of another program, even under our key, is not opened', () => {
  const raw = new Database(file) as Database.Database & { key(key: Buffer): number };
  raw.pragma("cipher = 'aegis'");
  raw.key(Buffer.concat([Buffer.from('raw:'), key]));
  raw.exec('CREATE TABLE t (a)');
  raw.close();
  expect(() => openDatabase({ file, key })).toThrow('not one of ours');
});

test('an empty file, a stub and a folder are damage before the library sees them; it would take them for a new database', () => {
  for (const content of ['', 'x', 'x'.repeat(4_095)]) {
    writeFileSync(file, content);
    expect(() => openDatabase({ file, key })).toThrow('missing or empty');
    expect(readFileSync(file, 'utf8')).toBe(content);
  }
  rmSync(file);
  mkdirSync(file);
  expect(() => openDatabase({ file, key })).toThrow('missing or empty');
});

test('a missing file is never made, and an existing one never overwritten', () => {
  expect(() => openDatabase({ file, key })).toThrow(expect.objectContaining({ code: 'damaged' }));
  openDatabase({ file, key, create: true }).close();
  expect(() => openDatabase({ file, key, create: true })).toThrow();
});

test('each write is counted, also one outside a transaction; reading and rolling back are not', () => {
  const db = openDatabase({ file, key, create: true });
  db.exec(
    "CREATE TABLE vault_state (one INTEGER PRIMARY KEY, commit_seq INTEGER, commit_tag BLOB); INSERT INTO vault_state VALUES (1, 0, x''); CREATE TABLE t (a)",
  );
  const heard: number[] = [];
  db.countCommits((mark) => heard.push(mark.seq));
  db.prepare('INSERT INTO t VALUES (1)').run();
  db.prepare('SELECT * FROM t').all();
  db.transaction(() => db.transaction(() => db.prepare('INSERT INTO t VALUES (2)').run())())();
  expect(() =>
    db.transaction(() => {
      db.prepare('INSERT INTO t VALUES (3)').run();
      throw new Error('no');
    })(),
  ).toThrow('no');
  db.prepare('INSERT INTO t VALUES (4) RETURNING a').get();
  db.exec('DELETE FROM t WHERE a = 4');
  expect(heard).toEqual([1, 2, 3, 4]);
  expect(db.prepare('SELECT a FROM t').all()).toEqual([{ a: 1 }, { a: 2 }]);
  db.close();
});
