// A name as people write it: with titles, with the family name first, with a remark in brackets, or in one word.

import { cleanLine, fold } from '../kernel/fold.ts';

/** `call`: how somebody is called in a sentence. `sure`: false where the order of the words is not clear, so that it is shown. */
export type NameParts = { readonly call: string; readonly sure: boolean };

const titles =
  /^(dr|drs|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|fr|hon|herr|frau|hr|dhr|mevr|mevrouw|meneer|mw|ir|ing|mag|dipl|m|mme|mlle|monsieur|madame|mademoiselle|sr|sra|srta|don|dona|dott|dssa|sig|med|phil|jur|rer|nat|habil)$/;
/** Short words that are titles only with a point behind them: "M. Dupont", but "Don Draper" and "M Dupont" may be names. */
const onlyPointed = /^(fr|hon|ing|ir|mag|m|sr|don|dona|med|phil|jur|rer|nat|habil|sig|dipl|ms)$/;
const endings = /^(jr|sr|ii|iii|iv|phd|ph d|md|mba|msc|bsc|ma|ba|llm|dphil|obe|mbe|cbe|esq)$/;
const particles =
  /^(van|von|de|der|den|het|ter|ten|te|da|dos|das|di|del|della|du|des|la|le|el|al|bin|ibn|bint|zu|zur|af|av|t)$/;
const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** How somebody is called, from their whole name. */
export function namePartsOf(name: string): NameParts {
  const { words, family } = readName(name);
  const whole = cleanLine(name) || name;
  // Which word of these names calls a person is not ours to say.
  if (eastAsian.test(whole)) return { call: whole, sure: true };
  const [first] = words;
  if (first === undefined) return { call: whole, sure: false };
  if (words.length === 1) {
    // A title with a family name alone, or one word that is all there is.
    return family.length > 0 ? { call: first, sure: true } : { call: whole, sure: true };
  }
  if (particles.test(first)) return { call: whole, sure: false };
  const given = shouted(words);
  if (given !== undefined) return { call: given, sure: false };
  if (/^(\p{L}\.)+$|^\p{L}$/u.test(first)) return { call: words.join(' '), sure: false };
  return { call: first, sure: true };
}

/** The name in the order it is spoken, without titles, endings and brackets. */
export function plainName(name: string): string {
  const { words, family } = readName(name);
  return [...words, ...family].join(' ');
}

/** A key under which the ways of writing one name meet; also those of one name in another order. */
export function nameKey(name: string): string {
  return fold(plainName(name) || name)
    .split(' ')
    .sort()
    .join(' ');
}

/** `words` in spoken order; `family` is told apart only where a comma does. */
function readName(name: string): { words: string[]; family: string[] } {
  const bare = cleanLine(name)
    .replace(/\s*[([{][^()[\]{}]*[)\]}]/gu, ' ')
    .replace(/["“”„]/gu, '');
  const [before = '', ...behind] = bare.split(',').map((part) => withoutTitles(part));
  const given = behind.flat();
  if (given.length === 0) return { words: [...before], family: [] };
  return { words: given, family: [...before] };
}

function withoutTitles(text: string): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  while (words.length > 1 && isTitle(words[0] ?? '')) words.shift();
  while (words.length > 0 && isEnding(words.at(-1) ?? '', words.length)) words.pop();
  // "Weber, Dr.": nothing but a title stands behind the comma.
  return words.length === 1 && isTitle(words[0] ?? '') ? [] : words;
}

function isTitle(word: string): boolean {
  const parts = fold(word).split(' ');
  if (!parts.every((part) => titles.test(part))) return false;
  return /[.]/.test(word) || !parts.some((part) => onlyPointed.test(part) && part !== 'ms');
}

function isEnding(word: string, count: number): boolean {
  if (!endings.test(fold(word))) return false;
  return (
    count === 1 || /^\p{Lu}{2,}$|\./u.test(word) || fold(word) === 'phd' || fold(word) === 'jr'
  );
}

/** "BAUMGARTNER Lina": a family name in capitals stands before the given one. */
function shouted(words: readonly string[]): string | undefined {
  const loud = (word: string): boolean => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
  return loud(words[0] ?? '') ? words.find((word) => !loud(word)) : undefined;
}
