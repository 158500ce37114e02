// One person in two cohorts: each cohort has a row of its own for them, so what happened in the other one is found by who they are.

import { foldSpaces } from '../../kernel/fold.ts';
import type { Id } from '../../kernel/id.ts';
import type { Participant } from '../../people/participant.ts';

export type Recognised = Pick<Participant, 'ref' | 'email' | 'name' | 'organisation'>;

/**
 * Finds who of `people` an earlier row was. The e-mail tells, or the name together with the ref or the organisation: a ref alone
 * does not, for lists number their rows anew, and a stranger must not inherit somebody's past. Of the same name twice, both are found.
 */
export function recogniser(
  people: readonly (Recognised & { readonly id: Id })[],
): (earlier: Recognised) => Id[] {
  const found = new Map<string, Id[]>();
  for (const person of people)
    for (const mark of marksOf(person)) found.set(mark, [...(found.get(mark) ?? []), person.id]);
  return (earlier) =>
    [...new Set(marksOf(earlier).flatMap((mark) => found.get(mark) ?? []))].sort();
}

function marksOf({ ref, email, name, organisation }: Recognised): string[] {
  const marks: string[] = [];
  if (email !== null) marks.push(`mail ${foldSpaces(email)}`);
  if (ref !== null) marks.push(`ref ${foldSpaces(ref)} of ${foldSpaces(name)}`);
  if (organisation !== null) marks.push(`${foldSpaces(name)} at ${foldSpaces(organisation)}`);
  return marks;
}
