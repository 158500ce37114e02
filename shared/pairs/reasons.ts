// Why two people were matched, read from what matching stored at their agreement.

import { z } from 'zod';
import { ProposedPair } from '../matching/engine/proposal.ts';
import type { PairReasons } from './page.ts';

const Stored = z.object({
  benefit: ProposedPair.shape.benefit,
  topReasons: ProposedPair.shape.topReasons,
  talkEarly: ProposedPair.shape.talkEarly,
});

/** Null where nothing was recorded, or something of a shape we do not know. */
export function reasonsFrom(stored: unknown): PairReasons | null {
  const parsed = Stored.safeParse(stored);
  if (!parsed.success) return null;
  const { benefit, topReasons, talkEarly } = parsed.data;
  return {
    benefit: {
      junior: benefit.junior,
      senior: benefit.senior,
      floors: benefit.floors,
    },
    sentences: topReasons,
    talkEarly: talkEarly ? { label: talkEarly.label, reason: talkEarly.reason } : null,
  };
}
