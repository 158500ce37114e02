// Which people are in sight: by words, seat, status, organisation and own yes.

import { findable, foldWords } from '../../shared/kernel/fold.ts';
import type { PersonLine } from '../../shared/people/page.ts';

export type PeopleFilter = {
  readonly search: string;
  readonly seat: 'all' | PersonLine['seat'];
  readonly status: string | null;
  readonly organisation: string | null;
  /** What is known of their own yes. */
  readonly optedIn: PersonLine['optedIn'] | null;
};

export const everybody: PeopleFilter = {
  search: '',
  seat: 'all',
  status: null,
  organisation: null,
  optedIn: null,
};

const texts = new WeakMap<PersonLine, string>();

function textOf(line: PersonLine): string {
  const known = texts.get(line);
  if (known !== undefined) return known;
  const text = findable(
    `${line.name} ${line.ref ?? ''} ${line.organisation ?? ''} ${line.unit ?? ''}`,
  );
  texts.set(line, text);
  return text;
}

/**
 * The lines that fit; every word of the search must be found, whatever the accents. The same array
 * where nothing is filtered.
 */
export function filterPeople(
  rows: readonly PersonLine[],
  { search, seat, status, organisation, optedIn }: PeopleFilter,
): readonly PersonLine[] {
  const words = foldWords(search).split(' ').filter(Boolean);
  if (words.length === 0 && seat === 'all' && !status && !organisation && !optedIn) return rows;
  return rows.filter(
    (line) =>
      (seat === 'all' || line.seat === seat) &&
      (!status || line.status === status) &&
      (!organisation || line.organisation === organisation) &&
      (!optedIn || line.optedIn === optedIn) &&
      words.every((word) => textOf(line).includes(word)),
  );
}
