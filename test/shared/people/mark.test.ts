// Whether a list is the one that answers were given for.

import { expect, it } from 'vitest';
import { markOf } from '../../../shared/people/import/mark.ts';
import type { ReadList } from '../../../shared/people/import/shapes.ts';

const column = (heading: string, sample: string[]): ReadList['columns'][number] => ({
  column: 0,
  letter: 'A',
  heading,
  field: null,
  sensitive: null,
  sample,
  filled: sample.length,
});
const list = (changes: Partial<ReadList> = {}): ReadList => ({
  id: 'one',
  kind: 'csv',
  letters: null,
  delimiter: ',',
  headed: true,
  sheets: [],
  headingRows: [1],
  top: [],
  hiddenRows: { count: 0, taken: false },
  rows: 2,
  columns: [column('Name', ['Amara', 'Ben'])],
  ...changes,
});

it('is the same for the same list chosen again, and holds none of its words', () => {
  expect(markOf(list({ id: 'another' }))).toBe(markOf(list()));
  expect(markOf(list())).not.toMatch(/amara|name/i);
});

it('is another one for another value, heading, number of rows or way of reading', () => {
  const others = [
    list({ rows: 3 }),
    list({ columns: [column('Name', ['Amara', 'Bea'])] }),
    list({ columns: [column('Who', ['Amara', 'Ben'])] }),
    list({ delimiter: ';' }),
    list({ headed: false }),
  ];
  expect(new Set([list(), ...others].map(markOf)).size).toBe(others.length + 1);
});
