// Identifiers: random, meaningless, safe in a log.

import { z } from 'zod';

/** 1 to 40 of a-z, A-Z, 0-9, - and _; made by `newId` of the caller, never from what people typed. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
export type Id = z.infer<typeof Id>;

export type NewId = () => Id;
