// The same lines for tests in the real window: each test's title names its row of the test table ("S5: …").

import { test } from '@playwright/test';
import { rowOfTitle } from './row-of-title.ts';

export function tellRowsOfWindow(what: string): void {
  const rows = new Map<string, { n: number; failures: number }>();
  test.afterEach(() => {
    const { title, status, expectedStatus } = test.info();
    const row = rowOfTitle(title);
    if (row === undefined || status === 'skipped') return;
    const { n, failures } = rows.get(row) ?? { n: 0, failures: 0 };
    rows.set(row, { n: n + 1, failures: failures + (status === expectedStatus ? 0 : 1) });
  });
  test.afterAll(() => {
    for (const [id, counted] of rows)
      console.log(JSON.stringify({ id, what, ...counted, seed: 0 }));
  });
}
