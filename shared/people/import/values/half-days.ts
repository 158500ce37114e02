// The half-days of a cell, read by a small grammar to their end: lists, ranges, halves, hours and exceptions. What does not fit it stays open.

import { cleanLine } from '../../../kernel/fold.ts';
import { days, slots as allSlots, type Slot } from '../../participant.ts';
import { halfDayWords, type HalfDayWord } from './half-day-words.ts';

/** `open`: the parts of the cell that were not understood to their end, as written. */
export type HalfDays = { readonly slots: readonly Slot[]; readonly open: readonly string[] };

type Half = 'am' | 'pm';
/** Days with their halves; `halves` is null where none was written. */
type Group = { readonly days: readonly number[]; readonly halves: readonly Half[] | null };

/** Parts at semicolons, line breaks, bars and bullets are read by themselves; commas within one are read together. */
export function readHalfDays(text: string): HalfDays {
  const same = known.get(text);
  if (same) return same;
  if (known.size >= 5_000) known.clear();
  const read = readAnew(text);
  known.set(text, read);
  return read;
}

/** Lists say the same half-days thousands of times. */
const known = new Map<string, HalfDays>();

function readAnew(text: string): HalfDays {
  const slots = new Set<Slot>();
  const open: string[] = [];
  for (const part of text.split(/[;\r\n|•]+/).map(cleanLine)) {
    if (part === '') continue;
    const found = readPart(halfDayWords(part.replace(/,\s*$/, '')));
    if (!found) open.push(part);
    for (const slot of found ?? []) slots.add(slot);
  }
  return { slots: allSlots.filter((slot) => slots.has(slot as Slot)) as Slot[], open };
}

function readPart(words: readonly HalfDayWord[]): Slot[] | null {
  if (words.length === 0 || words.some(({ is }) => is === 'unknown')) return null;
  const items = splitAt(words, 'comma');
  // "Weekdays except Monday, Tuesday": does Tuesday go or stay?
  if (items.length > 1 && words.some(({ is }) => is === 'except')) return null;
  const groups: Group[] = [];
  for (const item of items) {
    const found = readItem(item, groups.at(-1));
    if (!found) return null;
    // "Friday, Monday morning": the whole Friday, or its morning? Behind a joint the half counts for both.
    if (groups.at(-1)?.halves === null && found[0]?.halves) return null;
    groups.push(...found);
  }
  return groups.flatMap(slotsOf);
}

function readItem(words: readonly HalfDayWord[], before: Group | undefined): Group[] | null {
  const [plain = [], ...taken] = splitAt(words, 'except');
  if (taken.length > 1) return null;
  const groups = readJoined(plain, before);
  const away = taken[0];
  if (!groups || !away) return groups;
  const halves = halvesOf(away);
  const minus = halves
    ? groups.map((group) => ({ ...group, halves }))
    : readJoined(away, undefined);
  if (!minus) return null;
  const all = groups.flatMap(slotsOf);
  const less = minus.flatMap(slotsOf);
  if (less.some((slot) => !all.includes(slot))) return null;
  const left = all.filter((slot) => !less.includes(slot));
  if (left.length === 0) return null;
  return left.map((slot) => ({
    days: [days.findIndex((day) => slot.startsWith(day))],
    halves: [slot.endsWith('am') ? 'am' : 'pm'],
  }));
}

/** Days joined by "and", "&", "+" or a stroke: a half behind them counts for those before it that have none. */
function readJoined(words: readonly HalfDayWord[], before: Group | undefined): Group[] | null {
  const groups: Group[] = [];
  for (const unit of splitAt(words, 'join')) {
    const alone = halvesOf(unit);
    const last = groups.at(-1) ?? before;
    if (alone && last) {
      // "Monday morning, afternoon": the other half of the same days. Behind bare days it is not clear for which.
      if (last.halves === null || groups.length > 1) return null;
      groups.push({ days: last.days, halves: alone });
      continue;
    }
    const group = readUnit(unit);
    if (!group) return null;
    if (group.halves)
      for (let at = groups.length - 1; at >= 0 && groups[at]?.halves === null; at -= 1)
        groups[at] = { days: groups[at]?.days ?? [], halves: group.halves };
    groups.push(group);
  }
  return groups;
}

