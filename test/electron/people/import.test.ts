// Lists come in on a real encrypted vault: nothing is stored before the word is given, one transaction, one step of undo.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstChoices, type ImportChoices } from '../../../shared/people/import/options.ts';
import type { ReadList } from '../../../shared/people/import/shapes.ts';
import { fixture } from '../../shared/people/import/fixtures.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { startCohort } from './cohort.ts';

let test: TestDoor;
let cohortId: string;

beforeEach(async () => {
  test = await openTestDoor();
  cohortId = await startCohort(test);
});
afterEach(() => test.close());

const drop = (name: string): Promise<ReadList> =>
  test.call('people', 'readList', { from: { kind: 'dropped', bytes: fixture(name) } });
const paste = (text: string): Promise<ReadList> =>
  test.call('people', 'readList', { from: { kind: 'pasted', text } });
const tryIt = (read: ReadList, changes: Partial<ImportChoices> = {}) =>
  test.call('people', 'tryImport', {
    id: read.id,
    cohortId,
    file: 'list.csv',
    choices: { ...firstChoices(read.columns.map((column) => column.field)), ...changes },
  });
const bring = async (read: ReadList, changes: Partial<ImportChoices> = {}) =>
  test.call('people', 'storeImport', { id: read.id, planId: (await tryIt(read, changes)).planId });
const all = async () => test.call('people', 'list', { cohortId, from: 0, count: 1000 });

