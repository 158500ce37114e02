// People on a real encrypted vault: added, edited, found, withdrawn, kept apart, removed.

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

const draft = (changes: Partial<PersonDraft>): PersonDraft => ({
  ...emptyDraft('junior'),
  name: 'Amara van Dijk',
  ...changes,
});
const add = async (changes: Partial<PersonDraft>): Promise<string> =>
  (await test.call('people', 'create', { cohortId, person: draft(changes) })).id;
const names = async (filter: object = {}): Promise<string[]> =>
  (await test.call('people', 'list', { cohortId, from: 0, count: 100, ...filter })).rows.map(
    (row) => row.name,
  );

describe('a person', () => {
  it('comes back as they were written, topics as words', async () => {
    const bossId = await add({ name: 'Niels', seat: 'senior' });
    const written = draft({
      ref: 'J01',
      email: 'a@example.org',
      level: 3,
      organisation: 'Atelier Rhône',
      unit: 'Design',
      managerId: bossId,
      languages: ['English'],
      timeZone: 'Europe/Madrid',
      offers: [{ label: 'generative AI', grade: 3 }],
      needs: [{ label: 'strategy', grade: 2 }],
      offLimits: ['Generative  AI'],
      slots: ['wed-am'],
      format: 'either',
      hoursPerMonth: 1.5,
      interests: ['theatre'],
      optedIn: 'yes',
      trained: 'no',
      filledBy: 'self',
      remark: 'two\nlines',
      safeContact: 'after six',
    });
    const { id } = await test.call('people', 'create', { cohortId, person: written });
    const page = await test.call('people', 'get', { id });
    expect(page.topics.map((topic) => topic.label).toSorted()).toEqual([
      'generative AI',
      'strategy',
    ]);
    expect(page.person.offLimits).toEqual([page.person.offers[0]?.topic]);
    expect(page).toMatchObject({
      managerName: 'Niels',
      reports: 0,
      tied: false,
      person: {
        name: 'Amara van Dijk',
        hoursPerMonth: 1.5,
        slots: ['wed-am'],
        status: 'interested',
        remark: 'two\nlines',
      },
    });
    expect(await test.call('people', 'get', { id: bossId })).toMatchObject({ reports: 1 });
  });

  it('is not stored with an empty name, an e-mail that is none, or half a level', async () => {
    for (const [field, change] of Object.entries({
      name: { name: '  ' },
      email: { email: 'nobody' },
      level: { level: 2.5 },
    })) {
      await expect(add(change)).rejects.toMatchObject({
        code: 'invalid',
        fields: [`person.${field}`],
      });
    }
    expect(await names()).toEqual([]);
  });

  it('is not their own line manager', async () => {
    const id = await add({});
    await expect(
      test.call('people', 'update', { id, person: draft({ managerId: id }) }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['person.managerId'] });
  });

  it('keeps a key to themselves', async () => {
    await add({ ref: 'J01' });
    await expect(add({ ref: 'J01', name: 'Bob' })).rejects.toMatchObject({
      code: 'conflict',
      fields: ['person.ref'],
    });
    expect(await names()).toEqual(['Amara van Dijk']);
  });

  it('is withdrawn and comes back as before', async () => {
    const id = await add({});
    const { before } = await test.call('people', 'withdraw', { id });
    expect(await names({ status: 'withdrawn' })).toEqual(['Amara van Dijk']);
    await test.call('people', 'undoWithdraw', { id, to: before });
    expect((await test.call('people', 'get', { id })).person.status).toBe('interested');
  });

  it('is removed for good, but not out of a pair', async () => {
    const [one, two] = [await add({}), await add({ name: 'Philippe', seat: 'senior' })];
    test.session.transaction(() =>
      test.session.db
        .prepare(
          "INSERT INTO pair (id, cohort_id, junior_id, senior_id, status, agreed_on, created_at) VALUES ('p', ?, ?, ?, 'forming', '2026-11-22', '')",
        )
        .run(cohortId, one, two),
    );
    await expect(
      test.call('people', 'erase', { id: one, alsoFromBackups: false }),
    ).rejects.toMatchObject({ code: 'refused' });
    expect(await test.call('people', 'get', { id: one })).toMatchObject({ tied: true });
    const free = await add({ name: 'Zoë' });
    await test.call('people', 'erase', { id: free, alsoFromBackups: false });
    await expect(test.call('people', 'get', { id: free })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is kept apart from another once, whoever says it', async () => {
    const [one, two] = [await add({}), await add({ name: 'Philippe', seat: 'senior' })];
    const first = await test.call('people', 'keepApart', { oneId: one, otherId: two });
    expect(await test.call('people', 'keepApart', { oneId: two, otherId: one })).toEqual(first);
    expect((await test.call('people', 'get', { id: two })).apart).toEqual([
      { exclusionId: first.id, personId: one, name: 'Amara van Dijk' },
    ]);
    await test.call('people', 'undoKeepApart', { exclusionId: first.id });
    expect((await test.call('people', 'get', { id: one })).apart).toEqual([]);
    await expect(
      test.call('people', 'keepApart', { oneId: one, otherId: one }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('the list', () => {
  it('is filtered, searched without accents, and read in pages', async () => {
    await add({ name: 'Élodie Lefèvre', organisation: 'Helvetia Labs' });
    await add({ name: 'Şule Çelik', seat: 'senior', organisation: 'Fundació Pont' });
    await add({ name: 'Björn Nguyen', organisation: 'Kantoor Delta' });
    expect(await names({ search: 'elodie' })).toEqual(['Élodie Lefèvre']);
    expect(await names({ search: 'celik pont' })).toEqual(['Şule Çelik']);
    expect(await names({ seat: 'junior' })).toHaveLength(2);
    expect(await names({ organisation: 'Kantoor Delta' })).toEqual(['Björn Nguyen']);
    expect(await test.call('people', 'list', { cohortId, from: 1, count: 1 })).toMatchObject({
      total: 3,
      rows: [{}],
    });
  });
});
