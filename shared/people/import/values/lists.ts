// Cells that hold several things: where one ends and the next begins is decided by the column, not by a stray character.

import { cleanLine, fold } from '../../../kernel/fold.ts';
import { isNothing } from './nobody.ts';

/** Splits the cells of one column. */
export type ListReader = {
  /** Parts of a cell, those that say nothing left out. */
  split(text: string): string[];
  /** True where the cells look ticked rather than written: their order then tells no rank. */
  readonly ticked: boolean;
};

const hard = /[;\r\n|•]+/;
const comma = /,(?![^()]*\))/;

/**
 * A reader for columns of one kind (topics) that share their options. `form`: the list was written by a form, so answers may be ticked.
 * An option that stands whole between semicolons, or as the same run of words in several cells, stays whole with its commas.
 */
export function listReader(cells: readonly string[], form: boolean): ListReader {
  const options = wholeOptions(cells);
  const runs = joinedRuns(cells, options, form ? 1 : 2);
  const semicolons = alwaysEnded(cells);
  return {
    ticked: form || semicolons || runs.size > 0,
    split: (text) => {
      const parts = filled(text.split(hard));
      const [only] = parts;
      if (parts.length !== 1 || only === undefined) return parts;
      if (options.has(fold(only)) || (semicolons && /;\s*$/.test(text))) return parts;
      return joined(filled(only.split(comma)), runs);
    },
  };
}

function filled(parts: readonly string[]): string[] {
  return parts.map(cleanLine).filter((part) => part !== '' && !isNothing(part));
}

/** Options with a comma in them that stand between semicolons or lines somewhere. */
function wholeOptions(cells: readonly string[]): Set<string> {
  const options = new Set<string>();
  for (const cell of cells) {
    const parts = filled(cell.split(hard));
    if (parts.length > 1) for (const part of parts) if (comma.test(part)) options.add(fold(part));
  }
  return options;
}

/** Forms that end every answer with a semicolon part at semicolons alone. */
function alwaysEnded(cells: readonly string[]): boolean {
  const used = cells.filter((cell) => cell.includes(';'));
  return (
    used.length > 1 &&
    used.length === cells.filter((cell) => cell.trim() !== '').length &&
    used.every((cell) => /;\s*$/.test(cell)) &&
    used.some((cell) => filled(cell.split(hard)).length > 1)
  );
}

/**
 * Neighbours at a comma that never stand apart: the second begins with a small letter where every cell begins with a capital,
 * and wherever one of the two stands, so does the other. They need to stand so in `least` cells.
 */
function joinedRuns(
  cells: readonly string[],
  options: ReadonlySet<string>,
  least: number,
): Set<string> {
  const seen = new Map<string, number>();
  const together = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): unknown =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const cell of cells) {
    const parts = filled(cell.split(hard));
    const [only] = parts;
    if (parts.length !== 1 || only === undefined || options.has(fold(only))) continue;
    if (/^\p{Ll}/u.test(only)) return new Set();
    const names = filled(only.split(comma));
    names.forEach((name, place) => {
      add(seen, fold(name));
      const next = names[place + 1];
      if (next && isContinuation(name, next)) add(together, runOf(name, next));
    });
  }
  return new Set(
    [...together].flatMap(([run, count]) =>
      count >= least && run.split('\n').every((name) => seen.get(name) === count) ? [run] : [],
    ),
  );
}

function isContinuation(name: string, next: string): boolean {
  return /^\p{Lu}/u.test(name) && /^\p{Ll}/u.test(next);
}

function runOf(name: string, next: string): string {
  return `${fold(name)}\n${fold(next)}`;
}

function joined(names: readonly string[], runs: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  let before = '';
  for (const name of names) {
    const last = parts.at(-1);
    if (last !== undefined && runs.has(runOf(before, name)))
      parts[parts.length - 1] = `${last}, ${name}`;
    else parts.push(name);
    before = name;
  }
  return parts;
}

/** Topics parted by a stroke between spaces; where the cell parts in another way too, the stroke may belong to the words. */
export function splitStrokes(parts: readonly string[]): string[] {
  return parts.length === 1 ? filled((parts[0] ?? '').split(/\s+\/\s+/)) : [...parts];
}

/** True for a cell that a spreadsheet would run as a formula. Amounts and telephone numbers with a sign are none. */
export function isFormula(text: string): boolean {
  const start = text.trimStart();
  if (/^[=＝]/.test(start)) return start.length > 1;
  return /^[+\-@＋－＠]\s*[A-Za-z_][\w.]*\s*[(!|]/.test(start) || /^[+\-@]\s*cmd\b/i.test(start);
}
