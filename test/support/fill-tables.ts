// Fills every table of a database of any schema version with rows that its own rules allow.

import type { Reader, Writer } from '../../electron/database/connection.ts';
import type { OpenFile } from '../../electron/database/open-file.ts';

type Column = {
  name: string;
  type: string;
  notnull: number;
  pk: number;
  dflt_value: string | null;
};
type Reference = { parent: string; child: string; key: string | null };

/** The vault's own single row and the chained log are made by the vault, search tables by their triggers. */
const notFilled = /^vault_state$|^audit_event$|_search($|_)/u;

/** `count` rows a table, those that others refer to first. `odd` texts are long, empty, right-to-left or full of quotes. */
export function fillTables(db: OpenFile, count: number, odd = false): void {
  const tables = db.tables().filter((table) => !notFilled.test(table));
  const filled = new Set<string>();
  db.transaction(() => {
    while (filled.size < tables.length) {
      const next = tables.find(
        (table) =>
          !filled.has(table) &&
          referencesOf(db, table).every(({ parent }) => parent === table || filled.has(parent)),
      );
      if (!next) throw new Error('tables refer to each other in a circle');
      fillTable(db, next, isSingle(db, next) ? 1 : count, odd);
      filled.add(next);
    }
  })();
}

/** All rows of a table, in a stable order, as text. */
export function rowsOf(db: Reader, table: string): string[] {
  const rows = db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
  return rows
    .map((row) =>
      JSON.stringify(row, (_key, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
      ),
    )
    .sort();
}

function fillTable(db: Writer, table: string, count: number, odd: boolean): void {
  const columns = (
    db
      .prepare('SELECT name, type, "notnull", pk, dflt_value FROM pragma_table_info(?)')
      .all(table) as Column[]
  ).filter((column) => column.type !== '');
  const sql = (
    db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(table) as { sql: string }
  ).sql;
  const references = new Map(
    referencesOf(db, table).map((reference) => [reference.child, reference.parent]),
  );
  const put = db.prepare(
    `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (let index = 0; index < count; index += 1) {
    put.run(
      ...columns.map((column) =>
        valueFor(
          column,
          table,
          index,
          odd,
          choicesOf(sql, column.name),
          references.get(column.name),
        ),
      ),
    );
  }
}

function valueFor(
  column: Column,
  table: string,
  index: number,
  odd: boolean,
  choices: readonly string[],
  parent: string | undefined,
): unknown {
  if (parent === table) return null;
  if (parent !== undefined) return `${parent}-${index}`;
  if (choices.length > 0) {
    const choice = choices[index % choices.length] ?? '';
    return choice.startsWith("'") ? choice.slice(1, -1) : Number(choice);
  }
  if (column.type === 'TEXT')
    return column.name === 'id' || column.pk > 0 ? `${table}-${index}` : oddText(index, odd);
  if (column.type === 'BLOB') return Buffer.from(`${table}-${index}`);
  return column.type === 'REAL' ? index / 2 : index + 1;
}

function oddText(index: number, odd: boolean): string {
  if (!odd) return `text ${index}`;
  const texts = [
    '',
    `it's "${index}"; DROP TABLE x`,
    `ünï 🌱 ${index}`,
    `\u202Eright-to-left ${index}`,
    'long '.repeat(4_000) + index,
    `line\r\nline\t${index}`,
  ];
  return `${texts[index % texts.length]}#${index}`;
}

/** The values that a CHECK of the form (column IN (…)) or (column = …) allows. */
function choicesOf(sql: string, column: string): string[] {
  const list = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)`, 'u').exec(sql)?.[1];
  const single = new RegExp(`CHECK \\(${column} = ([^)]*)\\)`, 'u').exec(sql)?.[1];
  return list ? list.split(',').map((choice) => choice.trim()) : single ? [single.trim()] : [];
}

function isSingle(db: Reader, table: string): boolean {
  const sql = (
    db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(table) as { sql: string }
  ).sql;
  return /CHECK \(one = 1\)/u.test(sql);
}

function referencesOf(db: Reader, table: string): Reference[] {
  return db
    .prepare(
      'SELECT "table" AS parent, "from" AS child, "to" AS key FROM pragma_foreign_key_list(?)',
    )
    .all(table) as Reference[];
}
