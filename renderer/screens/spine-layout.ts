// Where things stand on the dated spine: months as knots, items in order, today between them.

import { type Day, addMonths } from '../../shared/kernel/date.ts';

export type SpineSide = 'left' | 'right' | 'middle';
export type Dated = { id: string; day: Day };
export type SpineLine<Item> =
  | { kind: 'month'; month: Day }
  | { kind: 'item'; item: Item }
  | { kind: 'today' };

/**
 * The lines from top to bottom: each month from `from` to `to` as a knot (first day of the month),
 * then its items by day, with today where it falls. Items outside the span widen it.
 */
export function spineLines<Item extends Dated>(
  items: readonly Item[],
  from: Day,
  to: Day,
  today: Day,
): SpineLine<Item>[] {
  const sorted = [...items].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const first = [from, sorted[0]?.day ?? from].sort()[0] as Day;
  const last = [to, sorted.at(-1)?.day ?? to].sort().at(-1) as Day;
  const lines: SpineLine<Item>[] = [];
  let next = 0;
  let todayShown = today < monthOf(first) || monthOf(today) > monthOf(last);
  for (let month = monthOf(first); month <= last; month = addMonths(month, 1)) {
    lines.push({ kind: 'month', month });
    while (next < sorted.length && monthOf((sorted[next] as Item).day) === month) {
      const item = sorted[next] as Item;
      if (!todayShown && today < item.day) todayShown = Boolean(lines.push({ kind: 'today' }));
      lines.push({ kind: 'item', item });
      next += 1;
    }
    if (!todayShown && monthOf(today) === month)
      todayShown = Boolean(lines.push({ kind: 'today' }));
  }
  return lines;
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}
