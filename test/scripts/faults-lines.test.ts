// T28's own proof, on a small project: a line is noticed by a failing test, and a copy in which nothing runs is not taken for noticing.

import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../support/sources.ts';
import { load, write } from './fixture.ts';

type SafetyLine = readonly [
  name: string,
  file: string,
  text: string,
  instead: string,
  tests: readonly string[],
];
type Result = { n: number; failures: number; tests?: string; reasons?: readonly string[] };
const { takeOut, untouched } = await load<{
  takeOut(line: SafetyLine, root: string): Result;
  untouched(lines: readonly SafetyLine[], root: string): Result;
}>('faults-lines.mjs');

let project: string;
const line = (instead: string, more: Partial<Record<'text' | 'test', string>> = {}): SafetyLine => [
  'the lock',
  'electron/door.ts',
  more.text ?? 'locked = true',
  instead,
  [more.test ?? 'test/door.test.ts'],
];
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'linking-pin-lines-'));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  write(join(project, 'package.json'), '{ "type": "module" }');
  write(join(project, 'vitest.config.ts'), 'export default {};\n');
  write(join(project, 'electron', 'door.ts'), 'export const locked = true;\n');
  write(
    join(project, 'test', 'door.test.ts'),
    "import { expect, test } from 'vitest';\nimport { locked } from '../electron/door.ts';\ntest('locked', () => expect(locked).toBe(true));\n",
  );
  write(
    join(project, 'test', 'blind.test.ts'),
    "import { expect, test } from 'vitest';\ntest('sees nothing', () => expect(1).toBe(1));\n",
  );
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

test('the untouched copy is green; then the missing line is noticed by the test beside it', () => {
  expect(untouched([line('locked = false')], project)).toMatchObject({ n: 1, failures: 0 });
  expect(takeOut(line('locked = false'), project)).toMatchObject({
    failures: 0,
    tests: 'door.test.ts',
    reasons: [expect.stringContaining('expected false to be true')],
  });
});

test('a copy in which the tests cannot run fails the control, instead of counting as noticed', () => {
  write(join(project, 'test', 'door.test.ts'), "import '../electron/gone.ts';\n");
  expect(untouched([line('locked = false')], project)).toMatchObject({ failures: 1 });
  expect(takeOut(line('locked = false'), project)).toMatchObject({ failures: 1 });
});

test('a silent test, a line that is not there and a line that merely breaks the file count as failures', () => {
  expect(takeOut(line('locked = false', { test: 'test/blind.test.ts' }), project)).toMatchObject({
    failures: 1,
  });
  expect(takeOut(line('', { text: 'not there' }), project)).toMatchObject({
    failures: 1,
    tests: expect.stringContaining('not there exactly once'),
  });
  expect(takeOut(line('locked = ('), project)).toMatchObject({ failures: 1 });
});

test('a test that only falls over has noticed nothing; one that expects something has', () => {
  write(
    join(project, 'test', 'door.test.ts'),
    "import { test } from 'vitest';\nimport { locked } from '../electron/door.ts';\ntest('locked', () => void locked.valueOf());\n",
  );
  expect(takeOut(line('locked = null'), project)).toMatchObject({
    failures: 1,
    reasons: [expect.stringContaining('TypeError')],
  });
});
