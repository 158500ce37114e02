// T28 takes safety lines out of the sources; each must be there, exactly once, and the tests that are to notice it too.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error a plain list without types
import { safetyLines } from '../../faults/safety-lines.mjs';
import { root } from '../../support/sources.ts';

const lines = safetyLines as readonly (readonly [
  name: string,
  file: string,
  text: string,
  instead: string,
  tests: readonly string[],
])[];

test('at least 25 safety lines are tried', () => {
  expect(lines.length).toBeGreaterThan(24);
  expect(new Set(lines.map(([name]) => name)).size).toBe(lines.length);
});

test.each(lines)('%s', (_name, file, text, instead, tests) => {
  expect(readFileSync(join(root, file), 'utf8').split(text)).toHaveLength(2);
  expect(instead).not.toBe(text);
  expect(tests.filter((each) => !existsSync(join(root, each)))).toEqual([]);
});
