// Passphrases: what is refused and why, what is enough, and the six words.

import { expect, test } from 'vitest';
import { judgePassphrase, leastBits, sixWords } from '../../../shared/vault/passphrase.ts';

test.each([
  ['short', 'Use at least 12 characters. You have 5.'],
  ['aaaaaaaaaaaaaaaaaaaa', 'Repeated characters'],
  ['abcdefghijklmnopqrst', 'Runs such as abc'],
  ['password1234password', 'words or passwords that people try first'],
  ['linkingpin-mentoring', 'Parts of it are words'],
  ['22.11.2026 12.03.1987', 'guessed early'],
  ['qwertyuiop asdfghjkl', 'people try first'],
])('%s is not enough', (text, reason) => {
  const judged = judgePassphrase(text);
  expect(judged.enough).toBe(false);
  expect(judged.reasons.join(' ')).toContain(reason);
});

test.each([
  'quilt lantern marble otter seven',
  'Zx8$kq!92Lp#vR',
  'my dog Bruno hates eleven purple trams',
  'Künstlerin tanzt über sieben Brücken',
])('%s is enough', (text) => {
  expect(judgePassphrase(text)).toMatchObject({ enough: true, reasons: [] });
});

test('six random words are always enough, whatever the draw', () => {
  const generator = xorShift(20261122);
  for (let draw = 0; draw < 60; draw += 1) {
    const words = sixWords(Uint8Array.from({ length: 24 }, () => generator() & 255));
    expect(words.split(' ')).toHaveLength(6);
    expect(judgePassphrase(words).bits).toBeGreaterThanOrEqual(leastBits);
  }
}, 30_000);

test('the words of an acquaintance count as guessed', () => {
  const own = judgePassphrase('Rosamund Featherstone', ['Rosamund', 'Featherstone']);
  expect(own.bits).toBeLessThan(judgePassphrase('Rosamund Featherstone').bits);
});

test('a pasted page is refused at once', () => {
  const start = process.cpuUsage();
  expect(judgePassphrase('lorem ipsum '.repeat(100_000)).enough).toBe(false);
  // Work done, not time gone by: a busy machine makes no test fail.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000);
});

test('the same text in another Unicode form is judged the same', () => {
  const text = 'Künstlerin é über Ångström';
  expect(judgePassphrase(text.normalize('NFD'))).toEqual(judgePassphrase(text));
});

function xorShift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 11;
  };
}
