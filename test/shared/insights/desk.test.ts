// What the desk says, by example, and the laws that hold for every desk.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/coaching/session.ts';
import type { DeskLine } from '../../../shared/insights/desk-line.ts';
import { layDesk, mostToday } from '../../../shared/insights/desk.ts';
import type { CohortFacts } from '../../../shared/insights/facts.ts';
import { addDays } from '../../../shared/kernel/date.ts';
import type { Pair } from '../../../shared/matching/terms/pair.ts';
import { plain } from '../../../shared/matching/terms/sentence.ts';
import type { Meeting } from '../../../shared/pairs/meeting.ts';
import { emptyProgramme } from '../../../shared/programme/programme.ts';
import type { RoadmapStep } from '../../../shared/programme/roadmap.ts';

const today = '2026-11-23';
const names: Record<string, string> = { amara: 'Amara van Dijk', philippe: 'Philippe Haddad' };
const quiet: CohortFacts = {
  cohort: {
    id: 'c1',
    programmeId: 'p1',
    name: 'Cohort A',
    kickOff: '2026-11-01',
    runIn: 'full',
    status: 'running',
  },
  programme: { ...emptyProgramme, id: 'p1', name: 'Minds', status: 'running' },
  people: { junior: 2, senior: 2 },
  proposed: true,
  askedAnyone: true,
  waitingFor: [],
  seniorsToAsk: 0,
  steps: [],
  pairs: [],
  meetings: [],
  sessions: [],
  nameOf: (id) => names[id] ?? id,
};
const pair: Pair = {
  id: 'pair1',
  cohortId: 'c1',
  juniorId: 'amara',
  seniorId: 'philippe',
  roundId: null,
  status: 'active',
  ending: null,
  agreedOn: '2026-10-01',
  endedOn: null,
  createdAt: '2026-10-01T09:00:00.000Z',
};
const step = (part: Partial<RoadmapStep>): RoadmapStep => ({
  id: 's1',
  cohortId: 'c1',
  key: null,
  title: 'A talk',
  owner: 'You',
  doneWhen: '',
  startsOn: '2026-01-01',
  endsOn: '2026-01-01',
  must: false,
  state: 'ahead',
  doneOn: null,
  ...part,
});
const session = (part: Partial<Session>): Session => ({
  id: 'x1',
  pairId: 'pair1',
  windowId: null,
  onDate: today,
  atTime: null,
  minutes: 30,
  attends: 'both',
  templateKey: 'quick',
  state: 'planned',
  movedBy: null,
  whyMissed: null,
  nextId: null,
  noteId: null,
  ...part,
});
const meeting = (part: Partial<Meeting>): Meeting => ({
  id: 'm1',
  pairId: 'pair1',
  onDate: '2026-11-02',
  minutes: null,
  mode: null,
  state: 'held',
  bySeat: null,
  ...part,
});
const desk = (part: Partial<CohortFacts>, on = today) =>
  layDesk([{ ...quiet, ...part }], { ...quiet, ...part }, on);
const said = (lines: readonly DeskLine[]) => lines.map(({ sentence }) => plain(sentence));

describe('a new vault', () => {
  it('says what comes first, and nothing else', () => {
    const first = layDesk([], null, today);
    expect(first.firstSteps.map(({ key, done }) => [key, done])).toEqual([
      ['programme', false],
      ['people', false],
      ['proposal', false],
      ['asking', false],
    ]);
    expect([first.today, first.week, first.waiting, first.next]).toEqual([[], [], [], null]);
  });

  it('ticks what is done, needs people of both seats, and is quiet once people were asked or a pair exists', () => {
    const at = (part: Partial<CohortFacts>) =>
      desk({ askedAnyone: false, proposed: false, ...part }).firstSteps.map(({ done }) => done);
    expect(at({ people: { junior: 3, senior: 0 } })).toEqual([true, false, false, false]);
    expect(at({ proposed: true })).toEqual([true, true, true, false]);
    expect(at({ askedAnyone: true })).toEqual([]);
    expect(at({ pairs: [pair] })).toEqual([]);
  });
});

describe('sessions', () => {
  const pairs = [pair];
  it('of today stand first with their time, those ahead stand in the week, those behind are asked about', () => {
    const { today: now, week } = desk({
      pairs,
      sessions: [
        session({ atTime: '10:00' }),
        session({ id: 'x2', onDate: '2026-11-26', attends: 'senior' }),
        session({ id: 'x3', onDate: '2026-11-19', attends: 'junior' }),
      ],
    });
    expect(said(now)).toEqual([
      'Session with Amara van Dijk and Philippe Haddad today at 10:00.',
      'How did the session with Amara van Dijk on Thu 19 Nov go?',
    ]);
    expect(now[1]).toMatchObject({
      tone: 'look',
      action: { label: 'Say how it went', path: '/plan/session/x3' },
    });
    expect(said(week)).toEqual(['Session with Philippe Haddad on Thu 26 Nov.']);
  });

  it('that were held, moved or called off leave the desk', () => {
    const sessions = (['held', 'postponed', 'cancelled', 'missed'] as const).map((state, at) =>
      session({ id: `x${at}`, onDate: '2026-11-19', state }),
    );
    expect(desk({ pairs, sessions, meetings: [meeting({})] })).toMatchObject({
      today: [],
      week: [],
    });
  });

  it('are missing where a pair exists and none was ever planned', () => {
    expect(said(desk({ pairs, meetings: [meeting({})] }).week)).toEqual([
      'No reflective session is planned yet.',
    ]);
  });
});

