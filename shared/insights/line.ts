// Making lines of the desk: names as names, and many of one kind as one sentence.

import type { Day } from '../kernel/date.ts';
import type { Pair } from '../matching/terms/pair.ts';
import { say, type Segment } from '../matching/terms/sentence.ts';
import type { DeskLine } from './desk-line.ts';
import type { CohortFacts } from './facts.ts';

/** Pieces of a sentence, as `say` takes them. */
export type Words = readonly (string | Segment)[];

type Parts = Pick<DeskLine, 'key' | 'kind' | 'sentence' | 'action'> &
  Partial<Pick<DeskLine, 'on' | 'at' | 'tone'>>;

export function lineOf({ cohort }: CohortFacts, parts: Parts): DeskLine {
  return {
    on: null,
    at: null,
    tone: 'plain',
    ...parts,
    cohort: { id: cohort.id, name: cohort.name },
  };
}

export function nameOf(facts: CohortFacts, personId: string): Segment {
  return { text: facts.nameOf(personId), personId };
}

/** "Amara van Dijk and Philippe Haddad". */
export function bothNames(facts: CohortFacts, pair: Pick<Pair, 'juniorId' | 'seniorId'>): Words {
  return [nameOf(facts, pair.juniorId), ' and ', nameOf(facts, pair.seniorId)];
}

type Counted<T> = {
  readonly kind: DeskLine['kind'];
  readonly on: (thing: T) => Day | null;
  readonly line: (thing: T) => DeskLine;
  /** The one sentence for many of them. */
  readonly sentence: (count: number) => string;
  readonly action: DeskLine['action'];
};

/** Up to two things get a line each; more become one line that counts them, at their earliest day. No line is made in vain: there may be thousands. */
export function counted<T>(
  facts: CohortFacts,
  things: readonly T[],
  { kind, on, line, sentence, action }: Counted<T>,
): DeskLine[] {
  if (things.length <= 2) return things.map(line);
  const [first] = things;
  const tone = first === undefined ? 'plain' : line(first).tone;
  return [
    lineOf(facts, {
      key: `${kind}-${facts.cohort.id}`,
      kind,
      on: earliest(things, on)?.day ?? null,
      tone,
      sentence: say(sentence(things.length)),
      action,
    }),
  ];
}

/** The thing with the earliest day, the first of several; null where none has a day. */
export function earliest<T>(
  things: readonly T[],
  on: (thing: T) => Day | null,
): { readonly thing: T; readonly day: Day } | null {
  return things.reduce<{ thing: T; day: Day } | null>((found, thing) => {
    const day = on(thing);
    return day !== null && (found === null || day < found.day) ? { thing, day } : found;
  }, null);
}
