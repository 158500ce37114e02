// The settings file of `match`: every name in it must be known, for a slip of the pen would change nothing and go unseen.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { constraints } from '../../shared/matching/constraints/all.ts';
import { criteria } from '../../shared/matching/criteria/all.ts';
import type { SetCondition } from '../../shared/matching/input/set-condition.ts';
import { Floors, MatchSettings } from '../../shared/matching/input/settings.ts';
import type { PairKey } from '../../shared/matching/terms/pair-key.ts';
import type { Register } from '../../shared/people/import/plan.ts';
import { readJson, textOf } from './text.ts';

/** The defaults where no file is given. Refs of people become their ids. Throws `Problem('invalid')` for a criterion, rule or person that is not known. */
export function readSettings(
  path: string | undefined,
  { participants }: Register,
  read: (path: string) => Uint8Array,
): Partial<MatchSettings> {
  if (path === undefined) return {};
  const settings = readJson(
    textOf(read(path)),
    path,
    MatchSettings.extend({ floors: Floors.strict().prefault({}) }).strict(),
  );
  const unknown = Object.keys(settings.weights).find(
    (id) => !criteria.some((criterion) => criterion.id === id),
  );
  if (unknown !== undefined)
    throw new Problem(
      'invalid',
      `${path}: there is no criterion "${unknown}". Known: ${criteria.map(({ id }) => id).join(', ')}.`,
    );
  const rule = settings.waivers.find(
    (waiver) => !constraints.some((constraint) => constraint.id === waiver.constraint),
  )?.constraint;
  if (rule !== undefined)
    throw new Problem(
      'invalid',
      `${path}: there is no rule "${rule}". Known: ${constraints.map(({ id }) => id).join(', ')}.`,
    );
  const ids = new Map(
    participants.flatMap(({ id, ref }) =>
      ref === null ? [[id, id] as const] : [[id, id] as const, [ref, id] as const],
    ),
  );
  const personId = (told: string): Id => {
    const id = ids.get(told);
    if (id === undefined)
      throw new Problem('invalid', `${path}: there is nobody "${told}" in the register.`);
    return id;
  };
  const both = <T extends PairKey>(pair: T): T => ({
    ...pair,
    juniorId: personId(pair.juniorId),
    seniorId: personId(pair.seniorId),
  });
  return {
    ...settings,
    waivers: settings.waivers.map(both),
    conditions: settings.conditions.map((condition) => withIds(condition, personId, both)),
  };
}

function withIds(
  condition: SetCondition,
  personId: (told: string) => Id,
  both: (pair: PairKey) => PairKey,
): SetCondition {
  if (condition.kind === 'group')
    return { ...condition, participantId: personId(condition.participantId) };
  return condition.kind === 'not-both'
    ? { ...condition, pairs: condition.pairs.map(both) }
    : condition;
}
