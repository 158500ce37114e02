// The way through the screens of an open desk, with a stop at each: for pictures, and for what every screen must fulfil.

import type { Page } from '@playwright/test';

/** What is done at each stop. */
export type Stop = (name: string) => Promise<void>;

const quiet = 400;

/** Opens each screen of the rail and what the palette alone reaches. */
export async function tourScreens(page: Page, stop: Stop): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Screens' }).getByRole('button');
  for (let index = 0; index < (await rail.count()); index += 1) {
    const name = ((await rail.nth(index).getAttribute('title')) ?? `screen ${index}`).toLowerCase();
    await rail.nth(index).click();
    await page.waitForTimeout(quiet);
    await stop(name);
  }
  for (const title of [
    'Someone asks about a person',
    'Offline proof',
    'Backups',
    'Audit log',
    'Search',
    'New programme',
    'Import a list',
    'Topics',
    'Log of matching',
  ]) {
    await goByPalette(page, title);
    await stop(title.toLowerCase());
  }
}

export async function goByPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/A name, a word/).fill(title);
  await page.getByRole('option', { selected: true }).filter({ hasText: title }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByPlaceholder(/A name, a word/).waitFor({ state: 'detached' });
  await page.waitForTimeout(quiet);
}
