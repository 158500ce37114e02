// What a database holds, cell by cell: for proofs that a step of the schema carries everything over.

import type { OpenFile } from '../../electron/database/open-file.ts';

/** table → column → row's key → value as text. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>>;
/** Where the cells of a column are found after later steps: an SQL query that gives `key` and `value` for each of them. */
export type Moved = Readonly<Record<string, string>>;

/** Tables that the library keeps for its own index: rebuilt, not carried over. */
const derived = /_search(_|$)/u;

export function contentsOf(db: OpenFile): Contents {
  const tables = db.tables().filter((table) => !derived.test(table));
  return new Map(tables.map((table) => [table, columnsOf(db, table)]));
}

function columnsOf(db: OpenFile, table: string): Map<string, Map<string, string>> {
  const columns = db
    .prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid')
    .all(table) as { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const rows = db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
  const keyOf = (row: Record<string, unknown>): string => key.map((name) => text(row[name])).join();
  return new Map(
    columns.map(({ name }) => [name, new Map(rows.map((row) => [keyOf(row), text(row[name])]))]),
  );
}

/** Each cell of `before` that is not found again, as `table.column[key]`: in its place, or where `moved` says. */
export function lostCells(before: Contents, db: OpenFile, moved: Moved): string[] {
  const after = contentsOf(db);
  return [...before].flatMap(([table, columns]) =>
    [...columns].flatMap(([column, cells]) => {
      const query = moved[`${table}.${column}`];
      const found = query === undefined ? after.get(table)?.get(column) : answered(db, query);
      return [...cells]
        .filter(([key, value]) => found?.get(key) !== value)
        .map(([key]) => `${table}.${column}[${key}]`);
    }),
  );
}

function answered(db: OpenFile, query: string): Map<string, string> {
  const rows = db.prepare(query).all() as { key: unknown; value: unknown }[];
  return new Map(rows.map(({ key, value }) => [text(key), text(value)]));
}

const text = (value: unknown): string =>
  value instanceof Uint8Array ? `x${Buffer.from(value).toString('hex')}` : JSON.stringify(value);
