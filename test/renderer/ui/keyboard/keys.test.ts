// Key combinations mean the same on every keyboard and system.

import { describe, expect, it } from 'vitest';
import {
  belongsToTyping,
  listensNow,
  matchesKeys,
  showKeys,
} from '../../../../renderer/ui/keyboard/keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('matchesKeys', () => {
  it('takes Ctrl as mod elsewhere and Cmd as mod on a Mac, never both at once', () => {
    expect(matchesKeys('mod+K', press('k', { ctrlKey: true }), false)).toBe(true);
    expect(matchesKeys('mod+K', press('k', { metaKey: true }), false)).toBe(false);
    expect(matchesKeys('mod+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(matchesKeys('mod+K', press('k', { ctrlKey: true, metaKey: true }), true)).toBe(false);
  });

  it('tells undo from redo by Shift', () => {
    expect(matchesKeys('mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matchesKeys('mod+shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(
      true,
    );
  });

  it('finds a sign with and without the Shift that some keyboards need for it', () => {
    expect(matchesKeys('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(matchesKeys('?', press('?'), false)).toBe(true);
  });

  it('does not take a letter held with Alt for the letter', () => {
    expect(matchesKeys('N', press('n', { altKey: true }), false)).toBe(false);
    expect(matchesKeys('N', press('n'), false)).toBe(true);
  });
});

describe('belongsToTyping', () => {
  it.each([
    ['N', true],
    ['?', true],
    ['Enter', true],
    ['mod+K', false],
    ['F1', false],
    ['Escape', false],
  ] as const)('%s: %s', (keys, expected) => {
    expect(belongsToTyping(keys)).toBe(expected);
  });
});

describe('listensNow', () => {
  it('leaves everything under a dialog alone, except what is meant to reach through', () => {
    expect(listensNow({ keys: 'Escape' }, { typing: false, covered: true })).toBe(false);
    expect(listensNow({ keys: 'mod+1' }, { typing: false, covered: true })).toBe(false);
    expect(listensNow({ keys: 'mod+L', aboveDialogs: true }, { typing: true, covered: true })).toBe(
      true,
    );
  });

  it('lets letters type, and keys with Ctrl work in fields', () => {
    expect(listensNow({ keys: 'N' }, { typing: true, covered: false })).toBe(false);
    expect(listensNow({ keys: 'N', whileTyping: true }, { typing: true, covered: false })).toBe(
      true,
    );
    expect(listensNow({ keys: 'mod+K' }, { typing: true, covered: false })).toBe(true);
    expect(listensNow({ keys: 'N' }, { typing: false, covered: false })).toBe(true);
  });
});

describe('showKeys', () => {
  it('writes words elsewhere and signs on a Mac', () => {
    expect(showKeys('mod+shift+C', false)).toBe('Ctrl Shift C');
    expect(showKeys('mod+shift+C', true)).toBe('⇧⌘C');
    expect(showKeys('Escape', false)).toBe('Esc');
  });
});
