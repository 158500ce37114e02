// What stands before the desk, with the Tab key alone: the focus can be seen wherever it is, and is caught nowhere. The desk's screens: test/pages/by-tab.spec.ts.

import { expect, test } from '@playwright/test';
import { startApp } from '../support/app.ts';
import { tabWalker } from '../support/tab-walk.ts';
import { tourGate } from '../support/tour/gate.ts';

test.setTimeout(900_000);

test('before the desk', async () => {
  const started = await startApp();
  const { stop, found, seen } = tabWalker(started.page);
  await tourGate(started, stop);
  await started.close();
  expect(seen.length).toBeGreaterThanOrEqual(8);
  expect(found).toEqual([]);
});
