// The log of matching is append-only by construction: no statement changes, replaces or removes a line, erasing a person
// alone takes words out and is seen to, and a change made behind the triggers' back is found.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstBrokenLine, whileErasing } from '../../../electron/database/chained-log.ts';
import { openRound, type OpenRound } from './round.ts';

let opened: OpenRound;
const db = () => opened.test.session.db;
const write = (sql: string) => () => opened.test.session.transaction(() => db().exec(sql));
const lines = () =>
  db().prepare('SELECT seq, junior_id AS juniorId, why, erased FROM match_log').all() as {
    seq: number;
    juniorId: string | null;
    why: string;
    erased: number;
  }[];

beforeEach(async () => {
  opened = await openRound();
  const { test, roundId } = opened;
  await test.call('matching', 'change', {
    roundId,
    change: { kind: 'apart', juniorId: 'J01', seniorId: 'S01' },
  });
  await test.call('matching', 'change', {
    roundId,
    change: { kind: 'weight', criterion: 'overlap', weight: 10, why: 'Time matters here' },
  });
});
afterEach(() => opened.test.close());

describe('a line that was written', () => {
  it.each([
    ["UPDATE match_log SET why = 'other'", 'not changed'],
    ["UPDATE match_log SET at = '2020-01-01T00:00:00.000Z'", 'not changed'],
    ["UPDATE match_log SET link = x'00'", 'not changed'],
    ['DELETE FROM match_log WHERE seq = 2', 'not shortened'],
    ['INSERT OR REPLACE INTO match_log SELECT * FROM match_log WHERE seq = 1', 'not changed'],
    ["DELETE FROM participant WHERE id = 'J01'", 'not changed'],
    ['DELETE FROM cohort', 'not shortened'],
  ])('stays: %s', (sql, why) => {
    const before = lines();
    expect(before.length).toBeGreaterThanOrEqual(3);
    expect(write(sql)).toThrow(why);
    expect(lines()).toEqual(before);
    expect(firstBrokenLine(db())).toBeNull();
  });

  it.each([
    "UPDATE match_log SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1",
    "UPDATE match_log SET what = 'agreed' WHERE seq = 1",
    "UPDATE match_log SET junior_id = 'J02' WHERE junior_id = 'J01'",
    "UPDATE match_log SET seal = x'00' WHERE seq = 1",
    'UPDATE match_log SET salt = randomblob(16) WHERE seq = 1',
  ])('keeps its act also where somebody is erased: %s', (sql) => {
    expect(() =>
      opened.test.session.transaction(() => whileErasing(db(), () => db().exec(sql))),
    ).toThrow('not changed');
    // The permission went with what failed.
    expect(write("UPDATE match_log SET why = ''")).toThrow('not changed');
  });
});

it('erasing a person takes names and words out, says so on the lines it touched, and leaves the chain whole', async () => {
  const { test, cohortId } = opened;
  await test.call('people', 'erase', { id: 'J01', alsoFromBackups: false });
  const { entries } = await test.call('matching', 'listLog', { cohortId, before: null });
  expect(entries.map(({ what, erased, juniorId }) => ({ what, erased, juniorId }))).toEqual([
    { what: 'weight', erased: false, juniorId: null },
    { what: 'keep-apart', erased: true, juniorId: null },
    { what: 'proposed', erased: false, juniorId: null },
  ]);
  expect(firstBrokenLine(db())).toBeNull();
  expect(write("UPDATE match_log SET why = ''")).toThrow('not changed');
});

it.each([
  ["UPDATE match_log SET why = 'Time matters less' WHERE seq = 3", 3],
  ["UPDATE match_log SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2", 2],
  ['DELETE FROM match_log WHERE seq = 2', 3],
])('what was done behind the triggers is found: %s', async (sql, at) => {
  expect((await opened.test.call('vault', 'getOfflineProof', undefined)).matchingLogIntact).toBe(
    true,
  );
  write(
    `DROP TRIGGER match_log_stays; DROP TRIGGER match_log_erased; DROP TRIGGER match_log_kept; ${sql}`,
  )();
  expect(firstBrokenLine(db())).toBe(at);
  expect((await opened.test.call('vault', 'getOfflineProof', undefined)).matchingLogIntact).toBe(
    false,
  );
});

it('two cohorts have a chain each', async () => {
  const { test } = opened;
  const { programmeId } = db().prepare('SELECT id AS programmeId FROM programme').get() as {
    programmeId: string;
  };
  const { cohortId } = await test.call('programme', 'createCohort', {
    programmeId,
    cohort: { name: 'Cohort B', kickOff: '2027-09-01' },
  });
  await test.call('matching', 'propose', { cohortId });
  await test.call('matching', 'change', {
    roundId: opened.roundId,
    change: { kind: 'release', juniorId: 'J01', seniorId: 'S01' },
  });
  expect(firstBrokenLine(db())).toBeNull();
  opened.test.session.transaction(() =>
    whileErasing(db(), () => db().prepare('DELETE FROM cohort WHERE id = ?').run(cohortId)),
  );
  expect(firstBrokenLine(db())).toBeNull();
});
