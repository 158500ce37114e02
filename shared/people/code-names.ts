// Codes that stand for people while somebody else may look at the screen, and where in a text a name stands.

import type { PersonLine } from './page.ts';

export type Named = Pick<PersonLine, 'id' | 'name' | 'seat' | 'ref'>;
/** A piece of a text, from and to in UTF-16 units, and what to show in its place. */
export type NameFound = { readonly from: number; readonly to: number; readonly code: string };

/** For a name that several people have, and for addresses. */
const nobodys = '•••';
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const addressPattern = /[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;]+/gu;
/** Between two words of one name: a space, a hyphen, an apostrophe, an emoji. */
const widestGap = 12;

/** The person's own key where it tells nothing ("J07"), else seat and four letters made of the id: the same in every session. */
export function codeFor({ id, seat, ref }: Named): string {
  if (ref !== null && /^[A-Za-z]{0,3}[-_]?\d{1,5}$/.test(ref)) return ref;
  let mixed = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1)
    mixed = Math.imul(mixed ^ id.charCodeAt(at), 0x01000193) >>> 0;
  const four = [0, 1, 2, 3]
    .map((place) => letters[Math.floor(mixed / letters.length ** place) % letters.length])
    .join('');
  return `${seat === 'junior' ? 'J' : 'S'}-${four}`;
}

type Word = {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
};
type Entry = { readonly words: readonly string[]; readonly code: string };

/**
 * Finds full names, first names and family names of these people, and all e-mail addresses. A single name counts only
 * with a capital letter (or in a script that has none); one that several people share gets no code of its own.
 */
export function nameFinder(people: readonly Named[]): (text: string) => NameFound[] {
  const full = new Map<string, Entry[]>();
  const single = new Map<string, string>();
  for (const person of people) {
    const words = wordsOf(person.name);
    const [first] = words;
    if (!first) continue;
    const code = codeFor(person);
    const entry = { words: words.map(({ folded }) => folded), code };
    full.set(
      first.folded,
      [...(full.get(first.folded) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
    );
    for (const { folded, capital } of new Set([first, words.at(-1) ?? first])) {
      if (folded.length < 2 || !capital) continue;
      single.set(folded, single.has(folded) && single.get(folded) !== code ? nobodys : code);
    }
  }
  return (text) => {
    const addresses = [...text.matchAll(addressPattern)].map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
      code: nobodys,
    }));
    const words = wordsOf(text);
    const found: NameFound[] = [];
    for (let at = 0; at < words.length;) {
      const word = words[at] as Word;
      const entry = full
        .get(word.folded)
        ?.find(({ words: name }) =>
          name.every(
            (part, place) => follows(words, at, place) && words[at + place]?.folded === part,
          ),
        );
      const alone = word.capital ? single.get(word.folded) : undefined;
      const length = entry ? entry.words.length : 1;
      const code = entry?.code ?? alone;
      if (code !== undefined)
        found.push({ from: word.from, to: words[at + length - 1]?.to ?? word.to, code });
      at += code === undefined ? 1 : length;
    }
    const outside = found.filter(
      (one) => !addresses.some(({ from, to }) => one.from < to && one.to > from),
    );
    return [...outside, ...addresses].sort((a, b) => a.from - b.from);
  };
}

/** The text with each name that was found replaced by its code. */
export function coded(text: string, find: (text: string) => readonly NameFound[]): string {
  let [shown, at] = ['', 0];
  for (const { from, to, code } of find(text)) {
    shown += text.slice(at, from) + code;
    at = to;
  }
  return shown + text.slice(at);
}

function follows(words: readonly Word[], at: number, place: number): boolean {
  const [before, here] = [words[at + place - 1], words[at + place]];
  return (
    place === 0 ||
    (before !== undefined && here !== undefined && here.from - before.to <= widestGap)
  );
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((found) => ({
    folded: found[0].normalize('NFC').toLowerCase(),
    from: found.index,
    to: found.index + found[0].length,
    capital: /^(\p{Lu}|\p{Lt}|\p{Lo})/u.test(found[0]),
  }));
}
