// Larger text by key, by wheel and in the settings, and it is kept.

import type { Page } from '@playwright/test';
import { tell } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { goTo } from '../support/walk/gate.ts';

test.describe.configure({ mode: 'serial' });
let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open({ sample: true });
  page = await screens.page();
});
test.afterAll(() => screens.close());

const kept = async () => (await tell(page, 'app', 'getState', undefined)).textSize;

test('by key, by wheel and in the settings, and it stays so', async () => {
  await goTo(page, 'Settings');
  await page.keyboard.press('Control+=');
  await expect.poll(kept).toBe(110);
  await page.keyboard.press('Control+-');
  await expect.poll(kept).toBe(100);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect.poll(kept).toBe(110);
  await page.keyboard.press('Control+0');
  await expect.poll(kept).toBe(100);
  await page.getByLabel('Text size').click();
  await page.getByRole('option', { name: '150 %' }).click();
  await expect.poll(kept).toBe(150);
  await expect(page.getByLabel('Text size')).toHaveValue('150 %');
  await page.keyboard.press('Control+0');
  await expect.poll(kept).toBe(100);
});
