// Why somebody is still to place, and what would help.

import { constraints, ruleOf } from '../constraints/all.ts';
import { capacity } from '../constraints/capacity.ts';
import { stateOf } from '../constraints/constraint.ts';
import { ownYes } from '../constraints/own-yes.ts';
import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import { say, who, type Sentence } from '../terms/sentence.ts';
import type { Unplaced } from './proposal.ts';

const pairRules = constraints.filter((constraint) => constraint.stage === 'pair');

/** Reasons that are no rule of a pair. */
const otherSuggestions: Readonly<Record<string, string>> = {
  'person-floor': 'Lower the least score for a person, or find out more about these people.',
  places: 'Invite more people for the other seat, or ask who could take one pair more.',
  others: 'Keep them together with somebody to see what it changes for others.',
  nobody: 'Invite people for the other seat first.',
};

function suggestionFor(rule: string, person: Profile): string {
  return ruleOf(rule)?.suggestion(person) ?? otherSuggestions[rule] ?? '';
}

/** What the round made of one person's possible partners. */
export type Partners = {
  readonly isBlocked: (partner: Profile) => boolean;
  /** One of the two would stay below the least score for a person. */
  readonly isBelow: (partner: Profile) => boolean;
  /** Their room is taken by pairs that stand or are kept together. */
  readonly isHeld: (partner: Profile) => boolean;
  /** The other side has fewer places than this one needs. */
  readonly short: boolean;
};

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
    return told(ownYes.id, say(who(person), ' does not take part in this round.'));
  if (person.capacity === 0)
    return told(capacity.id, say(who(person), ' has no room for a pair at present.'));
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

type Against = {
  /** How many partners each rule rules out, the most first, with its words for one of them. */
  readonly counts: readonly (readonly [
    rule: string,
    told: { readonly count: number; readonly reason: (() => Sentence) | null },
  ])[];
  /** The fewest rules that need setting aside for a partner who has room; the least score for a person cannot be. */
  readonly least: { readonly rules: string[]; readonly partner: Profile } | null;
};

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
  return (
    ruleOf(rule)?.clause(person) ??
    say('one of the two would stay below the least score for a person')
  );
}
