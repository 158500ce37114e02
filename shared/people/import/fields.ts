// What a column can be: every field that an import may fill, with the heading we teach and how it is written.

import { z } from 'zod';
import type { Infer } from '../../kernel/infer.ts';

export const fieldIds = [
  'ref',
  'name',
  'firstName',
  'namePrefix',
  'lastName',
  'email',
  'seat',
  'level',
  'organisation',
  'unit',
  'manager',
  'offers',
  'needs',
  'offLimits',
  'languages',
  'timeZone',
  'slots',
  'format',
  'hours',
  'interests',
  'capacity',
  'optedIn',
  'trained',
  'meet',
  'apart',
  'source',
  'remark',
  'safeContact',
] as const;
export const FieldId = z.enum(fieldIds);
export type FieldId = Infer<typeof FieldId>;

export type Field = {
  readonly id: FieldId;
  /** The heading of our empty spreadsheet, and the field's name on screen. */
  readonly label: string;
  /** How to write it, with an example. */
  readonly hint: string;
  /** Several columns may fill it; their values are put together. */
  readonly many: boolean;
};

const one = (id: FieldId, label: string, hint: string): Field => ({ id, label, hint, many: false });
const many = (id: FieldId, label: string, hint: string): Field => ({ id, label, hint, many: true });

export const fields: readonly Field[] = [
  one('ref', 'Key', 'a short key of your own, as J01'),
  one('name', 'Name', 'first and last name'),
  one('firstName', 'First name', 'put together with the last name'),
  one('namePrefix', 'Name prefix', 'as “van der”, before the last name'),
  one('lastName', 'Last name', 'put together with the first name'),
  one('email', 'E-mail', 'name@example.org'),
  one('seat', 'Seat', 'junior or senior'),
  one('level', 'Level', 'a whole number, 1 is the first step'),
  one('organisation', 'Organisation', 'or “independent”'),
  one('unit', 'Unit', 'department or team'),
  one('manager', 'Line manager', 'key, e-mail or name'),
  many('offers', 'Can show', 'topic (how well, 1 to 3); topic (…)'),
  many('needs', 'Wants to learn', 'topic (how much, 1 to 3); topic (…)'),
  many('offLimits', 'Rather not asked about', 'topics, for the matcher alone'),
  many('languages', 'Languages', 'English; Dutch'),
  one('timeZone', 'Time zone', 'Europe/Amsterdam'),
  many('slots', 'Half-days', 'Mon am; Thu pm'),
  one('format', 'Meets', 'in person, remote or either'),
  one('hours', 'Hours a month', '1.5'),
  many('interests', 'Outside work', 'chess; hiking'),
  one('capacity', 'Partners at most', 'usually 1'),
  one('optedIn', 'Takes part because they want to', 'yes or no, in their own words'),
  one('trained', 'Preparation done', 'yes or no'),
  many('meet', 'Would like to meet', 'key, e-mail or name; the most wished for first'),
  many('apart', 'Not with', 'key, e-mail or name; no reason needed'),
  one('source', 'Heard of us through', 'open call'),
  many('remark', 'Remark', 'a line for the matcher alone'),
  one('safeContact', 'Safe contact', 'how, when, and who may know'),
];

const byId = new Map(fields.map((field) => [field.id, field]));

/** The field of an id. */
export function fieldOf(id: FieldId): Field {
  const field = byId.get(id);
  if (!field) throw new Error('A field without a description');
  return field;
}
