// What a solve hands back to be stored, in one piece.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import type { Proposal } from '../engine/proposal.ts';
import { MatchSettings } from '../input/settings.ts';
import { Changes } from './board.ts';
import { LogEntryDraft, LogKind } from './log.ts';
import { Pins } from './round.ts';

/** Made by the engine alone, so its shape is the compiler's business. */
export const StoredProposal = z.custom<Proposal>(
  (value) => typeof value === 'object' && value !== null,
);

export const SolveResult = z.object({
  roundId: Id,
  /** The revision that was solved; a newer one in the store refuses this. */
  revision: z.int().min(0),
  settings: MatchSettings,
  pins: Pins,
  proposal: StoredProposal,
  /** Fingerprint of what the people said, to notice that it changed since. */
  peopleHash: z.string(),
  changes: Changes.nullable(),
  /** A move of its own that one step back undoes; `null` where it follows from one that was stored already. */
  move: z.object({ what: LogKind, juniorId: Id.nullable(), seniorId: Id.nullable() }).nullable(),
  log: z.array(LogEntryDraft).max(20),
});
export type SolveResult = Infer<typeof SolveResult>;
