// Words made comparable: letters without marks, case, invisible characters or look-alikes from other scripts.

import { hidden, strayJoiner, withoutHidden } from './hidden.ts';

/** Latin letters that Unicode does not take apart into a letter and its mark. */
const wholeLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** For finding alone: the keys that `fold` made are kept in vaults. */
const foundAs: Readonly<Record<string, string>> = {
  ...wholeLetters,
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ĳ: 'ij',
};

/** Any sign people write for an apostrophe, and the letters that stand for one. */
const apostrophes = /(?<=\p{L})['’‘ʼʻ`´ʹ′＇](?=\p{L})/gu;

const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ...wholeLetters,
};

/** Nothing to clean but the ends; by far the most cells. */
const plain = /^(?:[!-~]| (?! ))*$/;

/** One line without hidden characters, composed, with single spaces. For names, keys and other short texts. */
export function cleanLine(text: string): string {
  if (plain.test(text)) return text.trim();
  return withoutHidden(text.normalize('NFC'))
    .replace(/[\u0000-\u001F\u007F-\u009F\s]+/g, ' ')
    .trim();
}

/** Several lines without hidden characters; line breaks stay. For remarks. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(hidden, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')
    .trim();
}

/** True where `cleanLine` would take hidden characters away. */
export function hidesCharacters(text: string): boolean {
  return text.search(hidden) >= 0 || text.search(strayJoiner) >= 0;
}

/** A key under which the same words meet: lower case, no marks, no punctuation, look-alike letters as Latin. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= 50_000) folded.clear();
  const key = foldAnew(text);
  folded.set(text, key);
  return key;
}

/** Lists say the same words thousands of times. */
const folded = new Map<string, string>();

function foldAnew(text: string): string {
  const bare = cleanLine(text)
    .normalize('NFKD')
    .replace(/[\p{M}\u200C\u200D]/gu, '')
    .toLowerCase();
  return bare
    .replace(/[^\u0000-\u007F]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ')
    .trim();
}

/** Like `fold`, with the words in order of the alphabet: "de Vries, Leila" meets "Leila de Vries". */
export function foldName(text: string): string {
  return fold(text).split(' ').sort().join(' ');
}

/** Lower case without the space around it: names and values as they were typed. */
export function foldCase(text: string): string {
  return text.trim().toLowerCase();
}

/** Like `foldCase`, with letters and their marks composed. For what came from several computers. */
export function foldComposed(text: string): string {
  return foldCase(text.normalize('NFC'));
}

/** Like `foldComposed`, with one space between words. For names. */
export function foldSpaces(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Lower case without marks, spaces as they are. For sorting, and for finding places in a text. */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

const onlyAscii = /^[\x20-\x7e]*$/;

/**
 * For finding while somebody types: lower case, no marks, ø as o, ß as ss, þ as th, no apostrophe inside a word, one space
 * between words; letters of other scripts stay what they are. Called for thousands of names while somebody types.
 */
export function foldWords(text: string): string {
  return wordsOf(withoutApostrophes(text));
}

/** What a text can be found by: its words, and those with an apostrophe also in their parts: "O’Brien" by obrien and by brien. */
export function findable(text: string): string {
  const joined = withoutApostrophes(text);
  return joined === text ? wordsOf(text) : `${wordsOf(joined)} ${wordsOf(text)}`;
}

/** One letter as it is found: lower case, without its marks. May be several letters, or none. */
export function foldLetter(letter: string): string {
  return foldMarks(letter).replace(/[^\u0000-\u007F]/gu, (one) => foundAs[one] ?? one);
}

export function withoutApostrophes(text: string): string {
  return text.replace(apostrophes, '');
}

function wordsOf(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  return foldLetter(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
}
