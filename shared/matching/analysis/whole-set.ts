// The whole proposal at a glance: what pairs cannot show one by one.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Seat } from '../../people/participant.ts';
import type { Proposal } from '../engine/proposal.ts';
import type { MatchInput } from '../input/match-input.ts';
import { prepare, type Profile, type PreparedInput } from '../input/prepared-input.ts';
import { judgeAll } from '../score/matrix.ts';
import { weighed } from '../score/pair-score.ts';
import { PairKey, pairText } from '../terms/pair-key.ts';

/** Groups smaller than this are not shown on their own. */
export const leastGroup = 5;

/** What stands out in the set. Shares are 0..1; `null` where nothing is known. */
export const WholeSet = z.object({
  /** Two people who both asked for each other and were not paired, though no rule blocks it. */
  askedForEachOther: z.array(PairKey),
  /** Pairs within one unit, and what a draw among the same people would give. */
  sameUnit: z.object({ share: z.number().nullable(), byChance: z.number().nullable() }),
  /** Own scores by organisation, where at least five of its people are placed. */
  spread: z.array(
    z.object({ organisation: z.string(), people: z.int(), mean: z.number(), lowest: z.number() }),
  ),
  /** Topics that at most two people of a seat can show: whether a pair uses them. Personal topics are left out. */
  rareSkills: z.array(
    z.object({ topicId: Id, label: z.string(), seat: Seat, givers: z.int(), used: z.boolean() }),
  ),
  /** People whom more ask for by name than they have room for. */
  overAsked: z.array(z.object({ participantId: Id, asked: z.int(), room: z.int() })),
  /** Criteria known for fewer than half of all pairs. */
  thinCriteria: z.array(z.object({ criterion: z.string(), label: z.string(), share: z.number() })),
  /** People whose sheet somebody else filled in. */
  filledByOthers: z.array(Id),
});
export type WholeSet = Infer<typeof WholeSet>;

/** Looks at a proposal made from this input. */
export function wholeSet(input: MatchInput, proposal: Proposal): WholeSet {
  const prepared = prepare(input);
  return {
    askedForEachOther: askedForEachOther(prepared, proposal),
    sameUnit: sameUnit(prepared, proposal),
    spread: spread(prepared, proposal),
    rareSkills: rareSkills(prepared, proposal),
    overAsked: overAsked(prepared),
    thinCriteria: thinCriteria(prepared),
    filledByOthers: [...prepared.juniors, ...prepared.seniors]
      .filter((person) => person.person.filledBy === 'other')
      .map((person) => person.id)
      .sort(),
  };
}

function askedFor(person: Profile): Set<string> {
  return new Set(person.wishes.filter((wish) => wish.kind === 'person').map((wish) => wish.value));
}

function askedForEachOther(prepared: PreparedInput, proposal: Proposal): PairKey[] {
  const matrix = prepared.juniors.some((person) => person.wishes.length > 0)
    ? judgeAll(prepared)
    : null;
  if (matrix === null) return [];
  const paired = new Set(proposal.pairs.map(pairText));
  const found: PairKey[] = [];
  prepared.juniors.forEach((junior, row) => {
    const asked = askedFor(junior);
    prepared.seniors.forEach((senior, col) => {
      const open = matrix.state[row * matrix.cols + col] !== 2;
      if (
        open &&
        asked.has(senior.id) &&
        askedFor(senior).has(junior.id) &&
        !paired.has(pairText({ juniorId: junior.id, seniorId: senior.id }))
      )
        found.push({ juniorId: junior.id, seniorId: senior.id });
    });
  });
  return found.sort((a, b) => (a.juniorId < b.juniorId ? -1 : 1));
}

function inOneUnit(junior: Profile, senior: Profile): boolean {
  return (
    junior.organisation !== -1 &&
    junior.organisation === senior.organisation &&
    junior.unit !== -1 &&
    junior.unit === senior.unit
  );
}

