// Sessions of a window are spread evenly over its working days; what cannot be is refused by the name of its field.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/kernel/date.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { expectAhead, expectOutcome, SessionDraft } from '../../../shared/reflection/session.ts';
import { beginnings, minutesOf, templates } from '../../../shared/reflection/templates.ts';
import {
  expectWindow,
  nextWorkingDay,
  spread,
  workingDaysOf,
} from '../../../shared/reflection/window.ts';

function refusal(work: () => void): { code: string; fields: readonly string[] } | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, fields: error.fields };
  }
}

describe('spreading sessions', () => {
  it('gives each a working day of the window, in order, none fuller than needed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 2, max: 90 }),
        fc.array(fc.nat({ max: 90 })),
        (count, offset, length, busy) => {
          const startsOn = addDays('2027-01-01', offset);
          const endsOn = addDays(startsOn, length);
          const days = workingDaysOf(startsOn, endsOn);
          fc.pre(days.length > 0);
          const taken = busy.map((day) => addDays(startsOn, day));
          const planned = spread(count, startsOn, endsOn, taken);
          expect(planned).toHaveLength(count);
          expect(planned).toEqual(planned.toSorted());
          const load = new Map<string, number>();
          for (const day of planned) {
            expect(days).toContain(day);
            load.set(day, (load.get(day) ?? 0) + 1);
          }
          expect(Math.max(0, ...load.values())).toBeLessThanOrEqual(Math.ceil(count / days.length));
          expect(spread(count, startsOn, endsOn, taken)).toEqual(planned);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('uses the whole window and leaves out weekends and taken days', () => {
    expect(spread(3, '2027-05-03', '2027-05-07')).toEqual([
      '2027-05-03',
      '2027-05-05',
      '2027-05-07',
    ]);
    expect(spread(1, '2027-05-03', '2027-05-07')).toEqual(['2027-05-05']);
    expect(spread(2, '2027-05-08', '2027-05-11')).toEqual(['2027-05-10', '2027-05-11']);
    expect(spread(2, '2027-05-03', '2027-05-07', ['2027-05-03'])).toEqual([
      '2027-05-04',
      '2027-05-07',
    ]);
  });

  it('a day on a weekend becomes the Monday after', () => {
    expect(nextWorkingDay('2027-05-08')).toBe('2027-05-10');
    expect(nextWorkingDay('2027-05-07')).toBe('2027-05-07');
  });

  it.each([
    ['2027-05-10', '2027-05-03'],
    ['2027-05-08', '2027-05-09'],
    ['2027-05-03', '2029-05-03'],
  ])('refuses the window %s to %s naming its end', (startsOn, endsOn) => {
    expect(refusal(() => expectWindow(startsOn, endsOn))).toEqual({
      code: 'invalid',
      fields: ['endsOn'],
    });
  });
});

describe('a session', () => {
  it.each(['2027-02-30', '30.2.2027', ''])('refuses the day %s', (onDate) => {
    const parsed = SessionDraft.safeParse({
      onDate,
      atTime: null,
      minutes: 30,
      attends: 'both',
      templateKey: 'quick-look-back',
    });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['onDate']);
  });

  it.each(['24:00', '9:30', 'noon'])('refuses the time %s', (atTime) => {
    const parsed = SessionDraft.safeParse({
      onDate: '2027-02-03',
      atTime,
      minutes: 30,
      attends: 'both',
      templateKey: 'quick-look-back',
    });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['atTime']);
  });

  it('is not planned for yesterday', () => {
    expect(refusal(() => expectAhead('2026-11-21', '2026-11-22', 'onDate'))).toEqual({
      code: 'invalid',
      fields: ['onDate'],
    });
    expect(refusal(() => expectAhead('2026-11-22', '2026-11-22', 'onDate'))).toBeNull();
  });

  const planned = { onDate: '2026-11-20', state: 'planned' } as const;
  it.each([
    [
      'held before its day',
      { onDate: '2026-12-01', state: 'planned' } as const,
      { kind: 'held', next: null } as const,
      'outcome.kind',
    ],
    [
      'a next date in the past',
      planned,
      { kind: 'held', next: { onDate: '2026-11-21', atTime: null } } as const,
      'outcome.next.onDate',
    ],
    [
      'moved to the past',
      planned,
      { kind: 'moved', by: 'coach', next: { onDate: '2026-11-01', atTime: null } } as const,
      'outcome.next.onDate',
    ],
  ])('refuses %s', (_name, session, outcome, field) => {
    expect(refusal(() => expectOutcome(session, outcome, '2026-11-22'))).toEqual({
      code: 'invalid',
      fields: [field],
    });
  });

  it('refuses a second outcome', () => {
    expect(
      refusal(() =>
        expectOutcome(
          { onDate: '2026-11-20', state: 'held' },
          { kind: 'held', next: null },
          '2026-11-22',
        ),
      )?.code,
    ).toBe('conflict');
  });
});

describe('templates', () => {
  const lengths = {
    'quick-look-back': 25,
    'jarring-moment': 45,
    'stuck-goal': 40,
    'insight-to-practice': 35,
    'power-and-safety': 30,
    'promises-kept': 30,
    curious: 30,
    'give-and-get': 30,
    'ending-well': 45,
    circle: 75,
  };

  it('are the ten of the programme with their lengths', () => {
    expect(
      Object.fromEntries(templates.map(({ key, prompts }) => [key, minutesOf(prompts)])),
    ).toEqual(lengths);
  });

  it('each prompt begins where the one before ends', () => {
    expect(
      beginnings([
        { text: 'a', minutes: 8 },
        { text: 'b', minutes: 9 },
        { text: 'c', minutes: 8 },
      ]),
    ).toEqual([0, 8, 17]);
  });
});
