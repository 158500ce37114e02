// One line (id, n, failures, seed) for each row of the test table that a file of tests proves, counted from what really passed and failed.

import { afterAll, afterEach } from 'vitest';
import { tell } from './fault-harness.ts';
import { rowOfTitle } from './row-of-title.ts';

/** `id` for the whole file or block; without it each test's title names its row ("S6: …"). */
export function tellRows(what: string, id?: string): void {
  const rows = new Map<string, { n: number; failures: number }>();
  afterEach(({ task }) => {
    const row = id ?? rowOfTitle(task.name);
    if (row === undefined) return;
    const { n, failures } = rows.get(row) ?? { n: 0, failures: 0 };
    rows.set(row, { n: n + 1, failures: failures + (task.result?.state === 'fail' ? 1 : 0) });
  });
  afterAll(() => {
    for (const [row, counted] of rows) tell({ id: row, what, ...counted, seed: 0 });
  });
}