function sameUnit(prepared: PreparedInput, { pairs }: Proposal): WholeSet['sameUnit'] {
  const placed = pairs.map(
    (pair) => [prepared.byId.get(pair.juniorId)!, prepared.byId.get(pair.seniorId)!] as const,
  );
  if (placed.length === 0) return { share: null, byChance: null };
  const share =
    placed.filter(([junior, senior]) => inOneUnit(junior, senior)).length / placed.length;
  let together = 0;
  for (const [junior] of placed)
    for (const [, senior] of placed) if (inOneUnit(junior, senior)) together += 1;
  return { share, byChance: together / placed.length ** 2 };
}

/** By people, not by pairs: somebody with several partners is one person, with the mean of their scores. */
function spread(prepared: PreparedInput, { pairs }: Proposal): WholeSet['spread'] {
  const groups = new Map<number, Map<Profile, number[]>>();
  for (const pair of pairs) {
    for (const [id, score] of [
      [pair.juniorId, pair.juniorScore],
      [pair.seniorId, pair.seniorScore],
    ] as const) {
      const person = prepared.byId.get(id)!;
      if (person.organisation === -1) continue;
      const people = groups.get(person.organisation) ?? new Map<Profile, number[]>();
      groups.set(person.organisation, people.set(person, [...(people.get(person) ?? []), score]));
    }
  }
  return [...groups.values()]
    .filter((people) => people.size >= leastGroup)
    .map((people) => {
      const means = [...people.values()].map(
        (scores) => scores.reduce((sum, score) => sum + score, 0) / scores.length,
      );
      return {
        organisation: [...people.keys()].map((one) => one.person.organisation!.trim()).sort()[0]!,
        people: people.size,
        mean: Math.round(means.reduce((sum, mean) => sum + mean, 0) / means.length),
        lowest: Math.min(...[...people.values()].flat()),
      };
    })
    .sort((a, b) => a.mean - b.mean || (a.organisation < b.organisation ? -1 : 1));
}

function rareSkills(prepared: PreparedInput, { pairs }: Proposal): WholeSet['rareSkills'] {
  const used = new Set<string>();
  for (const pair of pairs) {
    const [junior, senior] = [prepared.byId.get(pair.juniorId)!, prepared.byId.get(pair.seniorId)!];
    for (const [giver, taker] of [
      [junior, senior],
      [senior, junior],
    ] as const) {
      for (const want of taker.wants)
        if (giver.showsPlain[want.topic]! > 0) used.add(`${giver.seat} ${want.topic}`);
    }
  }
  return prepared.topics.flatMap((topic, index) =>
    (['junior', 'senior'] as const).flatMap((seat) => {
      const givers = (seat === 'junior' ? prepared.juniors : prepared.seniors).filter(
        (person) => person.showsPlain[index]! > 0,
      ).length;
      const rare = !topic.personal && givers > 0 && givers <= 2;
      return rare
        ? [
            {
              topicId: topic.id,
              label: topic.label,
              seat,
              givers,
              used: used.has(`${seat} ${index}`),
            },
          ]
        : [];
    }),
  );
}

function overAsked(prepared: PreparedInput): WholeSet['overAsked'] {
  const asked = new Map<string, number>();
  for (const person of [...prepared.juniors, ...prepared.seniors])
    for (const id of askedFor(person)) asked.set(id, (asked.get(id) ?? 0) + 1);
  return [...asked]
    .map(([participantId, count]) => ({
      participantId,
      asked: count,
      room: prepared.byId.get(participantId)?.capacity ?? 0,
    }))
    .filter((entry) => prepared.byId.has(entry.participantId) && entry.asked > entry.room)
    .sort((a, b) => b.asked - a.asked || (a.participantId < b.participantId ? -1 : 1));
}

function thinCriteria(prepared: PreparedInput): WholeSet['thinCriteria'] {
  const all = prepared.juniors.length * prepared.seniors.length;
  if (all === 0) return [];
  return weighed(prepared)
    .map(({ criterion }) => {
      let known = 0;
      for (const junior of prepared.juniors)
        for (const senior of prepared.seniors)
          if (criterion.judge(junior, senior, prepared) !== null) known += 1;
      return { criterion: criterion.id, label: criterion.label, share: known / all };
    })
    .filter((entry) => entry.share < 0.5);
}
