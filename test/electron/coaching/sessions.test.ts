// Reflective sessions on a real vault: planned, moved, held, missed, taken back; a brief that keeps confidences.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plannedBetween } from '../../../electron/coaching/session-store.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { fillPairs, type SeededPairs } from '../../support/seed-pairs.ts';
import { paragraphs } from '../../support/seed-year.ts';

let test: TestDoor;
let pairs: SeededPairs;
beforeEach(async () => {
  test = await openTestDoor({ now: '2026-11-22T09:00:00.000Z' });
  pairs = await fillPairs(test);
});
afterEach(() => test.close());

const session = {
  onDate: '2026-11-30',
  atTime: '10:00',
  minutes: 25,
  attends: 'both',
  templateKey: 'quick-look-back',
} as const;
const plan = async (part: object = {}): Promise<string> =>
  (
    await test.call('coaching', 'planSession', {
      pairId: pairs.pairId,
      session: { ...session, ...part },
    })
  ).id;
const states = async (): Promise<string[]> =>
  (await test.call('coaching', 'listSessions', { pairId: pairs.pairId })).map(
    ({ onDate, state }) => `${onDate} ${state}`,
  );

describe('a session', () => {
  it('is planned with the prompts of its template and changed while it is planned', async () => {
    const id = await plan();
    const brief = await test.call('coaching', 'getBrief', { id });
    expect(brief.session).toMatchObject({ ...session, state: 'planned' });
    expect(brief.session.prompts).toHaveLength(3);
    await test.call('coaching', 'updateSession', {
      id,
      session: { ...session, templateKey: 'stuck-goal', onDate: '2026-12-02' },
    });
    expect((await test.call('coaching', 'getBrief', { id })).session.prompts).toHaveLength(4);
  });

  it.each([
    ['a day of another decade', { onDate: '2016-11-21' }, ['session.onDate']],
    ['a day in a far year', { onDate: '2062-11-21' }, ['session.onDate']],
    ['no question at all', { prompts: [] }, ['session.prompts']],
    [
      'a question without words',
      { prompts: [{ text: ' ', minutes: 5 }] },
      ['session.prompts.0.text'],
    ],
    [
      'a question of a megabyte',
      { prompts: [{ text: 'x'.repeat(1_048_576), minutes: 5 }] },
      ['session.prompts.0.text'],
    ],
    [
      'a question that takes no time',
      { prompts: [{ text: 'What took place?', minutes: 0 }] },
      ['session.prompts.0.minutes'],
    ],
    ['a day that does not exist', { onDate: '2026-11-31' }, ['session.onDate']],
    ['a time that does not exist', { atTime: '25:00' }, ['session.atTime']],
    ['a template that is none', { templateKey: 'circle' }, ['session.templateKey']],
    ['five minutes', { minutes: 5 }, ['session.minutes']],
  ])('is refused for %s, naming the field', async (_name, part, fields) => {
    await expect(plan(part)).rejects.toMatchObject({ code: 'invalid', fields });
    expect(await states()).toEqual([]);
  });

  it('asks what was written for it alone, also where it goes on or is changed, until another template is chosen', async () => {
    const prompts = [
      { text: 'Which lamp would you light first?', minutes: 12 },
      { text: 'And for whom?', minutes: 13 },
    ];
    const asks = async (id: string) =>
      (await test.call('coaching', 'getBrief', { id })).session.prompts;
    const id = await plan({ prompts });
    expect(await asks(id)).toEqual(prompts);
    await test.call('coaching', 'updateSession', {
      id,
      session: { ...session, onDate: '2026-12-01' },
    });
    expect(await asks(id)).toEqual(prompts);
    const { nextId } = await test.call('coaching', 'recordSession', {
      id,
      outcome: { kind: 'moved', by: 'coach', next: { onDate: '2026-12-08', atTime: null } },
      noteId: null,
    });
    expect(await asks(nextId ?? '')).toEqual(prompts);
    await test.call('coaching', 'updateSession', {
      id: nextId ?? '',
      session: { ...session, onDate: '2026-12-08', prompts: prompts.slice(1) },
    });
    expect(await asks(nextId ?? '')).toEqual(prompts.slice(1));
    await test.call('coaching', 'updateSession', {
      id: nextId ?? '',
      session: { ...session, onDate: '2026-12-08', templateKey: 'stuck-goal' },
    });
    expect(await asks(nextId ?? '')).toHaveLength(4);
  });

  it('that took place yesterday is entered and told of at once', async () => {
    const id = await plan({ onDate: '2026-11-21' });
    await test.call('coaching', 'recordSession', {
      id,
      outcome: { kind: 'held', next: null },
      noteId: null,
    });
    expect(await states()).toEqual(['2026-11-21 held']);
  });

  it('does not point to an empty page as its note', async () => {
    const id = await plan({ onDate: '2026-11-22' });
    const { id: noteId } = await test.call('coaching', 'createNote', {
      pairId: pairs.pairId,
      happenedOn: '2026-11-22',
      spokenWith: 'both',
      title: '',
      document: paragraphs(''),
      sessionId: id,
    });
    await test.call('coaching', 'recordSession', {
      id,
      outcome: { kind: 'held', next: null },
      noteId,
    });
    expect(
      (await test.call('coaching', 'listSessions', { pairId: pairs.pairId }))[0],
    ).toMatchObject({
      state: 'held',
      noteId: null,
    });
  });

  it('held: with note and next date in one go, and taken back in one go', async () => {
    const id = await plan();
    const { id: noteId } = await test.call('coaching', 'createNote', {
      pairId: pairs.pairId,
      happenedOn: '2026-11-30',
      spokenWith: 'both',
      title: '',
      document: paragraphs('Good talk.'),
      sessionId: id,
    });
    await expect(
      test.call('coaching', 'recordSession', { id, outcome: { kind: 'held', next: null }, noteId }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['outcome.kind'] });
    test.setNow('2026-11-30T12:00:00.000Z');
    const { nextId } = await test.call('coaching', 'recordSession', {
      id,
      outcome: { kind: 'held', next: { onDate: '2027-01-11', atTime: '09:00' } },
      noteId,
    });
    expect(await states()).toEqual(['2026-11-30 held', '2027-01-11 planned']);
    expect(await test.call('coaching', 'getBrief', { id: nextId ?? '' })).toMatchObject({
      session: { atTime: '09:00', templateKey: 'quick-look-back', noteId: null },
      lastNote: { id: noteId },
    });
    await test.call('coaching', 'undoRecordSession', { id });
    expect(await states()).toEqual(['2026-11-30 planned']);
  });

  it('moved: by whose wish, with the new date', async () => {
    const id = await plan();
    await test.call('coaching', 'recordSession', {
      id,
      outcome: { kind: 'moved', by: 'senior', next: { onDate: '2026-12-07', atTime: null } },
      noteId: null,
    });
    expect(await states()).toEqual(['2026-11-30 postponed', '2026-12-07 planned']);
    expect(
      (await test.call('coaching', 'listSessions', { pairId: pairs.pairId }))[0],
    ).toMatchObject({
      movedBy: 'senior',
    });
  });

  it('did not happen: why, and what follows cannot be taken away once it has an outcome of its own', async () => {
    const id = await plan({ onDate: '2026-11-22' });
    const { nextId } = await test.call('coaching', 'recordSession', {
      id,
      outcome: { kind: 'missed', why: 'ill', next: { onDate: '2026-11-25', atTime: null } },
      noteId: null,
    });
    await test.call('coaching', 'recordSession', {
      id: nextId ?? '',
      outcome: { kind: 'moved', by: 'coach', next: { onDate: '2026-11-26', atTime: null } },
      noteId: null,
    });
    await expect(test.call('coaching', 'undoRecordSession', { id })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await states()).toEqual([
      '2026-11-22 missed',
      '2026-11-25 postponed',
      '2026-11-26 planned',
    ]);
    await expect(
      test.call('coaching', 'recordSession', {
        id,
        outcome: { kind: 'held', next: null },
        noteId: null,
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('does not take the note of another pair', async () => {
    const id = await plan({ onDate: '2026-11-22' });
    const { id: noteId } = await test.call('coaching', 'createNote', {
      pairId: pairs.pausedPairId,
      happenedOn: '2026-11-20',
      spokenWith: 'both',
      title: '',
      document: paragraphs('x'),
      sessionId: null,
    });
    await expect(
      test.call('coaching', 'recordSession', { id, outcome: { kind: 'held', next: null }, noteId }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['noteId'] });
    expect(await states()).toEqual(['2026-11-22 planned']);
  });

  it('planned after the last day of its pair stands nowhere, and stands again where the end is taken back', async () => {
    await plan({ onDate: '2026-11-22' });
    await plan();
    const all = ['2026-11-22 planned', '2026-11-30 planned'];
    const inCohort = async () =>
      (await test.call('reflection', 'getPlan', { cohortId: pairs.cohortId })).sessions.map(
        ({ onDate, state }) => `${onDate} ${state}`,
      );
    await test.call('matching', 'endPair', {
      pairId: pairs.pairId,
      ending: 'no-fault',
      on: '2026-11-22',
      why: '',
    });
    expect([await states(), await inCohort()]).toEqual([all.slice(0, 1), all.slice(0, 1)]);
    expect(plannedBetween(test.session.db, pairs.cohortId, null, '2026-12-31')).toHaveLength(1);
    await expect(plan()).rejects.toMatchObject({ code: 'refused' });
    await test.call('matching', 'undoEndPair', { pairId: pairs.pairId, as: 'forming' });
    expect([await states(), await inCohort()]).toEqual([all, all]);
  });

  it('is called off and put back', async () => {
    const id = await plan();
    await test.call('coaching', 'cancelSession', { id });
    expect(await states()).toEqual(['2026-11-30 cancelled']);
    await test.call('coaching', 'undoCancelSession', { id });
    expect(await states()).toEqual(['2026-11-30 planned']);
    expect(plannedBetween(test.session.db, pairs.cohortId, null, '2026-11-30')).toHaveLength(1);
    expect(
      plannedBetween(test.session.db, pairs.cohortId, '2026-12-01', '2026-12-31'),
    ).toHaveLength(0);
  });
});

describe('the brief', () => {
  const note = (
    spokenWith: 'junior' | 'senior' | 'both' | 'nobody',
    happenedOn: string,
    words: string,
  ) =>
    test.call('coaching', 'createNote', {
      pairId: pairs.pairId,
      happenedOn,
      spokenWith,
      title: '',
      document: paragraphs(words, `→ ${words} point`),
      sessionId: null,
    });

  it('of a session with both never shows what one said alone', async () => {
    await note('both', '2026-11-10', 'together');
    await note('junior', '2026-11-18', 'junior-alone');
    await note('senior', '2026-11-19', 'senior-alone');
    await note('nobody', '2026-11-20', 'own-thoughts');
    const brief = await test.call('coaching', 'getBrief', { id: await plan() });
    expect(brief.lastNote?.excerpt).toContain('together');
    expect(brief.keptOut).toBe(3);
    expect(brief.openPoints).toContain('together point');
    expect(JSON.stringify(brief)).not.toMatch(/alone|own-thoughts/);
  });

  it('of a session with one alone shows what was said with that one, never what the other said alone', async () => {
    await note('junior', '2026-11-18', 'junior-alone');
    await note('senior', '2026-11-19', 'senior-alone');
    const brief = await test.call('coaching', 'getBrief', {
      id: await plan({ attends: 'junior' }),
    });
    expect(brief.lastNote?.excerpt).toContain('junior-alone');
    expect(JSON.stringify(brief)).not.toContain('senior-alone');
    expect(brief.safeContacts).toEqual([{ seat: 'junior', text: 'Signal, after six (junior-1)' }]);
  });

  it('names what is open by the facts', async () => {
    await test.call('pairs', 'recordMeeting', {
      id: null,
      pairId: pairs.pairId,
      meeting: { onDate: '2026-09-01', minutes: 60, mode: null, state: 'held', bySeat: null },
    });
    const missed = await plan({ onDate: '2026-11-22' });
    await test.call('coaching', 'recordSession', {
      id: missed,
      outcome: { kind: 'missed', why: 'no-word', next: null },
      noteId: null,
    });
    const { openPoints } = await test.call('coaching', 'getBrief', { id: await plan() });
    expect(openPoints).toEqual([
      'The last session, Sun 22 Nov, did not happen.',
      'They last met 2 months ago.',
      'They have no next date yet.',
    ]);
  });
});
