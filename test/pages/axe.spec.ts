// No screen of the desk and no state of it has what a screen reader, a keyboard or weak eyes cannot use: axe, in light and in dark.

import { axeLooker } from '../support/axe-look.ts';
import { expect, test } from '../support/pages/fixture.ts';
import { tourSample } from '../support/tour/sample.ts';
import { tourScreens } from '../support/tour/screens.ts';
import { createVault } from '../support/walk/gate.ts';

test.setTimeout(900_000);

test('the empty desk', async ({ shell }) => {
  const screens = await shell.open();
  const page = await screens.page();
  screens.answers.dialogs.push(screens.folder);
  await createVault(page, 'My desk', screens.folder);
  const { stop, found, seen } = axeLooker(screens);
  await tourScreens(page, stop);
  await screens.close();
  expect(seen.length).toBeGreaterThanOrEqual(14);
  expect(found).toEqual([]);
});

test('the desk with 64 people and a pair', async ({ shell }) => {
  const screens = await shell.open({ sample: true });
  const page = await screens.page();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  const { stop, found, seen } = axeLooker(screens);
  await tourSample(page, stop);
  await screens.close();
  expect(seen.length).toBeGreaterThanOrEqual(52);
  expect(found).toEqual([]);
});
