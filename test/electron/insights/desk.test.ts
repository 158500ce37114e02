// The desk and the log of requests through the door, on a real encrypted vault.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../shared/matching/terms/sentence.ts';
import { emptyProgramme } from '../../../shared/programme/programme.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { fillPairs } from '../../support/seed-pairs.ts';
import { fillVault } from '../../support/seed.ts';

let test: TestDoor;
beforeEach(async () => {
  test = await openTestDoor();
});
afterEach(() => test.close());

const today = '2026-11-22';
const desk = (on = today) => test.call('insights', 'getDesk', { today: on });
const sayings = async (part: 'today' | 'week' | 'waiting', on = today) =>
  (await desk(on))[part].map(({ sentence }) => plain(sentence));

describe('the desk', () => {
  it('of a new vault says what to do first', async () => {
    expect(await desk()).toMatchObject({
      today: [],
      week: [],
      waiting: [],
      next: null,
      firstSteps: [{ key: 'programme', done: false }, {}, {}, {}],
    });
    await test.call('programme', 'create', {
      programme: { ...emptyProgramme, name: 'Minds' },
      cohort: { name: 'A', kickOff: '2027-06-01' },
    });
    expect((await desk()).firstSteps.map(({ done }) => done)).toEqual([true, false, false, false]);
  });

  it('with a kick-off in three weeks asks about what lies behind instead of a wall of late steps', async () => {
    await test.call('programme', 'create', {
      programme: { ...emptyProgramme, name: 'Minds' },
      cohort: { name: 'A', kickOff: '2026-12-13' },
    });
    expect(await sayings('today')).toEqual([
      '2 steps of the roadmap lie behind you. Were they done?',
      '3 steps of the roadmap begin today.',
    ]);
  });

  it('of a full vault has no first steps left, and a session stands on it on its day and until it has an outcome', async () => {
    const { sessionId } = await fillVault(test);
    expect((await desk()).firstSteps).toEqual([]);
    expect(await sayings('today', '2027-04-08')).toContain(
      'Session with Amara van Dijk and Philippe Haddad today at 09:30.',
    );
    const after = await desk('2027-04-09');
    expect(
      after.today.find(({ action }) => action.path === `/plan/session/${sessionId}`),
    ).toMatchObject({ tone: 'look', kind: 'session-outcome' });
    await test.call('coaching', 'cancelSession', { id: sessionId });
    expect(
      (await desk('2027-04-09')).today.find(
        ({ action }) => action.path === `/plan/session/${sessionId}`,
      ),
    ).toBeUndefined();
  });

  it('waits for people who were asked, until they answered', async () => {
    const { roundId } = await fillVault(test);
    const lines = async () => (await sayings('waiting')).filter((words) => words.includes('asked'));
    expect(await lines()).toEqual([]);
    test.session.db
      .prepare(
        "UPDATE match_proposal SET junior_answer = 'asked', senior_answer = 'not-asked', junior_at = '2026-11-20T09:00:00.000Z' WHERE round_id = ?",
      )
      .run(roundId);
    expect(await lines()).toEqual(['Ilse Bakker was asked on Fri 20 Nov and has time to think.']);
    expect(await sayings('today', '2026-12-01')).toContain(
      'Ilse Bakker was asked on Fri 20 Nov and has not answered. Is there an easier way to say yes, no or later?',
    );
    test.session.db
      .prepare("UPDATE match_proposal SET junior_answer = 'yes' WHERE round_id = ?")
      .run(roundId);
    expect(
      (await sayings('today')).some((words) =>
        words.startsWith('Everyone asked first has answered.'),
      ),
    ).toBe(true);
    test.session.db
      .prepare("UPDATE match_proposal SET junior_answer = 'no', closed = 1 WHERE round_id = ?")
      .run(roundId);
    expect(await lines()).toEqual([]);
  });

  it('never shows a word of a note or a reflection', async () => {
    const { pairId } = await fillPairs(test);
    const document = {
      type: 'doc' as const,
      content: [
        { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'zimtkanarie' }] },
      ],
    };
    await test.call('coaching', 'createNote', {
      pairId,
      happenedOn: today,
      spokenWith: 'junior',
      title: 'zimtkanarie',
      document,
      sessionId: null,
    });
    await test.call('coaching', 'sealReflection', { id: null, pairId, document });
    expect(JSON.stringify(await desk())).not.toContain('zimtkanarie');
  });

  it('says whose line it is where two cohorts are under way, and drops a cohort that has ended', async () => {
    const { cohortId } = await test.call('programme', 'create', {
      programme: { ...emptyProgramme, name: 'One' },
      cohort: { name: 'A', kickOff: '2026-12-13' },
    });
    await test.call('programme', 'create', {
      programme: { ...emptyProgramme, name: 'Two' },
      cohort: { name: 'B', kickOff: '2026-12-13' },
    });
    expect(new Set((await desk()).today.map(({ cohort }) => cohort.name))).toEqual(
      new Set(['A', 'B']),
    );
    test.session.db.prepare("UPDATE cohort SET status = 'ended' WHERE id = ?").run(cohortId);
    expect(new Set((await desk()).today.map(({ cohort }) => cohort.name))).toEqual(new Set(['B']));
  });
});

describe('the log of requests', () => {
  it('keeps a day and a role, the newest first, and nothing that says about whom', async () => {
    const first = await test.call('insights', 'logAsked', { on: '2026-11-20', by: 'sponsor' });
    await test.call('insights', 'logAsked', { on: '2026-11-22', by: 'line-manager' });
    expect(
      (await test.call('insights', 'listAsked', undefined)).map(({ on, by }) => [on, by]),
    ).toEqual([
      ['2026-11-22', 'line-manager'],
      ['2026-11-20', 'sponsor'],
    ]);
    const columns = test.session.db
      .prepare("SELECT name FROM pragma_table_info('asked_about')")
      .all() as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual(['id', 'asked_on', 'asked_by']);
    await test.call('insights', 'eraseAsked', { id: first.id });
    expect(await test.call('insights', 'listAsked', undefined)).toHaveLength(1);
  });

  it('takes no free text and no date that does not exist', async () => {
    const refused = (draft: { on: string; by: string }) => test.door('insights', 'logAsked', draft);
    expect(await refused({ on: '2026-11-31', by: 'sponsor' })).toMatchObject({
      ok: false,
      problem: { code: 'invalid', fields: ['on'] },
    });
    expect(await refused({ on: '2026-11-20', by: 'Amara van Dijk' })).toMatchObject({
      ok: false,
      problem: { code: 'invalid', fields: ['by'] },
    });
  });
});
