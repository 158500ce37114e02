// What outlives a screen: the three kinds, closing with all below, and what comes back in another shape.

import { afterEach, describe, expect, it } from 'vitest';
import {
  bringBackKept,
  fitting,
  forgetAllKept,
  forgetKept,
  keep,
  keptForVault,
  readKept,
  watchKept,
} from '../../../../renderer/ui/view-state/view-state.ts';

afterEach(() => forgetAllKept());

describe('what is kept', () => {
  it('hands the vault where one was and what one typed, never what lives with the page', () => {
    keep('people/c1', 'p7', 'place');
    keep('people/c1/adding/form', { name: 'Amara' }, 'words');
    keep('import/c1/list', { rows: 12 }, 'here');
    expect(keptForVault()).toEqual({
      places: { 'people/c1': 'p7' },
      words: { 'people/c1/adding/form': { name: 'Amara' } },
    });
    expect(readKept('import/c1/list', null)).toEqual({ rows: 12 });
  });

  it('forgets with a form what was typed into it, and nothing beside it', () => {
    keep('people/c1/adding', true, 'place');
    keep('people/c1/adding/form', { name: 'Amara' }, 'words');
    keep('people/c1/adding-more', true, 'place');
    forgetKept('people/c1/adding');
    expect(keptForVault()).toEqual({ places: { 'people/c1/adding-more': true }, words: {} });
  });

  it('tells of words apart from the rest, also when they are forgotten', () => {
    const heard: string[] = [];
    const unwatch = watchKept((kind) => heard.push(kind));
    keep('people/c1', 'p7', 'place');
    keep('form', 'a', 'words');
    forgetKept('form');
    forgetKept('nothing of that name');
    unwatch();
    keep('form', 'b', 'words');
    expect(heard).toEqual(['place', 'words', 'words']);
  });

  it('comes back the same, once looked at, at every look', () => {
    bringBackKept({ places: { 'people/c1': 'p7' }, words: { form: { name: 'Amara' } } });
    const start = { name: '', unit: null };
    expect(readKept('people/c1', null)).toBe('p7');
    expect(readKept('form', start)).toEqual({ name: 'Amara', unit: null });
    expect(readKept('form', start)).toBe(readKept('form', start));
  });

  it('forgets all but the one thing that must stay', () => {
    keep('codes', true, 'place');
    keep('form', 'a', 'words');
    forgetAllKept('codes');
    expect(keptForVault()).toEqual({ places: { codes: true }, words: {} });
  });
});

describe('fitting', () => {
  it.each([
    ['a list where a word was', '', ['a'], ''],
    ['a word where a list was', ['a'], 'b', ['a']],
    ['nothing where a form was', { name: '' }, null, { name: '' }],
    ['a field that is gone', { name: '' }, { name: 'x', shoe: 9 }, { name: 'x' }],
    ['a field that is new', { name: '', unit: 'u' }, { name: 'x' }, { name: 'x', unit: 'u' }],
    ['a field of another sort', { wishes: [] }, { wishes: 'many' }, { wishes: [] }],
    [
      'a field that may stay open',
      { unit: null, level: 3 },
      { unit: 'u', level: null },
      { unit: 'u', level: null },
    ],
    ['anything where nothing can be said', null, 'p7', 'p7'],
  ])('%s', (_name, start, left, expected) => {
    expect(fitting<unknown>(start, left)).toEqual(expected);
  });
});
