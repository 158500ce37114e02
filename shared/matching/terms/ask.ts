// An open question: whom to ask what.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';

/** `who` is a participant, or `null` for the matcher's own desk. */
export const Ask = z.object({ who: Id.nullable(), what: z.string() });
export type Ask = Infer<typeof Ask>;
