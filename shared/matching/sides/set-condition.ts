// Conditions on the whole set in the programme's words, and the cells of the table that each one counts.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import type { Profile, World } from '../world.ts';
import type { Side } from './side-file.ts';

const Count = z.int().min(0).max(20_000);
// Written out here, for settings hold conditions and the register holds settings.
const PairKey = z.object({ juniorId: Id, seniorId: Id });

/**
 * `across`: at least so many pairs between two organisations. `in-unit`: at most so many pairs that touch one unit.
 * `not-both`: at most one of these pairs. `balanced`: each organisation has between so many and so many people in pairs.
 * `group`: a person has between so many and so many partners, where they have any room for it.
 */
export const SetCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('across'), id: Id, least: Count }),
  z.object({ kind: z.literal('in-unit'), id: Id, unit: z.string().min(1).max(200), most: Count }),
  z.object({ kind: z.literal('not-both'), id: Id, pairs: z.array(PairKey).min(2).max(100) }),
  z.object({
    kind: z.literal('balanced'),
    id: Id,
    organisation: z.string().min(1).max(200),
    least: Count,
    most: Count,
  }),
  z.object({ kind: z.literal('group'), id: Id, participantId: Id, least: Count, most: Count }),
]);
export type SetCondition = Infer<typeof SetCondition>;

/** Each condition as a count of cells of `juniors × seniors`, row by row. */
export function toSides(world: World, conditions: readonly SetCondition[]): Side[] {
  return conditions.map((condition) => {
    const counts = counting(condition);
    const cells: number[] = [];
    world.juniors.forEach((junior, row) => {
      world.seniors.forEach((senior, col) => {
        if (counts(junior, senior)) cells.push(row * world.seniors.length + col);
      });
    });
    return { id: condition.id, cells, ...limits(condition) };
  });
}

function counting(condition: SetCondition): (junior: Profile, senior: Profile) => boolean {
  switch (condition.kind) {
    case 'across':
      return (junior, senior) =>
        junior.organisation !== -1 &&
        senior.organisation !== -1 &&
        junior.organisation !== senior.organisation;
    case 'in-unit':
      return (junior, senior) =>
        alike(junior.person.unit, condition.unit) || alike(senior.person.unit, condition.unit);
    case 'not-both': {
      const pairs = new Set(condition.pairs.map((pair) => `${pair.juniorId} ${pair.seniorId}`));
      return (junior, senior) => pairs.has(`${junior.id} ${senior.id}`);
    }
    case 'balanced':
      return (junior, senior) =>
        alike(junior.person.organisation, condition.organisation) ||
        alike(senior.person.organisation, condition.organisation);
    case 'group':
      return (junior, senior) =>
        junior.id === condition.participantId || senior.id === condition.participantId;
  }
}

function limits(condition: SetCondition): Pick<Side, 'least' | 'most'> {
  switch (condition.kind) {
    case 'across':
      return { least: condition.least, most: null };
    case 'in-unit':
      return { least: null, most: condition.most };
    case 'not-both':
      return { least: null, most: 1 };
    case 'balanced':
    case 'group':
      return { least: condition.least, most: condition.most };
  }
}

function alike(one: string | null, other: string): boolean {
  return one !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}
