// Sorting and cursor movement of a list, apart from how it is drawn.

import { foldMarks } from '../../../shared/kernel/fold.ts';
export type Sort = { column: string; down: boolean };
export type SortValue = string | number | null | undefined;

// Letters that do not come apart into a plain letter and an accent.
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/** The rows in order; unknown values last in both directions; equal rows keep their order. */
export function inOrder<Row>(
  rows: readonly Row[],
  value: ((row: Row) => SortValue) | undefined,
  down: boolean,
): readonly Row[] {
  if (!value) return rows;
  const keyOf = keysOf<Row>(value);
  const keyed = rows.map((row) => ({ row, value: keyOf(row) }));
  const order = (a: { value: SortValue }, b: { value: SortValue }): number => {
    const missing = Number(isMissing(a.value)) - Number(isMissing(b.value));
    if (missing !== 0 || isMissing(a.value)) return missing;
    const found = compare(a.value as string | number, b.value as string | number);
    return down ? -found : found;
  };
  // Lists often come in the order they are shown in.
  if (keyed.every((entry, at) => at === 0 || order(keyed[at - 1] as typeof entry, entry) <= 0))
    return rows;
  return keyed.sort(order).map((entry) => entry.row);
}

// Keys are kept with their rows, so that a list that is opened again need not make ten thousand of
// them again.
const kept = new WeakMap<object, WeakMap<object, SortValue>>();

function keysOf<Row>(value: (row: Row) => SortValue): (row: Row) => SortValue {
  const known = kept.get(value) ?? new WeakMap<object, SortValue>();
  kept.set(value, known);
  return (row) => {
    if (typeof row !== 'object' || row === null) return sortKey(value(row));
    if (!known.has(row)) known.set(row, sortKey(value(row)));
    return known.get(row);
  };
}

function isMissing(value: SortValue): boolean {
  return value === null || value === undefined || value === '';
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

// Made once a row: a collator asked at every comparison takes a tenth of a second for ten thousand
// names.
function sortKey(value: SortValue): SortValue {
  if (typeof value !== 'string') return value;
  const folded = foldMarks(value);
  return folded
    .replace(/[łøđðþæœßı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\d+/g, (digits) => digits.padStart(9, '0'))
    .trim();
}

/** The next click's order: up, then down, then as it came. */
export function nextSort(now: Sort | null, column: string): Sort | null {
  if (now?.column !== column) return { column, down: false };
  return now.down ? null : { column, down: true };
}

/** Where a key moves the cursor among `count` rows; null when the key is not one of movement. */
export function moveCursor(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const clip = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return clip(at + 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return at < 0 ? count - 1 : clip(at - 1);
    case 'PageDown':
      return clip(at + page);
    case 'PageUp':
      return clip(at - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
