// What the contract refuses to whoever answers. A line marked `refused` must not compile, every other line must.

import { z } from 'zod';
import { insertSession, type NewSession } from '../../electron/coaching/session-store.ts';
import type { Reader, Writer } from '../../electron/database/connection.ts';
import type { Handlers } from '../../electron/ipc/implement.ts';
import { command, nothing, query } from '../../shared/kernel/contract.ts';

const notes = {
  count: query({ input: nothing, output: z.int() }),
  drop: command({ input: z.object({ id: z.string() }), output: nothing }),
} as const;

export const good: Handlers<typeof notes> = {
  count: ({ db }) => db.prepare('SELECT 1').all().length,
  drop: ({ db }, { id }) => void db.prepare('DELETE FROM note WHERE id = ?').run(id),
};

export const writes: Handlers<typeof notes> = {
  // refused TS2339: a query that writes
  count: ({ db }) => db.prepare('DELETE FROM note').run().changes,
  drop: () => undefined,
};

export const answersOtherwise: Handlers<typeof notes> = {
  // refused TS2322: an answer of another shape
  count: () => 'three',
  drop: () => undefined,
};

const counter = { add: command({ input: nothing, output: z.int() }) } as const;

export const waits: Handlers<typeof counter> = {
  // refused TS2322: a command that would outlive its transaction
  add: async () => 3,
};

// refused TS2741: a call that nobody answers
export const missing: Handlers<typeof notes> = {
  count: () => 3,
};

export const tooMany: Handlers<typeof notes> = {
  count: () => 3,
  drop: () => undefined,
  // refused TS2353: an answer to a call that does not exist
  rename: () => undefined,
};

export function stores(reader: Reader, writer: Writer, session: NewSession): void {
  insertSession(writer, session);
  // refused TS2739: a store that writes, given a connection that only reads
  insertSession(reader, session);
}
