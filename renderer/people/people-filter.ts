// Which people are in sight: by words, seat, status, organisation and own yes.
import type { PersonLine } from '../../shared/people/page.ts';
import { fold } from '../../shared/people/import/fold.ts';

export type PeopleFilter = {
  readonly search: string;
  readonly seat: 'all' | PersonLine['seat'];
  /** A status, or "in" for everybody who has not left. */
  readonly status: string | null;
  readonly organisation: string | null;
};

export const everybody: PeopleFilter = { search: '', seat: 'all', status: null, organisation: null };

const texts = new WeakMap<PersonLine, string>();

function textOf(line: PersonLine): string {
  const known = texts.get(line);
  if (known !== undefined) return known;
  const text = fold(`${line.name} ${line.ref ?? ''} ${line.organisation ?? ''} ${line.unit ?? ''}`);
  texts.set(line, text);
  return text;
}

/** The lines that fit; every word of the search must be found, whatever the accents. The same array where nothing is filtered. */
export function filterPeople(rows: readonly PersonLine[], { search, seat, status, organisation }: PeopleFilter): readonly PersonLine[] {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0 && seat === 'all' && !status && !organisation) return rows;
  return rows.filter((line) =>
    (seat === 'all' || line.seat === seat) && (!status || line.status === status) && (!organisation || line.organisation === organisation) &&
    words.every((word) => textOf(line).includes(word)));
}
