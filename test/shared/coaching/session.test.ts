// What a session may be planned for and what may become of it; the templates and their lengths.

import { describe, expect, it } from 'vitest';
import { expectAhead, expectOutcome, SessionDraft } from '../../../shared/coaching/session.ts';
import { beginnings, minutesOf, templates } from '../../../shared/coaching/templates.ts';
import { Problem } from '../../../shared/kernel/problem.ts';

function refusal(work: () => void): { code: string; fields: readonly string[] } | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, fields: error.fields };
  }
}

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
