// What the person who imports decides: columns, seat, who filled it in, corrections, look-alikes, topics.

import { z } from 'zod';
import type { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Seat } from '../participant.ts';
import { ChangeAnswer } from './changes.ts';
import { FieldId } from './fields.ts';

/** One field a column, `null` for "do not take". Shorter than the table: the rest is not taken. */
export const Mapping = z.array(FieldId.nullable()).max(256);
export type Mapping = Infer<typeof Mapping>;

export const ImportChoices = z.object({
  mapping: Mapping,
  /** For rows whose own cell says nothing. */
  seatForAll: Seat.nullable(),
  /** self: people's own answers; other: somebody wrote for them, and nothing counts as their yes. */
  filledBy: z.enum(['self', 'other']),
  /** A value typed in the preview instead of the one in the cell. */
  corrections: z
    .array(z.object({ row: z.int(), column: z.int(), value: z.string().max(4000) }))
    .max(2000),
  /** A seat given to one row in the preview. */
  seats: z.array(z.object({ row: z.int(), seat: Seat })).max(2000),
  /** For a row that looks like somebody else: another person, the same (its answers take over), or not taken. */
  decisions: z
    .array(z.object({ row: z.int(), as: z.enum(['separate', 'same', 'leave-out']) }))
    .max(2000),
  /** One answer for every cell of a column that says the same; `words` as `fold` makes them. */
  answers: z
    .array(
      z.object({
        column: z.int().min(0),
        words: z.string().max(4000),
        value: z.string().max(4000),
      }),
    )
    .max(2000),
  /** The seat of everybody on a sheet. */
  sheetSeats: z.array(z.object({ sheet: z.string().max(100), seat: Seat })).max(200),
  /** Differences to people who are there, taken or refused. */
  changes: z.array(ChangeAnswer).max(4000),
  /** Phrases that mean the same, by their keys (see `topicKey`). */
  merges: z.array(z.object({ from: z.string().max(400), into: z.string().max(400) })).max(2000),
  /** Phrases that are kept but never count in matching. */
  unscored: z.array(z.string().max(400)).max(2000),
  /** Phrases of lived experience (identity, health, family, origin) that do not look so by their words. */
  personal: z.array(z.string().max(400)).max(2000),
  /** Phrases that look personal and, as the matcher said, are not. */
  notPersonal: z.array(z.string().max(400)).max(2000),
});
export type ImportChoices = Infer<typeof ImportChoices>;

/** Besides the choices: what the plan is made for. */
export type ImportSetting = {
  /** The name shown in problems. */
  readonly file: string;
  readonly cohortId: Id;
  readonly newId: () => Id;
  /** Where the matcher's clock stands: short names of zones are asked about with the near ones first. */
  readonly homeZone?: string;
  /** The programme's own words for the seats. */
  readonly seatWords?: { readonly junior?: string; readonly senior?: string };
};

/** Choices before anybody chose: the guessed columns, people's own answers. */
export function firstChoices(mapping: Mapping): ImportChoices {
  return {
    mapping,
    seatForAll: null,
    filledBy: 'self',
    corrections: [],
    seats: [],
    decisions: [],
    answers: [],
    sheetSeats: [],
    changes: [],
    merges: [],
    unscored: [],
    personal: [],
    notPersonal: [],
  };
}
