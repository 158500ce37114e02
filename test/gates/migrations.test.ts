// Shipped steps of the schema are frozen: a vault in somebody's hands was made by exactly this code.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { migrations } from '../../electron/database/migrations/all.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'electron/database/migrations');
const steps = readdirSync(folder)
  .filter((name) => /^\d{4}-.*\.ts$/u.test(name))
  .sort();
const shipped = JSON.parse(
  readFileSync(join(root, 'test/gates/shipped-migrations.json'), 'utf8'),
) as Readonly<Record<string, string>>;

test('every step has its place in the list, by number and name', () => {
  expect(
    migrations.map((step) => `${String(step.version).padStart(4, '0')}-${step.name}.ts`),
  ).toEqual(steps);
});

test('shipped steps are as they were shipped', () => {
  for (const [name, hash] of Object.entries(shipped)) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
      `${name} was shipped and never changes; write a new step`,
    ).toBe(hash);
  }
});

test('only the newest steps may still be unshipped', () => {
  const unshipped = steps.filter((name) => !Object.hasOwn(shipped, name));
  expect(steps.slice(steps.length - unshipped.length)).toEqual(unshipped);
});

test('each step is proved from a filled older vault', () => {
  const proof = readFileSync(join(root, 'test/electron/database/migrations.test.ts'), 'utf8');
  // The proof runs over the list itself, so a new step is covered the day it is listed.
  expect(proof).toContain('describe.each(migrations.slice(0, -1)');
});
