// Walking through the gate as a person does: making a vault, unlocking it.

import { expect, type Page } from '@playwright/test';

export const passphrase = 'quiet copper meadow lantern 47';

/** Makes a vault by the screens and returns its recovery key. */
export async function createVault(page: Page, name: string, place: string): Promise<string> {
  // The folder dialog belongs to the system; the place typed by it is given to the app as the dialog would.
  await page.getByRole('button', { name: 'Create a vault' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Choose another folder' }).click();
  await expect(page.getByText(place)).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await expect(page.getByText('Strong enough.')).toBeVisible();
  await page.getByLabel('Passphrase, once more').fill(passphrase);
  await page.getByRole('button', { name: 'Create the vault' }).click();
  const groups = page
    .getByRole('list', { name: 'Recovery key in 18 groups' })
    .getByRole('listitem')
    .locator('b');
  await expect(groups).toHaveCount(18, { timeout: 60_000 });
  const key = await groups.allTextContents();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await page
    .getByLabel(/^Group \d+$/)
    .first()
    .waitFor();
  for (const field of await page.getByLabel(/^Group \d+$/).all()) {
    const number = Number(
      (
        await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
      ).replace(/\D/g, ''),
    );
    await field.fill(key[number - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible({ timeout: 60_000 });
  return key.join('-');
}

/** Unlocks by the unlock screen and waits for the desk. */
export async function unlock(page: Page, secret = passphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(secret);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible({ timeout: 60_000 });
}

/** Goes to a screen of the rail. */
export async function goTo(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: title })
    .click();
}
