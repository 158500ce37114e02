// The list of hard rules of docs/matching-rules.md, the cheap and final ones first. A new rule is one file and one line here.

import { across } from './across.ts';
import { afterConcern } from './after-concern.ts';
import { capacity } from './capacity.ts';
import type { Constraint } from './constraint.ts';
import { declaredConflict } from './declared-conflict.ts';
import { floorJunior, floorSenior } from './floor.ts';
import { keptApart } from './kept-apart.ts';
import { levelGap } from './level-gap.ts';
import { noRepeat } from './no-repeat.ts';
import { notOnlyOffLimits } from './not-only-off-limits.ts';
import { oppositeSeats } from './opposite-seats.ts';
import { ownYes } from './own-yes.ts';
import { readyToMeet } from './ready-to-meet.ts';
import { reportingLine } from './reporting-line.ts';
import { secondPerson } from './second-person.ts';
import { sharedLanguage } from './shared-language.ts';
import { sharedManager } from './shared-manager.ts';
import { workableTime } from './workable-time.ts';

export const constraints: readonly Constraint[] = [
  oppositeSeats,
  ownYes,
  capacity,
  keptApart,
  declaredConflict,
  afterConcern,
  reportingLine,
  sharedLanguage,
  notOnlyOffLimits,
  secondPerson,
  levelGap,
  sharedManager,
  noRepeat,
  across,
  workableTime,
  floorJunior,
  floorSenior,
  readyToMeet,
];

/** The rule of this id; `undefined` for the few reasons that are no rule, e.g. too few places. */
export function ruleOf(id: string): Constraint | undefined {
  return constraints.find((constraint) => constraint.id === id);
}
