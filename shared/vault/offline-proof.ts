// What the offline proof shows: what lies where, what was opened since the last lock, and with what it was made.

import { z } from 'zod';
import type { Infer } from '../kernel/infer.ts';

const FileFacts = z.object({ name: z.string(), bytes: z.int(), changedAt: z.string() });

export const OfflineProof = z.object({
  folder: z.string(),
  files: z.array(FileFacts),
  /** The app's own folder on this computer; `engine` sums up what the window engine keeps there. */
  own: z.object({
    folder: z.string(),
    files: z.array(FileFacts.extend({ holds: z.string() })),
    engine: z.object({ count: z.int(), bytes: z.int() }),
  }),
  /** Files that the vault process opened since the last lock, each with why; `name` is a path below that folder, or a whole one elsewhere. */
  opened: z.array(
    z.object({ where: z.enum(['vault', 'own', 'elsewhere']), name: z.string(), why: z.string() }),
  ),
  cipher: z.string(),
  keyDerivation: z.string(),
  versions: z.array(z.object({ name: z.string(), version: z.string() })),
  auditHead: z.string(),
  auditIntact: z.boolean(),
  /** Every line of every cohort's log of matching is as it was written, or marked as erased. */
  matchingLogIntact: z.boolean(),
});
export type OfflineProof = Infer<typeof OfflineProof>;
