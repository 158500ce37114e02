// A name is found by what a plain keyboard can write, in the palette, in the list of people and by the vault alike.

import { expect, it } from 'vitest';
import { everybody, filterPeople } from '../../../renderer/people/people-filter.ts';
import { hasAllWords, matchRanges } from '../../../renderer/ui/palette/text-match.ts';
import { nameMatcher } from '../../../shared/insights/name-match.ts';
import type { PersonLine } from '../../../shared/people/page.ts';

const line = (name: string) => ({ name, ref: null, organisation: null, unit: null }) as PersonLine;

it.each([
  ['Søren Kierkegaard', 'soren'],
  ['Łukasz Nowak', 'lukasz'],
  ['Annika Groß', 'gross'],
  ['ANNIKA GROẞ', 'groß'],
  ['Nguyễn Văn Đức', 'duc'],
  ['Þóra Ægisdóttir', 'thora aegis'],
  ['Elif Yıldız', 'yildiz'],
  ['İpek Şahin', 'ipek sahin'],
  ["Sean O'Brien", 'obrien'],
  ['Sean O’Brien', 'obrien'],
  ['Sean O’Brien', "o'brien"],
  ['Sean O’Brien', 'brien'],
  ['Sean O’Brien', 'o brien'],
  ['Sean OBrien', 'o’brien'],
  ['Siân Llŷr', 'sian llyr'],
  ['Đorđe', 'dorde'],
  ['Анна', 'анна'],
])('%s by %s', (name, typed) => {
  expect(nameMatcher(typed)(name), 'by the vault').toBe(true);
  expect(hasAllWords(name, typed), 'in the palette').toBe(true);
  expect(filterPeople([line(name)], { ...everybody, search: typed }), 'in the list').toHaveLength(
    1,
  );
});

it.each([
  ['Sören', 'soeren'],
  ['Lukas', 'lukasz'],
])('%s not by %s', (name, typed) => {
  expect(nameMatcher(typed)(name)).toBe(false);
  expect(hasAllWords(name, typed)).toBe(false);
  expect(filterPeople([line(name)], { ...everybody, search: typed })).toHaveLength(0);
});

it('marks what was found in the text as it is written', () => {
  const marked = (text: string, query: string) =>
    matchRanges(text, query).map(([from, to]) => text.slice(from, to));
  expect(marked('Sean O’Brien', 'obr')).toEqual(['O’Br']);
  expect(marked('Sean O’Brien', 'brien')).toEqual(['Brien']);
  expect(marked('Annika Groß', 'gross')).toEqual(['Groß']);
  expect(marked('Þóra', 'th')).toEqual(['Þ']);
});
