// Finds notes by their words, people and pairs by name. Private reflections are in no index and no list, so nothing here can find them.

import type { Found } from '../../shared/insights/found.ts';
import { nameMatcher } from '../../shared/insights/name-match.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { searchNotes } from '../coaching/search-store.ts';
import type { Reader } from '../database/connection.ts';
import { findPairs, pairReader } from '../pairs/find-store.ts';
import { findPeople } from '../people/find-store.ts';

const mostByName = 20;

/** Which search of a field is the newest: an older one of the same field ends at its next pause. */
export class SearchTurns {
  readonly #newest = new Map<string, number>();

  /** The pause of a search that begins now: others are answered in it. Throws `cancelled` once a newer one of its field began. Without a field it is never cut short. */
  take(field: string | undefined): () => Promise<void> {
    const own = (this.#newest.get(field ?? '') ?? 0) + 1;
    this.#newest.set(field ?? '', own);
    return async () => {
      await new Promise((go) => setImmediate(go));
      if (field !== undefined && this.#newest.get(field) !== own)
        throw new Problem('cancelled', 'A newer search took the place of this one.');
    };
  }
}

/** In four turns with a pause before each, in which other calls are answered. Throws what the pause throws. */
export async function findInTurns(
  reader: () => Reader,
  typed: string,
  pause: () => Promise<void>,
): Promise<Found> {
  const fits = nameMatcher(typed);
  await pause();
  const people = findPeople(reader(), fits, mostByName);
  await pause();
  const pairs = findPairs(reader(), fits, mostByName);
  await pause();
  const hits = searchNotes(reader(), typed);
  await pause();
  const pairOf = pairReader(reader());
  const notes = hits.flatMap((hit) => {
    const pair = pairOf(hit.pairId);
    return pair ? [{ ...hit, junior: pair.junior.name, senior: pair.senior.name }] : [];
  });
  return { notes, people, pairs };
}
