// Nothing before the desk has what a screen reader, a keyboard or weak eyes cannot use; the desk's screens: test/pages/axe.spec.ts.

import { expect, test } from '@playwright/test';
import { startApp } from '../support/app.ts';
import { axeLooker } from '../support/axe-look.ts';
import { tourGate } from '../support/tour/gate.ts';

test.setTimeout(900_000);

test('before the desk', async () => {
  const started = await startApp();
  const { stop, found, seen } = axeLooker(started);
  await tourGate(started, stop);
  await started.close();
  expect(seen.length).toBeGreaterThanOrEqual(8);
  expect(found).toEqual([]);
});
