// Asking people on a real vault: whose turn it is, what a no frees, what keeps a yes from becoming a pair.

import { afterEach, describe, expect, it } from 'vitest';
import type { Seat } from '../../../shared/people/participant.ts';
import { sampleRegister } from '../../support/sample-register.ts';
import { openRound, type OpenRound } from './round.ts';

let opened: OpenRound | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

async function start(people?: Parameters<typeof openRound>[0]): Promise<OpenRound> {
  opened = await openRound(people);
  return opened;
}

type Pair = { juniorId: string; seniorId: string };
const only = ({ juniorId, seniorId }: Pair): Pair => ({ juniorId, seniorId });
const tick = (round: OpenRound, pair: Pair, seat: Seat, told: 'asked' | 'yes' | 'no') =>
  round.test.call('matching', 'answer', {
    roundId: round.roundId,
    ...only(pair),
    seat,
    told,
    ...(seat === 'senior' && told === 'asked' ? { early: 'On leave from Monday.' } : {}),
  });
async function agree(round: OpenRound, pair: Pair) {
  await tick(round, pair, 'junior', 'asked');
  await tick(round, pair, 'junior', 'yes');
  await tick(round, pair, 'senior', 'asked');
  return tick(round, pair, 'senior', 'yes');
}
const rowOf = async (round: OpenRound, pair: Pair) =>
  (await round.board()).rows.find(
    (row) => row.juniorId === pair.juniorId && row.seniorId === pair.seniorId,
  );

