// The matcher's own ledger: who, what, when and why. The only place that remembers a no.

import { z } from 'zod';
import { Instant } from '../../kernel/date.ts';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';

export const logKinds = [
  'proposed',
  'keep-together',
  'keep-apart',
  'released',
  'weight',
  'floors',
  'rules',
  'objective',
  'bridge',
  'conditions',
  'waived',
  'waiver-lifted',
  'asked',
  'seniors-asked',
  'seniors-from',
  'said-yes',
  'said-no',
  'taken-back',
  'agreed',
  'question-answered',
  'entered',
  'ended',
  'goes-on',
  'undone',
] as const;
export const LogKind = z.enum(logKinds);
export type LogKind = Infer<typeof LogKind>;

/** Small facts beside the entry, e.g. which weight from what to what; names of people are never in here. */
export const LogDetail = z.record(
  z.string().max(40),
  z.union([z.string().max(300), z.number(), z.boolean(), z.null()]),
);
export type LogDetail = Infer<typeof LogDetail>;

/** One thing to be remembered, before it has a number and a time. */
export const LogEntryDraft = z.object({
  what: LogKind,
  juniorId: Id.nullable().default(null),
  seniorId: Id.nullable().default(null),
  detail: LogDetail.default({}),
  /** The matcher's own line; empty where none was asked for. */
  why: z.string().max(2000).default(''),
});
export type LogEntryDraft = Infer<typeof LogEntryDraft>;

export const LogEntry = LogEntryDraft.extend({
  seq: z.int().min(1),
  at: Instant,
  /** Who decided: the matcher, or the second person whose yes was needed. */
  who: z.string(),
  juniorName: z.string().nullable(),
  seniorName: z.string().nullable(),
  /** Names and words were taken out when somebody was erased; the act itself stays. */
  erased: z.boolean(),
});
export type LogEntry = Infer<typeof LogEntry>;
