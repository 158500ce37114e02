// Makes a new recovery key in the settings and prints its sheet with the desktop's own print dialog.

import { expect, type Page } from '@playwright/test';
import { printByHand } from './desktop-hands.ts';

/** Answers the key that was printed. */
export async function printRecoverySheet(page: Page, passphrase: string): Promise<string> {
  await page.getByRole('navigation').first().getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Make a new recovery key' }).click();
  await page.getByLabel('Passphrase now', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Make the key' }).click();
  const sheet = page.getByRole('list', { name: 'Recovery key in 18 groups' });
  await sheet.waitFor({ timeout: 60_000 });
  const key = (await sheet.locator('b').allInnerTexts()).join('-');
  expect(key).toHaveLength(18 * 4 + 17);
  // Not waited for: the page stands still until the dialog is answered.
  await page.getByRole('button', { name: 'Print the sheet' }).click({ noWaitAfter: true });
  await printByHand();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  const groups = key.split('-');
  for (const field of await page.getByLabel(/^Group \d+$/u).all()) {
    const label =
      (await field.evaluate((each: HTMLInputElement) => each.labels?.[0]?.innerText)) ?? '';
    await field.fill(groups[Number(/\d+/u.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByLabel(/^Group \d+$/u)).toHaveCount(0);
  return key;
}
