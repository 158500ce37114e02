// From a file of people to agreed pairs, all through the door: what the matcher would do on the first day.

import { afterEach, describe, expect, it } from 'vitest';
import type { Board } from '../../../shared/matching/round/board.ts';
import { firstChoices, type ImportChoices } from '../../../shared/people/import/options.ts';
import { fixture } from '../../shared/people/import/fixtures.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { startCohort } from '../people/cohort.ts';

let test: TestDoor | null = null;
afterEach(() => {
  test?.close();
  test = null;
});

async function open(): Promise<{ test: TestDoor; cohortId: string }> {
  test = await openTestDoor();
  return { test, cohortId: await startCohort(test) };
}

async function bring(
  door: TestDoor,
  cohortId: string,
  name: string,
  changes: Partial<ImportChoices> = {},
): Promise<void> {
  const read = await door.call('people', 'readList', {
    from: { kind: 'dropped', bytes: fixture(name) },
  });
  const choices = { ...firstChoices(read.columns.map((column) => column.field)), ...changes };
  const { planId } = await door.call('people', 'tryImport', {
    id: read.id,
    cohortId,
    file: name,
    choices,
  });
  await door.call('people', 'storeImport', { id: read.id, planId });
}

async function agree(door: TestDoor, board: Board, index: number): Promise<string | null> {
  const { juniorId, seniorId } = board.rows[index]!;
  const pair = { roundId: board.round!.id, juniorId, seniorId };
  for (const seat of ['junior', 'senior'] as const) {
    await door.call('matching', 'answer', {
      ...pair,
      seat,
      told: 'asked',
      early: 'They leave soon.',
    });
    const { pairId } = await door.call('matching', 'answer', { ...pair, seat, told: 'yes' });
    if (seat === 'senior') return pairId;
  }
  return null;
}

describe('from a register to pairs', () => {
  it('places all 31 juniors among people who filled in the sheet themselves, and agrees those without an open question', async () => {
    const { test: door, cohortId } = await open();
    await bring(door, cohortId, 'interest-register.csv');
    expect(await door.call('matching', 'getBoard', { cohortId })).toMatchObject({
      round: null,
      instead: null,
      counts: { juniors: 31 },
    });
    await door.call('matching', 'propose', { cohortId });
    const board = await door.call('matching', 'getBoard', { cohortId });
    expect(board.rows).toHaveLength(31);
    const clear = board.rows.flatMap((row, index) => (row.agreeable ? [index] : []));
    expect(clear.length).toBeGreaterThan(20);
    for (const index of clear.slice(0, 3)) expect(await agree(door, board, index)).not.toBeNull();
    expect(await door.call('matching', 'getBoard', { cohortId })).toMatchObject({
      counts: { agreed: 3 },
      round: { step: 'asking', stale: false },
    });
    expect((await door.call('pairs', 'list', { cohortId })).length).toBe(3);
    // Asked about, or in a pair: nobody takes such a person off the list.
    await expect(
      door.call('people', 'erase', {
        id: board.rows[clear[0]!]!.juniorId,
        alsoFromBackups: false,
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/conflict|refused/) });
  });

  it('proposes for people of two lists that somebody else filled in, and agrees none before the questions are answered', async () => {
    const { test: door, cohortId } = await open();
    const filledByOthers = { filledBy: 'other' } as const;
    await bring(door, cohortId, 'civil-service-small/mentees.csv', {
      ...filledByOthers,
      seatForAll: 'junior',
    });
    await bring(door, cohortId, 'civil-service-small/mentors.csv', {
      ...filledByOthers,
      seatForAll: 'senior',
    });
    await door.call('matching', 'propose', { cohortId });
    const board = await door.call('matching', 'getBoard', { cohortId });
    expect(board.people).toHaveLength(100);
    expect(board.rows.length).toBeGreaterThan(25);
    expect(board.rows.some((row) => row.agreeable)).toBe(false);
    expect(await agree(door, board, 0)).toBeNull();
    expect(await door.call('pairs', 'list', { cohortId })).toHaveLength(0);
    const questions = await door.call('matching', 'listOpenQuestions', { cohortId });
    expect(
      new Set(
        questions.filter((question) => question.about === 'person').map((question) => question.who),
      ).size,
    ).toBe(100);
  });

  it('notices a person who is withdrawn, and moves as few others as can be once people were asked', async () => {
    const { test: door, cohortId } = await open();
    await bring(door, cohortId, 'interest-register.csv');
    const { roundId } = await door.call('matching', 'propose', { cohortId });
    const before = await door.call('matching', 'getBoard', { cohortId });
    const [asked, leaving] = [before.rows[0]!, before.rows[9]!];
    await door.call('matching', 'answer', {
      roundId,
      juniorId: asked.juniorId,
      seniorId: asked.seniorId,
      seat: 'junior',
      told: 'asked',
    });
    await door.call('people', 'withdraw', { id: leaving.seniorId });
    expect((await door.call('matching', 'getBoard', { cohortId })).round?.stale).toBe(true);
    await expect(
      door.call('matching', 'answer', {
        roundId,
        juniorId: leaving.juniorId,
        seniorId: leaving.seniorId,
        seat: 'junior',
        told: 'asked',
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await door.call('matching', 'propose', { cohortId });
    const after = await door.call('matching', 'getBoard', { cohortId });
    const key = (row: { juniorId: string; seniorId: string }) => `${row.juniorId} ${row.seniorId}`;
    const kept = new Set(after.rows.map(key));
    expect(after.rows.some((row) => row.seniorId === leaving.seniorId)).toBe(false);
    expect(kept.has(key(asked))).toBe(true);
    expect(after.round?.stale).toBe(false);
    expect(before.rows.filter((row) => !kept.has(key(row))).length).toBeLessThanOrEqual(6);
  });

  it('lets the partner of somebody who left after being asked go on to another', async () => {
    const { test: door, cohortId } = await open();
    await bring(door, cohortId, 'interest-register.csv');
    const { roundId } = await door.call('matching', 'propose', { cohortId });
    const leaving = (await door.call('matching', 'getBoard', { cohortId })).rows.find(
      (row) => row.agreeable,
    )!;
    const ask = (
      pair: { juniorId: string; seniorId: string },
      seat: 'junior' | 'senior',
      told: 'asked' | 'yes',
    ) =>
      door.call('matching', 'answer', {
        roundId,
        juniorId: pair.juniorId,
        seniorId: pair.seniorId,
        seat,
        told,
        early: 'They leave soon.',
      });
    await ask(leaving, 'junior', 'asked');
    await ask(leaving, 'junior', 'yes');
    await ask(leaving, 'senior', 'asked');
    await door.call('people', 'withdraw', { id: leaving.seniorId });
    expect(await ask(leaving, 'senior', 'yes')).toEqual({ pairId: null });
    await door.call('matching', 'propose', { cohortId });
    const after = await door.call('matching', 'getBoard', { cohortId });
    expect(after.round?.stale).toBe(false);
    const next = after.rows.find((row) => row.juniorId === leaving.juniorId)!;
    expect(next.seniorId).not.toBe(leaving.seniorId);
    expect(await ask(next, 'junior', 'asked')).toEqual({ pairId: null });
  });
});
