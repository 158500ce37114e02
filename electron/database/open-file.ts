// An open database: statements whose every write is counted, and the maintenance that only the vault may do.

import { closeSync, openSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Problem } from '../../shared/kernel/problem.ts';
import type { WriteStatement, Writer, writer } from './connection.ts';
import { expectSettings } from './read-back.ts';
import { translated } from './refusals.ts';

/** What this build of the library adds to the usual one. */
export type KeyedDatabase = Database.Database & {
  key(key: Buffer): number;
  rekey(key: Buffer): number;
};
/** After each write: how many transactions this vault has seen, and the random mark of the last one. */
export type CommitMark = { readonly seq: number; readonly tag: Buffer };

const bump =
  'UPDATE vault_state SET commit_seq = commit_seq + 1, commit_tag = randomblob(16) WHERE one = 1 RETURNING commit_seq AS seq, commit_tag AS tag';

export class OpenFile implements Writer {
  declare readonly [writer]: true;
  readonly file: string;
  readonly #raw: KeyedDatabase;
  #bump: Database.Statement | null = null;
  #afterCommit: (mark: CommitMark) => void = () => undefined;

  constructor(raw: KeyedDatabase, file: string) {
    this.#raw = raw;
    this.file = file;
  }

  get inTransaction(): boolean {
    return this.#raw.inTransaction;
  }

  prepare(sql: string): WriteStatement {
    const statement = translated(() => this.#raw.prepare<unknown[]>(sql));
    // A write outside a transaction gets one of its own, so that it is counted too.
    const perform = <T>(work: () => T): T =>
      translated(() =>
        statement.readonly || this.#raw.inTransaction ? work() : this.#counted(work),
      );
    return {
      all: (...parameters) => perform(() => statement.all(...parameters)),
      get: (...parameters) => perform(() => statement.get(...parameters)),
      run: (...parameters) => perform(() => statement.run(...parameters)),
      iterate: (...parameters) => translated(() => statement.iterate(...parameters)),
    };
  }

  exec(sql: string): void {
    translated(() =>
      this.#raw.inTransaction ? this.#raw.exec(sql) : this.#counted(() => this.#raw.exec(sql)),
    );
  }

  transaction<A extends unknown[], T>(work: (...parameters: A) => T): (...parameters: A) => T {
    return (...parameters) =>
      translated(() =>
        this.#raw.inTransaction
          ? this.#raw.transaction(() => work(...parameters))()
          : this.#counted(() => work(...parameters)),
      );
  }

  /** From now on each transaction that changes something moves the vault's counter, and `after` hears it once it is durable. */
  countCommits(after: (mark: CommitMark) => void): void {
    this.#bump = this.#raw.prepare(bump);
    this.#afterCommit = after;
  }

  /** Refuses every write until switched off again. */
  setReadOnly(on: boolean): void {
    this.#raw.pragma(`query_only = ${on ? 'ON' : 'OFF'}`);
    if (this.#raw.pragma('query_only', { simple: true }) !== (on ? 1 : 0)) {
      throw new Problem('refused', 'The vault could not be switched to reading only.');
    }
  }

  /**
   * Runs `work` with foreign keys switched off, which only holds outside of transactions: a step that rebuilds a parent
   * table would otherwise delete or refuse every row that refers to it. All settings are read back afterwards, also
   * when `work` throws. `work` itself must check foreign keys before it commits.
   */
  withoutForeignKeys<T>(work: () => T): T {
    if (this.#raw.inTransaction)
      throw new Problem('refused', 'Foreign keys are only switched outside of a transaction.');
    this.#setForeignKeys(false);
    try {
      return work();
    } finally {
      this.#setForeignKeys(true);
      expectSettings(this.#raw);
    }
  }

  #setForeignKeys(on: boolean): void {
    this.#raw.pragma(`foreign_keys = ${on ? 'ON' : 'OFF'}`);
    if (this.#raw.pragma('foreign_keys', { simple: true }) !== (on ? 1 : 0))
      throw new Problem('refused', 'The vault could not be brought up to date. It is as it was.');
  }

  get schemaVersion(): number {
    return this.#raw.pragma('user_version', { simple: true }) as number;
  }

  /** Only inside a transaction, as its last step. */
  set schemaVersion(version: number) {
    this.#raw.pragma(`user_version = ${Math.trunc(version)}`);
  }

  /** Moves the write-ahead log into the file and empties it. */
  checkpoint(): void {
    const [answer] = translated(() => this.#raw.pragma('wal_checkpoint(TRUNCATE)')) as {
      busy: number;
    }[];
    if (!answer || answer.busy !== 0)
      throw new Problem('in-use', 'The vault is busy. Please try again in a moment.');
  }

  /** A compact copy with the same key, one plain file without a write-ahead log. Leaves nothing behind on failure of the caller's own cleaning. */
  copyTo(file: string): void {
    translated(() => {
      // SQLite would make it readable by others; an empty file of our own it fills as it is.
      closeSync(openSync(file, 'wx', 0o600));
      this.#raw.prepare('VACUUM INTO ?').run(file);
    });
  }

  /** Gives the file another key. Only for a copy in the rollback journal mode, never for the live file. */
  changeKey(key: Uint8Array): void {
    if (this.#raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') {
      throw new Problem('refused', 'The key of a file in use is never changed.');
    }
    const named = Buffer.concat([Buffer.from('raw:'), key]);
    try {
      if (named.length !== 36) throw new Problem('refused', 'The new key has the wrong length.');
      if (translated(() => this.#raw.rekey(named)) !== 0)
        throw new Problem('refused', 'The new key was not accepted.');
    } finally {
      named.fill(0);
    }
  }

  /** What SQLite's own check finds in one table or in all, as "ok" or a list. Never shown as it is. */
  check(table?: string): readonly string[] {
    const scope = table === undefined ? '' : `("${table.replaceAll('"', '""')}")`;
    const rows = translated(() => this.#raw.pragma(`integrity_check${scope}`)) as {
      integrity_check: string;
    }[];
    const foreign = translated(() => this.#raw.pragma(`foreign_key_check${scope}`)) as unknown[];
    const found = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    return foreign.length > 0 ? [...found, 'foreign keys'] : found;
  }

  /** Names of all tables, sorted: a copy may hold them in another order. */
  tables(): readonly string[] {
    const sql =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    return (this.prepare(sql).all() as { name: string }[]).map((row) => row.name);
  }

  close(): void {
    this.#raw.close();
  }

  #counted<T>(work: () => T): T {
    let mark: CommitMark | null = null;
    const value = this.#raw
      .transaction(() => {
        const before = this.#changes();
        const result = work();
        if (this.#bump && this.#changes() !== before) mark = this.#bump.get() as CommitMark;
        return result;
      })
      .immediate();
    if (mark) this.#afterCommit(mark);
    return value;
  }

  #changes(): number {
    return (this.#raw.prepare('SELECT total_changes() AS n').get() as { n: number }).n;
  }
}
