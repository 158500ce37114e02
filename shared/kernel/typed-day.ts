// Reading a day as people type it: "18 Jan 2027", "4.12.", "04/12", "Fri", "tomorrow", "+7".

import { addDays, isDay, type Day } from './date.ts';

export const dayOrders = ['day-first', 'month-first'] as const;
/** Which of the two numbers in 04/12 is the day. */
export type DayOrder = (typeof dayOrders)[number];

export type DayReading =
  | { readonly kind: 'day'; readonly day: Day }
  /** 04/12 where nobody has said yet which number is the day. */
  | { readonly kind: 'either'; readonly dayFirst: Day; readonly monthFirst: Day }
  /** Read to its end, but the calendar has no such day. */
  | { readonly kind: 'no-such-day' }
  /** "Mon 19 Jan 2027", which is a Tuesday: one of the two is a slip. */
  | { readonly kind: 'other-weekday'; readonly day: Day }
  | { readonly kind: 'not-read' };

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const shorter: Readonly<Record<string, number>> = { tues: 2, thur: 4, thurs: 4 };
/** A year of two digits is one near today; "4 Jan 99" is asked, not taken for 2099. */
const nearYears = 10;

const notRead = { kind: 'not-read' } as const;

/**
 * What was typed, read to its end or not at all. `today` says what "tomorrow" is, and a day without its year is the
 * next such day from then on, a bare weekday the next one after today. `order` is what was answered about 04/12.
 */
export function readTypedDay(typed: string, today: Day, order: DayOrder | null): DayReading {
  const text = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');
  const beside = readBeside(text, today);
  if (beside) return { kind: 'day', day: beside };
  const { weekday, rest } = withoutWeekday(text);
  const reading = readDate(rest, today, order);
  return weekday === null ? reading : onWeekday(reading, weekday);
}

/** The day, or null where it is none or must be asked. */
export function readDay(typed: string, today: Day, order: DayOrder | null = null): Day | null {
  const reading = readTypedDay(typed, today, order);
  return reading.kind === 'day' ? reading.day : null;
}

/** Days told from today. */
function readBeside(text: string, today: Day): Day | null {
  if (text === 'today') return today;
  if (text === 'tomorrow') return addDays(today, 1);
  if (text === 'yesterday') return addDays(today, -1);
  const count = /^([+-]) ?(\d{1,4})(?: ?(days?|d|weeks?|w))?$/.exec(text);
  if (count) {
    const days = Number(count[2]) * (count[3]?.startsWith('w') ? 7 : 1);
    const day = addDays(today, count[1] === '-' ? -days : days);
    return isDay(day) ? day : null;
  }
  const weekday = weekdayOf(text.replace(/\.$/, ''));
  if (weekday < 0) return null;
  return addDays(today, (weekday - weekdayAt(today) + 7) % 7 || 7);
}

function readDate(text: string, today: Day, order: DayOrder | null): DayReading {
  const iso = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return made(iso[1], iso[3], iso[4], today);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})(?:\.|\. ?(\d{4}|\d{2}))?$/.exec(text);
  // "4.12" without its last dot may be a number of another kind, but in a field for a day it is one.
  if (dotted) return made(dotted[3], dotted[2], dotted[1], today);
  const parted =
    /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{1,2})([- ])(\d{1,2})\2(\d{4})$/.exec(text)?.filter((_, index) => index !== 2);
  if (parted) return eitherWay(parted[1], parted[2], parted[3], today, order);
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}([a-z]+)(?:[ ,.-]{1,2}(\d{4}|\d{2}))?$/.exec(text) ??
    swapped(/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text));
  const month = monthOf((named?.[2] ?? '').replace(/\.$/, ''));
  return named && month > 0 ? made(named[3], String(month), named[1], today) : notRead;
}

function eitherWay(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  today: Day,
  order: DayOrder | null,
): DayReading {
  const dayFirst = made(year, second, first, today);
  const monthFirst = made(year, first, second, today);
  if (dayFirst.kind !== 'day') return monthFirst;
  if (monthFirst.kind !== 'day' || monthFirst.day === dayFirst.day) return dayFirst;
  if (order !== null) return order === 'day-first' ? dayFirst : monthFirst;
  return { kind: 'either', dayFirst: dayFirst.day, monthFirst: monthFirst.day };
}

function made(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: Day,
): DayReading {
  const thisYear = Number(today.slice(0, 4));
  const at = (full: number): Day | null => {
    const text = `${full}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
    return isDay(text) ? text : null;
  };
  if (year?.length === 2) {
    const full = Math.floor(thisYear / 100) * 100 + Number(year);
    return Math.abs(full - thisYear) > nearYears ? notRead : asReading(at(full));
  }
  if (year !== undefined) return asReading(at(Number(year)));
  const soon = at(thisYear);
  return asReading(soon !== null && soon >= today ? soon : at(thisYear + 1));
}

const asReading = (day: Day | null): DayReading =>
  day === null ? { kind: 'no-such-day' } : { kind: 'day', day };

/** "Fri 4 Dec", "Friday, 4 Dec": the weekday is a check on the day, not an ornament. */
function withoutWeekday(text: string): { weekday: number | null; rest: string } {
  const found = /^([a-z]+)(?:,|\.|\.,)? (.+)$/.exec(text);
  const weekday = weekdayOf(found?.[1] ?? '');
  return found && weekday >= 0 ? { weekday, rest: found[2] ?? '' } : { weekday: null, rest: text };
}

function onWeekday(reading: DayReading, weekday: number): DayReading {
  if (reading.kind === 'day')
    return weekdayAt(reading.day) === weekday
      ? reading
      : { kind: 'other-weekday', day: reading.day };
  if (reading.kind !== 'either') return reading;
  // The weekday may settle which of the two is meant.
  const fits = [reading.dayFirst, reading.monthFirst].filter((day) => weekdayAt(day) === weekday);
  if (fits.length === 1) return asReading(fits[0] ?? null);
  return fits.length === 0 ? { kind: 'other-weekday', day: reading.dayFirst } : reading;
}

function weekdayOf(word: string): number {
  const found = weekdays.findIndex((name) => name === word || name.slice(0, 3) === word);
  return found >= 0 ? found : (shorter[word] ?? -1);
}

const weekdayAt = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay();

function monthOf(word: string): number {
  if (word === 'sept') return 9;
  return months.findIndex((name) => name === word || name.slice(0, 3) === word) + 1;
}

function swapped(found: RegExpExecArray | null): (string | undefined)[] | null {
  return found ? [found[0], found[2], found[1], found[3]] : null;
}
