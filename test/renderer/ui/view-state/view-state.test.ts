// What outlives a screen: the three kinds, closing with all below, and what comes back in another
// shape.

import { afterEach, describe, expect, it } from 'vitest';
import {
  restoreViewState,
  fitting,
  clearAllViewState,
  clearViewState,
  setViewState,
  viewStateForVault,
  readViewState,
  watchViewState,
} from '../../../../renderer/ui/view-state/view-state.ts';

afterEach(() => clearAllViewState());

describe('what is kept', () => {
  it('hands the vault where one was and what one typed, never what lives with the page', () => {
    setViewState('people/c1', 'p7', 'place');
    setViewState('people/c1/adding/form', { name: 'Amara' }, 'words');
    setViewState('import/c1/list', { rows: 12 }, 'here');
    expect(viewStateForVault()).toEqual({
      places: { 'people/c1': 'p7' },
      words: { 'people/c1/adding/form': { name: 'Amara' } },
    });
    expect(readViewState('import/c1/list', null)).toEqual({ rows: 12 });
  });

  it('forgets with a form what was typed into it, and nothing beside it', () => {
    setViewState('people/c1/adding', true, 'place');
    setViewState('people/c1/adding/form', { name: 'Amara' }, 'words');
    setViewState('people/c1/adding-more', true, 'place');
    clearViewState('people/c1/adding');
    expect(viewStateForVault()).toEqual({ places: { 'people/c1/adding-more': true }, words: {} });
  });

  it('tells of words apart from the rest, also when they are forgotten', () => {
    const heard: string[] = [];
    const unwatch = watchViewState((kind) => heard.push(kind));
    setViewState('people/c1', 'p7', 'place');
    setViewState('form', 'a', 'words');
    clearViewState('form');
    clearViewState('nothing of that name');
    unwatch();
    setViewState('form', 'b', 'words');
    expect(heard).toEqual(['place', 'words', 'words']);
  });

  it('comes back the same, once looked at, at every look', () => {
    restoreViewState({ places: { 'people/c1': 'p7' }, words: { form: { name: 'Amara' } } });
    const start = { name: '', unit: null };
    expect(readViewState('people/c1', null)).toBe('p7');
    expect(readViewState('form', start)).toEqual({ name: 'Amara', unit: null });
    expect(readViewState('form', start)).toBe(readViewState('form', start));
  });

  it('forgets all but the one thing that must stay', () => {
    setViewState('codes', true, 'place');
    setViewState('form', 'a', 'words');
    clearAllViewState('codes');
    expect(viewStateForVault()).toEqual({ places: { codes: true }, words: {} });
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
