// The register made ready for judging: people in a seeded order of their own, topics and names as numbers.

import { foldComposed } from '../../kernel/fold.ts';
import { givenName } from '../../people/given-name.ts';
import { type Participant, type Topic, isIndependent } from '../../people/participant.ts';
import { mix } from './hash.ts';
import type { MatchInput, RoomAndLimits, Wish } from './match-input.ts';
import { giving, type Giving } from './offers-and-needs.ts';
import { reportingLines, type ReportingLine } from './reporting-lines.ts';
import { seenFrom, weekBits, zoneOffset } from './week.ts';

/** One person as the rules and criteria see them. Nothing here says what someone told of their load. */
export type Profile = Giving & {
  readonly person: Participant;
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly seat: 'junior' | 'senior';
  readonly level: number | null;
  /** Numbers stand for names compared without case and outer spaces; -1 = not known. */
  readonly organisation: number;
  readonly unit: number;
  readonly manager: string | null;
  readonly independent: boolean;
  readonly line: ReportingLine;
  readonly above: ReadonlySet<string>;
  /** Languages as bits; `[]` = not known. */
  readonly languages: readonly number[];
  readonly interests: readonly number[];
  /** Half-days as bits in the person's own clock; 0 = not known. */
  readonly week: number;
  /** The same half-days as seen from another clock, by that clock's offset in minutes. */
  readonly weekFrom: ReadonlyMap<number, number>;
  readonly offset: number | null;
  readonly format: Participant['format'];
  readonly hours: number | null;
  readonly wishes: readonly Wish[];
  readonly style: Readonly<Record<string, string>> | null;
  readonly bridge: string | null;
  /** How many pairs they may have, before what already stands. */
  readonly capacity: number;
  readonly tied: boolean;
};

/** The whole register, prepared. `juniors` and `seniors` are the people who may be matched, in the seeded order. */
export type PreparedInput = {
  readonly input: MatchInput;
  readonly settings: MatchInput['settings'];
  readonly juniors: readonly Profile[];
  readonly seniors: readonly Profile[];
  readonly byId: ReadonlyMap<string, Profile>;
  readonly topics: readonly Topic[];
  readonly topicIndex: ReadonlyMap<string, number>;
  /** Recorded answers, and rules set aside, by `recordKey`. */
  readonly recorded: ReadonlyMap<string, 'clear' | 'blocked'>;
  readonly waived: ReadonlySet<string>;
  /** Pairs kept apart, declared ties, and how pairs ended, by "id id" in either order. */
  readonly apart: ReadonlySet<string>;
  readonly conflicts: ReadonlySet<string>;
  readonly past: ReadonlyMap<string, 'concern' | 'other'>;
  readonly met: ReadonlyMap<string, boolean>;
};

const outOfPool = new Set(['withdrawn', 'declined', 'completed', 'paused']);

/** True for people whom a round may place. */
export function inPool(person: Participant): boolean {
  return !outOfPool.has(person.status);
}