describe('people who were asked', () => {
  it('have five working days in peace, then the desk asks gently', () => {
    // Asked on a Monday: the fifth working day after it is the next Monday.
    const waitingFor = [{ personId: 'amara', seat: 'junior' as const, since: '2026-11-16' }];
    expect(said(desk({ waitingFor }).waiting)).toEqual([
      'Amara van Dijk was asked on Mon 16 Nov and has time to think.',
    ]);
    const later = desk({ waitingFor }, '2026-11-24');
    expect(later.waiting).toEqual([]);
    expect(later.today).toMatchObject([{ tone: 'look' }]);
    expect(said(later.today)[0]).toContain('has not answered');
  });

  it('are counted in one line where there are many', () => {
    const waitingFor = Array.from({ length: 32 }, (_, at) => ({
      personId: `p${at}`,
      seat: 'junior' as const,
      since: at === 7 ? '2026-11-18' : '2026-11-20',
    }));
    const { waiting } = desk({ waitingFor });
    expect(said(waiting)).toEqual(['32 people were asked and have time to think.']);
    expect(waiting[0]?.on).toBe('2026-11-18');
  });

  it('in the senior seat follow together', () => {
    expect(said(desk({ seniorsToAsk: 12 }).today)[0]).toContain(
      '12 in the seat “senior partner” can be asked now',
    );
  });
});

describe('the roadmap', () => {
  it('asks about what lies behind in one line, and names what is past its date', () => {
    const { today: now } = desk({
      steps: [
        step({ id: 'a', state: 'asked' }),
        step({ id: 'b', state: 'asked' }),
        step({ id: 'c', endsOn: '2026-11-20' }),
      ],
    });
    expect(said(now)).toEqual([
      'A talk was to be done by Fri 20 Nov.',
      '2 steps of the roadmap lie behind you. Were they done?',
    ]);
  });

  it('says nothing of steps that are answered', () => {
    const steps = (['done', 'short-form', 'skipped'] as const).map((state) =>
      step({ id: state, state, endsOn: '2026-11-20' }),
    );
    expect(desk({ steps })).toMatchObject({ today: [], week: [], next: null });
  });

  it('names the next dated thing for an empty desk', () => {
    const empty = desk({
      steps: [
        step({ id: 'a', startsOn: '2027-03-01', endsOn: '2027-04-01' }),
        step({ id: 'b', startsOn: '2027-02-01', endsOn: '2027-02-09', title: 'Training' }),
      ],
    });
    expect(empty.today).toEqual([]);
    expect(empty.next && plain(empty.next.sentence)).toBe('Training begins on Mon 1 Feb 2027.');
  });
});

describe('pairs', () => {
  it('that have not met for more than six weeks are named without blame; a planned date or a pause keeps them off', () => {
    const on = '2026-12-15';
    const sessions = [session({ onDate: '2026-12-01', state: 'held' })];
    const at = (part: Partial<CohortFacts>) =>
      said(desk({ pairs: [pair], sessions, ...part }, on).week);
    expect(at({ meetings: [meeting({})] })).toEqual([
      'Amara van Dijk and Philippe Haddad last met 6 weeks ago and have no next date.',
    ]);
    expect(
      at({
        meetings: [meeting({}), meeting({ id: 'm2', onDate: '2026-12-20', state: 'planned' })],
      }),
    ).toEqual([]);
    expect(at({ pairs: [{ ...pair, status: 'paused' }] })).toEqual([]);
    expect(at({ meetings: [meeting({ onDate: '2026-11-03' })] })).toEqual([]);
  });

  it('are asked about a planned day that has passed', () => {
    expect(
      said(
        desk({
          pairs: [pair],
          sessions: [session({ state: 'held' })],
          meetings: [meeting({ state: 'planned', onDate: '2026-11-19' })],
        }).week,
      ),
    ).toEqual(['Did Amara van Dijk and Philippe Haddad meet on Thu 19 Nov?']);
  });
});

describe('every desk', () => {
  const anyStep = fc
    .record({
      id: fc.uuid(),
      startsOn: fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days)),
      length: fc.nat(30),
      state: fc.constantFrom<RoadmapStep['state']>('ahead', 'asked', 'done'),
    })
    .map(({ length, ...part }) => step({ ...part, endsOn: addDays(part.startsOn, length) }));
  const anySession = fc
    .record({
      id: fc.uuid(),
      onDate: fc.integer({ min: -10, max: 30 }).map((days) => addDays(today, days)),
    })
    .map(session);

  it('has at most seven lines for today, loses none of them, and gives each line its own key', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 12 }),
        fc.array(anySession, { maxLength: 30 }),
        (steps, sessions) => {
          const laid = desk({ steps, sessions, pairs: [pair], meetings: [meeting({})] });
          expect(laid.today.length).toBeLessThanOrEqual(mostToday);
          const todays = sessions.filter(({ onDate }) => onDate === today);
          const shown = [...laid.today, ...laid.week].filter(
            ({ kind }) => kind === 'session-today',
          ).length;
          expect(shown + laid.more).toBeGreaterThanOrEqual(todays.length);
          const keys = [...laid.today, ...laid.week, ...laid.waiting].map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });
});
