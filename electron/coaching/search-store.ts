// Full-text search over notes. Private reflections are in no index, so nothing here can find them.

import { shorten } from '../../shared/coaching/plain-text.ts';
import {
  hitPieces,
  searchLimits,
  searchTerms,
  type NoteHit,
  type Term,
} from '../../shared/coaching/search-words.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Reader } from '../database/connection.ts';

type Row = Omit<NoteHit, 'pieces'> & { readonly marked: string };

/** Notes that hold every term of what was typed, the newest first, at most 50. Never fails on what somebody typed. `cohortId` narrows it to one cohort. */
export function searchNotes(db: Reader, typed: string, cohortId: Id | null = null): NoteHit[] {
  const terms = searchTerms(typed);
  if (terms.length === 0) return [];
  const sql = `
    SELECT note.id AS noteId, note.pair_id AS pairId, note.title, note.happened_on AS happenedOn, note.spoken_with AS spokenWith,
      snippet(note_search, 1, char(1), char(2), '…', 24) AS marked
    FROM note_search JOIN note ON note.rowid = note_search.rowid JOIN pair ON pair.id = note.pair_id
    WHERE note_search MATCH ? AND note.removed_at IS NULL AND (? IS NULL OR pair.cohort_id = ?) AND NOT (pair.status = 'ended' AND pair.ending IS NULL)
    ORDER BY note.happened_on DESC, note.updated_at DESC, note.rowid DESC LIMIT ${searchLimits.hits}`;
  const rows = db
    .prepare(sql)
    .all(terms.map(inFtsWords).join(' AND '), cohortId, cohortId) as Row[];
  return rows.map(({ marked, ...hit }) => ({
    ...hit,
    pieces: hitPieces(shorten(marked.replace(/\s+/g, ' '), 600)),
  }));
}

/** A term as an FTS5 string: quoted, so that nothing in it is an operator. Terms hold letters, digits and marks only. */
function inFtsWords({ words, beginning }: Term): string {
  return `"${words.join(' ')}"${beginning ? ' *' : ''}`;
}
