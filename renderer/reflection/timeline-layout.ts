// Where days lie on the plan: months as columns, a day as a share of the whole width.

import { addDays, addMonths, daysBetween, type Day } from '../../shared/kernel/date.ts';

export type MonthColumn = { readonly month: Day; readonly left: number; readonly width: number };
export type Span = { readonly from: Day; readonly to: Day };

/** Whole months from that of `from` to that of `to`, at least one. */
export function monthSpan(from: Day, to: Day): Span {
  const first = `${from.slice(0, 7)}-01`;
  const last = to < from ? from : to;
  return { from: first, to: addDays(addMonths(`${last.slice(0, 7)}-01`, 1), -1) };
}

/** The months of a span with their share of the width, 0 to 1. */
export function monthColumns(span: Span): MonthColumn[] {
  const columns: MonthColumn[] = [];
  for (let month = span.from; month <= span.to; month = addMonths(month, 1)) {
    columns.push({
      month,
      left: shareAt(month, span),
      width: daysBetween(month, addMonths(month, 1)) / length(span),
    });
  }
  return columns;
}

/** The share of the width at which a day begins, 0 to 1; null outside the span. */
export function placeOf(day: Day, span: Span): number | null {
  return day < span.from || day > span.to ? null : shareAt(day, span);
}

/**
 * A band from the first to the end of the last day, cut to the span; null where it lies outside.
 */
export function bandOf(
  startsOn: Day,
  endsOn: Day,
  span: Span,
): { left: number; width: number } | null {
  const from = startsOn < span.from ? span.from : startsOn;
  const to = endsOn > span.to ? span.to : endsOn;
  if (to < from) return null;
  return { left: shareAt(from, span), width: (daysBetween(from, to) + 1) / length(span) };
}

function shareAt(day: Day, span: Span): number {
  return daysBetween(span.from, day) / length(span);
}

function length(span: Span): number {
  return daysBetween(span.from, span.to) + 1;
}

/**
 * A lane for each span so that none lies upon another: each takes the first lane that is free. In
 * the order of the spans.
 */
export function lanesOf(
  spans: readonly { readonly startsOn: Day; readonly endsOn: Day }[],
): number[] {
  const free: Day[] = [];
  const lanes = new Array<number>(spans.length).fill(0);
  for (const index of spans
    .map((_, at) => at)
    .toSorted((a, b) => ((spans[a]?.startsOn ?? '') < (spans[b]?.startsOn ?? '') ? -1 : 1))) {
    const span = spans[index];
    if (!span) continue;
    const found = free.findIndex((until) => until < span.startsOn);
    const lane = found < 0 ? free.length : found;
    free[lane] = span.endsOn;
    lanes[index] = lane;
  }
  return lanes;
}
