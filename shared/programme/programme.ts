// A programme: what it is for, its form, its own words for the two seats, how long, and who takes part.

import { z } from 'zod';
import { line, text } from '../kernel/field.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';

export const programmeForms = ['reciprocal', 'traditional-with-reverse', 'reverse'] as const;
/** `reciprocal`: both teach and learn; `traditional-with-reverse`: ordinary mentoring with a reverse part; `reverse`: the junior seat teaches. */
export const ProgrammeForm = z.enum(programmeForms);
export type ProgrammeForm = Infer<typeof ProgrammeForm>;

export const programmeStatuses = [
  'draft',
  'open',
  'running',
  'closing',
  'closed',
  'archived',
] as const;
export const ProgrammeStatus = z.enum(programmeStatuses);
export type ProgrammeStatus = Infer<typeof ProgrammeStatus>;

export const programmeLengths = [3, 6, 9, 12] as const;
/** Whole months from kick-off to the closing session. */
export const Months = z.literal(programmeLengths);
export type Months = Infer<typeof Months>;

/** How people outside every organisation are kept: as an organisation of this name. */
export const independent = 'independent';

/** What a matcher fills in. Organisations keep their first spelling; the same name twice (in any case) counts once. */
export const ProgrammeDraft = z.object({
  name: line('A name', 120),
  purpose: text('The purpose', 2000),
  form: ProgrammeForm,
  juniorWord: line('A word', 40),
  seniorWord: line('A word', 40),
  months: Months,
  organisations: z
    .array(line('A name', 120))
    .max(60, 'At most 60 organisations.')
    .overwrite(withoutTwins),
});
export type ProgrammeDraft = Infer<typeof ProgrammeDraft>;

export const Programme = ProgrammeDraft.extend({ id: Id, status: ProgrammeStatus });
export type Programme = Infer<typeof Programme>;

/** What a new programme starts from. */
export const emptyProgramme: ProgrammeDraft = {
  name: '',
  purpose: '',
  form: 'reciprocal',
  juniorWord: 'Junior partner',
  seniorWord: 'Senior partner',
  months: 12,
  organisations: [],
};

type SeatWords = Pick<Programme, 'juniorWord' | 'seniorWord'>;

/** The programme's own word for a seat, as it was typed: for labels and headings. */
export function seatWord(programme: SeatWords, seat: 'junior' | 'senior'): string {
  return seat === 'junior' ? programme.juniorWord : programme.seniorWord;
}

/** The same word inside a sentence: our own words turn lower-case, a person's own words stay as typed. */
export function seatWordInside(programme: SeatWords, seat: 'junior' | 'senior'): string {
  const word = seatWord(programme, seat);
  return word === emptyProgramme.juniorWord || word === emptyProgramme.seniorWord
    ? word.toLowerCase()
    : word;
}

const ourWords = new Set([
  emptyProgramme.juniorWord.toLowerCase(),
  emptyProgramme.seniorWord.toLowerCase(),
]);

/** "27 junior partners"; a programme's own word stays as it was typed, for its plural is not ours to guess. */
export function seatCountOf(word: string, count: number): string {
  const [number, lower] = [count.toLocaleString('en'), word.toLowerCase()];
  if (!ourWords.has(lower)) return `${number} × ${word}`;
  return `${number} ${lower}${count === 1 ? '' : 's'}`;
}

function withoutTwins(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
