// Full-text search over notes. Private reflections are in no index, so nothing here can find them.

import { excerptAt, type ExcerptBudget } from '../../shared/coaching/excerpt-at.ts';
import {
  searchLimits,
  searchTerms,
  type NoteHit,
  type Term,
} from '../../shared/coaching/search-words.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Reader } from '../database/connection.ts';

type Row = Omit<NoteHit, 'pieces'> & { readonly text: string };

/** Characters that the excerpts of one search look at together. */
const looksAt = 2_500_000;

/**
 * Notes that hold every term of what was typed, the newest first, at most 50. Never fails on what somebody typed. `cohortId` narrows it to one cohort.
 * Which they are is settled from the indexes alone; only the fifty are read, and excerpts are cut here, for FTS5's own weighs every place of every word.
 */
export function searchNotes(db: Reader, typed: string, cohortId: Id | null = null): NoteHit[] {
  const terms = searchTerms(typed);
  if (terms.length === 0) return [];
  const budget: ExcerptBudget = { characters: looksAt };
  return newest(db, terms, cohortId).map(({ text, ...hit }) => ({
    ...hit,
    pieces: [...excerptAt(text, terms, budget)],
  }));
}

function newest(db: Reader, terms: readonly Term[], cohortId: Id | null): Row[] {
  const places = db.prepare(`
    SELECT note.rowid AS place FROM pair JOIN note INDEXED BY note_pair ON note.pair_id = pair.id
    WHERE note.rowid IN (SELECT rowid FROM note_search WHERE note_search MATCH ?) AND (? IS NULL OR pair.cohort_id = ?)
      AND NOT (pair.status = 'ended' AND pair.ending IS NULL)
    ORDER BY note.happened_on DESC, note.rowid DESC`);
  const one = db.prepare(`
    SELECT id AS noteId, pair_id AS pairId, title, happened_on AS happenedOn, spoken_with AS spokenWith, plain AS text
    FROM note WHERE rowid = ? AND removed_at IS NULL`);
  const found: Row[] = [];
  const typed = terms.map(inFtsWords).join(' AND ');
  for (const { place } of places.iterate(typed, cohortId, cohortId) as Iterable<{
    place: number;
  }>) {
    const row = one.get(place) as Row | undefined;
    if (row) found.push(row);
    if (found.length === searchLimits.hits) break;
  }
  return found;
}

/** A term as an FTS5 string: quoted, so that nothing in it is an operator. Terms hold letters, digits and marks only. */
function inFtsWords({ words, beginning }: Term): string {
  return `"${words.join(' ')}"${beginning ? ' *' : ''}`;
}
