// A few people, described by what matters to a test; everything else is known and harmless.

import { MatchInput } from '../../shared/matching/input/match-input.ts';
import type { MatchInputDraft } from '../../shared/matching/input/match-input.ts';
import { Participant } from '../../shared/people/participant.ts';
import type { Topic } from '../../shared/people/participant.ts';

type Told = Partial<Participant> & { readonly id: string };

/** A person who could be paired with anybody of the other seat, apart from what `told` changes. */
export function person(seat: 'junior' | 'senior', told: Told): Participant {
  return Participant.parse({
    cohortId: 'cohort',
    ref: told.id,
    name: `${told.id} Tester`,
    email: null,
    seat,
    status: 'interested',
    level: seat === 'junior' ? 2 : 7,
    organisation: seat === 'junior' ? 'North' : 'South',
    unit: 'Design',
    managerId: null,
    managerName: null,
    offers: [{ topic: seat === 'junior' ? 'ai' : 'strategy', level: 3 }],
    needs: [{ topic: seat === 'junior' ? 'strategy' : 'ai', priority: 3 }],
    offLimits: [],
    languages: ['English'],
    timeZone: null,
    slots: ['mon-am', 'tue-pm', 'thu-am'],
    format: 'either',
    hoursPerMonth: 2,
    interests: ['chess'],
    capacity: 1,
    optedIn: 'yes',
    trained: 'yes',
    filledBy: 'self',
    source: null,
    remark: null,
    safeContact: null,
    ...told,
  });
}

export const fewTopics: Topic[] = ['ai', 'data', 'video', 'strategy', 'negotiation', 'grief'].map(
  (id) => ({
    id,
    label: id === 'ai' ? 'generative AI' : id,
    parentId: null,
    scored: true,
    personal: id === 'grief',
  }),
);

/** An input over juniors and seniors, with `changes` to the rest. */
export function smallRegister(
  juniors: readonly Told[],
  seniors: readonly Told[],
  changes: Partial<MatchInputDraft> = {},
): MatchInput {
  return MatchInput.parse({
    participants: [
      ...juniors.map((told) => person('junior', told)),
      ...seniors.map((told) => person('senior', told)),
    ],
    topics: fewTopics,
    ...changes,
  });
}
