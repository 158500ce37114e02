// People, lists and counts inside a sentence of matching.

import type { BoardPerson } from '../../shared/matching/round/board.ts';
import { givenName } from '../../shared/people/given-name.ts';

/** "Amara" of "Amara van Dijk". */
export function shortName(name: string): string {
  return givenName(name);
}

export type Names = (id: string | null) => string;

/** Full names by id; someone who is not on the list any more is "someone". */
export function namesOf(people: readonly BoardPerson[]): Names {
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (id) => (id === null ? '' : (names.get(id) ?? 'someone'));
}

/** Up to three names, then a count: "Amara, Jan and 4 others". */
export function nameList(names: readonly string[]): string {
  if (names.length <= 3)
    return names.length < 2
      ? names.join('')
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
}

const ownWords = new Set(['junior partner', 'senior partner']);

/** A seat's word inside a sentence: our own turns lower-case, a programme's own stays as it was typed. */
export function inside(word: string): string {
  return ownWords.has(word.toLowerCase()) ? word.toLowerCase() : word;
}

/** "17 places", "1 place". */
export function placesOf(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`;
}
