// A few words of a note around what a search found, marked: bounded work, however long the note and however often a word stands in it.

import { shorten } from './plain-text.ts';
import type { HitPiece, Term } from './search-words.ts';

/** Characters looked at in one step, hits looked at in a step, characters shown. */
const bounds = { step: 4_000, hits: 64, shown: 220, before: 60 } as const;
type Hit = { readonly from: number; readonly to: number; readonly term: number };

/** How many characters all excerpts of one search may look at; shared by its notes and used up by them. */
export type ExcerptBudget = { characters: number };

/** The part in which most of the terms stand, as far as the budget reaches; else how the text begins. */
export function excerptAt(
  text: string,
  terms: readonly Term[],
  budget: ExcerptBudget,
): readonly HitPiece[] {
  const patterns = terms.map(patternOf);
  for (let from = 0; from < text.length && budget.characters > 0; from += bounds.step) {
    // One word more than the step, so that none is cut where two steps meet.
    const part = text.slice(from, from + bounds.step + 80);
    budget.characters -= part.length;
    const hits = hitsIn(folded(part), patterns);
    if (hits.length > 0) return pieces(text, from, hits);
  }
  return [{ text: shorten(oneLine(text.slice(0, bounds.shown * 2)), bounds.shown), hit: false }];
}

const part = '[\\p{L}\\p{N}\\p{M}\\p{Co}]';
const between = `[^\\p{L}\\p{N}\\p{M}\\p{Co}]{1,20}`;

function patternOf({ words, beginning }: Term): RegExp {
  const spelled = words.map((word) => folded(word)).join(between);
  return new RegExp(`(?<!${part})${spelled}${beginning ? `${part}{0,80}` : ''}(?!${part})`, 'gu');
}

function hitsIn(text: string, patterns: readonly RegExp[]): Hit[] {
  const hits: Hit[] = [];
  for (const [term, pattern] of patterns.entries()) {
    let count = 0;
    for (const match of text.matchAll(pattern)) {
      hits.push({ from: match.index, to: match.index + match[0].length, term });
      if ((count += 1) === bounds.hits / 8) break;
    }
  }
  return hits.toSorted((one, other) => one.from - other.from).slice(0, bounds.hits);
}

/** Around the hit after which most different terms follow within what is shown. */
function pieces(text: string, offset: number, hits: readonly Hit[]): HitPiece[] {
  const within = (first: Hit): Hit[] =>
    hits.filter(
      ({ from, to }) => from >= first.from && to <= first.from + bounds.shown - bounds.before,
    );
  let best = hits[0] as Hit;
  let most = 0;
  for (const hit of hits) {
    const terms = new Set(within(hit).map(({ term }) => term)).size;
    if (terms > most) [best, most] = [hit, terms];
  }
  const start = wordStart(text, offset + best.from);
  const end = wordEnd(text, Math.max(start + bounds.shown, offset + best.to));
  const shown: HitPiece[] = [];
  const add = (from: number, to: number, hit: boolean): void => {
    const piece = text.slice(from, to).replace(/\s+/g, ' ');
    if (piece !== '') shown.push({ text: piece, hit });
  };
  if (start > 0) shown.push({ text: '…', hit: false });
  let at = start;
  for (const { from, to } of hits) {
    if (offset + from < at || offset + to > end) continue;
    add(at, offset + from, false);
    add(offset + from, offset + to, true);
    at = offset + to;
  }
  add(at, end, false);
  if (end < text.length) shown.push({ text: '…', hit: false });
  return shown;
}

/** Some words before a place, at a space where one is near. */
function wordStart(text: string, at: number): number {
  const from = Math.max(0, at - bounds.before);
  if (from === 0) return 0;
  const space = text.slice(from, at).search(/\s/);
  return whole(text, space < 0 ? from : from + space + 1);
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + 40).search(/\s/);
  return whole(text, space < 0 ? at : at + space);
}

/** Never inside a character of two halves. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const onlyAscii = /^[\u0000-\u007f]*$/;
const known = new Map<string, string>();

/** Small letters without accents, in as many characters as before, so that places stay. */
function folded(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase();
  return text.replace(/[^\u0000-\u007f]/g, plainCharacter).toLowerCase();
}

function plainCharacter(character: string): string {
  let plain = known.get(character);
  if (plain === undefined) {
    const small = character.toLowerCase();
    const bare = small.normalize('NFD').replace(/\p{M}+/gu, '');
    plain = bare.length === 1 ? bare : small.length === 1 ? small : character;
    if (known.size < 5_000) known.set(character, plain);
  }
  return plain;
}
