// Makes a new recovery key in the settings and prints its sheet with the desktop's own print dialog.

import type { Page } from '@playwright/test';
import { printByHand } from './desktop-hands.ts';
import { goTo } from './walk/gate.ts';
import { takeNewKey } from './walk/vault-pages.ts';

/** Answers the key that was printed. */
export async function printRecoverySheet(page: Page, passphrase: string): Promise<string> {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Make a new recovery key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase now').fill(passphrase);
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  const print = page.getByRole('button', { name: 'Print the sheet' });
  await print.waitFor({ timeout: 60_000 });
  // From a moment later: the page stands still until the desktop's dialog is answered.
  await print.evaluate((button: HTMLElement) => void setTimeout(() => button.click(), 200));
  await printByHand();
  return takeNewKey(page, 'Done');
}
