// Every screen of the desk and every state of it with the Tab key alone: the focus can be seen wherever it is, and is caught nowhere.

import { expect, test } from '../support/pages/fixture.ts';
import { tabWalker } from '../support/tab-walk.ts';
import { tourSample } from '../support/tour/sample.ts';

test.setTimeout(900_000);

test('the desk with 64 people and a pair', async ({ shell }) => {
  const screens = await shell.open({ sample: true });
  const page = await screens.page();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  const { stop, found, seen } = tabWalker(screens.page);
  await tourSample(page, stop);
  await screens.close();
  expect(seen.length).toBeGreaterThanOrEqual(52);
  expect(found).toEqual([]);
});
