// What a person can show and wants to learn, as numbers by topic: the ground of the benefit formula.

import type { Participant, Topic } from '../../people/participant.ts';

/** Highest level of an offer. */
export const topLevel = 3;

/** One wish of a person: topic by number, priority 1..3. */
export type Want = {
  readonly topic: number;
  readonly priority: number;
};

/**
 * Half levels by topic: 0 nothing, 6 an exact offer of level 3, 3 the same offer on the parent or child topic.
 * `shows` leaves out off-limits, unscored and not opted-in personal topics; `showsPlain` also all personal topics.
 */
export type Giving = {
  readonly shows: Uint8Array;
  readonly showsPlain: Uint8Array;
  readonly wants: readonly Want[];
  /** Σ priority × top level over `wants`. */
  readonly wantsTotal: number;
  /** Wants on topics that are not personal. Without any, the benefit is not known. */
  readonly wantsPlain: number;
  readonly offLimits: Uint8Array;
  readonly hasOffLimits: boolean;
  /** All scored wishes, also on topics that are off limits for this person. */
  readonly allWants: readonly Want[];
};

type Topics = {
  readonly topics: readonly Topic[];
  readonly topicIndex: ReadonlyMap<string, number>;
  /** Personal topics this person agreed to talk about. */
  readonly optIns: ReadonlySet<string>;
};

/** Lays one person's offers and needs out by topic. Topics that are not in the list or not scored never count. */
export function giving(person: Participant, { topics, topicIndex, optIns }: Topics): Giving {
  const shows = new Uint8Array(topics.length);
  const showsPlain = new Uint8Array(topics.length);
  const offLimits = new Uint8Array(topics.length);
  for (const id of person.offLimits) {
    const index = topicIndex.get(id);
    if (index !== undefined) offLimits[index] = 1;
  }
  const usable = (index: number): boolean =>
    topics[index]!.scored &&
    offLimits[index] === 0 &&
    (!topics[index]!.personal || optIns.has(topics[index]!.id));

  for (const offer of person.offers) {
    const index = topicIndex.get(offer.topic);
    if (index === undefined || !usable(index)) continue;
    raise(index, offer.level * 2);
    for (const near of neighbours(index, topics, topicIndex))
      if (usable(near)) raise(near, offer.level, topics[index]!.personal);
  }
  const allWants = person.needs
    .map((need) => ({ topic: topicIndex.get(need.topic) ?? -1, priority: need.priority }))
    .filter((want) => want.topic >= 0 && topics[want.topic]!.scored)
    .sort((a, b) => a.topic - b.topic || b.priority - a.priority)
    .filter((want, index, list) => index === 0 || list[index - 1]!.topic !== want.topic);
  const wants = allWants.filter((want) => usable(want.topic));
  return {
    shows,
    showsPlain,
    wants,
    offLimits,
    allWants,
    wantsTotal: wants.reduce((sum, want) => sum + want.priority * topLevel, 0),
    wantsPlain: wants.filter((want) => !topics[want.topic]!.personal).length,
    hasOffLimits: offLimits.includes(1),
  };

  function raise(index: number, halves: number, personalSource = false): void {
    shows[index] = Math.max(shows[index]!, halves);
    if (!personalSource && !topics[index]!.personal)
      showsPlain[index] = Math.max(showsPlain[index]!, halves);
  }
}

/** Parent and children: what counts half. */
function neighbours(
  index: number,
  topics: readonly Topic[],
  topicIndex: ReadonlyMap<string, number>,
): number[] {
  const topic = topics[index]!;
  const near: number[] = [];
  const parent = topic.parentId === null ? undefined : topicIndex.get(topic.parentId);
  if (parent !== undefined && parent !== index) near.push(parent);
  topics.forEach((other, at) => {
    if (other.parentId === topic.id && at !== index) near.push(at);
  });
  return near;
}
