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

  it('finds the plus with and without Shift, and shows it', () => {
    expect(matchesKeys('mod+Plus', press('+', { ctrlKey: true }), false)).toBe(true);
    expect(matchesKeys('mod+Plus', press('+', { ctrlKey: true, shiftKey: true }), false)).toBe(
      true,
    );
    expect(matchesKeys('mod+-', press('-', { ctrlKey: true }), false)).toBe(true);
    expect(showKeys('mod+Plus', false)).toBe('Ctrl +');
    expect(showKeys('mod+-', false)).toBe('Ctrl -');
  });

  it('does not take a letter held with Alt for the letter', () => {
    expect(matchesKeys('N', press('n', { altKey: true }), false)).toBe(false);
    expect(matchesKeys('N', press('n'), false)).toBe(true);
  });
});

describe('on other boards', () => {
  const ctrl = (key: string, code: string) => ({ ...press(key, { ctrlKey: true }), code });

  it.each([
    ['Russian', 'mod+L', 'д', 'KeyL'],
    ['Russian', 'mod+K', 'л', 'KeyK'],
    ['Ukrainian', 'mod+L', 'д', 'KeyL'],
    ['Bulgarian, phonetic', 'mod+K', 'к', 'KeyK'],
    ['Greek', 'mod+L', 'λ', 'KeyL'],
    ['Greek', 'mod+K', 'κ', 'KeyK'],
    ['Hebrew', 'mod+L', 'ך', 'KeyL'],
    ['Hebrew', 'mod+K', 'ל', 'KeyK'],
    ['Arabic', 'mod+L', 'م', 'KeyL'],
    ['Arabic, a key of two letters', 'mod+B', 'لا', 'KeyB'],
    ['French', 'mod+1', '&', 'Digit1'],
    ['French', 'mod+2', 'é', 'Digit2'],
    ['French', 'mod+6', '-', 'Digit6'],
    ['Czech', 'mod+3', 'š', 'Digit3'],
    ['the number pad', 'mod+4', '4', 'Numpad4'],
    ['Dvorak, by letter', 'mod+L', 'l', 'KeyP'],
    ['French, by letter', 'mod+Z', 'z', 'KeyW'],
  ])('%s: %s', (_board, keys, key, code) => {
    expect(matchesKeys(keys, ctrl(key, code), false)).toBe(true);
  });

  it.each([
    ['Dvorak: the place of L writes N', 'mod+L', 'n', 'KeyL'],
    ['German: the place of Z writes Y', 'mod+Z', 'y', 'KeyZ'],
    ['French: the place of Q writes A', 'mod+Q', 'a', 'KeyQ'],
    ['Turkish: a Latin letter stays itself', 'mod+I', 'ı', 'KeyI'],
    ['a sign is no letter of another script', 'mod+L', ';', 'KeyL'],
    ['a key with a name', 'mod+L', 'Dead', 'KeyL'],
  ])('%s', (_board, keys, key, code) => {
    expect(matchesKeys(keys, ctrl(key, code), false)).toBe(false);
  });

  it('walks lists by place too, and takes no digit of AZERTY without Ctrl', () => {
    expect(matchesKeys('J', { ...press('о'), code: 'KeyJ' }, false)).toBe(true);
    expect(matchesKeys('1', { ...press('&'), code: 'Digit1' }, false)).toBe(false);
  });

  it('leaves what AltGr writes alone, also where the system reports it as Ctrl and Alt', () => {
    const written = { getModifierState: () => true };
    const altGr = { ...press('l', { ctrlKey: true }), code: 'KeyL', ...written };
    expect(matchesKeys('mod+L', altGr, false)).toBe(false);
    const windows = { ...press('2', { ctrlKey: true, altKey: true }), code: 'Digit2', ...written };
    expect(matchesKeys('mod+alt+2', windows, false)).toBe(false);
    expect(matchesKeys('?', { ...press('?'), ...written }, false)).toBe(false);
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
