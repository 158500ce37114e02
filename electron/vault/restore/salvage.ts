// Salvage: reads a damaged vault table by table into a new one, around the parts that cannot be read, and says what was lost.

import { rmSync } from 'node:fs';
import type { Instant } from '../../../shared/kernel/date.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { whileErasing } from '../../database/chained-log.ts';
import type { Reader } from '../../database/connection.ts';
import type { OpenFile } from '../../database/open-file.ts';
import { openHeader, type Secret } from '../files/header-files.ts';
import { openReadOnly } from '../files/open-read-only.ts';
import { expectNoLink, placesIn } from '../files/vault-folder.ts';
import { unwrapSlot } from '../keys/header.ts';
import type { KdfSettings } from '../keys/kdf.ts';
import { deriveKeys, type DerivedKeys } from '../keys/keys.ts';
import { createVault } from '../opening/create-vault.ts';
import { keepKeys } from '../rows/earlier-keys.ts';
import type { VaultSession } from '../session/session.ts';

export type SalvagedTable = {
  readonly table: string;
  readonly rows: number;
  /** null: not even their number could be read. */ readonly lost: number | null;
};
type SalvageOptions = {
  readonly damaged: string;
  readonly folder: string;
  /** Of the new vault; without `secret` it opens the damaged one too. */
  readonly passphrase: string;
  readonly secret?: Secret;
  readonly now: () => Instant;
  readonly deviceFolder: string | null;
  readonly kdf?: KdfSettings;
  readonly allowWeakKdf: boolean;
};
type Row = Record<string, unknown>;

/** The vault's own tables are made anew, with a new key; full-text tables are rebuilt from what was saved. */
const notCarried = /^(vault_state|audit_event)$|_search($|_)/u;
/** A damaged stretch is jumped over in growing steps of row numbers. */
const longestJump = 1_048_576;

/** Only reads the damaged vault: what its pages and its write-ahead log still hold stays as it is. Throws `damaged` where not even its first page can be read, `wrong-secret`, `conflict`. */
export async function salvage(
  options: SalvageOptions,
): Promise<{ recoveryKey: string; session: VaultSession; saved: SalvagedTable[] }> {
  const {
    damaged,
    folder,
    passphrase,
    secret = { passphrase },
    now,
    deviceFolder,
    kdf,
    allowWeakKdf,
  } = options;
  expectNoLink(damaged);
  const opened = await openHeader(damaged, secret, allowWeakKdf);
  const secretKey = unwrapSlot('seal', opened.slot, opened.slotKeys, opened.header);
  const keys = deriveKeys(opened.dataKey);
  const { data } = placesIn(damaged);
  try {
    // Before anything is made: whether it can be opened at all.
    openReadOnly(data, keys.database, tablesOf);
    const sealPair = secretKey
      ? { secretKey, publicKey: Buffer.from(opened.header.seal.recipient, 'hex') }
      : null;
    const made = await createVault({
      folder,
      passphrase,
      now,
      deviceFolder,
      allowWeakKdf,
      ...(kdf ? { kdf } : {}),
      ...(sealPair ? { sealPair } : {}),
    });
    const saved = fill(made.session, data, keys);
    return { ...made, saved };
  } finally {
    opened.dataKey.fill(0);
    secretKey?.fill(0);
  }
}

/** Throws what stopped it; then the new vault, which holds nothing that the damaged one does not, is gone again. */
function fill(session: VaultSession, data: string, keys: DerivedKeys): SalvagedTable[] {
  try {
    const saved = openReadOnly(data, keys.database, (source) => copyAll(source, session.db));
    session.transaction(() => {
      // What was erased for good is marked with the key of before.
      keepKeys(session.db, 'pseudonym', [keys.pseudonym]);
      session.audit({
        action: 'salvaged',
        reason: `lost:${saved.reduce((sum, table) => sum + (table.lost ?? 0), 0)}`,
      });
    });
    return saved;
  } catch (error) {
    session.close();
    rmSync(session.folder, { recursive: true, force: true });
    throw error;
  }
}

