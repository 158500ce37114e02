// docs/matching-rules.md says what the code says: every hard rule with its number, strength, words and file.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { constraints } from '../../shared/matching/constraints/all.ts';
import type { Constraint } from '../../shared/matching/constraints/constraint.ts';
import { ruleBook } from '../support/rule-book.ts';
import { readSource, root, sourcesIn } from '../support/sources.ts';

const folder = 'shared/matching/constraints/';
const book = readSource('docs/matching-rules.md').split('\n');

async function filesOfRules(): Promise<Map<unknown, string>> {
  const files = new Map<unknown, string>();
  for (const file of sourcesIn('shared/matching/constraints')) {
    if (file.endsWith('/all.ts')) continue;
    const exported = (await import(join(root, file))) as Record<string, unknown>;
    for (const value of Object.values(exported)) files.set(value, file.slice(folder.length));
  }
  return files;
}

it('holds one line for each rule, and no other', async () => {
  const files = await filesOfRules();
  const fileOf = (rule: Constraint): string => files.get(rule) ?? 'no file exports it';
  const table = ruleBook(constraints, fileOf);
  const missing = table.filter((line) => !book.includes(line));
  const stale = book.filter((line) => line.startsWith('|') && !table.includes(line));
  expect(
    { missing, stale },
    'docs/matching-rules.md: write the lines under "missing" into its table and take out those under "stale"',
  ).toEqual({ missing: [], stale: [] });
});

it('says what each number means, in their order', () => {
  const meant = book.flatMap((line) => /^- \*\*(R\d+)\*\* \S/.exec(line)?.[1] ?? []);
  const numbers = [...new Set(constraints.map(({ rule }) => rule))].sort(
    (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
  );
  expect(meant, 'docs/matching-rules.md: one line "- **R…** …" for each number in use').toEqual(
    numbers,
  );
});

it('finds every rule of the folder in the list, and no id twice', async () => {
  const files = await filesOfRules();
  const listed = new Set(constraints.map((rule) => files.get(rule)));
  const forgotten = sourcesIn('shared/matching/constraints')
    .map((file) => file.slice(folder.length))
    .filter((file) => !['all.ts', 'constraint.ts'].includes(file) && !listed.has(file));
  expect(forgotten, 'add a line for these to shared/matching/constraints/all.ts').toEqual([]);
  expect(new Set(constraints.map(({ id }) => id)).size).toBe(constraints.length);
});

it('lets no rule go without words', () => {
  const silent = constraints.filter(({ label, settledWords }) =>
    [label, settledWords.clear, settledWords.blocked].some((words) => words.trim() === ''),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
