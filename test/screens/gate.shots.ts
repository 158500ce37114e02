// Before the desk: first start, making a vault, unlocking.

import { test } from '@playwright/test';
import { startApp } from '../support/app.ts';
import { tourGate } from '../support/tour/gate.ts';
import { camera } from './camera.ts';

test('gate', async () => {
  const started = await startApp();
  await tourGate(started, camera(started, 'gate'));
  await started.close();
});
