// The recovery key: every secret round-trips, and every usual slip of the pen is caught before any derivation.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  groupMatches,
  groupsToConfirm,
  readRecoveryKey,
  writeRecoveryKey,
} from '../../../shared/vault/recovery-key.ts';
import { tell } from '../../support/fault-harness.ts';

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const seed = 22;

/** A thousand slips of one kind; the first that goes unnoticed is shown with what repeats it. */
function thousandSlips<T>(what: string, property: fc.IProperty<T>): void {
  const found = fc.check(property, { numRuns: 1_000, seed });
  tell({ id: 'T22', what, n: found.numRuns, failures: found.failed ? 1 : 0, seed });
  expect(found.failed, fc.defaultReportMessage(found) ?? '').toBe(false);
}

test('writes 18 groups of four and reads them back, in any case and spacing', () => {
  fc.assert(
    fc.property(secret, (bytes) => {
      const key = writeRecoveryKey(bytes);
      expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){17}[0-9A-HJKMNP-TV-Z]{4}$/u);
      expect(readRecoveryKey(key)).toEqual(bytes);
      expect(readRecoveryKey(` ${key.toLowerCase().replaceAll('-', '  ')}\n`)).toEqual(bytes);
      expect(
        readRecoveryKey(key.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '–')),
      ).toEqual(bytes);
    }),
  );
});

test('1,000 keys with one wrong character: the group is named', () => {
  thousandSlips(
    'one wrong character in a recovery key',
    fc.property(secret, fc.nat(71), fc.integer({ min: 1, max: 31 }), (bytes, place, shift) => {
      const characters = [...writeRecoveryKey(bytes).replaceAll('-', '')];
      characters[place] = alphabet[(alphabet.indexOf(characters[place]!) + shift) % 32]!;
      expect(() => readRecoveryKey(characters.join(''))).toThrow(
        `Group ${Math.floor(place / 4) + 1} of 18`,
      );
    }),
  );
});

test('1,000 keys with two groups swapped, and with two neighbours in a group swapped, are refused', () => {
  thousandSlips(
    'two groups and two neighbours swapped',
    fc.property(secret, fc.nat(17), fc.nat(17), fc.nat(2), (bytes, one, other, at) => {
      const groups = writeRecoveryKey(bytes).split('-');
      fc.pre(one !== other && groups[one] !== groups[other]);
      const swapped = groups.map((group, index) =>
        index === one ? groups[other] : index === other ? groups[one] : group,
      );
      expect(() => readRecoveryKey(swapped.join('-'))).toThrow(
        `Group ${Math.min(one, other) + 1} of 18`,
      );
      const [left, right] = [groups[one]![at]!, groups[one]![at + 1]!];
      fc.pre(left !== right);
      const typo = groups.map((group, index) =>
        index === one ? group.slice(0, at) + right + left + group.slice(at + 2) : group,
      );
      expect(() => readRecoveryKey(typo.join('-'))).toThrow(`Group ${one + 1} of 18`);
    }),
  );
});

test('a group too few or too many, another key’s group, and nonsense are refused in words', () => {
  const bytes = new Uint8Array(32).fill(7);
  const groups = writeRecoveryKey(bytes).split('-');
  expect(() => readRecoveryKey(groups.slice(1).join('-'))).toThrow('Group 1 of 18');
  expect(() => readRecoveryKey(groups.slice(0, 17).join('-'))).toThrow('You typed 17');
  expect(() => readRecoveryKey([...groups, groups[0]].join('-'))).toThrow('Group 19 of 18');
  const foreign = writeRecoveryKey(new Uint8Array(32).fill(9)).split('-');
  expect(() =>
    readRecoveryKey([...groups.slice(0, 5), foreign[5], ...groups.slice(6)].join('-')),
  ).toThrow('together they are not one key');
  expect(() => readRecoveryKey('')).toThrow('You typed 0');
  expect(() => readRecoveryKey('🔑'.repeat(100_000))).toThrow('Group 1');
});

test('two different groups are asked back, and only they are right', () => {
  fc.assert(
    fc.property(secret, fc.uint8Array({ minLength: 2, maxLength: 2 }), (bytes, random) => {
      const key = writeRecoveryKey(bytes);
      const [first, second] = groupsToConfirm(random);
      expect(first).toBeGreaterThanOrEqual(1);
      expect(second).toBeLessThanOrEqual(18);
      expect(first).toBeLessThan(second);
      const typed = key.split('-')[first - 1]!;
      expect(groupMatches(key, first, ` ${typed.toLowerCase()}`)).toBe(true);
      expect(groupMatches(key, first, typed.slice(1))).toBe(false);
    }),
  );
});
