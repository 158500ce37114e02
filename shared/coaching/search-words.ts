// What somebody typed into the search field, as words, beginnings of words and phrases.

import { z } from 'zod';
import { Day } from '../kernel/date.ts';
import { foldMarks } from '../kernel/fold.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { NoteTitle, SpokenWith } from './note.ts';

/** One thing to find: words that follow each other; the last one may be only the beginning of a word. */
export type Term = { readonly words: readonly string[]; readonly beginning: boolean };

const wordPattern = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** `words` in all terms together, `letters` of a word that is only begun: each of them bounds the work of a search. */
export const searchLimits = {
  characters: 400,
  terms: 12,
  words: 12,
  letters: 2,
  hits: 50,
} as const;

/**
 * Phrases stand in quotation marks of any kind; a star after a word, or being the last word typed, finds everything that begins so. Terms are distinct: what
 * another one implies is left out. Never fails: what holds no word is left out too.
 */
export function searchTerms(typed: string): Term[] {
  const text = typed.slice(0, searchLimits.characters).normalize('NFC');
  const terms: Term[] = [];
  let room: number = searchLimits.words;
  const pieces = text.matchAll(/["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|(\S+)/gu);
  for (const piece of pieces) {
    const phrase = piece[1];
    const raw = phrase ?? piece[3] ?? '';
    const all = raw.match(wordPattern) ?? [];
    const words = all.slice(0, room);
    if (words.length === 0) continue;
    const atEnd = piece.index + piece[0].length === text.length;
    const openPhrase = phrase !== undefined && piece[2] === '';
    const begun = phrase === undefined ? atEnd || raw.endsWith('*') : openPhrase;
    const term = { words, beginning: begun && words.length === all.length && mayBegin(words) };
    if (terms.some((other) => implies(other, term))) continue;
    for (let at = terms.length - 1; at >= 0; at -= 1)
      if (implies(term, terms[at] as Term)) room += terms.splice(at, 1)[0]?.words.length ?? 0;
    terms.push(term);
    room -= words.length;
    if (terms.length === searchLimits.terms || room <= 0) break;
  }
  return terms;
}

/** One letter begins a good part of all words; in scripts without spaces one sign is a word by itself. */
function mayBegin(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return [...last].length >= searchLimits.letters || /[^\p{Script=Latin}\p{N}]/u.test(last);
}

/** Whatever holds the one term holds the other too. */
function implies(one: Term, other: Term): boolean {
  const [mine, theirs] = [one.words.map(foldMarks), other.words.map(foldMarks)];
  if (theirs.length === 1 && mine.length === 1 && other.beginning)
    return (mine[0] as string).startsWith(theirs[0] as string);
  return mine.join(' ') === theirs.join(' ') && (!one.beginning || other.beginning);
}

/** A piece of an excerpt; `hit` marks what was found. */
export const HitPiece = z.object({ text: z.string(), hit: z.boolean() });
export type HitPiece = Infer<typeof HitPiece>;

export const NoteHit = z.object({
  noteId: Id,
  pairId: Id,
  title: NoteTitle,
  happenedOn: Day,
  spokenWith: SpokenWith,
  pieces: z.array(HitPiece),
});
export type NoteHit = Infer<typeof NoteHit>;
