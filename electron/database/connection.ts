// The two kinds of connection: one that may only be asked, and one that may also be told.

export declare const writer: unique symbol;

type ReadStatement = {
  all(...parameters: unknown[]): unknown[];
  get(...parameters: unknown[]): unknown;
  iterate(...parameters: unknown[]): IterableIterator<unknown>;
};
export type WriteStatement = ReadStatement & {
  run(...parameters: unknown[]): { changes: number; lastInsertRowid: number | bigint };
};

/** A connection that may only be asked. */
export type Reader = { prepare(sql: string): ReadStatement };

/** A connection that may also be told. A write outside a transaction gets one of its own. */
export type Writer = {
  prepare(sql: string): WriteStatement;
  exec(sql: string): void;
  transaction<A extends unknown[], T>(work: (...parameters: A) => T): (...parameters: A) => T;
  readonly inTransaction: boolean;
  readonly [writer]: true;
};
