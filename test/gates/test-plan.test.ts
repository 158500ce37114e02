// The plan of what is proved has every row, and names proofs that are there.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSource, root } from '../support/sources.ts';

const rows = readSource('docs/test-plan.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id = '']) => /^[ST]\d+$/u.test(id))
  .map(([, id = '', , proof = '']) => ({ id, proof }));

it('has every row once', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  expect(rows.map(({ id }) => id)).toEqual([
    ...numbers(30).map((number) => `T${String(number).padStart(2, '0')}`),
    ...numbers(16).map((number) => `S${number}`),
  ]);
});

it('names proofs that are there', () => {
  const endings = ['', '.ts', '.test.ts', '.test.tsx', '.spec.ts'];
  const named = rows.flatMap(({ id, proof }) =>
    [...proof.matchAll(/(?<![\w./-])[a-z0-9-]+(?:\/[a-z0-9-]+)+(?:\.mjs)?/gu)].map(([path]) => ({
      id,
      path,
    })),
  );
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(
    ({ path }) => !endings.some((ending) => existsSync(join(root, 'test', `${path}${ending}`))),
  );
  expect(missing.filter(({ path }) => !path.startsWith('docs/'))).toEqual([]);
});