describe('two ticks a pair', () => {
  it('asks the junior first and opens the senior only after a yes', async () => {
    const round = await start();
    const pair = (await round.board()).rows[0]!;
    await expect(tick(round, pair, 'senior', 'asked')).rejects.toMatchObject({ code: 'conflict' });
    await expect(tick(round, pair, 'junior', 'yes')).rejects.toMatchObject({ code: 'conflict' });
    await tick(round, pair, 'junior', 'asked');
    await expect(tick(round, pair, 'senior', 'asked')).rejects.toMatchObject({ code: 'conflict' });
    await tick(round, pair, 'junior', 'yes');
    await tick(round, pair, 'senior', 'asked');
    expect(await rowOf(round, pair)).toMatchObject({
      junior: 'yes',
      senior: 'asked',
      pairId: null,
    });
    expect((await round.board()).round?.step).toBe('asking');
  });

  it('makes a pair of two yeses, with its reasons, and takes it back in one step', async () => {
    const round = await start();
    const row = (await round.board()).rows.find((one) => one.agreeable)!;
    const { pairId } = await agree(round, row);
    expect(pairId).not.toBeNull();
    const stored = round.test.session.db
      .prepare('SELECT reasons, status, round_id AS roundId FROM pair WHERE id = ?')
      .get(pairId) as { reasons: string; status: string; roundId: string };
    expect(stored).toMatchObject({ status: 'forming', roundId: round.roundId });
    expect(JSON.parse(stored.reasons)).toMatchObject({
      juniorId: row.juniorId,
      seniorId: row.seniorId,
      score: row.score,
    });
    expect(await rowOf(round, row)).toMatchObject({ pairId });
    await round.test.call('matching', 'undo', { roundId: round.roundId });
    expect(await rowOf(round, row)).toMatchObject({ pairId: null, senior: 'asked' });
    expect((await tick(round, row, 'senior', 'yes')).pairId).toBe(pairId);
  });

  it('moves nobody who was asked, whatever else is moved', async () => {
    const round = await start();
    const { rows } = await round.board();
    const asked = [rows[0]!, rows[7]!, rows[15]!];
    for (const pair of asked) await tick(round, pair, 'junior', 'asked');
    for (const change of [
      { kind: 'weight', criterion: 'benefit-to-junior', weight: 0, why: 'To see.' },
      { kind: 'objective', objective: 'total' },
      { kind: 'apart', ...only(rows[3]!) },
      { kind: 'rules', minLevelGap: 4, across: 'other-organisation', maxPairs: 1, why: 'To see.' },
    ] as const) {
      await round.test.call('matching', 'change', { roundId: round.roundId, change });
      for (const pair of asked) expect(await rowOf(round, pair)).toBeDefined();
    }
    expect((await round.board()).rows.map((row) => `${row.juniorId} ${row.seniorId}`)).not.toEqual(
      rows.map((row) => `${row.juniorId} ${row.seniorId}`),
    );
    await expect(
      round.test.call('matching', 'change', {
        roundId: round.roundId,
        change: { kind: 'apart', ...only(asked[0]!) },
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      round.test.call('matching', 'change', {
        roundId: round.roundId,
        change: { kind: 'together', juniorId: asked[0]!.juniorId, seniorId: asked[1]!.seniorId },
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('another way to choose once people were asked', () => {
  it('still shows what it does for all who were not asked', async () => {
    const round = await start();
    const pairs = async () =>
      (await round.board()).rows.map((row) => `${row.juniorId} ${row.seniorId}`).sort();
    await tick(round, (await round.board()).rows[0]!, 'junior', 'asked');
    const looks = await round.test.call('matching', 'scenarios', { roundId: round.roundId });
    const total = looks.find((look) => look.objective === 'total')!;
    expect(total.newPairs.length).toBeGreaterThan(0);
    const before = await pairs();
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'objective', objective: 'total' },
    });
    const after = await pairs();
    expect(after.filter((pair) => !before.includes(pair))).toEqual(
      total.newPairs.map((pair) => `${pair.juniorId} ${pair.seniorId}`).sort(),
    );
  });
});

describe('a safe no', () => {
  it('frees both, moves only whom it must, shows the ripple, and stays in the log alone', async () => {
    const round = await start();
    const before = (await round.board()).rows;
    const [asked, declined] = [before[2]!, before[4]!];
    await tick(round, asked, 'junior', 'asked');
    await tick(round, declined, 'junior', 'asked');
    await tick(round, declined, 'junior', 'no');
    const board = await round.board();
    expect(board.round?.stale).toBe(false);
    expect(await rowOf(round, declined)).toBeUndefined();
    expect(await rowOf(round, asked)).toMatchObject({ junior: 'asked' });
    const kept = board.rows.filter((row) =>
      before.some((one) => one.juniorId === row.juniorId && one.seniorId === row.seniorId),
    );
    expect(kept.length).toBeGreaterThanOrEqual(board.rows.length - 4);
    expect(board.changes).toMatchObject({
      what: 'said-no',
      gonePairs: expect.arrayContaining([only(declined)]),
    });
    // Only the log and the matcher's own strip know of it: rows, people and those still to place do not.
    expect(JSON.stringify({ ...board, changes: null, round: null })).not.toContain('"no"');
    const { entries } = await round.test.call('matching', 'listLog', {
      cohortId: round.cohortId,
      before: null,
    });
    expect(entries.find((entry) => entry.what === 'said-no')).toMatchObject(only(declined));
    await expect(
      round.test.call('matching', 'change', {
        roundId: round.roundId,
        change: { kind: 'together', ...only(declined) },
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('never comes back by itself, and is taken back in one step with the board as it was', async () => {
    const round = await start();
    const before = await round.board();
    const pair = before.rows[4]!;
    await tick(round, pair, 'junior', 'asked');
    await tick(round, pair, 'junior', 'no');
    await round.test.call('matching', 'propose', { cohortId: round.cohortId });
    expect(await rowOf(round, pair)).toBeUndefined();
    await round.test.call('matching', 'undo', { roundId: round.roundId });
    await round.test.call('matching', 'undoAnswer', {
      roundId: round.roundId,
      ...only(pair),
      seat: 'junior',
    });
    expect(await rowOf(round, pair)).toMatchObject({ junior: 'asked' });
    await round.test.call('matching', 'undoAnswer', {
      roundId: round.roundId,
      ...only(pair),
      seat: 'junior',
    });
    expect(await rowOf(round, pair)).toMatchObject({ junior: 'not-asked' });
    expect((await round.board()).rows).toHaveLength(before.rows.length);
  });

  it('steps back from a no at once', async () => {
    const round = await start();
    const before = await round.board();
    const pair = before.rows[4]!;
    await tick(round, pair, 'junior', 'asked');
    await tick(round, pair, 'junior', 'no');
    await round.test.call('matching', 'undo', { roundId: round.roundId });
    const after = await round.board();
    expect(after.rows.map(only)).toEqual(before.rows.map(only));
    expect(await rowOf(round, pair)).toMatchObject({ junior: 'asked' });
  });
});

describe('three answers', () => {
  /** The 44 people of the vector: nobody said yes in person. */
  const unheard = () => {
    const { participants, topics } = sampleRegister();
    const people = [
      ...participants.filter((one) => one.seat === 'junior').slice(0, 22),
      ...participants.filter((one) => one.seat === 'senior').slice(0, 22),
    ];
    const ids = new Set(people.map((one) => one.id));
    return {
      participants: people.map((one) => ({
        ...one,
        optedIn: 'unknown' as const,
        managerId: one.managerId && ids.has(one.managerId) ? one.managerId : null,
      })),
      topics,
      exclusions: [],
    };
  };

  it('proposes pairs for 44 people without a yes of their own, agrees none, and lists 44 questions', async () => {
    const round = await start(unheard());
    const board = await round.board();
    expect(board.rows.length).toBeGreaterThan(10);
    expect(board.rows.every((row) => !row.agreeable && row.openQuestions > 0)).toBe(true);
    const questions = await round.test.call('matching', 'listOpenQuestions', {
      cohortId: round.cohortId,
    });
    const own = questions.filter((question) => question.about === 'person');
    expect(new Set(own.map((question) => question.who)).size).toBe(44);
    const row = board.rows[0]!;
    expect(await agree(round, row)).toEqual({ pairId: null });
    await expect(
      round.test.call('matching', 'confirmPair', { roundId: round.roundId, ...only(row) }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(round.test.session.db.prepare('SELECT count(*) AS n FROM pair').get()).toEqual({ n: 0 });
  });

  it('makes one side clear by their own yes, and a pair of two yeses once the last question is answered', async () => {
    const round = await start(unheard());
    const row = (await round.board()).rows[0]!;
    await agree(round, row);
    const waiting = async () =>
      (await round.test.call('matching', 'listOpenQuestions', { cohortId: round.cohortId })).filter(
        (question) => question.pairs.some((pair) => pair.juniorId === row.juniorId),
      );
    expect((await waiting()).map((question) => question.who)).toEqual(
      expect.arrayContaining([row.juniorId, row.seniorId]),
    );
    const say = (participantId: string) =>
      round.test.call('matching', 'answerQuestion', {
        cohortId: round.cohortId,
        reply: { about: 'person', participantId, answer: 'yes' },
      });
    await say(row.juniorId);
    expect((await waiting()).map((question) => question.who)).not.toContain(row.juniorId);
    await say(row.seniorId);
    for (const question of await waiting()) {
      await round.test.call('matching', 'answerQuestion', {
        cohortId: round.cohortId,
        reply: {
          about: 'pair',
          constraint: question.constraint,
          pairs: [only(row)],
          answer: 'clear',
          toldBy: '',
        },
      });
    }
    expect((await rowOf(round, row))?.pairId).not.toBeNull();
  });

  it('lets a person who says no go, and asks nobody about them again', async () => {
    const round = await start(unheard());
    const row = (await round.board()).rows[0]!;
    await round.test.call('matching', 'answerQuestion', {
      cohortId: round.cohortId,
      reply: { about: 'person', participantId: row.juniorId, answer: 'no' },
    });
    const board = await round.board();
    expect(board.rows.some((one) => one.juniorId === row.juniorId)).toBe(false);
    await round.test.call('matching', 'undo', { roundId: round.roundId });
    expect((await round.board()).rows.map(only)).toContainEqual(only(row));
    expect((await round.board()).round?.stale).toBe(false);
  });
});
