// Asking in time: whatever juniors answer and in which order, all seniors are asked at one moment and alike, so that nothing a
// senior can see differs by whether an earlier junior said no.

import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { juniorsToAnswer, seniorsMayBeAsked } from '../../../shared/matching/round/asking.ts';
import { openRound, type OpenRound } from './round.ts';

let opened: OpenRound | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

const answer = (round: OpenRound, more: object) =>
  round.test.call('matching', 'answer', { roundId: round.roundId, ...more } as never);
const askAll = (round: OpenRound) =>
  round.test.call('matching', 'askSeniors', { roundId: round.roundId });
const log = async (round: OpenRound) =>
  (await round.test.call('matching', 'listLog', { cohortId: round.cohortId, before: null }))
    .entries;

/** Juniors answer in the given order until nobody is left, the first `noes` of them with a no; each time one senior is tried alone. */
async function allAnswer(round: OpenRound, order: readonly number[], noes: number) {
  let minute = 0;
  const refusals = new Set<string>();
  for (let done = 0; ; done += 1) {
    const open = (await round.board()).rows.filter((row) => row.junior === 'not-asked');
    if (open.length === 0) break;
    const { juniorId, seniorId } = open[(order[done] ?? 0) % open.length]!;
    minute += 7;
    round.test.setNow(new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString());
    const pair = { juniorId, seniorId, seat: 'junior' };
    await answer(round, { ...pair, told: 'asked' });
    await answer(round, { ...pair, told: done < noes ? 'no' : 'yes' });
    if (open.length > 1 && done >= noes && done % 6 === 0) {
      const alone = answer(round, { juniorId, seniorId, seat: 'senior', told: 'asked' });
      refusals.add(
        await alone.then(
          () => 'asked',
          (error: Error) => error.message,
        ),
      );
      refusals.add(
        await askAll(round).then(
          () => 'asked',
          (error: Error) => error.message,
        ),
      );
    }
  }
  return refusals;
}

it('thirty pairs, answered in random order with five noes: every senior is asked at one moment, in the same words', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(100), { minLength: 40, maxLength: 40 }),
      fc.constantFrom(0, 5),
      async (order, noes) => {
        const round = (opened = await openRound());
        expect((await round.board()).rows.length).toBeGreaterThanOrEqual(25);
        const refusals = await allAnswer(round, order, noes);
        expect([...refusals]).toEqual([
          expect.stringContaining('Senior partners are asked together'),
        ]);
        const at = '2026-11-25T09:00:00.000Z';
        round.test.setNow(at);
        const { asked, left } = await askAll(round);
        const { rows, counts } = await round.board();
        expect({ left, asked, toAsk: counts.seniorsToAsk }).toEqual({
          left: 0,
          asked: rows.length,
          toAsk: 0,
        });
        expect(new Set(rows.map(({ senior, seniorAt }) => `${senior} ${seniorAt}`))).toEqual(
          new Set([`asked ${at}`]),
        );
        const lines = (await log(round)).filter(
          ({ what, detail }) => what === 'asked' && detail['seat'] === 'senior',
        );
        expect(
          new Set(lines.map((line) => JSON.stringify([line.at, line.why, line.detail]))),
        ).toEqual(new Set([JSON.stringify([at, '', { seat: 'senior' }])]));
        round.test.close();
        opened = null;
      },
    ),
    { numRuns: 4 },
  );
});

it('a set day opens the seniors’ turn, a reason opens it for one, and one step back takes the shared asking back', async () => {
  const round = (opened = await openRound());
  const [one, other] = (await round.board()).rows;
  for (const { juniorId, seniorId } of [one!, other!])
    for (const told of ['asked', 'yes'])
      await answer(round, { juniorId, seniorId, seat: 'junior', told });
  const first = { juniorId: one!.juniorId, seniorId: one!.seniorId, seat: 'senior', told: 'asked' };
  await expect(answer(round, { ...first, early: '  ' })).rejects.toMatchObject({ code: 'invalid' });
  await answer(round, { ...first, early: 'On leave from Monday' });
  expect((await log(round))[0]).toMatchObject({
    what: 'asked',
    why: 'On leave from Monday',
    detail: { seat: 'senior', early: true },
  });
  const { roundId } = round;
  await round.test.call('matching', 'setSeniorsFrom', { roundId, on: '2026-11-30' });
  expect((await round.board()).round?.seniorsFrom).toBe('2026-11-30');
  await expect(askAll(round)).rejects.toMatchObject({ code: 'conflict' });
  round.test.setNow('2026-11-30T09:00:00.000Z');
  expect(await askAll(round)).toEqual({ asked: 1, left: 0 });
  const senior = async () => (await round.board()).rows.map((row) => row.senior).slice(0, 2);
  expect(await senior()).toEqual(['asked', 'asked']);
  await round.test.call('matching', 'undo', { roundId });
  expect(await senior()).toEqual(['asked', 'not-asked']);
});

it('a junior who was asked and has not answered is waited for; an agreed pair is not', () => {
  const pair = { juniorId: 'j', seniorId: 's' };
  const told = {
    ...pair,
    senior: 'not-asked',
    juniorAt: null,
    seniorAt: null,
    closed: false,
  } as const;
  expect(juniorsToAnswer([pair], [{ ...told, junior: 'asked' }], [])).toBe(1);
  expect(juniorsToAnswer([pair], [{ ...told, junior: 'yes' }], [])).toBe(0);
  expect(juniorsToAnswer([pair], [], [pair])).toBe(0);
  expect(seniorsMayBeAsked({ juniors: 1, from: '2026-12-02' }, '2026-12-01')).toBe(false);
  expect(seniorsMayBeAsked({ juniors: 1, from: '2026-12-02' }, '2026-12-02')).toBe(true);
});
