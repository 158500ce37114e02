// Lays the milestones out with real dates for one cohort, with the full or the short run-in.

import { z } from 'zod';
import { addDays, addMonths, Day, daysBetween } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { endOf, runInFor, type RunIn } from './cohort.ts';
import { milestones, type Milestone, type RoadmapPlace } from './milestones.ts';
import { seatWordInside, type Months } from './programme.ts';

export const stepStates = ['ahead', 'asked', 'done', 'short-form', 'skipped'] as const;
/** `asked`: it lies in the past by the template; was it done, done in a short form, or skipped? */
export const StepState = z.enum(stepStates);
export type StepState = Infer<typeof StepState>;

export const RoadmapStep = z.object({
  id: Id,
  cohortId: Id,
  /** Which milestone of the template it is; null for a step of one's own. */
  key: z.string().nullable(),
  title: z.string(),
  owner: z.string(),
  doneWhen: z.string(),
  startsOn: Day,
  /** The last day; never before `startsOn`. */
  endsOn: Day,
  /** Can be done, never skipped or shortened. */
  must: z.boolean(),
  state: StepState,
  doneOn: Day.nullable(),
});
export type RoadmapStep = Infer<typeof RoadmapStep>;

/** A step before it has an identity. */
export type LaidStep = Pick<
  RoadmapStep,
  'title' | 'owner' | 'doneWhen' | 'startsOn' | 'endsOn' | 'must' | 'state'
> & { readonly key: string };
export type Layout = { readonly runIn: RunIn; readonly steps: readonly LaidStep[] };

type Span = { readonly startsOn: Day; readonly endsOn: Day };
type Order = {
  readonly kickOff: Day;
  readonly months: Months;
  readonly today: Day;
  readonly juniorWord: string;
  readonly seniorWord: string;
};

/**
 * All steps in the order of their beginnings, none before today; each ends on or after its beginning and at most
 * 31 days after the programme's end. Steps that the template has behind us are `asked`, except those that must happen.
 */
export function layRoadmap(order: Order): Layout {
  const runIn = runInFor(order.kickOff, order.today);
  const steps = milestones
    .filter((milestone) => (milestone.fromMonths ?? 3) <= order.months)
    .map((milestone): LaidStep => {
      const asked =
        runIn === 'short' &&
        milestone.must !== true &&
        spanOf(milestone.place, order).endsOn < order.today;
      return {
        key: milestone.key,
        title: inWords(milestone.title, order),
        owner: milestone.owner,
        doneWhen: inWords(milestone.doneWhen, order),
        must: milestone.must === true,
        state: asked ? 'asked' : 'ahead',
        ...(asked ? firstDays(order) : fromToday(laidSpan(milestone, order), order.today)),
      };
    });
  // Squeezed windows may begin together; the template's own order then stays.
  const sorted = steps.toSorted((a, b) =>
    a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0,
  );
  return { runIn, steps: sorted };
}

/** Monday to Friday, both ends counted; public holidays are not known here. */
export function workingDays({ startsOn, endsOn }: Span): number {
  let count = 0;
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** The soonest kick-off that leaves juniors five whole working days to answer, beginning tomorrow. */
export function soonestKickOff(today: Day): Day {
  const startsOn = addDays(today, 1);
  return addDays(longEnough({ startsOn, endsOn: startsOn }, 5, startsOn).endsOn, 1);
}

/** The window by the template alone, whatever today is. */
function spanOf(place: RoadmapPlace, { kickOff, months }: Order): Span {
  const end = endOf(kickOff, months);
  if (place.part === 'run-in')
    return {
      startsOn: monthsFrom(kickOff, place.from),
      endsOn: addDays(monthsFrom(kickOff, place.to), -1),
    };
  if (place.part === 'first-month')
    return { startsOn: addDays(kickOff, place.from), endsOn: addDays(kickOff, place.to) };
  if (place.part === 'after')
    return { startsOn: addDays(end, place.from), endsOn: addDays(end, place.to) };
  // The first 30 days stay as they are in every length; the rest of the year shrinks to what is left.
  const length = daysBetween(kickOff, end);
  const scaled = (day: number) => Math.floor(30 + ((day - 30) * (length - 30)) / (365 - 30));
  // A week is the least that people with full calendars can use.
  const last = Math.min(length - 1, Math.max(scaled(place.to), scaled(place.from) + 6));
  return {
    startsOn: addDays(kickOff, Math.min(scaled(place.from), last - 6)),
    endsOn: addDays(kickOff, last),
  };
}

/** The window with the run-in squeezed into the days that are left before kick-off. */
function laidSpan(milestone: Milestone, order: Order): Span {
  const { kickOff, today } = order;
  const { place } = milestone;
  const left = daysBetween(today, kickOff);
  if (place.part !== 'run-in') return spanOf(place, order);
  const roomy = daysBetween(monthsFrom(kickOff, -4), kickOff);
  const span = left >= roomy ? spanOf(place, order) : squeezed(place, Math.max(0, left), order);
  return milestone.workingDays === undefined
    ? span
    : longEnough(span, milestone.workingDays, today);
}

/** Where four months do not fit, each window keeps its share of what is left; in the short run-in only the last two months count. */
function squeezed(place: RoadmapPlace, left: number, { kickOff, today }: Order): Span {
  const whole = runInFor(kickOff, today) === 'short' ? 2 : 4;
  const at = (month: number) =>
    addDays(today, Math.floor((Math.max(0, whole + month) / whole) * left));
  const startsOn = at(place.from);
  const last = addDays(at(place.to), -1);
  return { startsOn, endsOn: last < startsOn ? startsOn : last };
}

/** Begins earlier, but not before `floor`, and then ends later, until it holds `least` working days. */
function longEnough(span: Span, least: number, floor: Day): Span {
  let { startsOn, endsOn } = span;
  if (startsOn < floor) startsOn = floor;
  if (endsOn < startsOn) endsOn = startsOn;
  while (workingDays({ startsOn, endsOn }) < least && startsOn > floor)
    startsOn = addDays(startsOn, -1);
  while (workingDays({ startsOn, endsOn }) < least) endsOn = addDays(endsOn, 1);
  return { startsOn, endsOn };
}

/** A question about the past is answered this week, or before kick-off where that is sooner. */
function firstDays({ kickOff, today }: Order): Span {
  const week = addDays(today, 6);
  const before = addDays(kickOff, -1);
  return { startsOn: today, endsOn: before < today || before > week ? week : before };
}

function fromToday(span: Span, today: Day): Span {
  const startsOn = span.startsOn < today ? today : span.startsOn;
  return { startsOn, endsOn: span.endsOn < startsOn ? startsOn : span.endsOn };
}

/** Whole months by the calendar, parts of a month as parts of 30 days. */
function monthsFrom(day: Day, months: number): Day {
  const whole = Math.ceil(months);
  return addDays(addMonths(day, whole), Math.round((months - whole) * 30));
}

function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function inWords(sentence: string, words: Order): string {
  return sentence
    .replaceAll('{junior}', seatWordInside(words, 'junior'))
    .replaceAll('{senior}', seatWordInside(words, 'senior'));
}