describe('an import', () => {
  it('stores nothing before the word is given, then 64 people at once', async () => {
    const read = await drop('interest-register.csv');
    expect(read).toMatchObject({ kind: 'csv', letters: { id: 'utf-8' }, delimiter: ',', rows: 64 });
    const preview = await tryIt(read);
    expect(preview.counts).toMatchObject({ new: 64, optedIn: 61, problems: 0 });
    expect((await all()).total).toBe(0);
    test.heard();
    await test.call('people', 'storeImport', { id: read.id, planId: preview.planId });
    expect(test.heard()).toEqual(['people', 'vault']);
    const { rows, total } = await all();
    expect([
      total,
      rows.filter((row) => row.seat === 'junior').length,
      rows.filter((row) => row.optedIn === 'yes').length,
    ]).toEqual([64, 32, 61]);
    expect(await test.call('people', 'listTopics', { cohortId })).toHaveLength(24);
    const amara = rows.find((row) => row.ref === 'J01')!;
    expect(await test.call('people', 'get', { id: amara.id })).toMatchObject({
      managerName: 'Niels van Dijk',
      person: { email: 'j01@example.org' },
    });
  });

  it('is taken back in one step, topics and wishes too', async () => {
    await bring(await drop('interest-register.csv'));
    expect(await test.call('people', 'getLastImport', { cohortId })).toMatchObject({
      added: 64,
      changed: 0,
    });
    await test.call('people', 'undoImport', { cohortId });
    expect((await all()).total).toBe(0);
    expect(await test.call('people', 'listTopics', { cohortId })).toEqual([]);
    expect(await test.call('people', 'getLastImport', { cohortId })).toBeNull();
    await expect(test.call('people', 'undoImport', { cohortId })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('changes people who are there, and undo brings back what they were', async () => {
    await bring(await paste('Key\tName\tSeat\tLevel\nJ1\tAda\tjunior\t2\nJ2\tBob\tsenior\t7\n'));
    test.setNow('2026-11-22T10:00:00.000Z');
    expect(
      await bring(await paste('Key\tName\tSeat\tLevel\nJ1\tAda\tjunior\t3\nJ3\tCleo\tjunior\t1\n')),
    ).toMatchObject({ added: 1, changed: 1 });
    expect((await all()).rows.map((row) => [row.name, row.level])).toEqual([
      ['Ada', 3],
      ['Bob', 7],
      ['Cleo', 1],
    ]);
    await test.call('people', 'undoImport', { cohortId });
    expect((await all()).rows.map((row) => [row.name, row.level])).toEqual([
      ['Ada', 2],
      ['Bob', 7],
    ]);
  });

  it('shows what would change, joins own words, and keeps a level corrected by hand', async () => {
    await bring(await paste('Key\tName\tSeat\tLevel\tRemark\nJ1\tAda\tjunior\t2\tlikes maps\n'));
    const [ada] = (await all()).rows;
    const { person } = await test.call('people', 'get', { id: ada!.id });
    const { id: _id, cohortId: _cohort, ...draft } = person;
    await test.call('people', 'update', {
      id: ada!.id,
      person: {
        ...draft,
        offers: [],
        needs: [],
        offLimits: [],
        level: 4,
        remark: 'likes maps\nring first',
      },
    });
    const later = 'Key\tName\tSeat\tLevel\tRemark\nJ1\tAda\tjunior\t3\tmoved to Leeds\n';
    const tried = await tryIt(await paste(later));
    expect(tried.changes).toMatchObject({
      people: 1,
      fields: [
        { field: 'level', people: 1, taken: 0 },
        { field: 'remark', people: 1, taken: 1 },
      ],
      first: [
        { name: 'Ada', fields: [{ from: '4', to: '3', state: 'by-hand' }, { state: 'join' }] },
      ],
    });
    await bring(await paste(later));
    expect((await test.call('people', 'get', { id: ada!.id })).person).toMatchObject({
      level: 4,
      remark: 'moved to Leeds\nring first',
    });
  });

  it('lists everybody who would change, in pages', async () => {
    const list = (level: number): string =>
      `Key\tName\tSeat\tLevel\n${Array.from({ length: 60 }, (_, place) => `K${place}\tPerson ${place}\tjunior\t${level}\n`).join('')}`;
    await bring(await paste(list(2)));
    const read = await paste(list(3));
    const tried = await tryIt(read);
    expect(tried.changes.people).toBe(60);
    const seen = [...tried.changes.first];
    while (seen.length < 60)
      seen.push(
        ...(await test.call('people', 'listImportChanges', {
          id: read.id,
          planId: tried.planId,
          from: seen.length,
          count: 25,
        })),
      );
    expect(new Set(seen.map(({ personId }) => personId)).size).toBe(60);
    await tryIt(read, { filledBy: 'other' });
    await expect(
      test.call('people', 'listImportChanges', {
        id: read.id,
        planId: tried.planId,
        from: 0,
        count: 25,
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('turns no seat of somebody who is paired, even where the plan was made before', async () => {
    await bring(await paste('Key\tName\tSeat\nJ1\tAda\tjunior\nS1\tBob\tsenior\n'));
    const [ada, bob] = (await all()).rows;
    const pair = () =>
      test.session.transaction(() =>
        test.session.db
          .prepare(
            "INSERT INTO pair (id, cohort_id, junior_id, senior_id, status, agreed_on, created_at) VALUES ('p', ?, ?, ?, 'forming', '2026-11-22', '')",
          )
          .run(cohortId, ada!.id, bob!.id),
      );
    const read = await paste('Key\tName\tSeat\nJ1\tAda\tsenior\n');
    const turned = await tryIt(read, { seats: [{ row: 2, seat: 'senior' }] });
    expect(turned.counts.changed).toBe(1);
    pair();
    await expect(
      test.call('people', 'storeImport', { id: read.id, planId: turned.planId }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const person = (await test.call('people', 'get', { id: ada!.id })).person;
    const { keepBundle } = await import('../../../electron/people/batches.ts');
    expect(() =>
      test.session.transaction(() =>
        keepBundle(
          { db: test.session.db, now: () => '2026-11-22T09:00:00.000Z', newId: () => 'batch' },
          {
            cohortId,
            added: [],
            changed: [{ ...person, seat: 'senior' }],
            topics: [],
            exclusions: [],
            meets: [],
            brought: {},
          },
        ),
      ),
    ).toThrow(/their seat stays/);
    expect((await tryIt(read, { seats: [{ row: 2, seat: 'senior' }] })).problems).toMatchObject([
      { code: 'missing' },
      { code: 'seat-tied' },
    ]);
  });

  it('asks once a word: forty rows with two own words for the seat are two questions', async () => {
    const read = await drop('reported/b25-own-seat-words.csv');
    const asked = await tryIt(read);
    const questions = asked.problems.filter(({ severity }) => severity === 'question');
    expect(questions.map(({ code, cell, rows }) => [code, cell?.value, rows.length])).toEqual([
      ['seat-unclear', 'Rookie', 20],
      ['seat-unclear', 'Veteran', 20],
    ]);
    const answered = await tryIt(read, {
      answers: [
        { column: 1, words: 'rookie', value: 'junior' },
        { column: 1, words: 'veteran', value: 'senior' },
      ],
    });
    expect(answered.counts).toMatchObject({ new: 40, question: 0, problems: 0 });
    await test.call('people', 'storeImport', { id: read.id, planId: answered.planId });
    expect((await all()).rows.filter(({ seat }) => seat === 'junior')).toHaveLength(20);
  });

  it('has at most three questions for 44 people in an office’s own words', async () => {
    const rows = Array.from(
      { length: 44 },
      (_, place) =>
        `Person ${place}\t${place % 2 ? 'Mentor' : 'Mentee'}\tBand ${place % 2 ? 'C' : '1'}`,
    );
    const read = await paste(`Name\tSeat\tLevel\n${rows.join('\n')}\n`);
    const asked = await tryIt(read);
    expect(asked.problems.map(({ code, rows: of }) => [code, of.length])).toEqual([
      ['seat-unclear', 22],
      ['seat-unclear', 22],
      ['level-unclear', 22],
    ]);
    const answered = await tryIt(read, {
      answers: [
        { column: 1, words: 'mentor', value: 'junior' },
        { column: 1, words: 'mentee', value: 'senior' },
        { column: 2, words: 'band c', value: '5' },
      ],
    });
    expect(answered.counts).toMatchObject({ new: 44, question: 0, problems: 0 });
  });

  it('takes two sheets as two seats in one import; one on both is asked about once', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const book = utils.book_new();
    const head = ['First name', 'Last name', 'Email address'];
    const sheet = (name: string, people: string[][]) =>
      utils.book_append_sheet(book, utils.aoa_to_sheet([head, ...people]), name);
    sheet('Mentors', [
      ['Bo', 'Falk', 'bo@example.org'],
      ['Cy', 'Grant', 'cy@example.org'],
    ]);
    sheet('Mentees', [
      ['Ada', 'Brink', 'ada@example.org'],
      ['Bo', 'Falk', 'bo@example.org'],
    ]);
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const first = await test.call('people', 'readList', { from: { kind: 'dropped', bytes } });
    expect(first.sheets).toEqual([
      { name: 'Mentors', hidden: false, rows: 3, chosen: true },
      { name: 'Mentees', hidden: false, rows: 3, chosen: false },
    ]);
    const both = await test.call('people', 'readAgain', {
      id: first.id,
      as: {
        encoding: null,
        delimiter: null,
        headed: null,
        heading: null,
        sheets: ['Mentors', 'Mentees'],
        hiddenRows: false,
      },
    });
    expect(both.rows).toBe(4);
    const sheetSeats = [
      { sheet: 'Mentors', seat: 'senior' as const },
      { sheet: 'Mentees', seat: 'junior' as const },
    ];
    const asked = await tryIt(both, { sheetSeats });
    expect(asked.counts).toMatchObject({ new: 3, lookAlike: 1, question: 0 });
    const [alike] = asked.waiting;
    expect(alike).toMatchObject({ name: 'Bo Falk', other: 'Bo Falk, row 2 of “Mentors”' });
    const answered = await tryIt(both, {
      sheetSeats,
      decisions: [{ row: alike!.row, as: 'same' }],
    });
    await test.call('people', 'storeImport', { id: both.id, planId: answered.planId });
    expect((await all()).rows.map(({ name, seat }) => [name, seat])).toEqual([
      ['Ada Brink', 'junior'],
      ['Bo Falk', 'senior'],
      ['Cy Grant', 'senior'],
    ]);
  });

  it('is not taken back over somebody’s later edit or pair', async () => {
    await bring(await paste('Name\tSeat\nAda\tjunior\nBob\tsenior\n'));
    test.setNow('2026-11-22T10:00:00.000Z');
    const [ada, bob] = (await all()).rows;
    const { before } = await test.call('people', 'withdraw', { id: ada!.id });
    await expect(test.call('people', 'undoImport', { cohortId })).rejects.toMatchObject({
      code: 'refused',
    });
    await test.call('people', 'undoWithdraw', { id: ada!.id, to: before });
    test.setNow('2026-11-22T09:00:00.000Z');
    await test.call('people', 'undoWithdraw', { id: ada!.id, to: before });
    test.session.transaction(() =>
      test.session.db
        .prepare(
          "INSERT INTO pair (id, cohort_id, junior_id, senior_id, status, agreed_on, created_at) VALUES ('p', ?, ?, ?, 'forming', '2026-11-22', '')",
        )
        .run(cohortId, ada!.id, bob!.id),
    );
    await expect(test.call('people', 'undoImport', { cohortId })).rejects.toMatchObject({
      code: 'refused',
    });
    expect((await all()).total).toBe(2);
  });

  it('stores exactly the plan that was shown: other choices or a changed register are refused', async () => {
    const read = await paste('Name\tSeat\nAda\tjunior\n');
    const first = await tryIt(read);
    await tryIt(read, { filledBy: 'other' });
    await expect(
      test.call('people', 'storeImport', { id: read.id, planId: first.planId }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const second = await tryIt(read);
    const other = await paste('Name\tSeat\nBob\tsenior\n');
    await bring(other);
    await expect(
      test.call('people', 'storeImport', { id: read.id, planId: second.planId }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await all()).total).toBe(1);
    await bring(read);
    expect((await all()).total).toBe(2);
  });

  it('rolls back whole where one row cannot be stored', async () => {
    const taken = (
      await test.call('people', 'create', {
        cohortId,
        person: {
          ...(await import('../../../shared/people/draft.ts')).emptyDraft('junior'),
          name: 'Ada',
          ref: 'J1',
        },
      })
    ).id;
    const person = (await test.call('people', 'get', { id: taken })).person;
    const bundle = {
      cohortId,
      added: [
        { ...person, id: 'a', ref: 'J7' },
        { ...person, id: 'b' },
      ],
      changed: [],
      topics: [{ id: 't', label: 'maps', parentId: null, scored: true, personal: false }],
      exclusions: [],
      meets: [],
      brought: {},
    };
    const { keepBundle } = await import('../../../electron/people/batches.ts');
    expect(() =>
      test.session.transaction(() =>
        keepBundle(
          { db: test.session.db, now: () => '2026-11-22T09:00:00.000Z', newId: () => 'batch' },
          bundle,
        ),
      ),
    ).toThrow(/key already/);
    expect((await all()).total).toBe(1);
    expect(await test.call('people', 'listTopics', { cohortId })).toEqual([]);
  });

  it('cannot be written from the page directly', async () => {
    expect(
      await test.door('people', 'keepImport', {
        cohortId,
        added: [],
        changed: [],
        topics: [],
        exclusions: [],
      }),
    ).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
  });

  it('asks, and takes the answers', async () => {
    const read = await drop('interest-register-survey-export.csv');
    const asked = await tryIt(read);
    expect(asked.counts).toMatchObject({ new: 63, question: 1, lookAlike: 1 });
    expect(asked.waiting).toEqual([
      { row: 16, name: 'Yuki Lukasiewicz', lookAlike: false, seatMissing: true, other: null },
      {
        row: 67,
        name: 'Noor El Amrani',
        lookAlike: true,
        seatMissing: false,
        other: 'Noor El Amrani, row 9',
      },
    ]);
    expect(asked.problems.find((problem) => problem.code === 'level-unclear')).toMatchObject({
      row: 22,
      column: 5,
      cell: { column: 5, value: 'eleven' },
    });
    const answered = await tryIt(read, {
      seats: [{ row: 16, seat: 'junior' }],
      decisions: [{ row: 67, as: 'leave-out' }],
      corrections: [
        { row: 22, column: 5, value: '2' },
        { row: 32, column: 3, value: 'j31@example.org' },
      ],
    });
    expect(answered.counts).toMatchObject({ new: 64, question: 0, lookAlike: 0 });
    await test.call('people', 'storeImport', { id: read.id, planId: answered.planId });
    expect((await all()).rows.find((row) => row.ref === 'J21')?.level).toBe(2);
  });

  it('takes whom people would like to meet, keeps what it cannot link as a remark, brings it once, and takes it back', async () => {
    await bring(await paste('Key\tName\tSeat\nS1\tPhilippe\tsenior\nS2\tMarta\tsenior\n'));
    const list =
      'Key\tName\tSeat\tWhom would you like to meet?\nJ1\tAmara\tjunior\tMarta; S1; Somebody Else; Jan\nJ2\tJan\tjunior\t\nS1\tPhilippe\tsenior\tJ1\n';
    const read = await paste(list);
    expect(read.columns.map((column) => column.field)).toEqual(['ref', 'name', 'seat', 'meet']);
    const tried = await tryIt(read);
    expect(
      tried.problems.filter(({ code }) => code === 'meet-unknown').map(({ message }) => message),
    ).toEqual([
      expect.stringContaining('is not on this list'),
      expect.stringContaining('holds the same seat'),
    ]);
    await test.call('people', 'storeImport', { id: read.id, planId: tried.planId });
    const idOf = async (ref: string) => (await all()).rows.find((row) => row.ref === ref)!.id;
    const page = async (ref: string) => test.call('people', 'get', { id: await idOf(ref) });
    expect((await page('J1')).wishes.map(({ words }) => words)).toEqual(['Marta', 'Philippe']);
    expect((await page('J1')).person.remark).toBe(
      'Would like to meet (not on the list): Somebody Else; Jan',
    );
    expect((await page('S1')).wishes.map(({ words }) => words)).toEqual(['Amara']);
    expect((await tryIt(await paste(list))).counts).toMatchObject({ new: 0, changed: 0 });
    await test.call('people', 'undoImport', { cohortId });
    expect((await page('S1')).wishes).toEqual([]);
  });

  it('lists every problem of a long list at its row and column, in pages of at most 100', async () => {
    const rows = 5000;
    const read = await paste(
      `Name\tSeat\tLevel\n${Array.from({ length: rows }, (_, index) => `Person ${index}\t${index === 4800 ? 'either' : 'junior'}\tx${index}\n`).join('')}`,
    );
    const tried = await tryIt(read);
    expect(tried.counts).toMatchObject({ problems: rows + 1, listed: rows + 1, question: 1 });
    // What needs an answer comes first, from however far down.
    expect(tried.problems[0]).toMatchObject({
      severity: 'question',
      row: 4802,
      cell: { column: 1, value: 'either' },
    });
    const seen = [...tried.problems];
    while (seen.length < tried.counts.listed)
      seen.push(
        ...(await test.call('people', 'listImportProblems', {
          id: read.id,
          planId: tried.planId,
          from: seen.length,
          count: 100,
        })),
      );
    const places = new Set(
      seen.filter(({ column }) => column === 2).map(({ row, cell }) => `${row} ${cell?.value}`),
    );
    expect([...places].toSorted()).toEqual(
      Array.from({ length: rows }, (_, index) => `${index + 2} x${index}`).toSorted(),
    );
    await tryIt(read, { filledBy: 'other' });
    await expect(
      test.call('people', 'listImportProblems', {
        id: read.id,
        planId: tried.planId,
        from: 100,
        count: 100,
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('reads a chosen file once, and says so where it is gone or too large', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linking-pin-list-'));
    writeFileSync(join(folder, 'list.csv'), 'Name,Seat\nAda,junior\n');
    test.grant('one', join(folder, 'list.csv'));
    expect(
      await test.call('people', 'readList', { from: { kind: 'chosen', token: 'one' } }),
    ).toMatchObject({ rows: 1 });
    await expect(
      test.call('people', 'readList', { from: { kind: 'chosen', token: 'one' } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    test.grant('two', join(folder, 'gone.csv'));
    await expect(
      test.call('people', 'readList', { from: { kind: 'chosen', token: 'two' } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    writeFileSync(join(folder, 'large.csv'), Buffer.alloc(20 * 1024 * 1024 + 1, 65));
    test.grant('three', join(folder, 'large.csv'));
    await expect(
      test.call('people', 'readList', { from: { kind: 'chosen', token: 'three' } }),
    ).rejects.toMatchObject({ code: 'too-large' });
    rmSync(folder, { recursive: true });
  });

  it('is read again with other letters, and forgotten', async () => {
    const read = await drop('interest-register-survey-export.csv');
    const again = await test.call('people', 'readAgain', {
      id: read.id,
      as: {
        encoding: 'windows-1250',
        delimiter: null,
        headed: null,
        heading: null,
        sheets: null,
        hiddenRows: false,
      },
    });
    expect(again).toMatchObject({ id: read.id, letters: { id: 'windows-1250', sure: true } });
    await test.call('people', 'forgetList', { id: read.id });
    await expect(tryIt(read)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('a wrong file writes no word of it into the log', async () => {
    await expect(paste('Name,Seat\n')).rejects.toMatchObject({ code: 'invalid' });
    expect(test.logged).toEqual([]);
  });
});

describe('topics', () => {
  it('are merged for everybody, the higher number staying, and taken apart again', async () => {
    await bring(
      await paste(
        'Name\tSeat\tCan show\tWants to learn\tRather not asked about\nAda\tjunior\tmaps (3); mapping (1)\tstrategy (2)\t\nBob\tsenior\t\tmaps (1)\tmaps\n',
      ),
    );
    const before = (await all()).rows.map((row) => row.id);
    const people = async () =>
      Promise.all(before.map(async (id) => (await test.call('people', 'get', { id })).person));
    const was = await people();
    const topics = await test.call('people', 'listTopics', { cohortId });
    const [maps, mapping] = ['maps', 'mapping'].map(
      (label) => topics.find((topic) => topic.label === label)!.id,
    ) as [string, string];
    await test.call('people', 'mergeTopics', { fromId: maps, intoId: mapping });
    expect(
      (await people()).map((person) => [person.offers, person.needs.length, person.offLimits]),
    ).toEqual([
      [[{ topic: mapping, level: 3 }], 1, []],
      [[], 1, [mapping]],
    ]);
    expect(
      (await test.call('people', 'listTopics', { cohortId }))
        .map((topic) => topic.label)
        .toSorted(),
    ).toEqual(['mapping', 'strategy']);
    await test.call('people', 'undoImport', { cohortId });
    expect(await people()).toEqual(was);
  });

  it('are kept without counting', async () => {
    await bring(await paste('Name\tSeat\tCan show\nAda\tjunior\tmaps\n'), { unscored: ['maps'] });
    const [topic] = await test.call('people', 'listTopics', { cohortId });
    expect(topic).toMatchObject({
      label: 'maps',
      scored: false,
      personal: false,
      offered: 1,
      wanted: 0,
      closed: 0,
    });
    await test.call('people', 'markTopic', { id: topic!.id, scored: true, personal: true });
    expect(await test.call('people', 'listTopics', { cohortId })).toMatchObject([
      { scored: true, personal: true },
    ]);
  });
});
