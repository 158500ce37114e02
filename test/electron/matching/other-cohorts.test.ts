// What happened in another cohort, where the same people have rows of their own: on a real vault.

import { afterEach, describe, expect, it } from 'vitest';
import type { PairEnding } from '../../../shared/matching/terms/pair.ts';
import type { Participant } from '../../../shared/people/participant.ts';
import { smallRegister } from '../../support/small-register.ts';
import { insertPeople } from './people-rows.ts';
import { openCohort, type OpenRound } from './round.ts';

let opened: Omit<OpenRound, 'roundId'> | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

type Told = Partial<Participant>;
const before = { ref: null, email: null, organisation: null };

/** A pair of a first cohort that ended, and the two once more in a second cohort, of the same programme or of another. */
async function twoCohorts(
  ending: PairEnding,
  {
    first = [{}, {}],
    later = [{}, {}],
    programme = 'same',
  }: { first?: [Told, Told]; later?: [Told, Told]; programme?: 'same' | 'another' },
) {
  const register = (tag: string, [junior, senior]: [Told, Told]) => {
    const { participants, exclusions } = smallRegister(
      [{ id: `j${tag}`, name: 'Ada Quist', ...before, ...junior }],
      [{ id: `s${tag}`, name: 'Ben Roos', ...before, ...senior }],
    );
    const topics = smallRegister([], []).topics.map((topic) => ({
      ...topic,
      id: `${topic.id}${tag}`,
    }));
    const inCohort = <T extends { topic: string }>(list: readonly T[]) =>
      list.map((one) => ({ ...one, topic: `${one.topic}${tag}` }));
    return {
      participants: participants.map((person) => ({
        ...person,
        offers: inCohort(person.offers),
        needs: inCohort(person.needs),
      })),
      exclusions,
      topics,
    };
  };
  opened = await openCohort(register('1', first));
  const { test, cohortId } = opened;
  const { pairId } = await test.call('matching', 'enterPair', {
    cohortId,
    juniorId: 'j1',
    seniorId: 's1',
    agreedOn: '2026-03-01',
    confirmed: ['reporting-line', 'shared-manager'],
    waive: '',
    secondPerson: '',
  });
  await test.call('matching', 'endPair', { pairId, ending, on: '2026-11-20', why: '' });
  const programmeId =
    programme === 'same'
      ? (await test.call('programme', 'list', undefined))[0]!.id
      : (
          await test.call('programme', 'create', {
            programme: {
              name: 'Other minds',
              purpose: '',
              form: 'reciprocal',
              juniorWord: 'junior partner',
              seniorWord: 'senior partner',
              organisations: [],
              months: 12,
            },
            cohort: { name: 'Cohort X', kickOff: '2027-03-01' },
          })
        ).programmeId;
  const second = await test.call('programme', 'createCohort', {
    programmeId,
    cohort: { name: 'Cohort B', kickOff: '2027-09-01' },
  });
  insertPeople(test.session.db, second.cohortId, register('2', later));
  await test.call('matching', 'propose', { cohortId: second.cohortId });
  const { rows } = await test.call('matching', 'getBoard', { cohortId: second.cohortId });
  const { blocked } = await test.call('matching', 'checkPair', {
    cohortId: second.cohortId,
    juniorId: 'j2',
    seniorId: 's2',
  });
  return { pairs: rows.length, blocked: blocked.map((rule) => rule.constraint) };
}

const mails: [Told, Told] = [{ email: 'ada@example.org' }, { email: 'ben@example.org' }];
const homes: [Told, Told] = [{ organisation: 'North' }, { organisation: 'South' }];

describe('a pair that ended by a concern', () => {
  it.each([
    [
      'e-mail, whatever else changed',
      mails,
      [
        { email: 'ADA@example.org ', name: 'Ada Quist-Roth' },
        { email: 'ben@example.org', organisation: 'East' },
      ],
    ],
    [
      'name and organisation',
      homes,
      [{ name: ' ada  QUIST', organisation: 'north' }, { organisation: 'South' }],
    ],
    [
      'name and ref',
      [{ ref: 'A1' }, { ref: 'B1' }],
      [{ ref: 'A1', organisation: 'West' }, { ref: 'B1' }],
    ],
    ['one by e-mail, the other by name', [mails[0], homes[1]], [mails[0], homes[1]]],
  ] as [string, [Told, Told], [Told, Told]][])(
    'is never proposed again elsewhere: the two are known by %s',
    async (_by, first, later) => {
      for (const programme of ['same', 'another'] as const) {
        expect(await twoCohorts('concern', { first, later, programme })).toEqual({
          pairs: 0,
          blocked: ['after-concern'],
        });
        opened!.test.close();
      }
      opened = null;
    },
  );

  it('says nothing about other people: of the same name elsewhere, or with a row number that begins anew', async () => {
    const namesakes: [Told, Told] = [{ organisation: 'East' }, { organisation: 'West' }];
    expect(await twoCohorts('concern', { first: homes, later: namesakes })).toEqual({
      pairs: 1,
      blocked: [],
    });
    opened!.test.close();
    const numbered: [Told, Told] = [{ ref: '1' }, { ref: '2' }];
    expect(
      await twoCohorts('concern', {
        first: numbered,
        later: [
          { ref: '1', name: 'Cleo Tan' },
          { ref: '2', name: 'Dirk Uil' },
        ],
      }),
    ).toEqual({ pairs: 1, blocked: [] });
  });
});

