// What people told and what was declared, on a real vault: kept as told, refused where it makes no sense, carried along by merges and removals.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDraft, type PersonDraft } from '../../../shared/people/draft.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { startCohort } from './cohort.ts';

let test: TestDoor;
let cohortId: string;

beforeEach(async () => {
  test = await openTestDoor();
  cohortId = await startCohort(test);
});
afterEach(() => test.close());

const add = async (
  name: string,
  seat: 'junior' | 'senior',
  more: Partial<PersonDraft> = {},
): Promise<string> =>
  (
    await test.call('people', 'create', {
      cohortId,
      person: { ...emptyDraft(seat), name, ...more },
    })
  ).id;
const page = (id: string) => test.call('people', 'get', { id });
const topicId = async (label: string) =>
  (await test.call('people', 'listTopics', { cohortId })).find((topic) => topic.label === label)!
    .id;

describe('wishes about a partner', () => {
  it('come back in their order, in words, each once; a new list replaces the old one', async () => {
    const [amara, philippe] = [
      await add('Amara', 'junior', { offers: [{ label: 'podcasts', grade: 3 }] }),
      await add('Philippe', 'senior'),
    ];
    const podcasts = await topicId('podcasts');
    const person = { kind: 'person', value: amara } as const;
    await test.call('people', 'updateWishes', {
      id: philippe,
      wishes: [
        { kind: 'topic', value: podcasts },
        person,
        person,
        { kind: 'format', value: 'in-person' },
        { kind: 'unit', value: 'Design' },
      ],
    });
    expect((await page(philippe)).wishes.map(({ kind, words }) => [kind, words])).toEqual([
      ['topic', 'podcasts'],
      ['person', 'Amara'],
      ['format', 'in person'],
      ['unit', 'Design'],
    ]);
    await test.call('people', 'updateWishes', { id: philippe, wishes: [person] });
    expect((await page(philippe)).wishes).toEqual([
      { kind: 'person', value: amara, words: 'Amara' },
    ]);
  });

  it('are refused for the own seat, a topic of another cohort, and a format that is none', async () => {
    const [amara, other] = [await add('Amara', 'junior'), await add('Jan', 'junior')];
    for (const wish of [
      { kind: 'person', value: other },
      { kind: 'person', value: amara },
      { kind: 'format', value: 'by pigeon' },
    ] as const) {
      await expect(
        test.call('people', 'updateWishes', { id: amara, wishes: [wish] }),
      ).rejects.toMatchObject({ code: 'invalid' });
    }
    await expect(
      test.call('people', 'updateWishes', {
        id: amara,
        wishes: [{ kind: 'topic', value: 'nowhere' }],
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await page(amara)).wishes).toEqual([]);
  });

  it('go with the person they name, and follow a merged topic there and back', async () => {
    const [amara, philippe] = [
      await add('Amara', 'junior', {
        offers: [
          { label: 'podcasts', grade: 3 },
          { label: 'audio', grade: 1 },
        ],
      }),
      await add('Philippe', 'senior'),
    ];
    const [podcasts, audio] = [await topicId('podcasts'), await topicId('audio')];
    await test.call('people', 'updateWishes', {
      id: philippe,
      wishes: [
        { kind: 'topic', value: audio },
        { kind: 'topic', value: podcasts },
        { kind: 'person', value: amara },
      ],
    });
    const before = (await page(philippe)).wishes;
    await test.call('people', 'mergeTopics', { fromId: audio, intoId: podcasts });
    expect((await page(philippe)).wishes.map(({ words }) => words)).toEqual(['podcasts', 'Amara']);
    await test.call('people', 'undoImport', { cohortId });
    expect((await page(philippe)).wishes).toEqual(before);
    await test.call('people', 'erase', { id: amara, alsoFromBackups: false });
    expect((await page(philippe)).wishes.map(({ kind }) => kind)).toEqual(['topic', 'topic']);
  });
});

describe('ties', () => {
  it('between two people are declared once, whoever says it, and can be lifted', async () => {
    const [amara, philippe] = [await add('Amara', 'junior'), await add('Philippe', 'senior')];
    const first = await test.call('people', 'declareConflict', {
      oneId: amara,
      otherId: philippe,
      kind: 'family',
    });
    expect(
      await test.call('people', 'declareConflict', {
        oneId: philippe,
        otherId: amara,
        kind: 'commercial',
      }),
    ).toEqual(first);
    expect((await page(philippe)).conflicts).toEqual([
      { conflictId: first.id, personId: amara, name: 'Amara', kind: 'commercial' },
    ]);
    await expect(
      test.call('people', 'declareConflict', { oneId: amara, otherId: amara, kind: 'family' }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await test.call('people', 'liftConflict', { conflictId: first.id });
    expect((await page(amara)).conflicts).toEqual([]);
  });

  it('of the matcher stay readable with both days after they were taken back', async () => {
    const amara = await add('Amara', 'junior');
    await test.call('people', 'declareTie', { id: amara, how: 'We studied together.' });
    await expect(test.call('people', 'declareTie', { id: amara, how: '' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await test.call('people', 'liftTie', { id: amara });
    const [tie] = (await page(amara)).ties;
    expect(tie).toMatchObject({ how: 'We studied together.', until: tie!.since });
    await test.call('people', 'declareTie', { id: amara, how: '' });
    expect((await page(amara)).ties.map(({ until }) => until === null)).toEqual([true, false]);
  });
});

describe('what takes a yes of their own', () => {
  it('a personal topic counts only where it is personal and they said so', async () => {
    const amara = await add('Amara', 'junior', { offers: [{ label: 'migration', grade: 3 }] });
    const migration = await topicId('migration');
    // Personal by its word; here the matcher said that it is not.
    await test.call('people', 'markTopic', { id: migration, scored: true, personal: false });
    await expect(
      test.call('people', 'sayPersonal', { id: amara, topicId: migration, yes: true }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await test.call('people', 'markTopic', { id: migration, scored: true, personal: true });
    await test.call('people', 'sayPersonal', { id: amara, topicId: migration, yes: true });
    expect((await page(amara)).personalYes).toEqual([migration]);
    await test.call('people', 'sayPersonal', { id: amara, topicId: migration, yes: false });
    expect((await page(amara)).personalYes).toEqual([]);
  });

  it('the bridged difference is kept while they agree and forgotten when they do not', async () => {
    const amara = await add('Amara', 'junior');
    await test.call('people', 'updateBridge', {
      id: amara,
      value: 'first in the family at university',
    });
    expect(
      await test.call('people', 'listBridgeValues', { cohortId, search: 'AMA', count: 10 }),
    ).toEqual({
      lines: [
        {
          personId: amara,
          name: 'Amara',
          seat: 'junior',
          value: 'first in the family at university',
        },
      ],
      found: 1,
      told: 1,
      of: 1,
    });
    await test.call('people', 'updateBridge', { id: amara, value: null });
    expect(test.session.db.prepare('SELECT count(*) AS n FROM bridge_value').get()).toEqual({
      n: 0,
    });
  });
});
