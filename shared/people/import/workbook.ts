// What a workbook says of its sheets, and what a sheet's own text says of its rows, found without building any cell.

import { strFromU8 } from 'fflate';
import { unpackParts, type Archive } from './archive.ts';
import { limits } from './limits.ts';

/** One sheet as the workbook names it, in its order; `part` is where its rows lie. */
export type BookSheet = {
  readonly name: string;
  readonly index: number;
  readonly part: string;
  readonly hidden: boolean;
};

export const isSheetPart = /^xl\/worksheets\/[^/]+\.xml$/i;
const isBook = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels)$/i;

/** The sheets that hold rows; empty where the workbook does not say it in the usual way. */
export function sheetsOf(archive: Archive): BookSheet[] {
  const parts = Object.entries(unpackParts(archive, (name) => isBook.test(name), limits.bookBytes));
  const read = (end: RegExp): string => {
    const found = parts.find(([name]) => end.test(name));
    return found ? strFromU8(found[1]) : '';
  };
  const targets = new Map(
    (read(/\.rels$/i).match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? []).map((tag) => [
      /\sId="([^"]*)"/.exec(tag)?.[1] ?? '',
      `xl/${(/\sTarget="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/^\/?xl\//, '')}`,
    ]),
  );
  const there = new Set(archive.entries.map(({ name }) => name));
  const tags = read(/workbook\.xml$/i).match(/<(?:\w+:)?sheet\s[^<>]*>/g) ?? [];
  return tags.flatMap((tag, index) => {
    const part = targets.get(/\br:id="([^"]{1,80})"/.exec(tag)?.[1] ?? '') ?? '';
    if (!isSheetPart.test(part) || !there.has(part)) return [];
    return {
      name: plain(/\sname="([^"]*)"/.exec(tag)?.[1] ?? '').slice(0, 100) || `Sheet ${index + 1}`,
      index,
      part,
      hidden: /\sstate="(hidden|veryHidden)"/.test(tag),
    };
  });
}

function plain(text: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => named[name] ?? whole);
}

/** How many rows hold a value, and which (counted from 1) are hidden. One pass over the bytes. */
export function rowFacts(bytes: Uint8Array): { rows: number; hidden: Set<number> } {
  const hidden = new Set<number>();
  let rows = 0;
  let counted = true;
  let number = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    const name = tagName(bytes, at + 1);
    if (name === 'row') {
      const end = bytes.indexOf(0x3e, at);
      const tag = strFromU8(bytes.subarray(at, Math.min(end < 0 ? at : end, at + 2_000)), true);
      number = Number(/\sr="(\d{1,7})"/.exec(tag)?.[1] ?? number + 1);
      counted = false;
      if (/\shidden="(1|true)"/.test(tag)) hidden.add(number);
    } else if (!counted && (name === 'v' || name === 'is')) {
      counted = true;
      rows += 1;
    }
  }
  return { rows, hidden };
}

/** The name of a tag of at most three letters, its prefix left away; "" for a longer one. */
function tagName(bytes: Uint8Array, from: number): string {
  let start = from;
  for (let at = from; at < from + 12; at += 1) {
    const code = bytes[at] ?? 0x3e;
    if (code === 0x3a) start = at + 1;
    else if (code === 0x3e || code === 0x20 || code === 0x2f || code === 0x0a || code === 0x0d)
      return at - start > 3 ? '' : String.fromCharCode(...bytes.subarray(start, at));
  }
  return '';
}
