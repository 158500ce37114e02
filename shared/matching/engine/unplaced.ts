// Why somebody is still to place, and what would help.

import { constraints } from '../constraints/all.ts';
import { stateOf } from '../constraints/constraint.ts';
import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import { say, who } from '../sentence.ts';
import type { Sentence } from '../sentence.ts';
import type { Unplaced } from './proposal.ts';

const pairRules = constraints.filter((constraint) => constraint.stage === 'pair');

const suggestions: Readonly<Record<string, string>> = {
  'own-yes': 'Nothing to do, unless they change their mind.',
  capacity: 'Ask whether they have room for a pair, or leave them out this time.',
  'kept-apart': 'Look for another partner.',
  'declared-conflict': 'Look for another partner.',
  'after-concern': 'Look for another partner.',
  'reporting-line': 'Look for a partner in another organisation or line.',
  'shared-language': 'Ask which other language they could work in.',
  'not-only-off-limits': 'Ask for one more topic they would like to talk about.',
  'level-gap': 'Set the grade rule aside for one pair, with a reason.',
  'shared-manager':
    'Look for a partner in another team, or set the rule aside for one pair, with a reason.',
  'no-repeat': 'Set the rule aside for one pair, with a reason, if both want to go on together.',
  across: 'Set the rule aside for one pair, with a reason.',
  'workable-time': 'Ask for one more half-day, or whether the other format would do.',
  'person-floor': 'Lower the least score for a person, or find out more about these people.',
  places: 'Invite more people for the other seat, or ask who could take one pair more.',
  others: 'Keep them together with somebody to see what it changes for others.',
  nobody: 'Invite people for the other seat first.',
};

/** A floor is missed for this person's own sake, or because they have little to give: two different things to ask. */
function suggestionFor(rule: string, person: Profile): string {
  if (rule === `floor-${person.seat}`)
    return `Ask ${person.seat === 'junior' ? 'seniors' : 'juniors'} whether one of them can show what is missing.`;
  if (rule.startsWith('floor-')) return 'Ask them what else they could show.';
  return suggestions[rule] ?? '';
}

/** What the round made of one person's possible partners. */
export interface Partners {
  readonly isBlocked: (partner: Profile) => boolean;
  /** One of the two would stay below the least score for a person. */
  readonly isBelow: (partner: Profile) => boolean;
  /** Their room is taken by pairs that stand or are kept together. */
  readonly isHeld: (partner: Profile) => boolean;
  /** The other side has fewer places than this one needs. */
  readonly short: boolean;
}

/** The reason for one person without a partner. */
export function whyUnplaced(
  prepared: PreparedInput,
  person: Profile,
  partners: Partners,
): Unplaced {
  const base = { participantId: person.id, seat: person.seat };
  const told = (
    rule: string,
    reason: Unplaced['reason'],
    waivable: Unplaced['waivable'] = null,
  ): Unplaced => ({
    ...base,
    rule,
    reason,
    waivable,
    suggestion: suggestionFor(rule, person),
  });
  if (person.person.optedIn === 'no')
    return told('own-yes', say(who(person), ' does not take part in this round.'));
  if (person.capacity === 0)
    return told('capacity', say(who(person), ' has no room for a pair at present.'));
  const able = (person.seat === 'junior' ? prepared.seniors : prepared.juniors).filter(
    (partner) => partner.person.optedIn !== 'no' && partner.capacity > 0,
  );
  if (able.length === 0)
    return told(
      'nobody',
      say(`Nobody ${person.seat === 'junior' ? 'senior' : 'junior'} takes part yet.`),
    );
  if (able.some((partner) => !partners.isBlocked(partner))) {
    return partners.short
      ? told(
          'places',
          say(
            'All who would suit ',
            who(person),
            ' are placed; there are more people than places.',
          ),
        )
      : told(
          'others',
          say('All who would suit ', who(person), ' have somebody who needs them more.'),
        );
  }
  const { counts, least } = rulesAgainst(prepared, person, able, partners);
  const [rule, { count, reason }] = counts[0]!;
  const waivable =
    least === null ? null : { constraints: least.rules, partnerId: least.partner.id };
  if (rule === personFloor && count === able.length)
    return told(
      rule,
      say('Every pair with ', who(person), ' stays below the least score for a person.'),
      waivable,
    );
  if (able.length === 1 && reason !== null) return told(rule, reason(), waivable);
  return told(
    rule,
    say(
      'Nobody fits ',
      who(person),
      count === able.length ? ': ' : ', mostly because ',
      ...clause(rule, person),
      '.',
    ),
    waivable,
  );
}

const personFloor = 'person-floor';

interface Against {
  /** How many partners each rule rules out, the most first, with its words for one of them. */
  readonly counts: readonly (readonly [
    rule: string,
    told: { readonly count: number; readonly reason: (() => Sentence) | null },
  ])[];
  /** The fewest rules that need setting aside for a partner who has room; the least score for a person cannot be. */
  readonly least: { readonly rules: string[]; readonly partner: Profile } | null;
}

/** Every partner is ruled out: by which rules, and the fewest waivable ones that would open one. */
function rulesAgainst(
  prepared: PreparedInput,
  person: Profile,
  able: readonly Profile[],
  { isBelow, isHeld }: Partners,
): Against {
  const counts = new Map<string, { count: number; reason: (() => Sentence) | null }>();
  const add = (id: string, reason: (() => Sentence) | null): void => {
    const before = counts.get(id);
    counts.set(id, { count: (before?.count ?? 0) + 1, reason: before?.reason ?? reason });
  };
  let least: Against['least'] = null;
  for (const partner of able) {
    const [junior, senior] = person.seat === 'junior' ? [person, partner] : [partner, person];
    const rules = pairRules.filter((rule) => stateOf(rule, junior, senior, prepared) === 'blocked');
    for (const rule of rules) add(rule.id, () => rule.explain(junior, senior, prepared, 'blocked'));
    if (isBelow(partner)) add(personFloor, null);
    else if (
      !isHeld(partner) &&
      rules.every((rule) => rule.strength === 'waivable') &&
      (least === null || rules.length < least.rules.length)
    ) {
      least = { rules: rules.map((rule) => rule.id), partner };
    }
  }
  const place = (id: string): number =>
    id === personFloor ? Infinity : pairRules.findIndex((rule) => rule.id === id);
  return {
    counts: [...counts].sort(
      ([a, one], [b, other]) => other.count - one.count || place(a) - place(b),
    ),
    least,
  };
}

/** Why a rule rules people out, seen from one person, as the end of a sentence. */
function clause(rule: string, person: Profile): Sentence {
  if (rule === `floor-${person.seat}`)
    return say('too little is offered of what ', who(person), ' wants');
  if (rule.startsWith('floor-')) return say(who(person), ' offers too little of what they want');
  return say(clauses[rule] ?? 'a rule speaks against it');
}

const clauses: Readonly<Record<string, string>> = {
  'person-floor': 'one of the two would stay below the least score for a person',
  'shared-language': 'there is no working language in common',
  'not-only-off-limits': 'what they could talk about is off limits',
  'reporting-line': 'they stand in one reporting line',
  'shared-manager': 'they have the same line manager',
  'level-gap': 'the grades are too close',
  'workable-time': 'no half-day and format suit both',
  'kept-apart': 'they are kept apart',
  'declared-conflict': 'a tie has been declared',
  'after-concern': 'they are not paired again',
  'no-repeat': 'they have been a pair before',
  across: 'they work too close to each other',
};
