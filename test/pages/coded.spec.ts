// Coded names in the real window: one key, and no name is to be seen on any screen; the same key, and all are back.

import type { Page } from '@playwright/test';
import { makeDesk, openNote, plainWords } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { goTo } from '../support/walk/gate.ts';

let screens: Screens;
let page: Page;
test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  await makeDesk(screens, screens.folder);
  page = await screens.page();
});
test.afterAll(() => screens.close());

const names = /Amara|van Dijk|Philippe|Haddad/;
const seen = () => page.locator('body').innerText();

test('no name on any screen, in a sentence, in a sheet; what is being written is painted over and kept', async () => {
  await goTo(page, 'People');
  await expect(page.getByText(plainWords.junior).first()).toBeVisible();
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByText('Codes instead of names')).toBeVisible();
  await expect.poll(seen).not.toMatch(names);
  await expect(page.getByText(/^J-[2-9A-Z]{4}$/).first()).toBeVisible();
  for (const screen of ['Desk', 'Matching', 'Pairs', 'Plan', 'Programme', 'People']) {
    await goTo(page, screen);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await expect.poll(seen, screen).not.toMatch(names);
  }
  await page.getByRole('grid', { name: 'People' }).getByRole('row').nth(1).click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect.poll(seen).not.toMatch(names);
  await page.keyboard.press('Escape');

  await openNote(page, { names: /^J-/, title: plainWords.noteTitle });
  await page.locator('.ProseMirror').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Amara was glad.');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  expect(
    await page.evaluate(() => [...(CSS.highlights.get('lp-coded') ?? [])].map(String)),
  ).toContain('Amara');

  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByText('Codes instead of names')).toHaveCount(0);
  await expect(page.locator('.ProseMirror')).toContainText('Amara was glad.');
  await goTo(page, 'Pairs');
  await expect(page.getByText(plainWords.senior).first()).toBeVisible();
  expect(await seen()).not.toMatch(/J-[2-9A-Z]{4}/);
});
