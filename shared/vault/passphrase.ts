// How hard a passphrase is to guess, said in words, and six random words as an offer.

import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { mostCharacters, normalPassphrase } from './passphrase-form.ts';

export const leastCharacters = 12;
export const leastBits = 60;
/** Longer input is accepted, but only this much of it is judged, so that a pasted page does not stop the screen. */
const judgedCharacters = 100;

export type Strength = {
  /** Estimated work to guess, as a power of two. */
  readonly bits: number;
  readonly enough: boolean;
  /** What to change, in plain words; empty when enough. */
  readonly reasons: readonly string[];
};

let estimator: ZxcvbnFactory | undefined;

/** Judges a passphrase in its normal form; `own` are words an acquaintance would try (the vault's name, the user's). */
export function judgePassphrase(passphrase: string, own: readonly string[] = []): Strength {
  const text = normalPassphrase(passphrase);
  const length = [...text].length;
  const found =
    length === 0 ? { bits: 0, reason: null } : estimate(text.slice(0, judgedCharacters), own);
  const reasons: string[] = [];
  if (length < leastCharacters)
    reasons.push(`Use at least ${leastCharacters} characters. You have ${length}.`);
  if (length > mostCharacters) reasons.push(`Use at most ${mostCharacters} characters.`);
  if (found.bits < leastBits)
    reasons.push(found.reason ?? 'Add another word or two that do not belong together.');
  return { bits: Math.floor(found.bits), enough: reasons.length === 0, reasons };
}

/** Six words of a list of 7,776, joined by spaces: 77 bits. Takes 24 random bytes (a 32-bit draw a word). */
export function sixWords(random: Uint8Array): string {
  const words = common.dictionary['diceware-common'] as unknown as readonly string[];
  const draws = new DataView(random.buffer, random.byteOffset, random.byteLength);
  // 2^32 is no multiple of 7,776: the bias is one part in half a million, far below one bit over six words.
  return Array.from(
    { length: 6 },
    (_, index) => words[draws.getUint32(index * 4) % words.length],
  ).join(' ');
}

function estimate(text: string, own: readonly string[]): { bits: number; reason: string | null } {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: judgedCharacters,
  });
  const result = estimator.check(text, [
    ...own,
    'linking',
    'pin',
    'linkingpin',
    'mentor',
    'mentoring',
  ]);
  const guessed = result.guessesLog10 * Math.log2(10);
  return {
    bits: Math.max(guessed, randomBits(text, result.sequence)),
    reason: reasonFor(result.sequence),
  };
}

type Piece = { readonly pattern: string; readonly token: string };

/**
 * The estimator counts ten guesses for each character it cannot explain, too few for a generated password.
 * Where it explains next to nothing and three kinds of characters are mixed, the character set counts instead.
 */
function randomBits(text: string, pieces: readonly Piece[]): number {
  const explained = pieces
    .filter((piece) => piece.pattern !== 'bruteforce')
    .reduce((sum, piece) => sum + piece.token.length, 0);
  const kinds = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^a-zA-Z\d\s]/u].filter((kind) => kind.test(text));
  if (kinds.length < 3 || explained > 0) return 0;
  const size = kinds.reduce(
    (sum, kind) => sum + (kind.source.includes('^') ? 32 : kind.source.includes('d') ? 10 : 26),
    0,
  );
  return new Set(text).size * Math.log2(size);
}

const reasons: Readonly<Record<string, string>> = {
  dictionary:
    'Parts of it are words or passwords that people try first. Add words that do not belong together.',
  repeat: 'Repeated characters are guessed early. Use different ones.',
  sequence: 'Runs such as abc or 6543 are guessed early. Leave them out.',
  spatial: 'Neighbours on the keyboard are guessed early. Leave them out.',
  regex: 'Years that people remember are guessed early. Leave them out.',
  date: 'Dates are guessed early. Leave them out.',
};

function reasonFor(pieces: readonly Piece[]): string | null {
  const longest = pieces
    .filter((piece) => piece.pattern in reasons)
    .sort((a, b) => b.token.length - a.token.length)[0];
  return longest ? (reasons[longest.pattern] ?? null) : null;
}
