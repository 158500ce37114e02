// Programmes, cohorts and roadmaps through the door, on a real encrypted vault.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyProgramme } from '../../../shared/programme/programme.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';

const draft = { ...emptyProgramme, name: 'Minds 2027', organisations: ['Ørsted', 'independent'] };
let test: TestDoor;
beforeEach(async () => {
  test = await openTestDoor({ now: '2026-11-22T09:00:00.000Z' });
});
afterEach(() => test.close());

const make = (kickOff = '2027-05-17') =>
  test.call('programme', 'create', { programme: draft, cohort: { name: 'Cohort A', kickOff } });
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (problem: { code: string; fields: string[] }) => ({
      code: problem.code,
      fields: problem.fields,
    }),
  );
const roadmap = (cohortId: string) => test.call('programme', 'getRoadmap', { cohortId });
const step = async (cohortId: string, key: string) => {
  const found = (await roadmap(cohortId)).find((each) => each.key === key);
  if (!found) throw new Error(`no step ${key}`);
  return found;
};

describe('making a programme', () => {
  it('starts with nothing', async () => {
    expect(await test.call('programme', 'getCurrent', undefined)).toBeNull();
    expect(await test.call('programme', 'list', undefined)).toEqual([]);
  });

  it('makes the first cohort and its roadmap in one command, and it is what one works on', async () => {
    const { programmeId, cohortId } = await make();
    expect(await test.call('programme', 'getCurrent', undefined)).toMatchObject({
      cohort: { id: cohortId, runIn: 'full', status: 'planned' },
      programme: { id: programmeId, organisations: ['Ørsted', 'independent'] },
    });
    expect(await roadmap(cohortId)).toHaveLength(21);
    expect(test.heard()).toEqual(['programme']);
  });

  it('gives a kick-off in three weeks the short run-in', async () => {
    const { cohortId } = await make('2026-12-13');
    expect((await test.call('programme', 'getCurrent', undefined))?.cohort.runIn).toBe('short');
    expect((await roadmap(cohortId)).filter(({ startsOn }) => startsOn < '2026-11-22')).toEqual([]);
  });

  it('keeps names of any script', async () => {
    const name = 'برنامج 🌱 «Ọmọ»';
    const { programmeId } = await test.call('programme', 'create', {
      programme: { ...draft, name, organisations: [name] },
      cohort: { name, kickOff: '2027-05-17' },
    });
    expect(await test.call('programme', 'get', { id: programmeId })).toMatchObject({
      name,
      organisations: [name],
      cohorts: [{ name }],
    });
  });

  it('refuses by field and leaves nothing behind', async () => {
    const send = (programme: object, cohort: object) =>
      refused(
        test.call('programme', 'create', {
          programme: { ...draft, ...programme },
          cohort: { name: 'A', kickOff: '2027-05-17', ...cohort },
        }),
      );
    expect(await send({ name: '  ' }, {})).toEqual({ code: 'invalid', fields: ['programme.name'] });
    expect(await send({ purpose: 'x'.repeat(1_048_576) }, {})).toEqual({
      code: 'invalid',
      fields: ['programme.purpose'],
    });
    expect(await send({}, { kickOff: '2027-02-30' })).toEqual({
      code: 'invalid',
      fields: ['cohort.kickOff'],
    });
    expect(await send({}, { kickOff: '2024-01-01' })).toEqual({
      code: 'invalid',
      fields: ['cohort.kickOff'],
    });
    expect(await test.call('programme', 'list', undefined)).toEqual([]);
    expect(await test.call('programme', 'listOrganisations', undefined)).toEqual([]);
  });
});

describe('organisations', () => {
  it('are shared between programmes, whatever their capitals, and leave with the last one that names them', async () => {
    const { programmeId } = await make();
    await test.call('programme', 'create', {
      programme: { ...draft, name: 'Second', organisations: ['ørsted', 'Vestas'] },
      cohort: { name: 'A', kickOff: '2027-05-17' },
    });
    await test.call('programme', 'update', {
      id: programmeId,
      programme: { ...draft, organisations: [] },
    });
    expect(await test.call('programme', 'listOrganisations', undefined)).toEqual(
      expect.arrayContaining(['Vestas']),
    );
    expect(await test.call('programme', 'listOrganisations', undefined)).not.toContain(
      'independent',
    );
  });
});

