// The cost of guessing a passphrase: never below the usual, more on a fast machine, by the faster of two runs.

import { expect, test } from 'vitest';
import { calibrateKdf, isTooWeak, usualKdf } from '../../../../electron/vault/keys/kdf.ts';

/** A clock on which the two runs took so many milliseconds. */
function clockOf(...runs: readonly number[]): () => number {
  const ticks = runs.flatMap((run, index) => [index * 10_000, index * 10_000 + run]);
  return () => ticks.shift() ?? Number.NaN;
}

test.each([
  ['a slow machine keeps the usual cost', [2_400, 1_900], 262_144],
  ['one of about a second too', [1_000, 980], 262_144],
  ['half a second and a little is not fast enough for twice the memory', [900, 501], 262_144],
  ['one that needs half a second gets twice the memory', [900, 500], 524_288],
  ['the fastest gets no more than 512 MiB', [20, 0], 524_288],
  ['one slow run among two does not count', [4_000, 300], 524_288],
])('%s', async (_name, runs, memoryKiB) => {
  const settings = await calibrateKdf(clockOf(...runs));
  expect(settings).toEqual({ ...usualKdf, memoryKiB });
  expect(isTooWeak(settings)).toBe(false);
});

test('the floor is 64 MiB and three passes, for each alone', () => {
  expect(isTooWeak({ ...usualKdf, memoryKiB: 65_536 })).toBe(false);
  expect(isTooWeak({ ...usualKdf, memoryKiB: 65_535 })).toBe(true);
  expect(isTooWeak({ ...usualKdf, passes: 2 })).toBe(true);
});

test('by a real clock this machine gets a cost that can be written and read', async () => {
  const settings = await calibrateKdf(() => performance.now());
  expect([262_144, 524_288]).toContain(settings.memoryKiB);
});
