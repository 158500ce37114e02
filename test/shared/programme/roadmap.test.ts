// The laws of a laid-out roadmap, and the two run-ins by example.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isDay } from '../../../shared/kernel/date.ts';
import { endOf } from '../../../shared/programme/cohort.ts';
import { emptyProgramme, programmeLengths } from '../../../shared/programme/programme.ts';
import { layRoadmap, soonestKickOff, workingDays } from '../../../shared/programme/roadmap.ts';

const words = { juniorWord: emptyProgramme.juniorWord, seniorWord: emptyProgramme.seniorWord };
const today = '2026-11-22';
const lay = (kickOff: string, months: (typeof programmeLengths)[number] = 12, on = today) =>
  layRoadmap({ ...words, kickOff, months, today: on });
const step = (layout: ReturnType<typeof lay>, key: string) =>
  layout.steps.find((each) => each.key === key);
const musts = ['free-choice', 'confidence', 'training', 'answers'];

const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days));
const anyOrder = fc
  .record({
    today: anyDay,
    // From a cohort in its tenth month to one that starts in two years.
    ahead: fc.integer({ min: -300, max: 730 }),
    months: fc.constantFrom(...programmeLengths),
  })
  .map(({ today: on, ahead, months }) => ({ on, kickOff: addDays(on, ahead), months }))
  .filter(({ on, kickOff, months }) => endOf(kickOff, months) > on);

describe('every roadmap', () => {
  it('has real dates, in order, from today to a month after the end', () => {
    fc.assert(
      fc.property(anyOrder, ({ on, kickOff, months }) => {
        const { steps } = lay(kickOff, months, on);
        const last = addDays(endOf(kickOff, months), 31);
        let before = '';
        for (const { startsOn, endsOn } of steps) {
          expect(isDay(startsOn) && isDay(endsOn)).toBe(true);
          expect(startsOn >= on && startsOn <= endsOn && endsOn <= last).toBe(true);
          expect(startsOn >= before).toBe(true);
          before = startsOn;
        }
      }),
    );
  });

  it('never asks whether a step that must happen may be left out, and gives juniors five working days', () => {
    fc.assert(
      fc.property(anyOrder, ({ on, kickOff, months }) => {
        const layout = lay(kickOff, months, on);
        for (const key of musts)
          expect(step(layout, key)).toMatchObject({ must: true, state: 'ahead' });
        const answers = step(layout, 'answers');
        expect(answers && workingDays(answers)).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('keeps the run-in before kick-off where the kick-off is not too soon', () => {
    fc.assert(
      fc.property(anyOrder, ({ on, kickOff, months }) => {
        fc.pre(kickOff >= soonestKickOff(on));
        const { steps } = lay(kickOff, months, on);
        const at = steps.findIndex(({ key }) => key === 'kick-off');
        for (const { endsOn } of steps.slice(0, at)) expect(endsOn < kickOff).toBe(true);
      }),
    );
  });

  it("begins juniors' answers after the proposal, never before", () => {
    fc.assert(
      fc.property(anyOrder, ({ on, kickOff, months }) => {
        const layout = lay(kickOff, months, on);
        const match = step(layout, 'match');
        fc.pre(match?.state === 'ahead' && kickOff >= addDays(on, 21));
        expect((step(layout, 'answers')?.startsOn ?? '') >= (match?.startsOn ?? 'z')).toBe(true);
      }),
    );
  });
});

describe('a kick-off in half a year', () => {
  const layout = lay('2027-05-17');

  it('gets the full run-in with its four months', () => {
    expect(layout.runIn).toBe('full');
    expect(step(layout, 'purpose')).toMatchObject({
      startsOn: '2027-01-17',
      endsOn: '2027-03-16',
      state: 'ahead',
    });
    expect(step(layout, 'answers')?.endsOn).toBe('2027-05-09');
    expect(layout.steps.every(({ state }) => state === 'ahead')).toBe(true);
  });

  it('lays sessions into windows of weeks 9 to 16, 22 to 30 and 36 to 42', () => {
    const week = (key: string) => {
      const found = step(layout, key);
      return (
        found &&
        [found.startsOn, found.endsOn].map(
          (day) => Math.floor(daysBetween('2027-05-17', day) / 7) + 1,
        )
      );
    };
    expect(week('reflection-1')).toEqual([9, 16]);
    expect(week('midpoint')).toEqual([22, 30]);
    expect(week('reflection-3')).toEqual([36, 42]);
  });

  it('looks in on everyone around day 90 and day 150', () => {
    const days = (key: string) => {
      const found = step(layout, key);
      return found && [found.startsOn, found.endsOn].map((day) => daysBetween('2027-05-17', day));
    };
    expect(days('check-in-90')).toEqual([87, 93]);
    expect(days('check-in-150')).toEqual([147, 153]);
  });

  it("speaks the programme's own words", () => {
    const own = layRoadmap({
      kickOff: '2027-05-17',
      months: 12,
      today,
      juniorWord: 'Guide',
      seniorWord: 'Leader',
    });
    expect(step(own, 'free-choice')?.title).toBe(
      'Hear each Guide alone: is this their own choice?',
    );
    expect(step(layout, 'free-choice')?.title).toBe(
      'Hear each junior partner alone: is this their own choice?',
    );
  });
});

describe('a kick-off in three weeks', () => {
  const layout = lay(addDays(today, 21));

  it('gets the short run-in: what lies behind is asked, the rest fits before kick-off', () => {
    expect(layout.runIn).toBe('short');
    expect(layout.steps.filter(({ state }) => state === 'asked').map(({ key }) => key)).toEqual([
      'purpose',
      'interest',
    ]);
    expect(step(layout, 'kick-off')?.startsOn).toBe('2026-12-13');
  });

  it('starts nothing before today', () => {
    expect(layout.steps[0]?.startsOn).toBe(today);
  });
});

describe('shorter programmes', () => {
  it('leave out what does not fit and end on time', () => {
    const three = lay('2027-05-17', 3);
    expect(three.steps.map(({ key }) => key)).not.toContain('reflection-1');
    expect(
      [3, 6, 9].map(
        (months) =>
          lay('2027-05-17', months as 3 | 6 | 9).steps.filter(({ key }) =>
            key.startsWith('check-in'),
          ).length,
      ),
    ).toEqual([0, 1, 2]);
    expect(step(three, 'closing')?.endsOn).toBe('2027-08-16');
    expect(lay('2027-05-17', 6).steps.map(({ key }) => key)).toContain('reflection-1');
    expect(lay('2027-05-17', 6).steps.map(({ key }) => key)).not.toContain('reflection-3');
  });
});

it('names the soonest kick-off: five working days from tomorrow, then the day after', () => {
  expect(soonestKickOff('2026-11-22')).toBe('2026-11-28');
  expect(soonestKickOff('2026-11-25')).toBe('2026-12-03');
});

it('calls it short up to the day before two months', () => {
  expect(lay(addDays(addMonths(today, 2), -1)).runIn).toBe('short');
  expect(lay(addMonths(today, 2)).runIn).toBe('full');
});
