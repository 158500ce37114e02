// Finds people by what a list calls them: key, e-mail or name in any of the ways names are written.

import { cleanLine, fold } from '../../kernel/fold.ts';
import type { Id } from '../../kernel/id.ts';
import type { Participant } from '../participant.ts';
import { nameKey } from '../person-name.ts';

export type Directory = {
  /** One person; `several` where a name fits more than one. */
  find(words: string): { readonly id: Id } | 'several' | null;
  /** True where the words are part of somebody's name, or the other way round: they may be meant. */
  near(words: string): boolean;
};

/** Words that may name several people, met one by one; `unmet` in words with why. */
export type FoundPeople = {
  readonly met: readonly { readonly id: Id; readonly words: string }[];
  readonly unmet: readonly { readonly words: string; readonly several: boolean }[];
};

/** A directory of everybody who is or comes on the register. */
export function makeDirectory(
  people: readonly Pick<Participant, 'id' | 'ref' | 'email' | 'name'>[],
): Directory {
  const byKey = new Map<string, Id>();
  const byName = new Map<string, Id | 'several'>();
  const namesOf = new Map<Id, string[]>();
  for (const person of people) {
    if (person.ref) byKey.set(fold(person.ref), person.id);
    if (person.email) byKey.set(person.email.toLowerCase(), person.id);
    const name = nameKey(person.name);
    namesOf.set(person.id, [...(namesOf.get(person.id) ?? []), name]);
    byName.set(name, byName.has(name) && byName.get(name) !== person.id ? 'several' : person.id);
  }
  let byWord: Map<string, string[][]> | undefined;
  return {
    find: (words) => {
      if (/[?!]/.test(words)) return null;
      const address = /[^\s<>()[\],;"]+@[^\s<>()[\],;"]+/.exec(words)?.[0];
      if (address !== undefined) {
        const id = byKey.get(address.toLowerCase());
        const rest = words.replace(address, ' ').replace(/[<>()[\]"]|\bmailto:/g, ' ');
        const alone = fold(rest) === '' || (id && namesOf.get(id)?.includes(nameKey(rest)));
        return id && alone ? { id } : null;
      }
      if (longBracket.test(words)) return null;
      const id = byKey.get(fold(words)) ?? byName.get(nameKey(words));
      return id === undefined ? null : id === 'several' ? 'several' : { id };
    },
    near: (words) => {
      const said = nameKey(words).split(' ');
      const index = (byWord ??= indexWords([...byName.keys()]));
      return said.some((word) =>
        (index.get(word) ?? []).some(
          (names) => holds(names, said) || (names.length > 1 && holds(said, names)),
        ),
      );
    },
  };
}

/** Names by each of their words; made only where somebody is not met. */
function indexWords(names: readonly string[]): Map<string, string[][]> {
  const byWord = new Map<string, string[][]>();
  for (const name of names) {
    const words = name.split(' ');
    for (const word of words) {
      const same = byWord.get(word);
      if (same) same.push(words);
      else byWord.set(word, [words]);
    }
  }
  return byWord;
}

/** Brackets behind a name hold a team or a place; a sentence in them is not ours to pass over. */
const longBracket = /[([{]\s*(?:[^\s()[\]{}]+\s+){3}/;

/** Every word of `some` is one of `all`, or the first letter of one. */
function holds(all: readonly string[], some: readonly string[]): boolean {
  return some.every((word) =>
    all.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
  );
}

const joints = /\s+(?:and|und|en|et|y|e|or|oder|of|ou|o)\s+|\s*[&+/]\s*/iu;

/** Everybody whom one part of a cell names: as one name first, then parted at "and", then at commas. */
export function findPeople(words: string, directory: Directory): FoundPeople {
  const whole = directory.find(words);
  if (whole !== null) return whole === 'several' ? unmet(words, true) : met(whole.id, words);
  const joined = parts(words, joints);
  if (joined.length > 1) return together(joined.map((part) => findPeople(part, directory)));
  const commas = parts(words, /,/);
  if (commas.length < 2) return unmet(words, false);
  const single = together(commas.map((part) => findPeople(part, directory)));
  if (single.unmet.length === 0 || commas.length % 2 === 1 || commas.length < 4) return single;
  // "Weber, Anna, Lang, Mia"
  const pairs = together(
    commas.flatMap((part, place) =>
      place % 2 === 0 ? [findPeople(`${part}, ${commas[place + 1] ?? ''}`, directory)] : [],
    ),
  );
  return pairs.unmet.length < single.unmet.length ? pairs : single;
}

function parts(words: string, at: RegExp): string[] {
  return words
    .split(at)
    .map(cleanLine)
    .filter((part) => part !== '');
}

function met(id: Id, words: string): FoundPeople {
  return { met: [{ id, words }], unmet: [] };
}

function unmet(words: string, several: boolean): FoundPeople {
  return { met: [], unmet: [{ words, several }] };
}

function together(found: readonly FoundPeople[]): FoundPeople {
  return {
    met: found.flatMap((one) => one.met),
    unmet: found.flatMap((one) => one.unmet),
  };
}
