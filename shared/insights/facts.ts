// What the desk is made from, gathered from the earlier features.

import type { Session } from '../coaching/session.ts';
import type { Day } from '../kernel/date.ts';
import type { Id } from '../kernel/id.ts';
import type { Pair } from '../matching/terms/pair.ts';
import type { Meeting } from '../pairs/meeting.ts';
import type { Seat } from '../people/participant.ts';
import type { Cohort } from '../programme/cohort.ts';
import type { Programme } from '../programme/programme.ts';
import type { RoadmapStep } from '../programme/roadmap.ts';

/** Someone who was asked about a pair and has not answered. */
export type AskedFact = { readonly personId: Id; readonly seat: Seat; readonly since: Day };

export type CohortFacts = {
  readonly cohort: Cohort;
  readonly programme: Programme;
  readonly people: { readonly junior: number; readonly senior: number };
  readonly proposed: boolean;
  /** Anybody was ever asked about a pair. */
  readonly askedAnyone: boolean;
  readonly waitingFor: readonly AskedFact[];
  /** Seniors who may be asked now, because their junior said yes and no junior is left to answer. */
  readonly seniorsToAsk: number;
  readonly steps: readonly RoadmapStep[];
  readonly pairs: readonly Pair[];
  readonly meetings: readonly Meeting[];
  readonly sessions: readonly Session[];
  readonly nameOf: (personId: Id) => string;
};
