// Finds notes by their words, people and pairs by name. Private reflections are in no index and no list, so nothing here can find them.

import type { Found } from '../../shared/insights/found.ts';
import { nameMatcher } from '../../shared/insights/name-match.ts';
import { searchNotes } from '../coaching/search-store.ts';
import type { Reader } from '../database/connection.ts';
import { findPairs, pairReader } from '../pairs/find-store.ts';
import { findPeople } from '../people/find-store.ts';

const mostByName = 20;

export function find(db: Reader, typed: string): Found {
  const fits = nameMatcher(typed);
  const pairOf = pairReader(db);
  return {
    notes: searchNotes(db, typed).flatMap((hit) => {
      const pair = pairOf(hit.pairId);
      return pair ? [{ ...hit, junior: pair.junior.name, senior: pair.senior.name }] : [];
    }),
    people: findPeople(db, fits, mostByName),
    pairs: findPairs(db, fits, mostByName),
  };
}