describe('a pair that ended in another way', () => {
  it('is not repeated in the same programme, and may be in another', async () => {
    expect(await twoCohorts('completed', { first: mails, later: mails })).toEqual({
      pairs: 0,
      blocked: ['no-repeat'],
    });
    opened!.test.close();
    expect(
      await twoCohorts('completed', { first: mails, later: mails, programme: 'another' }),
    ).toEqual({ pairs: 1, blocked: [] });
  });
});

describe('who was left without a partner in the cohort before', () => {
  it('is known here, and gets the points that the round gives for it', async () => {
    const people = (tag: string) =>
      smallRegister(
        [
          { id: `j${tag}`, name: 'Ada Quist' },
          { id: `k${tag}`, name: 'Cleo Tan' },
          { id: `l${tag}`, name: 'Dirk Uil', status: tag === '1' ? 'withdrawn' : 'interested' },
        ],
        [{ id: `s${tag}`, name: 'Ben Roos' }],
      );
    const unlike = people('2');
    const topics = unlike.topics.map((topic) => ({ ...topic, id: `${topic.id}2` }));
    const turned = unlike.participants.map((person) => ({
      ...person,
      ref: null,
      offers: [{ ...person.offers[0]!, topic: `${person.offers[0]!.topic}2` }],
      needs: [{ ...person.needs[0]!, topic: `${person.needs[0]!.topic}2` }],
    }));
    opened = await openCohort(people('1'));
    const { test, cohortId } = opened;
    const [programme] = await test.call('programme', 'list', undefined);
    const second = await test.call('programme', 'createCohort', {
      programmeId: programme!.id,
      cohort: { name: 'Cohort B', kickOff: '2027-09-01' },
    });
    insertPeople(test.session.db, second.cohortId, {
      participants: turned,
      topics,
      exclusions: [],
    });
    const { roundId } = await test.call('matching', 'propose', { cohortId: second.cohortId });
    const waiting = async () => (await test.call('matching', 'getChoices', { roundId })).waiting;
    // As long as nobody was paired there, nobody was left out.
    expect(await waiting()).toBe(0);
    await test.call('matching', 'enterPair', {
      cohortId,
      juniorId: 'j1',
      seniorId: 's1',
      agreedOn: '2026-03-01',
      confirmed: [],
      waive: '',
      secondPerson: '',
    });
    expect(await waiting()).toBe(1);
    const change = {
      kind: 'rules',
      minLevelGap: 2,
      across: 'any',
      maxPairs: 2,
      why: 'Who waited comes first.',
    } as const;
    await test.call('matching', 'change', { roundId, change: { ...change, waitingBonus: 40 } });
    const lines = async (juniorId: string) =>
      (await test.call('matching', 'explain', { roundId, juniorId, seniorId: 's2' })).points
        .filter((line) => line.criterion === 'waiting')
        .map((line) => line.points);
    const [row] = (await test.call('matching', 'getBoard', { cohortId: second.cohortId })).rows;
    expect(row).toMatchObject({ juniorId: 'k2', seniorId: 's2' });
    expect([await lines('k2'), await lines('j2'), await lines('l2')]).toEqual([[40], [], []]);
    await test.call('matching', 'change', { roundId, change });
    expect((await test.call('matching', 'getChoices', { roundId })).settings.waitingBonus).toBe(40);
  });

  it('and the sliders say for what nobody was asked', async () => {
    opened = await openCohort(smallRegister([{ id: 'j' }], [{ id: 's' }]));
    const { roundId } = await opened.test.call('matching', 'propose', {
      cohortId: opened.cohortId,
    });
    const { weights } = await opened.test.call('matching', 'getChoices', { roundId });
    expect(weights.filter((line) => !line.asked).map(({ id }) => id)).toEqual([
      'working-style',
      'novelty',
    ]);
  });
});
