// How often a tick, a question's answer and an agreement go to the database: what a round holds is read once a command.

import { afterEach, describe, expect, it } from 'vitest';
import type { TestDoor } from '../../support/door.ts';
import { sampleRegister } from '../../support/sample-register.ts';
import { openRound, type OpenRound } from './round.ts';

let opened: OpenRound | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

/** Statements that were prepared while `work` ran; every one of them runs once. */
async function statementsOf(test: TestDoor, work: () => Promise<unknown>): Promise<string[]> {
  const { db } = test.session;
  const prepare = db.prepare.bind(db);
  const seen: string[] = [];
  db.prepare = ((sql: string) => {
    seen.push(sql.trim().replace(/\s+/g, ' '));
    return prepare(sql);
  }) as typeof db.prepare;
  try {
    await work();
  } finally {
    db.prepare = prepare;
  }
  return seen;
}

const reads = (seen: readonly string[], table: string): number =>
  seen.filter((sql) => new RegExp(`^SELECT .* FROM ${table}\\b`).test(sql)).length;

async function start(): Promise<OpenRound> {
  const people = sampleRegister();
  opened = await openRound({
    ...people,
    participants: people.participants.map((one) => ({ ...one, optedIn: 'yes', filledBy: 'self' })),
  });
  return opened;
}

describe('statements of a command', () => {
  it('read the round and its people once for a tick, an agreement included', async () => {
    const { test, roundId, board } = await start();
    const row = (await board()).rows.find((one) => one.agreeable)!;
    const pair = { roundId, juniorId: row.juniorId, seniorId: row.seniorId };
    const tick = (seat: 'junior' | 'senior', told: 'asked' | 'yes') => () =>
      test.call('matching', 'answer', { ...pair, seat, told, early: 'They leave soon.' });
    const counts: number[] = [];
    for (const work of [
      tick('junior', 'asked'),
      tick('junior', 'yes'),
      tick('senior', 'asked'),
      tick('senior', 'yes'),
    ]) {
      const seen = await statementsOf(test, work);
      counts.push(seen.length);
      expect(reads(seen, 'match_round')).toBe(1);
      expect(reads(seen, 'wish')).toBe(1);
    }
    expect((await board()).counts.agreed).toBe(1);
    // Three asks and answers, then the yes that makes them a pair.
    expect(counts).toEqual([21, 21, 21, 30]);
  });
});
