// Where a pair stands and how its meetings go, by dates alone.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/kernel/date.ts';
import { answerBy } from '../../../shared/pairs/answer-by.ts';
import { phaseOn, phases, phaseWords } from '../../../shared/pairs/phase.ts';
import { howLongAgo, lastMet, nextMeeting, rhythmWords } from '../../../shared/pairs/rhythm.ts';

const year = { kickOff: '2027-03-01', months: 12, agreedOn: '2027-02-01' };

describe('the phase of a pair', () => {
  it.each([
    ['2027-02-28', 'before'],
    ['2027-03-01', 'rapport'],
    ['2027-03-30', 'rapport'],
    ['2027-04-05', 'direction'],
    ['2027-07-01', 'progress'],
    ['2027-12-15', 'winding-down'],
    ['2028-02-29', 'winding-down'],
    ['2028-03-01', 'moving-on'],
  ] as const)('on %s is %s', (day, phase) => {
    expect(phaseOn(year, day)).toBe(phase);
  });

  it('only ever goes on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 900 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(3, 6, 9, 12),
        (from, later, months) => {
          const at = (day: number): number =>
            phases.indexOf(phaseOn({ ...year, months }, addDays('2027-03-01', day)));
          expect(at(from)).toBeLessThanOrEqual(at(from + later));
        },
      ),
    );
  });

  it('a pair that joins late starts its year on the day of its agreement', () => {
    expect(phaseOn({ ...year, agreedOn: '2027-09-01' }, '2027-09-02')).toBe('rapport');
    expect(phaseOn({ ...year, agreedOn: '2028-02-28' }, '2028-03-02')).toBe('moving-on');
  });

  it('gives way to paused and ended', () => {
    expect(phaseWords('progress', 'paused')).toBe('Paused');
    expect(phaseWords('progress', 'ended')).toBe('Ended');
  });
});

describe('the rhythm', () => {
  const meetings = [
    { onDate: '2026-11-01', state: 'held' },
    { onDate: '2026-11-20', state: 'missed' },
    { onDate: '2026-11-10', state: 'held' },
    { onDate: '2026-12-04', state: 'planned' },
    { onDate: '2026-11-02', state: 'planned' },
  ] as const;

  it('counts held meetings and planned ones that lie ahead', () => {
    expect(lastMet(meetings)).toBe('2026-11-10');
    expect(nextMeeting(meetings, '2026-11-22')).toBe('2026-12-04');
    expect(rhythmWords('2026-11-01', '2026-12-04', '2026-11-22')).toBe(
      'last met 3 weeks ago, next Fri 4 Dec',
    );
    expect(rhythmWords(null, null, '2026-11-22')).toBe('not met yet, no next date yet');
  });

  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-23', 'tomorrow'],
    ['2026-11-10', '12 days ago'],
    ['2026-10-03', '7 weeks ago'],
    ['2026-07-22', '4 months ago'],
    ['2026-12-20', 'in 4 weeks'],
  ])('%s is %s', (day, words) => {
    expect(howLongAgo(day, '2026-11-22')).toBe(words);
  });
});

describe('the day to answer by', () => {
  it.each([
    ['2026-11-22', '2026-11-27'],
    ['2026-11-23', '2026-11-30'],
    ['2026-11-27', '2026-12-04'],
  ])('asked on %s: %s', (today, by) => {
    expect(answerBy(today)).toBe(by);
  });
});
