// What follows from a move of the matcher: the choices after it, and its entry in the log.

import type { Id } from '../../kernel/id.ts';
import { Problem } from '../../kernel/problem.ts';
import type { MatchSettings } from '../input/settings.ts';
import { type PairKey, samePair, pairKeyOf } from '../terms/pair-key.ts';
import type { Change } from './change.ts';
import type { LogEntryDraft } from './log.ts';
import type { Choices } from './round.ts';

/** What a decision needs to know besides the choices so far. */
export type RoundContext = {
  /** A proposal with names was on screen. */
  readonly namesSeen: boolean;
  /** Pairs that people were asked about or that are agreed: nothing moves them. */
  readonly standing: readonly PairKey[];
  /** Pairs answered with a no in this round. */
  readonly declined: readonly PairKey[];
  /** Weight and label by criterion id. */
  readonly criteria: ReadonlyMap<string, { readonly weight: number; readonly label: string }>;
  /** Class and label of each rule by id. */
  readonly rules: ReadonlyMap<
    string,
    { readonly strength: 'locked' | 'waivable'; readonly label: string }
  >;
  /** How many pairs a person may have. */
  readonly capacityOf: (participantId: Id) => number;
};

export type Decision = { readonly choices: Choices; readonly log: LogEntryDraft };

/** What a change makes of the choices, and the line for the log. Throws `conflict`, `invalid` (a missing reason) or `not-found`. */
export function decide(before: Choices, change: Change, around: RoundContext): Decision {
  switch (change.kind) {
    case 'together':
      return keepTogether(before, change, around);
    case 'apart':
      return keepApart(before, change, around);
    case 'release':
      return release(before, change);
    case 'weight':
      return weigh(before, change, around);
    case 'floors':
      needsReason(change.why, around);
      return {
        choices: withSettings(before, { floors: change.floors }),
        log: entry('floors', null, { ...change.floors }, change.why),
      };
    case 'rules': {
      needsReason(change.why, around);
      const { minLevelGap, across, maxPairs, waitingBonus = before.settings.waitingBonus } = change;
      const rules = { minLevelGap, across, maxPairs, waitingBonus };
      return { choices: withSettings(before, rules), log: entry('rules', null, rules, change.why) };
    }
    case 'bridge':
      return chooseBridge(before, change, around);
    case 'conditions':
      return setConditions(before, change, around);
    case 'objective':
      return {
        choices: withSettings(before, { objective: change.objective }),
        log: entry('objective', null, { from: before.settings.objective, to: change.objective }),
      };
    case 'waive':
      return waive(before, change, around);
    case 'unwaive': {
      const waivers = before.settings.waivers.filter(
        (waiver) => !(waiver.constraint === change.constraint && samePair(waiver, change)),
      );
      if (waivers.length === before.settings.waivers.length)
        throw new Problem('not-found', 'This rule is not set aside for this pair.');
      return {
        choices: withSettings(before, { waivers }),
        log: entry('waiver-lifted', change, {
          rule: around.rules.get(change.constraint)?.label ?? '',
        }),
      };
    }
    case 'solve':
      return { choices: before, log: entry('proposed', null) };
  }
}

function keepTogether(before: Choices, pair: PairKey, around: RoundContext): Decision {
  if (around.declined.some((one) => samePair(one, pair)))
    throw new Problem('conflict', 'One of the two said no to this pair in this round.');
  for (const id of [pair.juniorId, pair.seniorId]) {
    const taken = [...around.standing, ...before.pins.together].filter(
      (one) => holds(one, id) && !samePair(one, pair),
    );
    if (taken.length >= Math.max(1, around.capacityOf(id))) {
      const asked = taken.some((one) => around.standing.some((other) => samePair(one, other)));
      throw new Problem(
        'conflict',
        asked
          ? 'One of the two was already asked about somebody else. Their answer comes first.'
          : 'One of the two is already kept together with somebody else. Release that first.',
      );
    }
  }
  const pins = {
    together: [...without(before.pins.together, pair), pairKeyOf(pair)],
    apart: without(before.pins.apart, pair),
  };
  return { choices: { ...before, pins }, log: entry('keep-together', pair) };
}

function keepApart(before: Choices, pair: PairKey, around: RoundContext): Decision {
  if (around.standing.some((one) => samePair(one, pair))) {
    throw new Problem(
      'conflict',
      'They were already asked about each other. Note their answer, or take the question back first.',
    );
  }
  const pins = {
    together: without(before.pins.together, pair),
    apart: [...without(before.pins.apart, pair), pairKeyOf(pair)],
  };
  return { choices: { ...before, pins }, log: entry('keep-apart', pair) };
}

