// The log of requests about people: when and by whom in which role. About whom is not kept, so that the log cannot tell either.

import { z } from 'zod';
import { Day } from '../kernel/date.ts';
import { TypedDay } from '../kernel/field.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';

export const askerRoles = [
  'sponsor',
  'line-manager',
  'hr',
  'senior',
  'works-council',
  'other',
] as const;
/** A closed list: a free text would soon hold names. */
export const AskerRole = z.enum(askerRoles);
export type AskerRole = Infer<typeof AskerRole>;

export const askerWords: Readonly<Record<AskerRole, string>> = {
  sponsor: 'the programme owner or sponsor',
  'line-manager': 'a line manager',
  hr: 'human resources',
  senior: 'someone in the senior seat',
  'works-council': 'a works council or union',
  other: 'someone else',
};

export const AskedDraft = z.object({ on: TypedDay, by: AskerRole });
export type AskedDraft = Infer<typeof AskedDraft>;

export const Asked = z.object({ id: Id, on: Day, by: AskerRole });
export type Asked = Infer<typeof Asked>;