/** One key for two people in either order. */
export function bothWays(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** What is recorded about one rule for one pair goes under this key. */
export function recordKey(constraint: string, juniorId: string, seniorId: string): string {
  return `${constraint} ${juniorId} ${seniorId}`;
}

/** Prepares a checked input. Pure; the result does not depend on the order of any list. */
export function prepare(input: MatchInput): PreparedInput {
  const { settings } = input;
  const topics = [...input.topics].sort((a, b) => (a.id < b.id ? -1 : 1));
  const topicIndex = new Map(topics.map((topic, index) => [topic.id, index]));
  const lines = reportingLines(input.participants);
  const limits = new Map(input.limits.map((limit) => [limit.participantId, limit]));
  const wishes = groupBy(input.wishes, (wish) => wish.participantId);
  const styles = new Map(input.styles.map((style) => [style.participantId, style.answers]));
  const optIns = groupBy(input.personalOptIns, (entry) => entry.participantId);
  const bridges = new Map(
    input.bridgeValues
      .filter((entry) => entry.consent)
      .map((entry) => [entry.participantId, entry.value]),
  );
  const ties = new Set(input.matcherTies);
  const number = {
    organisation: numbering(),
    unit: numbering(),
    language: numbering(),
    interest: numbering(),
  };
  const zones = new Map<string, number | null>();
  const offsetOf = (zone: string | null): number | null => {
    if (zone === null) return null;
    if (!zones.has(zone)) zones.set(zone, zoneOffset(zone, settings.asOf));
    return zones.get(zone) ?? null;
  };
  for (const person of input.participants) offsetOf(person.timeZone);
  const offsets = [...new Set([...zones.values()].filter((value) => value !== null))].sort(
    (a, b) => a - b,
  );

  const profile = (told: Participant): Profile => {
    const person = withinLimits(told, limits.get(told.id));
    const offset = offsetOf(person.timeZone);
    const week = weekBits(person.slots);
    const line = lines.get(person.id)!;
    const given = giving(person, {
      topics,
      topicIndex,
      optIns: new Set((optIns.get(person.id) ?? []).map((entry) => entry.topic)),
    });
    // Written out rather than spread: with one shape for all profiles, judging a million pairs is several times faster.
    return {
      shows: given.shows,
      showsPlain: given.showsPlain,
      wants: given.wants,
      wantsTotal: given.wantsTotal,
      wantsPlain: given.wantsPlain,
      offLimits: given.offLimits,
      hasOffLimits: given.hasOffLimits,
      allWants: given.allWants,
      person,
      id: person.id,
      name: person.name,
      shortName: givenName(person.name),
      seat: person.seat,
      level: person.level,
      organisation: number.organisation(person.organisation),
      unit: number.unit(person.unit),
      independent: isIndependent(person.organisation),
      manager: managerKey(person),
      line,
      above: new Set(line.above),
      languages: distinct(person.languages.map(number.language)),
      interests: distinct(person.interests.map(number.interest)),
      week,
      offset,
      weekFrom: new Map(offsets.map((from) => [from, seenFrom(week, (offset ?? from) - from)])),
      format: person.format,
      hours: person.hoursPerMonth,
      wishes: [...(wishes.get(person.id) ?? [])].sort(
        (a, b) => a.rank - b.rank || (`${a.kind}${a.value}` < `${b.kind}${b.value}` ? -1 : 1),
      ),
      style: styles.get(person.id) ?? null,
      bridge: bridges.get(person.id) ?? null,
      capacity: Math.min(person.capacity, settings.maxPairs),
      tied: ties.has(person.id),
    };
  };
  const profiles = [...input.participants].sort((a, b) => (a.id < b.id ? -1 : 1)).map(profile);
  const seeded = profiles
    .filter((entry) => inPool(entry.person))
    .map((entry) => ({ entry, key: mix(settings.seed, entry.id) }))
    .sort((a, b) => a.key - b.key || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
  return {
    input,
    settings,
    topics,
    topicIndex,
    juniors: seeded.filter((entry) => entry.seat === 'junior'),
    seniors: seeded.filter((entry) => entry.seat === 'senior'),
    byId: new Map(profiles.map((entry) => [entry.id, entry])),
    recorded: recordedIn(input.answers),
    waived: new Set(
      settings.waivers.map((waiver) =>
        recordKey(waiver.constraint, waiver.juniorId, waiver.seniorId),
      ),
    ),
    apart: new Set([
      ...input.exclusions.map((entry) => bothWays(entry.oneId, entry.otherId)),
      ...input.pins.apart.map((entry) => bothWays(entry.juniorId, entry.seniorId)),
    ]),
    conflicts: new Set(input.conflicts.map((entry) => bothWays(entry.oneId, entry.otherId))),
    past: pastOf(input),
    met: new Map(
      input.acquaintances.map((entry) => [bothWays(entry.oneId, entry.otherId), entry.met]),
    ),
  };
}

/** Room and limits act here and nowhere else: tiring topics become off-limits, hours and capacity fall. */
function withinLimits(person: Participant, limit: RoomAndLimits | undefined): Participant {
  if (limit === undefined) return person;
  const hours = [person.hoursPerMonth, limit.hoursPerMonth].filter((value) => value !== null);
  return {
    ...person,
    offLimits: [...person.offLimits, ...limit.tiringTopics],
    hoursPerMonth: hours.length === 0 ? null : Math.min(...hours),
    capacity: Math.min(person.capacity, limit.mostPairs ?? person.capacity),
  };
}

/** Told both ways, it is the no that counts. */
function recordedIn(answers: MatchInput['answers']): Map<string, 'clear' | 'blocked'> {
  const recorded = new Map<string, 'clear' | 'blocked'>();
  for (const { constraint, juniorId, seniorId, answer } of answers) {
    const key = recordKey(constraint, juniorId, seniorId);
    if (recorded.get(key) !== 'blocked') recorded.set(key, answer);
  }
  return recorded;
}

function pastOf(input: MatchInput): Map<string, 'concern' | 'other'> {
  const past = new Map<string, 'concern' | 'other'>();
  for (const pair of input.history) {
    const key = bothWays(pair.juniorId, pair.seniorId);
    if (pair.ended === 'concern' || !past.has(key))
      past.set(key, pair.ended === 'concern' ? 'concern' : 'other');
  }
  return past;
}

/** Who leads this person, comparable between people: an id on the list, or a name within one organisation. */
function managerKey(person: Participant): string | null {
  if (person.managerId !== null) return `id ${person.managerId}`;
  if (person.managerName === null) return null;
  return `name ${foldComposed(person.managerName).replace(/\s+/gu, ' ')} in ${foldComposed(person.organisation ?? '')}`;
}

function numbering(): (text: string | null) => number {
  const known = new Map<string, number>();
  return (text) => {
    if (text === null) return -1;
    const key = foldComposed(text);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, known.size);
    return known.size - 1;
  };
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}
