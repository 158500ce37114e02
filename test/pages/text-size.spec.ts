// Larger text by key, wheel and in the settings; kept, and every screen of the rail can still be reached at twice its size.

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

test('at 200 % of 1280 no screen of the rail scrolls sideways as a page', async () => {
  await page.setViewportSize({ width: 640, height: 400 });
  const wide: string[] = [];
  for (const index of [1, 2, 3, 4, 5, 6]) {
    await page.keyboard.press(`Control+${index}`);
    const heading = page.getByRole('heading', { level: 1 }).first();
    await expect(heading).toBeVisible();
    const cut = await page.evaluate(() => {
      const main = document.querySelector('main');
      const box = main?.getBoundingClientRect();
      return {
        page: document.documentElement.scrollWidth - innerWidth,
        main: (box?.right ?? 0) - innerWidth,
      };
    });
    if (cut.page > 0 || cut.main > 0)
      wide.push(`${await heading.textContent()}: ${JSON.stringify(cut)}`);
  }
  expect(wide).toEqual([]);
});
