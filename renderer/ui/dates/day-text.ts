// Reading a day as people type it: "18 Jan 2027", "18.1.2027", "2027-01-18", "Mon 18 Jan".

import { isDay } from '../../../shared/kernel/date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * The day as "2027-01-18", or null where it is none, does not exist, or where day and month could
 * be mistaken for each
 * other (3/4/2027). Without a year it is the next such day from `today` on.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,]+/, '');
  if (isDay(text)) return text;
  const numbers = /^(\d{1,2})[./ ](\d{1,2})[./ ](\d{4})$/.exec(text);
  if (numbers) {
    const [day, month] = [Number(numbers[1]), Number(numbers[2])];
    if (text.includes('/') && day <= 12 && month <= 12 && day !== month) return null;
    return text.includes('/') && month > 12
      ? made(numbers[3], day, month)
      : made(numbers[3], month, day);
  }
  const words =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s.]+([a-z]+)\.?,?(?:\s+(\d{4}))?$/.exec(text) ??
    swapped(/^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$/.exec(text));
  if (!words) return null;
  const month = monthOf(words[2] ?? '');
  if (month === 0) return null;
  if (words[3]) return made(words[3], month, Number(words[1]));
  const thisYear = Number(today.slice(0, 4));
  const soon = made(String(thisYear), month, Number(words[1]));
  return soon !== null && soon >= today
    ? soon
    : made(String(thisYear + 1), month, Number(words[1]));
}

function swapped(found: RegExpExecArray | null): (string | undefined)[] | null {
  return found ? [found[0], found[2], found[1], found[3]] : null;
}

function monthOf(word: string): number {
  return months.indexOf(word) + 1 || names.indexOf(word) + 1 || (word === 'sept' ? 9 : 0);
}

function made(year: string | undefined, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
