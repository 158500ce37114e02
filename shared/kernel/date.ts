// Calendar days and instants as plain strings, and the arithmetic the roadmap needs.

import { z } from 'zod';

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar day "2026-12-04" that exists. */
export const Day = z.string().refine(isDay, 'A date that exists, as 2026-12-04');
export type Day = z.infer<typeof Day>;

/** A moment in UTC, "2026-12-04T09:41:00.000Z". */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
export type Instant = z.infer<typeof Instant>;

/** True for "YYYY-MM-DD" of a day in the Gregorian calendar, years 1900 to 2200. */
export function isDay(text: string): boolean {
  const parts = dayPattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1900 || year > 2200) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(toEpoch(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month `count` months later, or that month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toEpoch(to) - toEpoch(from)) / 86_400_000);
}

/** Monday to Friday of a span, both ends counted. */
export function workingDaysOf(startsOn: Day, endsOn: Day): Day[] {
  const days: Day[] = [];
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) {
    const weekday = new Date(toEpoch(day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(day);
  }
  return days;
}

/** The day itself where it is a working day, otherwise the next one. */
export function nextWorkingDay(day: Day): Day {
  return workingDaysOf(day, addDays(day, 3))[0] as Day;
}

/** The calendar day of an instant where this computer stands: its time zone decides when a day ends. */
export function localDayOf(instant: Instant): Day {
  const date = new Date(instant);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** "Thu 4 Dec", with the year where it is not the year of `today`. */
export function showDay(day: Day, today: Day): string {
  const date = new Date(toEpoch(day));
  const short = `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${day.slice(0, 4)}`;
}

function toEpoch(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
