// The whole proposal at a glance: what pairs cannot show one by one.

import { judgeAll } from '../matrix.ts';
import type { Proposal } from '../proposal.ts';
import type { MatchInput, PairKey } from '../register.ts';
import { weighed } from '../score.ts';
import { prepare } from '../world.ts';
import type { Profile, World } from '../world.ts';

/** Groups smaller than this are not shown on their own. */
export const leastGroup = 5;

/** What stands out in the set. Shares are 0..1; `null` where nothing is known. */
export interface SetLook {
  /** Two people who both asked for each other and were not paired, though no rule blocks it. */
  readonly askedForEachOther: readonly PairKey[];
  /** Pairs within one unit, and what a draw among the same people would give. */
  readonly sameUnit: { readonly share: number | null; readonly byChance: number | null };
  /** Own scores by organisation, where at least five of its people are placed. */
  readonly spread: readonly {
    readonly organisation: string;
    readonly people: number;
    readonly mean: number;
    readonly lowest: number;
  }[];
  /** Topics that at most two people of a seat can show: whether a pair uses them. Personal topics are left out. */
  readonly rareSkills: readonly {
    readonly topicId: string;
    readonly label: string;
    readonly seat: 'junior' | 'senior';
    readonly givers: number;
    readonly used: boolean;
  }[];
  /** People whom more ask for by name than they have room for. */
  readonly overAsked: readonly {
    readonly participantId: string;
    readonly asked: number;
    readonly room: number;
  }[];
  /** Criteria known for fewer than half of all pairs. */
  readonly thinCriteria: readonly {
    readonly criterion: string;
    readonly label: string;
    readonly share: number;
  }[];
  /** People whose sheet somebody else filled in. */
  readonly filledByOthers: readonly string[];
}

/** Looks at a proposal made from this input. */
export function lookAtSet(input: MatchInput, proposal: Proposal): SetLook {
  const world = prepare(input);
  return {
    askedForEachOther: askedForEachOther(world, proposal),
    sameUnit: sameUnit(world, proposal),
    spread: spread(world, proposal),
    rareSkills: rareSkills(world, proposal),
    overAsked: overAsked(world),
    thinCriteria: thinCriteria(world),
    filledByOthers: [...world.juniors, ...world.seniors]
      .filter((person) => person.person.filledBy === 'other')
      .map((person) => person.id)
      .sort(),
  };
}

function askedFor(person: Profile): Set<string> {
  return new Set(person.wishes.filter((wish) => wish.kind === 'person').map((wish) => wish.value));
}

function askedForEachOther(world: World, proposal: Proposal): PairKey[] {
  const matrix = world.juniors.some((person) => person.wishes.length > 0) ? judgeAll(world) : null;
  if (matrix === null) return [];
  const paired = new Set(proposal.pairs.map((pair) => `${pair.juniorId} ${pair.seniorId}`));
  const found: PairKey[] = [];
  world.juniors.forEach((junior, row) => {
    const asked = askedFor(junior);
    world.seniors.forEach((senior, col) => {
      const open = matrix.state[row * matrix.cols + col] !== 2;
      if (
        open &&
        asked.has(senior.id) &&
        askedFor(senior).has(junior.id) &&
        !paired.has(`${junior.id} ${senior.id}`)
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

function sameUnit(world: World, { pairs }: Proposal): SetLook['sameUnit'] {
  const placed = pairs.map(
    (pair) => [world.byId.get(pair.juniorId)!, world.byId.get(pair.seniorId)!] as const,
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
function spread(world: World, { pairs }: Proposal): SetLook['spread'] {
  const groups = new Map<number, Map<Profile, number[]>>();
  for (const pair of pairs) {
    for (const [id, score] of [
      [pair.juniorId, pair.juniorScore],
      [pair.seniorId, pair.seniorScore],
    ] as const) {
      const person = world.byId.get(id)!;
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

function rareSkills(world: World, { pairs }: Proposal): SetLook['rareSkills'] {
  const used = new Set<string>();
  for (const pair of pairs) {
    const [junior, senior] = [world.byId.get(pair.juniorId)!, world.byId.get(pair.seniorId)!];
    for (const [giver, taker] of [
      [junior, senior],
      [senior, junior],
    ] as const) {
      for (const want of taker.wants)
        if (giver.showsPlain[want.topic]! > 0) used.add(`${giver.seat} ${want.topic}`);
    }
  }
  return world.topics.flatMap((topic, index) =>
    (['junior', 'senior'] as const).flatMap((seat) => {
      const givers = (seat === 'junior' ? world.juniors : world.seniors).filter(
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

function overAsked(world: World): SetLook['overAsked'] {
  const asked = new Map<string, number>();
  for (const person of [...world.juniors, ...world.seniors])
    for (const id of askedFor(person)) asked.set(id, (asked.get(id) ?? 0) + 1);
  return [...asked]
    .map(([participantId, count]) => ({
      participantId,
      asked: count,
      room: world.byId.get(participantId)?.capacity ?? 0,
    }))
    .filter((entry) => world.byId.has(entry.participantId) && entry.asked > entry.room)
    .sort((a, b) => b.asked - a.asked || (a.participantId < b.participantId ? -1 : 1));
}

function thinCriteria(world: World): SetLook['thinCriteria'] {
  const all = world.juniors.length * world.seniors.length;
  if (all === 0) return [];
  return weighed(world)
    .map(({ criterion }) => {
      let known = 0;
      for (const junior of world.juniors)
        for (const senior of world.seniors)
          if (criterion.judge(junior, senior, world) !== null) known += 1;
      return { criterion: criterion.id, label: criterion.label, share: known / all };
    })
    .filter((entry) => entry.share < 0.5);
}
