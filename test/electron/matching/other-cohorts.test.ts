// What happened in another cohort, where the same people have rows of their own: on a real vault.
import { afterEach, describe, expect, it } from 'vitest';
import type { PairEnding } from '../../../shared/matching/pair.ts';
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
async function twoCohorts(ending: PairEnding, { first = [{}, {}], then = [{}, {}], programme = 'same' }: { first?: [Told, Told]; then?: [Told, Told]; programme?: 'same' | 'another' }) {
  const register = (tag: string, [junior, senior]: [Told, Told]) => {
    const { participants, exclusions } = smallRegister([{ id: `j${tag}`, name: 'Ada Quist', ...before, ...junior }], [{ id: `s${tag}`, name: 'Ben Roos', ...before, ...senior }]);
    const topics = smallRegister([], []).topics.map((topic) => ({ ...topic, id: `${topic.id}${tag}` }));
    const inCohort = <T extends { topic: string }>(list: readonly T[]) => list.map((one) => ({ ...one, topic: `${one.topic}${tag}` }));
    return { participants: participants.map((person) => ({ ...person, offers: inCohort(person.offers), needs: inCohort(person.needs) })), exclusions, topics };
  };
  opened = await openCohort(register('1', first));
  const { test, cohortId } = opened;
  const { pairId } = await test.call('matching', 'enterPair', { cohortId, juniorId: 'j1', seniorId: 's1', agreedOn: '2026-03-01', confirmed: ['reporting-line', 'shared-manager'], waive: '', secondPerson: '' });
  await test.call('matching', 'endPair', { pairId, ending, on: '2026-11-20', why: '' });
  const programmeId = programme === 'same' ? (await test.call('programme', 'list', undefined))[0]!.id : (await test.call('programme', 'create', {
    programme: { name: 'Other minds', purpose: '', form: 'reciprocal', juniorWord: 'junior partner', seniorWord: 'senior partner', organisations: [], months: 12 },
    cohort: { name: 'Cohort X', kickOff: '2027-03-01' },
  })).programmeId;
  const second = await test.call('programme', 'addCohort', { programmeId, cohort: { name: 'Cohort B', kickOff: '2027-09-01' } });
  insertPeople(test.session.db, second.cohortId, register('2', then));
  await test.call('matching', 'propose', { cohortId: second.cohortId });
  const { rows } = await test.call('matching', 'board', { cohortId: second.cohortId });
  const { blocked } = await test.call('matching', 'checkPair', { cohortId: second.cohortId, juniorId: 'j2', seniorId: 's2' });
  return { pairs: rows.length, blocked: blocked.map((rule) => rule.constraint) };
}

const mails: [Told, Told] = [{ email: 'ada@example.org' }, { email: 'ben@example.org' }];
const homes: [Told, Told] = [{ organisation: 'North' }, { organisation: 'South' }];

describe('a pair that ended by a concern', () => {
  it.each([
    ['e-mail, whatever else changed', mails, [{ email: 'ADA@example.org ', name: 'Ada Quist-Roth' }, { email: 'ben@example.org', organisation: 'East' }]],
    ['name and organisation', homes, [{ name: ' ada  QUIST', organisation: 'north' }, { organisation: 'South' }]],
    ['name and ref', [{ ref: 'A1' }, { ref: 'B1' }], [{ ref: 'A1', organisation: 'West' }, { ref: 'B1' }]],
    ['one by e-mail, the other by name', [mails[0], homes[1]], [mails[0], homes[1]]],
  ] as [string, [Told, Told], [Told, Told]][])('is never proposed again elsewhere: the two are known by %s', async (_by, first, then) => {
    for (const programme of ['same', 'another'] as const) {
      expect(await twoCohorts('concern', { first, then, programme })).toEqual({ pairs: 0, blocked: ['after-concern'] });
      opened!.test.close();
    }
    opened = null;
  });

  it('says nothing about other people: of the same name elsewhere, or with a row number that begins anew', async () => {
    const namesakes: [Told, Told] = [{ organisation: 'East' }, { organisation: 'West' }];
    expect(await twoCohorts('concern', { first: homes, then: namesakes })).toEqual({ pairs: 1, blocked: [] });
    opened!.test.close();
    const numbered: [Told, Told] = [{ ref: '1' }, { ref: '2' }];
    expect(await twoCohorts('concern', { first: numbered, then: [{ ref: '1', name: 'Cleo Tan' }, { ref: '2', name: 'Dirk Uil' }] })).toEqual({ pairs: 1, blocked: [] });
  });
});

describe('a pair that ended in another way', () => {
  it('is not repeated in the same programme, and may be in another', async () => {
    expect(await twoCohorts('completed', { first: mails, then: mails })).toEqual({ pairs: 0, blocked: ['no-repeat'] });
    opened!.test.close();
    expect(await twoCohorts('completed', { first: mails, then: mails, programme: 'another' })).toEqual({ pairs: 1, blocked: [] });
  });
});
