// Settings of a connection, set and read back: a library that ignores one must not go unnoticed.

import type Database from 'better-sqlite3';
import { Problem } from '../../shared/kernel/problem.ts';
import { settingsAfterKey, settingsForWriting, type Setting } from './settings.ts';

/** Sets and reads back. Throws `refused`, naming the setting that did not hold. */
export function applySettings(raw: Database.Database, settings: readonly Setting[]): void {
  for (const setting of settings) {
    if (setting.set !== null) raw.pragma(`${setting.name} = ${setting.set}`);
    expectSetting(raw, setting);
  }
}

/** Reads back, without setting anything, all that a file open for writing must keep. */
export function expectSettings(raw: Database.Database): void {
  for (const setting of [...settingsAfterKey, ...settingsForWriting]) expectSetting(raw, setting);
  expectErasingSearch(raw);
}

function expectSetting(raw: Database.Database, { name, expected }: Setting): void {
  if (raw.pragma(name, { simple: true }) !== expected) throw unsafe(name);
}

/** A full-text table keeps erased words in its index unless told otherwise, each table by itself. */
export function expectErasingSearch(raw: Database.Database): void {
  const tables = raw
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'",
    )
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const erases: unknown = raw
      .prepare(`SELECT v FROM "${table.replaceAll('"', '""')}_config" WHERE k = 'secure-delete'`)
      .pluck()
      .get();
    if (erases !== 1) throw unsafe('secure-delete');
  }
}

const unsafe = (name: string): Problem =>
  new Problem(
    'refused',
    `The vault was not opened: its safety setting ${name} does not hold on this computer.`,
  );
