// The app starts in real Electron: one quiet window, nothing reachable from the page, no policy broken.

import { expect, test } from '@playwright/test';
import { startApp, type Started } from '../support/app.ts';
import { tellRowsOfWindow } from '../support/told-in-window.ts';

tellRowsOfWindow('the page at the start');
let started: Started;
test.beforeEach(async () => {
  started = await startApp();
});
test.afterEach(() => started.close());

test('S1: the window is titled, and the page holds no Node', async () => {
  const page = await started.page();
  await expect(page).toHaveTitle('Linking Pin');
  expect(
    await page.evaluate(() => [
      typeof (window as never)['require'],
      typeof (window as never)['process'],
      typeof (window as never)['module'],
    ]),
  ).toEqual(['undefined', 'undefined', 'undefined']);
  expect(await page.evaluate(() => Object.keys(window.linkingPin).sort())).toEqual([
    'call',
    'onChanged',
  ]);
});