/** The halves of a unit that names nothing else: "am", "morning". */
function halvesOf(unit: readonly HalfDayWord[]): readonly Half[] | null {
  const [only] = unit;
  return unit.length === 1 && only?.is === 'part' ? only.halves : null;
}

/** One day, a range of days or every day, with or without halves before or behind. */
function readUnit(unit: readonly HalfDayWord[]): Group | null {
  const at = unit.findIndex(({ is }) => is === 'day' || is === 'every');
  const [first, second, third] = unit.slice(Math.max(at, 0));
  if (at < 0 || !first) {
    const halves = readHalves(unit);
    return halves && { days: [0, 1, 2, 3, 4], halves };
  }
  let size = 1;
  let named = first.is === 'day' ? [first.day] : [0, 1, 2, 3, 4];
  if (first.is === 'day' && second?.is === 'range' && third?.is === 'day') {
    if (third.day <= first.day) return null;
    size = 3;
    named = [0, 1, 2, 3, 4].slice(first.day, third.day + 1);
  }
  const around = [...unit.slice(0, at), ...unit.slice(at + size)];
  if (around.length === 0) return { days: named, halves: null };
  if (at > 0 && unit.length > at + size) return null;
  const halves = readHalves(around);
  return halves && { days: named, halves };
}

/** "am", or hours that fill at least two of a half: "9-12", "14:00-16:00", "2-4 pm". */
function readHalves(words: readonly HalfDayWord[]): readonly Half[] | null {
  const [first, second, third, ...rest] = words;
  if (first?.is === 'part' && words.length === 1) return first.halves;
  // "9-12", "9am-12pm" with the halves of the hours said or not.
  const from = first?.is === 'hour' ? first.hour : null;
  if (from === null) return null;
  let start = from;
  let tail = [second, third, ...rest];
  if (second?.is === 'part') {
    start = onClock(from, second.halves);
    tail = [third, ...rest];
  }
  const [range, end, half, more] = tail;
  if (range?.is !== 'range' || end?.is !== 'hour' || more) return null;
  if (half && half.is !== 'part') return null;
  const to = half ? onClock(end.hour, half.halves) : end.hour;
  if (half && second?.is !== 'part') {
    const same = onClock(from, half.halves);
    start = same < to ? same : from;
  }
  return halvesBetween(start, to);
}

function onClock(hour: number, halves: readonly Half[]): number {
  if (halves.length !== 1 || hour > 12) return hour;
  return halves[0] === 'pm' ? (hour % 12) + 12 : hour % 12;
}

/** Morning is 8 to 12, afternoon 12 to 18; less than an hour of the other half is passed over. */
function halvesBetween(start: number, end: number): Half[] | null {
  if (start < 7 || end <= start || end > 20) return null;
  const morning = Math.max(0, Math.min(end, 12) - Math.max(start, 8));
  const afternoon = Math.max(0, Math.min(end, 18) - Math.max(start, 12));
  if ([morning, afternoon].some((hours) => hours > 1 && hours < 2)) return null;
  const halves: Half[] = [];
  if (morning >= 2) halves.push('am');
  if (afternoon >= 2) halves.push('pm');
  return halves.length > 0 ? halves : null;
}

function slotsOf({ days: named, halves }: Group): Slot[] {
  return named.flatMap((day) =>
    (halves ?? (['am', 'pm'] as const)).map((half) => `${days[day] ?? 'mon'}-${half}` as Slot),
  );
}

function splitAt(words: readonly HalfDayWord[], at: HalfDayWord['is']): HalfDayWord[][] {
  const parts: HalfDayWord[][] = [[]];
  for (const word of words)
    if (word.is === at) parts.push([]);
    else parts.at(-1)?.push(word);
  return parts;
}
