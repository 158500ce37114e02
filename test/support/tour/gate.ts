// What stands before the desk, with a stop at each: first start, making a vault, its refusals, unlocking.

import { freshFolder, type Started } from '../app.ts';
import { answerDialogs } from '../walk/dialogs.ts';
import { passphrase } from '../walk/gate.ts';
import type { Stop } from './screens.ts';

/** Needs an app without a vault. */
export async function tourGate(started: Started, stop: Stop): Promise<void> {
  let page = await started.page();
  await answerDialogs(started.app, freshFolder('place'));
  await page.getByRole('button', { name: 'Create a vault' }).waitFor();
  await stop('first start');
  await page.getByRole('button', { name: 'Create a vault' }).click();
  await page.getByRole('button', { name: 'Choose another folder' }).click();
  await stop('create');
  await page.getByLabel('Passphrase', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await page.locator('[aria-invalid="true"]').first().waitFor();
  await stop('create refused');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByText('Strong enough.').waitFor();
  await page.getByLabel('Passphrase, once more').fill(passphrase);
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await page.getByRole('button', { name: 'I have written it down' }).waitFor({ timeout: 60_000 });
  await stop('recovery key');
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await stop('recovery key typed back');
  const rebuilt = page.waitForEvent('close');
  await page
    .evaluate(() => window.linkingPin.call('app', 'lock', undefined))
    .catch(() => undefined);
  await rebuilt;
  page = await started.page();
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  await stop('unlock');
  await page.getByLabel('Passphrase', { exact: true }).fill('not the right words');
  await page.keyboard.press('Enter');
  await page.getByText(/does not open this vault/).waitFor({ timeout: 60_000 });
  await stop('unlock refused');
  await page.getByRole('button', { name: 'Use recovery key' }).click();
  await page.waitForTimeout(400);
  await stop('recover');
}
