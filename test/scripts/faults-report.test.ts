// The report of the fault runs: on a fresh checkout, where nothing is remembered, one run must not wipe out what the others told.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/sources.ts';
import { load } from './fixture.ts';

type Line = {
  id: string;
  what: string;
  n: number;
  failures: number;
  seed: number;
  seconds: number;
} & Record<string, string | number>;
type Report = (
  state: Record<string, Line>,
  suites: object[],
  safetyLines: readonly (readonly [name: string, file?: string])[],
  earlier?: string,
) => string;
const { report } = await load<{ report: Report }>('faults-report.mjs');

const suites = [
  { id: 'T14', what: 'signals', parts: 2, mark: 'locked' },
  { id: 'T14b', what: 'standstill', parts: 1, mark: 'locked' },
];
const lines = [['first line'], ['second line']] as const;
const part = (id: string, more: object = {}): Line => ({
  id,
  what: id,
  n: 50,
  failures: 0,
  seed: 1,
  seconds: 9,
  slowest: 700,
  ...more,
});
const taken = (what: string, failures = 0): Line => ({
  id: 'T28',
  what,
  n: 1,
  failures,
  seed: 0,
  seconds: 3,
  tests: 'a.test.ts',
});
const whole = report(
  {
    'T14-0': part('T14'),
    'T14-1': part('T14', { slowest: 800 }),
    'T14b-0': part('T14b'),
    'T28-first line': taken('first line'),
    'T28-second line': taken('second line'),
    'control-T28': part('T28', { n: 2 }),
  },
  suites,
  lines,
);
const rowOf = (text: string, id: string) =>
  text.split('\n').find((line) => line.startsWith(`| ${id} |`));

describe('the report of the fault runs', () => {
  it('with nothing remembered stays as it was', () => {
    expect(report({}, suites, lines, whole)).toBe(whole);
  });

  it('changes the row that was run, and no other', () => {
    const after = report({ 'T14b-0': part('T14b', { n: 7, slowest: 3 }) }, suites, lines, whole);
    expect(rowOf(after, 'T14b')).toContain('| 7 (1 of 1 parts) |');
    expect(after).toContain('- T14b: slowest 3');
    expect(rowOf(after, 'T14')).toBe(rowOf(whole, 'T14'));
    expect(after).toContain('- T14: slowest 700 to 800');
    expect(after).toContain('2 of 2 tried; the tests beside the line went red 2 times.');
    expect(after).toContain('2 test files ran green in an untouched copy');
  });

  it('a few parts of a run do not take the place of all of them, unless one failed', () => {
    expect(rowOf(report({ 'T14-0': part('T14') }, suites, lines, whole), 'T14')).toBe(
      rowOf(whole, 'T14'),
    );
    expect(
      rowOf(report({ 'T14-0': part('T14', { failures: 2 }) }, suites, lines, whole), 'T14'),
    ).toContain('| 50 (1 of 2 parts) | 2 |');
    expect(
      rowOf(
        report({ 'T14b-0': part('T14b', { n: 0, skipped: 'Linux only' }) }, suites, lines, whole),
        'T14b',
      ),
    ).toBe(rowOf(whole, 'T14b'));
  });

  it('keeps each safety line by itself; a new one that stayed silent is named, one that is no more is dropped', () => {
    const after = report(
      { 'T28-third line': taken('third line', 1) },
      suites,
      [['second line'], ['third line']],
      whole,
    );
    expect(after).toContain(
      '2 of 2 tried; the tests beside the line went red 1 times, and stayed silent for: third line.',
    );
    expect(after).toContain('| second line | a.test.ts | yes |');
    expect(after).not.toContain('first line');
  });

  it('lists safety lines by what they are about', () => {
    const listed = [
      ['second line', 'electron/vault/backups/second-place.ts'],
      ['first line', 'electron/database/open.ts'],
    ] as const;
    const after = report({}, suites, listed, whole);
    expect(after).toMatch(
      /### The database file: 1\n\n.*\n.*\n\| first line .*\n\n### Backups and restoring: 1\n\n.*\n.*\n\| second line /u,
    );
    expect(report({}, suites, listed, after)).toBe(after);
  });

  it('reads its own report in docs: every row of it stays', () => {
    const standing = readFileSync(join(root, 'docs', 'faults.md'), 'utf8');
    const ids = standing
      .split('\n')
      .flatMap(
        (line) => /^\| (\w+) \|.*\(\d+ of (\d+) parts/u.exec(line)?.slice(1, 3).join(' ') ?? [],
      );
    const known = ids.map((each) => ({
      id: each.split(' ')[0],
      what: '',
      parts: Number(each.split(' ')[1]),
    }));
    const again = report({}, known, [], standing);
    expect(known.length).toBeGreaterThan(10);
    for (const { id } of known) expect(rowOf(again, id!)).toBe(rowOf(standing, id!));
  });
});
