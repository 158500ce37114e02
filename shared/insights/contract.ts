// The desk, finding things, and the log of requests about people.

import { z } from 'zod';
import { command, nothing, query } from '../kernel/contract.ts';
import { Day } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import { Asked, AskedDraft } from './asked.ts';
import { Desk } from './desk-line.ts';
import { Found } from './found.ts';

const everything = ['programme', 'people', 'matching', 'pairs', 'coaching', 'reflection'];

export const insights = {
  /** `today` is the day where the desk stands; the vault knows only universal time. */
  getDesk: query({ input: z.object({ today: Day }), output: Desk, alsoReads: everything }),
  /** Notes the newest first, at most 50; people and pairs by name, at most 20 each. Signs of any kind may be typed. */
  find: query({
    /** `from`: the field it was typed into; a newer search from there ends an older one with `cancelled`. */
    input: z.object({ typed: z.string().max(400), from: z.enum(['page', 'palette']).optional() }),
    output: Found,
    alsoReads: everything,
  }),
  /** The newest first, at most 100. */
  listAsked: query({ input: nothing, output: z.array(Asked) }),
  logAsked: command({ input: AskedDraft, output: z.object({ id: Id }) }),
  /** Takes a line back that was logged by mistake. */
  eraseAsked: command({ input: z.object({ id: Id }), output: nothing }),
} as const;