function copyAll(source: OpenFile, target: OpenFile): SalvagedTable[] {
  const known = new Set(tablesOf(source));
  return target.transaction(() => {
    // Rows may arrive before those they refer to; what is left dangling at the end is counted as lost.
    target.prepare('PRAGMA defer_foreign_keys = ON').run();
    const saved = target
      .tables()
      .filter((table) => !notCarried.test(table))
      .map((table) =>
        known.has(table) ? copyTable(source, target, table) : { table, rows: 0, lost: null },
      );
    const dangling = whileErasing(target, () => dropDangling(target));
    return saved.map((entry) => {
      const gone = dangling.get(entry.table) ?? 0;
      return {
        ...entry,
        rows: entry.rows - gone,
        lost: entry.lost === null ? null : entry.lost + gone,
      };
    });
  })();
}

function copyTable(source: Reader, target: OpenFile, table: string): SalvagedTable {
  const columns = columnsOf(target, table).filter((column) =>
    columnsOf(source, table).includes(column),
  );
  const list = columns.map((column) => `"${column}"`).join(', ');
  const put = target.prepare(
    `INSERT OR IGNORE INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let rows = 0;
  for (const row of readableRows(source, table, list))
    rows += put.run(...columns.map((column) => row[column])).changes;
  const all = attempt(
    () => (source.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n,
  );
  return { table, rows, lost: all === null ? null : Math.max(0, all - rows) };
}

/** Rows in the order of their numbers; a stretch that cannot be read is jumped over. Tables without row numbers are read from both ends. */
function* readableRows(source: Reader, table: string, list: string): Generator<Row> {
  if (attempt(() => source.prepare(`SELECT rowid FROM "${table}" LIMIT 0`).all()) === null) {
    const key = (
      source
        .prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
        .all(table) as { name: string }[]
    ).map((row) => `"${row.name}"`);
    for (const way of ['ASC', 'DESC']) {
      yield* untilUnreadable(
        source,
        `SELECT ${list} FROM "${table}" ORDER BY ${key.map((column) => `${column} ${way}`).join(', ')}`,
      );
    }
    return;
  }
  const next = source.prepare(
    `SELECT rowid AS "rowid of salvage", ${list} FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT 1`,
  );
  let last = Number.MIN_SAFE_INTEGER;
  let jump = 1;
  while (jump <= longestJump) {
    const answer = attempt(() => ({ row: next.get(last) as Row | undefined }));
    if (answer && !answer.row) return;
    if (answer?.row) {
      last = Number(answer.row['rowid of salvage']);
      jump = 1;
      yield answer.row;
    } else {
      last = Math.max(0, last) + jump;
      jump *= 2;
    }
  }
}

function* untilUnreadable(source: Reader, sql: string): Generator<Row> {
  const rows = attempt(() => source.prepare(sql).iterate() as IterableIterator<Row>);
  for (;;) {
    const step = rows ? attempt(() => rows.next()) : null;
    if (!step || step.done) return;
    yield step.value;
  }
}

/** Deletes rows that refer to rows that were lost, again and again until none is left. */
function dropDangling(target: OpenFile): Map<string, number> {
  const dropped = new Map<string, number>();
  for (let more = true; more;) {
    more = false;
    for (const table of target.tables()) {
      for (const { parent, child, key } of referencesOf(target, table)) {
        const { changes } = target
          .prepare(
            `DELETE FROM "${table}" WHERE "${child}" IS NOT NULL AND "${child}" NOT IN (SELECT "${key}" FROM "${parent}")`,
          )
          .run();
        dropped.set(table, (dropped.get(table) ?? 0) + changes);
        more ||= changes > 0;
      }
    }
  }
  return dropped;
}

function referencesOf(db: Reader, table: string) {
  const rows = db
    .prepare(
      'SELECT "table" AS parent, "from" AS child, "to" AS key FROM pragma_foreign_key_list(?)',
    )
    .all(table) as { parent: string; child: string; key: string | null }[];
  return rows.map((row) => ({ ...row, key: row.key ?? primaryKey(db, row.parent) }));
}

function primaryKey(db: Reader, table: string): string {
  return (
    db.prepare('SELECT name FROM pragma_table_info(?) WHERE pk = 1').get(table) as { name: string }
  ).name;
}

function tablesOf(source: OpenFile): readonly string[] {
  const tables = attempt(() => source.tables());
  if (!tables)
    throw new Problem(
      'damaged',
      'Not even the list of contents of this vault can be read. Open the newest good backup.',
    );
  return tables;
}

function columnsOf(db: Reader, table: string): string[] {
  return (db.prepare('SELECT name FROM pragma_table_info(?)').all(table) as { name: string }[]).map(
    (row) => row.name,
  );
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
