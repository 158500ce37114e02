// The sample lists as bytes, and short lists written in a test.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, type ImportProblem } from '../../../../shared/people/import/problems.ts';

const folder = join(import.meta.dirname, '../../../fixtures');

export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folder, name)));
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** "list.csv, row 3, column B (Level): sentence", as a person would read it. */
export function spoken(problems: readonly ImportProblem[]): string[] {
  return problems.map((problem) => `${problem.severity} · ${placeOf(problem)}: ${problem.message}`);
}

/** Milliseconds of processor time that some work takes; unlike the clock, no matter what else the machine does. */
export function effort(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
