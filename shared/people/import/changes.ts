// What an import would change of somebody who is there: field by field, old and new, each taken or kept. Nothing else is changed.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import type { Participant } from '../participant.ts';
import { fieldIds } from './fields.ts';

/** A field as the difference view names it. */
export const ChangeField = z.enum([...fieldIds, 'filledBy']);
export type ChangeField = Infer<typeof ChangeField>;

/** take: the list's value comes in · join: it is added to the matcher's own words · keep: refused · by-hand: kept, because the matcher corrected it since the last list. */
export const ChangeState = z.enum(['take', 'join', 'keep', 'by-hand']);

export const FieldChange = z.object({
  field: ChangeField,
  /** In words; "" for nothing. `to` is what would stand there. */
  from: z.string(),
  to: z.string(),
  state: ChangeState,
});
export type FieldChange = Infer<typeof FieldChange>;

export const PersonChange = z.object({
  row: z.int(),
  personId: Id,
  name: z.string(),
  fields: z.array(FieldChange),
});
export type PersonChange = Infer<typeof PersonChange>;

/** An answer of the matcher: for one row, or (`row` null) for everybody. */
export const ChangeAnswer = z.object({
  row: z.int().nullable(),
  field: ChangeField,
  take: z.boolean(),
});
export type ChangeAnswer = Infer<typeof ChangeAnswer>;

/** What the last list wrote about somebody; what stands there now and differs was written by hand. */
export const Brought = z.object({
  level: z.number().nullable(),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  remark: z.string().nullable(),
  safeContact: z.string().nullable(),
});
export type Brought = Infer<typeof Brought>;

/** The parts of a participant that each field of the view stands for. */
const parts = {
  ref: ['ref'],
  name: ['name'],
  email: ['email'],
  seat: ['seat'],
  level: ['level'],
  organisation: ['organisation'],
  unit: ['unit'],
  manager: ['managerId', 'managerName'],
  offers: ['offers'],
  needs: ['needs'],
  offLimits: ['offLimits'],
  languages: ['languages'],
  timeZone: ['timeZone'],
  slots: ['slots'],
  format: ['format'],
  hours: ['hoursPerMonth'],
  interests: ['interests'],
  capacity: ['capacity'],
  optedIn: ['optedIn'],
  trained: ['trained'],
  filledBy: ['filledBy'],
  source: ['source'],
  remark: ['remark'],
  safeContact: ['safeContact'],
} as const satisfies Partial<Record<ChangeField, readonly (keyof Participant)[]>>;

const ownWords = { remark: 4000, safeContact: 1000 } as const;
const byHand = ['level', 'organisation', 'unit'] as const;

export type ChangeSetting = {
  readonly row: number;
  /** Whether an answer was given for a field, and which. */
  readonly answer: (row: number, field: ChangeField) => boolean | null;
  /** `null`: what the last list wrote is not known at all. */
  readonly brought: Brought | 'by-hand' | null;
  readonly words: (field: ChangeField, person: Participant) => string;
};

/** The person after the import and every difference; `wanted` is what the list would make of them. Fields that are not in `changes` as taken or joined are those of `before`. */
export function compare(
  before: Participant,
  wanted: Participant,
  at: ChangeSetting,
): { after: Participant; changes: FieldChange[] } {
  let after = before;
  const changes: FieldChange[] = [];
  for (const field of Object.keys(parts) as (keyof typeof parts)[]) {
    const candidate = candidateOf(field, before, wanted, at.brought);
    if (same(before, candidate, field)) continue;
    const answer = at.answer(at.row, field);
    const joins = field in ownWords && before[field as keyof typeof ownWords] !== null;
    const corrected = isByHand(field, before, at.brought);
    const state =
      answer === false
        ? 'keep'
        : corrected && answer !== true
          ? 'by-hand'
          : joins
            ? 'join'
            : 'take';
    changes.push({ field, from: at.words(field, before), to: at.words(field, candidate), state });
    if (state === 'take' || state === 'join') after = withField(after, candidate, field);
  }
  return { after, changes };
}

/** What a field would become: the matcher's own words are joined, never replaced. */
function candidateOf(
  field: keyof typeof parts,
  before: Participant,
  wanted: Participant,
  brought: ChangeSetting['brought'],
): Participant {
  if (field !== 'remark' && field !== 'safeContact') return wanted;
  const last = brought === null || brought === 'by-hand' ? null : brought[field];
  return { ...wanted, [field]: joined(before[field], wanted[field], last, ownWords[field]) };
}

/** Own words and the list's: what the last list wrote gives way to what this one says, everything else stays. Where both are too long the own words stay alone. */
export function joined(
  own: string | null,
  incoming: string | null,
  last: string | null,
  most: number,
): string | null {
  if (incoming === null || own === null) return own ?? incoming;
  if (hasLines(own, incoming)) return own;
  const next =
    last !== null && hasLines(own, last)
      ? `\n${own}\n`.replace(`\n${last}\n`, () => `\n${incoming}\n`).slice(1, -1)
      : `${own}\n${incoming}`;
  return next.length <= most ? next : own;
}

/** True where some text stands in another as whole lines. */
function hasLines(text: string, lines: string): boolean {
  return `\n${text}\n`.includes(`\n${lines}\n`);
}

function isByHand(
  field: ChangeField,
  before: Participant,
  brought: ChangeSetting['brought'],
): boolean {
  if (brought === null) return false;
  const name = byHand.find((one) => one === field);
  if (name === undefined || before[name] === null) return false;
  return brought === 'by-hand' || brought[name] !== before[name];
}

function withField(after: Participant, from: Participant, field: keyof typeof parts): Participant {
  const taken = parts[field].map((key) => [key, from[key]]);
  return { ...after, ...(Object.fromEntries(taken) as Partial<Participant>) };
}

/** Lists of the same entries in another order are the same. */
function same(one: Participant, other: Participant, field: keyof typeof parts): boolean {
  const text = (value: unknown): string =>
    Array.isArray(value)
      ? JSON.stringify(value.map((entry) => JSON.stringify(entry)).toSorted())
      : JSON.stringify(value);
  return parts[field].every((key) => text(one[key]) === text(other[key]));
}

/** What a list wrote about somebody, to be told apart from what is corrected later. Only fields that it told of. */
export function broughtOf(
  after: Participant,
  changes: readonly FieldChange[] | null,
  before: Brought | null,
  wanted: Participant,
): Brought {
  const took = (field: ChangeField): boolean =>
    changes === null ||
    changes.some((one) => one.field === field && (one.state === 'take' || one.state === 'join'));
  const value = <K extends keyof Brought>(key: K): Brought[K] =>
    (took(key) ? wanted[key] : (before?.[key] ?? null)) as Brought[K];
  return {
    level: took('level') ? after.level : (before?.level ?? null),
    organisation: took('organisation') ? after.organisation : (before?.organisation ?? null),
    unit: took('unit') ? after.unit : (before?.unit ?? null),
    remark: value('remark'),
    safeContact: value('safeContact'),
  };
}
