// The vault's own pages in the real window: waits told in words, the recovery key, secrets changed, a backup restored.

import { expect, test, type Page } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { answerDialogs } from '../support/walk/dialogs.ts';
import { createVault, goTo, passphrase, unlock } from '../support/walk/gate.ts';
import { expectAccessible, takeNewKey } from '../support/walk/vault-pages.ts';

test.describe.configure({ mode: 'serial' });

const place = freshFolder('vault-pages');
const second = 'seven quiet boats under a paper moon';
let started: Started;
let recoveryKey: string;

test.beforeAll(async () => {
  started = await startApp();
});
test.afterAll(() => started.close());

async function lock(): Promise<Page> {
  const before = await started.page();
  await before.keyboard.press('Control+l').catch(() => undefined);
  await expect.poll(async () => (await started.page()) === before).toBe(false);
  const gate = await started.page();
  await gate.getByLabel('Passphrase', { exact: true }).waitFor();
  return gate;
}

test('the first pages can be used without eyes and without a mouse', async () => {
  const page = await started.page();
  await page.getByRole('button', { name: 'Create a vault' }).waitFor();
  await expectAccessible(page);
  await answerDialogs(started.app, place);
  recoveryKey = await createVault(page, 'My desk', place);
});

test('after wrong passphrases the wait is told in words, and the right one still opens', async () => {
  const gate = await lock();
  await expectAccessible(gate);
  const field = gate.getByLabel('Passphrase', { exact: true });
  for (let wrong = 0; wrong < 4; wrong += 1) {
    await field.fill(`wrong ${wrong} wrong wrong`);
    await gate.keyboard.press('Enter');
    if (wrong === 3) await expect(gate.getByText(/^Waiting 1 s after/)).toBeVisible();
    await expect(gate.getByText(/does not open this vault/)).toBeVisible();
    await expect(gate.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled();
  }
  await unlock(gate);
});

test('the recovery key names its bad group, opens once, and is replaced by a new one', async () => {
  const gate = await lock();
  await gate.getByRole('button', { name: 'Use recovery key' }).click();
  const groups = recoveryKey.split('-');
  const field = gate.getByLabel('Recovery key');
  await field.fill(groups.with(6, groups[7] ?? '').join(' '));
  await expect(
    gate.getByText('Group 7 of 18 does not fit. Compare it with your sheet.'),
  ).toBeVisible();
  await field.fill(groups.join(' ').toLowerCase().replaceAll('0', 'o'));
  await expect(gate.getByText(/does not fit/)).toHaveCount(0);
  await gate.getByLabel('New passphrase', { exact: true }).fill(second);
  await expect(gate.getByText('Strong enough.')).toBeVisible();
  await gate.getByLabel('New passphrase, once more').fill(second);
  await expectAccessible(gate);
  await gate.getByRole('button', { name: 'Open the vault' }).click();
  await expect(gate.getByRole('heading', { name: 'Your new recovery key' })).toBeVisible({
    timeout: 30_000,
  });
  const old = recoveryKey;
  recoveryKey = await takeNewKey(gate, 'Open the desk');
  expect(recoveryKey).not.toBe(old);
  await expect(gate.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await unlock(await lock(), second);
});

test('the passphrase is changed only by who knows it', async () => {
  const page = await started.page();
  await goTo(page, 'Settings');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase now').fill('not this one at all');
  await dialog.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await expect(dialog.getByText('Strong enough.')).toBeVisible();
  await dialog.getByLabel('New passphrase, once more').fill(passphrase);
  await dialog.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(dialog.getByText('That is not the passphrase of now.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Passphrase now').fill(second);
  await dialog.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(dialog).toHaveCount(0);
  await unlock(await lock(), passphrase);
});

test('a backup is made, compared and put in place; what stood there is kept', async () => {
  const page = await started.page();
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Open backups' }).click();
  await page.getByRole('button', { name: 'Make a backup now' }).first().click();
  await expect(page.getByRole('heading', { name: 'Kept backups' })).toBeVisible();
  await expect(page.getByText(/newest checked backup is from today/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore it' }).first().click();
  await page.getByLabel('Passphrase of that time').fill(passphrase);
  await page.getByRole('button', { name: 'Open and compare' }).click();
  await expect(page.getByRole('row', { name: /^People/ })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put this backup in place' }).click();
  await expect(
    page.getByText(/kept, until you remove it on the page Backups, in .*before-restore/).first(),
  ).toBeVisible({ timeout: 30_000 });
});

test('the proof and the log say what was done, in words and without names', async () => {
  const page = await started.page();
  // What the restore said stays until it is closed, and would lie over what opens below.
  await page.locator('.mantine-Notification-root').getByRole('button').click();
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'See the proof' }).click();
  await expect(page.getByText('AEGIS-256', { exact: false })).toBeVisible();
  await expect(page.getByText('Every line of the log fits the one before it.')).toBeVisible();
  const section = (name: string) => page.getByRole('region', { name });
  for (const file of ['data.db', 'header.a', 'header.b', 'host.lock'])
    await expect(
      section('What was opened').getByRole('row', { name: new RegExp(`^${file} \\w`) }),
      file,
    ).toBeVisible();
  const own = section('In the app’s own folder');
  await expect(own).toContainText(started.userData);
  for (const [file, holds] of [
    ['settings.json', 'minutes until the lock'],
    ['witness', 'what this computer last saw'],
  ])
    await expect(own.getByRole('row', { name: new RegExp(`${file}.*${holds}`) })).toBeVisible();
  await expect(own).toContainText(/The window’s engine keeps \d+ files of its own there/);
  await expect(section('What this protects against')).toContainText(
    'A stolen or copied laptop, disk or backup. Nobody reads it without your passphrase or your recovery key',
  );
  await expect(section('What it does not protect against')).toContainText(
    'Somebody who knows your passphrase or holds your recovery sheet. For the vault they are you',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('button', { name: 'Read the log' }).click();
  await expect(page.getByText('Unlocked with the recovery key')).toHaveCount(1);
  await expect(page.getByText('The passphrase was changed')).toHaveCount(2);
  await expect(page.getByText('Unlocked with the passphrase, after 4 wrong tries')).toHaveCount(1);
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('combobox', { name: 'Lock after this long without you' }).click();
  await page.getByRole('option', { name: '5 minutes', exact: true }).click();
  await page.getByRole('button', { name: 'Read the log' }).click();
  await expect(
    page.getByText('The time until it locks by itself was set to 5 minutes'),
  ).toHaveCount(1);
  await expectAccessible(page);
});

test('dark and light are chosen in the settings and still there after a restart', async () => {
  const page = await started.page();
  await goTo(page, 'Settings');
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectAccessible(page);
  await started.close();
  started = await startApp({ userData: started.userData });
  const gate = await started.page();
  await gate.getByLabel('Passphrase', { exact: true }).waitFor();
  await expect(gate.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectAccessible(gate);
});
