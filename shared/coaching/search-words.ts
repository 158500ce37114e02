// What somebody typed into the search field, as words, beginnings of words and phrases.

import { z } from 'zod';
import { Day } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { NoteTitle, SpokenWith } from './note.ts';

/** One thing to find: words that follow each other; the last one may be only the beginning of a word. */
export type Term = { readonly words: readonly string[]; readonly beginning: boolean };

const wordPattern = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
export const searchLimits = { characters: 400, terms: 12, hits: 50 } as const;

/** Phrases stand in quotation marks of any kind; a star after a word, or being the last word typed, finds everything that begins so. Never fails: what holds no word is left out. */
export function searchTerms(typed: string): Term[] {
  const text = typed.slice(0, searchLimits.characters).normalize('NFC');
  const terms: Term[] = [];
  const pieces = text.matchAll(/["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|(\S+)/gu);
  for (const piece of pieces) {
    const phrase = piece[1];
    const raw = phrase ?? piece[3] ?? '';
    const words = raw.match(wordPattern) ?? [];
    if (words.length === 0) continue;
    const atEnd = piece.index + piece[0].length === text.length;
    const openPhrase = phrase !== undefined && piece[2] === '';
    terms.push({
      words,
      beginning: phrase === undefined ? atEnd || raw.endsWith('*') : openPhrase,
    });
    if (terms.length === searchLimits.terms) break;
  }
  return terms;
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

/** Splits a text in which hits begin with U+0001 and end with U+0002. */
export function hitPieces(marked: string): HitPiece[] {
  const pieces: HitPiece[] = [];
  for (const part of marked.split('\u0001')) {
    const end = part.indexOf('\u0002');
    if (end < 0) pieces.push({ text: part, hit: false });
    else
      pieces.push(
        { text: part.slice(0, end), hit: true },
        { text: part.slice(end + 1), hit: false },
      );
  }
  return pieces.filter((piece) => piece.text !== '');
}