export function release(before: Choices, pair: PairKey): Decision {
  const pins = {
    together: without(before.pins.together, pair),
    apart: without(before.pins.apart, pair),
  };
  if (
    pins.together.length + pins.apart.length ===
    before.pins.together.length + before.pins.apart.length
  ) {
    throw new Problem('not-found', 'These two are neither kept together nor kept apart.');
  }
  return { choices: { ...before, pins }, log: entry('released', pair) };
}

function weigh(
  before: Choices,
  change: Extract<Change, { kind: 'weight' }>,
  around: RoundContext,
): Decision {
  const criterion = around.criteria.get(change.criterion);
  if (!criterion)
    throw new Problem('not-found', 'This criterion is not known.', ['change.criterion']);
  needsReason(change.why, around);
  const { [change.criterion]: former, ...others } = before.settings.weights;
  const weights =
    change.weight === null || change.weight === criterion.weight
      ? others
      : { ...others, [change.criterion]: change.weight };
  return {
    choices: withSettings(before, { weights }),
    log: entry(
      'weight',
      null,
      {
        criterion: criterion.label,
        from: former ?? criterion.weight,
        to: change.weight ?? criterion.weight,
      },
      change.why,
    ),
  };
}

function chooseBridge(
  before: Choices,
  { bridge, why }: Extract<Change, { kind: 'bridge' }>,
  around: RoundContext,
): Decision {
  needsReason(why, around);
  if (bridge?.sensitive && bridge.purpose === '') {
    throw new Problem(
      'invalid',
      'A sensitive difference is used only where the programme says what for. Write its purpose.',
      ['change.bridge.purpose'],
    );
  }
  return {
    choices: withSettings(before, { bridge }),
    log: entry(
      'bridge',
      null,
      { label: bridge?.label ?? null, sensitive: bridge?.sensitive ?? false },
      why,
    ),
  };
}

function setConditions(
  before: Choices,
  { conditions, searchSeconds, why }: Extract<Change, { kind: 'conditions' }>,
  around: RoundContext,
): Decision {
  needsReason(why, around);
  if (new Set(conditions.map(({ id }) => id)).size < conditions.length)
    throw new Problem('invalid', 'Each condition needs an id of its own.', ['change.conditions']);
  const crossed = conditions.find((one) => 'least' in one && 'most' in one && one.least > one.most);
  if (crossed)
    throw new Problem('invalid', 'A condition asks for more at least than it allows at most.', [
      'change.conditions',
      crossed.id,
    ]);
  return {
    choices: withSettings(before, { conditions, searchSeconds }),
    log: entry('conditions', null, { count: conditions.length, searchSeconds }, why),
  };
}

export function waive(
  before: Choices,
  change: Extract<Change, { kind: 'waive' }>,
  around: RoundContext,
): Decision {
  const rule = around.rules.get(change.constraint);
  if (!rule) throw new Problem('not-found', 'This rule is not known.', ['change.constraint']);
  if (rule.strength === 'locked')
    throw new Problem(
      'refused',
      `The rule "${rule.label}" protects people. It cannot be set aside.`,
      ['change.constraint'],
    );
  const { constraint, juniorId, seniorId, reason } = change;
  const kept = before.settings.waivers.filter(
    (waiver) => !(waiver.constraint === constraint && samePair(waiver, change)),
  );
  return {
    choices: withSettings(before, {
      waivers: [...kept, { constraint, juniorId, seniorId, reason }],
    }),
    log: entry('waived', change, { rule: rule.label }, reason),
  };
}

/** Once names were on screen, moving a weight or a limit could be aimed at a person: it takes a line in the log. */
function needsReason(why: string, around: RoundContext): void {
  if (around.namesSeen && why.length === 0) {
    throw new Problem(
      'invalid',
      'You have seen the names, so the log needs a line about why this changes.',
      ['change.why'],
    );
  }
}

function entry(
  what: LogEntryDraft['what'],
  pair: PairKey | null,
  detail: LogEntryDraft['detail'] = {},
  why = '',
): LogEntryDraft {
  return { what, juniorId: pair?.juniorId ?? null, seniorId: pair?.seniorId ?? null, detail, why };
}

function withSettings(before: Choices, changed: Partial<MatchSettings>): Choices {
  return { ...before, settings: { ...before.settings, ...changed } };
}

function without(list: readonly PairKey[], pair: PairKey): PairKey[] {
  return list.filter((one) => !samePair(one, pair));
}

function holds(pair: PairKey, id: Id): boolean {
  return pair.juniorId === id || pair.seniorId === id;
}
