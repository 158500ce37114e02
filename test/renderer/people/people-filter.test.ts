// Who stays in sight, filter by filter and all together.

import { expect, it } from 'vitest';
import { everybody, filterPeople } from '../../../renderer/people/people-filter.ts';
import type { PersonLine } from '../../../shared/people/page.ts';

const line = (name: string, changes: Partial<PersonLine>): PersonLine => ({
  id: name,
  ref: null,
  name,
  seat: 'junior',
  status: 'interested',
  level: null,
  organisation: null,
  unit: null,
  optedIn: 'unknown',
  trained: 'unknown',
  ...changes,
});
const rows = [
  line('Élodie', { organisation: 'Helvetia Labs', optedIn: 'yes' }),
  line('Şule', { seat: 'senior', organisation: 'Fundació Pont', optedIn: 'no' }),
  line('Björn', { status: 'withdrawn', organisation: 'Helvetia Labs' }),
];
const found = (filter: object): string[] =>
  filterPeople(rows, { ...everybody, ...filter }).map(({ name }) => name);

it('keeps the same list where nothing is filtered', () => {
  expect(filterPeople(rows, everybody)).toBe(rows);
});

it('keeps those that fit every filter', () => {
  expect(found({ search: 'elodie' })).toEqual(['Élodie']);
  expect(found({ seat: 'senior' })).toEqual(['Şule']);
  expect(found({ status: 'withdrawn' })).toEqual(['Björn']);
  expect(found({ organisation: 'Helvetia Labs' })).toEqual(['Élodie', 'Björn']);
  expect([
    found({ optedIn: 'yes' }),
    found({ optedIn: 'unknown' }),
    found({ optedIn: 'no' }),
  ]).toEqual([['Élodie'], ['Björn'], ['Şule']]);
  expect(found({ organisation: 'Helvetia Labs', optedIn: 'yes', search: 'sule' })).toEqual([]);
});
