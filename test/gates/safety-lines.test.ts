// Every safety line that T28 takes out still stands in today's sources, exactly once, with the tests that must notice it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error a plain script of the fault runs without types
import * as matching from '../../scripts/faults-match.mjs';
// @ts-expect-error a plain list of the fault runs without types
import { safetyLines as listed } from '../faults/safety-lines.mjs';
import { readSource, root } from '../support/sources.ts';

type Place = { readonly start: number; readonly end: number };
const placesOf = (matching as { placesOf(text: string, source: string): Place[] }).placesOf;
const safetyLines = listed as readonly (readonly [
  name: string,
  file: string,
  text: string,
  instead: string,
  tests: readonly string[],
])[];

it('finds the list, each line under a name of its own', () => {
  expect(safetyLines.length).toBeGreaterThan(50);
  const names = safetyLines.map(([name]) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('each line stands in its file exactly once; where it moved or changed, test/faults/safety-lines.mjs follows', () => {
  const lost = safetyLines.flatMap(([name, file, text]) => {
    const found = existsSync(join(root, file)) ? placesOf(text, readSource(file)).length : 0;
    return found === 1 ? [] : [`${name}: ${found} times in ${file}`];
  });
  expect(lost).toEqual([]);
});

it('taking a line out changes its file', () => {
  const same = safetyLines.filter(([, , text, instead]) => placesOf(text, instead).length > 0);
  expect(same.map(([name]) => name)).toEqual([]);
});

it('each line names tests that are there', () => {
  const missing = safetyLines.flatMap(([name, , , , tests]) =>
    tests.filter((test) => !existsSync(join(root, test))).map((test) => `${name}: ${test}`),
  );
  expect(missing).toEqual([]);
  expect(safetyLines.filter(([, , , , tests]) => tests.length === 0)).toEqual([]);
});

it.each([
  ['broken over lines', 'if (a) throw b();', 'x;\n  if (a)\n    throw b();\ny;', 1],
  ['a closing comma', 'f(a, { b: 1 });', 'f(\n  a,\n  { b: 1, },\n);', 1],
  ['a comma at its end', "{ name: 'a' },", "[{ name: 'a' }]", 1],
  ['twice', 'go();', 'go();\ngo();', 2],
  ['inside a longer word', 'go();', 'forgo();', 0],
  ['other words', 'if (a) throw b();', 'if (a) throw c();', 0],
])('a line is found by its words and signs: %s', (_what, text, source, times) => {
  expect(placesOf(text, source)).toHaveLength(times);
});

it('what is taken out is the line and nothing beside it', () => {
  const source = "const all = [\n  { name: 'a', set: 1 },\n  { name: 'b' },\n];";
  const [place] = placesOf("{ name: 'a', set: 1 },", source);
  expect(source.slice(place?.start, place?.end)).toBe("{ name: 'a', set: 1 },");
});
