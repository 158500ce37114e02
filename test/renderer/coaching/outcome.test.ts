// What the page after a session asks before it records: nothing may be stored that nobody told.

import { describe, expect, it } from 'vitest';
import {
  outcomeOf,
  missingFields,
  type OutcomeDraft,
} from '../../../renderer/coaching/outcome-draft.ts';

const today = '2026-11-28';
const untold: OutcomeDraft = { kind: null, by: null, why: null, nextDay: '', nextTime: '10:00' };

describe('what became of a session', () => {
  it('is asked for before anything is chosen', () => {
    expect(Object.keys(missingFields(untold, today))).toEqual(['kind']);
    expect(outcomeOf(untold)).toBeNull();
  });

  it('moved: by whose wish and to which day are asked, never supposed', () => {
    expect(Object.keys(missingFields({ ...untold, kind: 'moved' }, today))).toEqual(['by', 'next']);
    expect(outcomeOf({ ...untold, kind: 'moved' })).toBeNull();
    expect(outcomeOf({ ...untold, kind: 'moved', by: 'junior' })).toBeNull();
    const told: OutcomeDraft = {
      ...untold,
      kind: 'moved',
      by: 'junior',
      nextDay: '2026-12-04',
      nextTime: '',
    };
    expect(missingFields(told, today)).toEqual({});
    expect(outcomeOf(told)).toEqual({
      kind: 'moved',
      by: 'junior',
      next: { onDate: '2026-12-04', atTime: null },
    });
  });

  it('did not happen: why is asked', () => {
    expect(Object.keys(missingFields({ ...untold, kind: 'missed' }, today))).toEqual(['why']);
    expect(outcomeOf({ ...untold, kind: 'missed' })).toBeNull();
    expect(outcomeOf({ ...untold, kind: 'missed', why: 'no-word' })).toEqual({
      kind: 'missed',
      why: 'no-word',
      next: null,
    });
  });

  it('held: with or without a next date; the time alone is no date', () => {
    expect(outcomeOf({ ...untold, kind: 'held' })).toEqual({ kind: 'held', next: null });
    expect(outcomeOf({ ...untold, kind: 'held', nextDay: '2026-12-11' })).toEqual({
      kind: 'held',
      next: { onDate: '2026-12-11', atTime: '10:00' },
    });
  });

  it.each([
    ['a day that does not exist', { nextDay: '31 Feb' }, 'next'],
    ['a day that is over', { nextDay: '2026-11-27' }, 'next'],
    ['a time that does not exist', { nextDay: '2026-12-04', nextTime: '25:00' }, 'time'],
  ])('names %s', (_name, part, field) => {
    expect(Object.keys(missingFields({ ...untold, kind: 'held', ...part }, today))).toEqual([
      field,
    ]);
  });
});