describe('cohorts', () => {
  it('a new one is worked on next; choosing goes back', async () => {
    const { programmeId, cohortId } = await make();
    const second = await test.call('programme', 'createCohort', {
      programmeId,
      cohort: { name: 'Cohort B', kickOff: '2027-09-01' },
    });
    expect((await test.call('programme', 'getCurrent', undefined))?.cohort.id).toBe(
      second.cohortId,
    );
    await test.call('programme', 'choose', { cohortId });
    expect((await test.call('programme', 'getCurrent', undefined))?.cohort.id).toBe(cohortId);
    expect(await refused(test.call('programme', 'choose', { cohortId: 'gone' }))).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('moving the kick-off', () => {
  it('lays the roadmap anew but keeps answers and dates given by hand; moving back undoes it', async () => {
    const { cohortId } = await make();
    const before = await roadmap(cohortId);
    const [purpose, goals] = [await step(cohortId, 'purpose'), await step(cohortId, 'goals')];
    await test.call('programme', 'markStep', { id: purpose.id, answer: 'done', on: '2026-11-20' });
    await test.call('programme', 'updateStep', {
      id: goals.id,
      step: {
        title: 'Goals',
        owner: 'You',
        doneWhen: '',
        startsOn: '2027-07-01',
        endsOn: '2027-07-02',
      },
    });
    await test.call('programme', 'moveKickOff', { cohortId, kickOff: '2026-12-14' });
    expect(await step(cohortId, 'purpose')).toMatchObject({
      state: 'done',
      doneOn: '2026-11-20',
      startsOn: purpose.startsOn,
    });
    expect(await step(cohortId, 'goals')).toMatchObject({ title: 'Goals', startsOn: '2027-07-01' });
    expect(await step(cohortId, 'kick-off')).toMatchObject({ startsOn: '2026-12-14' });
    expect((await test.call('programme', 'getCurrent', undefined))?.cohort).toMatchObject({
      kickOff: '2026-12-14',
      runIn: 'short',
    });
    await test.call('programme', 'moveKickOff', { cohortId, kickOff: '2027-05-17' });
    const dates = (steps: typeof before) =>
      steps
        .filter(({ key }) => key !== 'goals' && key !== 'purpose')
        .map(({ key, startsOn, endsOn, state }) => ({ key, startsOn, endsOn, state }));
    expect(dates(await roadmap(cohortId))).toEqual(dates(before));
  });

  it('follows another length and other words, and refuses a length that would be over', async () => {
    const { programmeId, cohortId } = await make('2026-08-01');
    await test.call('programme', 'update', {
      id: programmeId,
      programme: { ...draft, months: 6, juniorWord: 'Guide' },
    });
    expect((await roadmap(cohortId)).map(({ key }) => key)).not.toContain('reflection-3');
    expect((await step(cohortId, 'free-choice')).title).toContain('Guide');
    expect(
      await refused(
        test.call('programme', 'update', { id: programmeId, programme: { ...draft, months: 3 } }),
      ),
    ).toEqual({ code: 'invalid', fields: ['programme.months'] });
    expect((await test.call('programme', 'get', { id: programmeId })).months).toBe(6);
  });
});

describe('steps', () => {
  it('that must happen are never skipped', async () => {
    const { cohortId } = await make('2026-12-13');
    for (const key of ['free-choice', 'confidence', 'training', 'answers']) {
      const { id } = await step(cohortId, key);
      for (const answer of ['skipped', 'short-form'] as const) {
        expect(
          await refused(test.call('programme', 'markStep', { id, answer, on: '2026-11-22' })),
        ).toMatchObject({ code: 'refused' });
      }
    }
  });

  it('can be answered and opened again', async () => {
    const { cohortId } = await make('2026-12-13');
    const { id } = await step(cohortId, 'purpose');
    await test.call('programme', 'markStep', { id, answer: 'skipped', on: '2026-11-22' });
    expect(await step(cohortId, 'purpose')).toMatchObject({ state: 'skipped', doneOn: null });
    await test.call('programme', 'markStep', { id, answer: 'short-form', on: '2026-11-22' });
    expect(await step(cohortId, 'purpose')).toMatchObject({
      state: 'short-form',
      doneOn: '2026-11-22',
    });
  });

  it("of one's own can be added and taken away; those of the template cannot", async () => {
    const { cohortId } = await make();
    const own = {
      title: 'Lunch',
      owner: '',
      doneWhen: '',
      startsOn: '2027-06-01',
      endsOn: '2027-06-01',
    };
    const { id } = await test.call('programme', 'createStep', { cohortId, step: own });
    expect((await roadmap(cohortId)).find((each) => each.id === id)).toMatchObject({
      ...own,
      key: null,
      must: false,
    });
    expect(
      await refused(
        test.call('programme', 'updateStep', { id, step: { ...own, endsOn: '2027-05-31' } }),
      ),
    ).toEqual({ code: 'invalid', fields: ['step.endsOn'] });
    await test.call('programme', 'eraseStep', { id });
    expect(await roadmap(cohortId)).toHaveLength(21);
    expect(
      await refused(
        test.call('programme', 'eraseStep', { id: (await step(cohortId, 'kick-off')).id }),
      ),
    ).toMatchObject({ code: 'refused' });
  });
});
