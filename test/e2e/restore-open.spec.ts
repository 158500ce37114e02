// Backups of the open vault, in the real window: put in its place so that no page keeps what only the vault of before knew; those of an earlier passphrase removed; another vault's put beside it.

import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { backupHere } from '../../electron/vault/backups/backups.ts';
import { createVault } from '../../electron/vault/opening/create-vault.ts';
import { emptyDraft } from '../../shared/people/draft.ts';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { atDesk, makeDesk, plainWords, tell, type Desk } from '../support/desk.ts';
import { answerDialogs, chosenPlace } from '../support/walk/dialogs.ts';
import { goTo } from '../support/walk/gate.ts';
import { expectAccessible, takeNewKey } from '../support/walk/vault-pages.ts';

test.describe.configure({ mode: 'serial' });

const long = { timeout: 60_000 };
const late = 'Ottoline Verhoeven';
const second = 'seven quiet boats under a paper moon';
const third = 'eleven slow clouds above a tin roof';
const home = freshFolder('restore-open-home');
let started: Started;
let desk: Desk;

test.beforeAll(async () => {
  started = await startApp({ env: { HOME: home } });
  desk = await makeDesk(started, freshFolder('restore-open'));
});
test.afterAll(() => started.close());

test('who came after the backup is on no list once it stands in place, and the desk says where the rest is kept', async () => {
  const page = await started.page();
  await tell(page, 'vault', 'createBackup', undefined);
  await tell(page, 'people', 'create', {
    cohortId: desk.cohortId,
    person: {
      ...emptyDraft('senior'),
      name: late,
      level: 6,
      organisation: 'Atelier Rhône',
      languages: ['English'],
      optedIn: 'yes',
    },
  });
  await goTo(page, 'People');
  await expect(page.getByText(late)).toBeVisible();
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Open backups' }).click();
  await page.getByRole('button', { name: 'Restore it' }).first().click();
  await page.getByLabel('Passphrase of that time').fill(plainWords.passphrase);
  await page.getByRole('button', { name: 'Open and compare' }).click();
  await expect(page.getByRole('row', { name: /^People 3 2/ })).toBeVisible(long);
  await page.getByRole('button', { name: 'Put this backup in place' }).click();
  await expect(page.getByText(/^The backup stands in place\..*before-restore/)).toBeVisible(long);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Each opening of a vault begins at the desk.
  await expect(
    page
      .getByRole('heading', { name: 'Today', exact: true })
      .or(page.getByText('Nothing waits for you.'))
      .first(),
  ).toBeVisible();
  await atDesk(page);
  await goTo(page, 'People');
  await expect(page.getByText(plainWords.junior).first()).toBeVisible();
  await expect(page.getByText(late)).toHaveCount(0);
});

async function openBackups(): Promise<Page> {
  const page = await started.page();
  // What a restore before this one said stays until it is closed, and may lie above a button.
  const said = page.getByRole('alert').filter({ hasText: 'The backup stands in place.' });
  for (let left = await said.count(); left > 0; left -= 1) {
    await said.first().getByRole('button', { name: 'Close' }).click();
    await expect(said).toHaveCount(left - 1);
  }
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Open backups' }).click();
  await expect(page.getByRole('heading', { name: 'Kept backups' })).toBeVisible(long);
  return page;
}

test('backups of an earlier passphrase are removed in one step, after a new one was made', async () => {
  await tell(await started.page(), 'vault', 'changePassphrase', {
    passphrase: plainWords.passphrase,
    newPassphrase: second,
  });
  const page = await openBackups();
  await expect(page.getByText('earlier passphrase', { exact: true }).first()).toBeVisible(long);
  await page.getByRole('button', { name: 'Remove backups of the earlier passphrase' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove backups of the earlier passphrase?' });
  await expect(
    dialog.getByText('A new backup is made and checked first.', { exact: false }),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep them' }).click();
  await expect(page.getByText('earlier passphrase', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove backups of the earlier passphrase' }).click();
  await dialog.getByRole('button', { name: 'Remove them for good' }).click();
  await expect(
    page.getByText(/^\d+ backups? of the earlier passphrase (is|are) removed\.$/),
  ).toBeVisible(long);
  await expect(page.getByText('earlier passphrase', { exact: true })).toHaveCount(0, long);
  const left = await tell(page, 'vault', 'listBackups', { place: null });
  expect(left.map((backup) => [backup.opensWith, backup.verifiedAt !== null])).toEqual([
    ['current', true],
  ]);
});

test('a recovery key that puts a backup in place is used up, and the new one is shown above the desk that begins anew', async () => {
  const page = await openBackups();
  await page.getByRole('button', { name: 'Restore it' }).first().click();
  await page.getByText('Recovery key', { exact: true }).click();
  await page.getByLabel('Recovery key of that time').fill(desk.recoveryKey);
  await page.getByRole('button', { name: 'Open and compare' }).click();
  await page.getByLabel('New passphrase', { exact: true }).fill(third);
  await page.getByLabel('New passphrase, once more').fill(third);
  await expect(page.getByText('Strong enough.')).toBeVisible(long);
  await page.getByRole('button', { name: 'Put this backup in place' }).click();
  await expect(page.getByRole('dialog', { name: 'Your new recovery key' })).toBeVisible(long);
  await expectAccessible(page);
  expect(await takeNewKey(page, 'Done')).not.toBe(desk.recoveryKey);
  await expect(page.getByRole('dialog')).toHaveCount(0, long);
  expect((await tell(page, 'vault', 'getFacts', undefined)).recoveryConfirmed).toBe(true);
});

test('a backup of another vault never takes the place of this one: it is offered a place of its own', async () => {
  const elsewhere = freshFolder('restore-open-other');
  const { session } = await createVault({
    folder: join(elsewhere, 'Other.vault'),
    passphrase: plainWords.passphrase,
    now: () => new Date().toISOString(),
    deviceFolder: null,
  });
  const other = backupHere(session);
  session.close();
  const page = await openBackups();
  await answerDialogs(started.app, other);
  await page.getByRole('button', { name: 'Restore from a file' }).click();
  await page.getByLabel('Passphrase of that time').fill(plainWords.passphrase);
  await page.getByRole('button', { name: 'Open and compare' }).click();
  await expect(page.getByText(/belongs to another vault/)).toBeVisible(long);
  await page.getByRole('button', { name: 'Open it as a vault of its own' }).click();
  await expect(page.getByRole('row', { name: /^People – 0/ })).toBeVisible(long);
  await page.getByRole('button', { name: 'Put this backup in place' }).click();
  await expect(page.getByText(/^The backup stands in place\.$/)).toBeVisible(long);
  await atDesk(page);
  expect((await tell(page, 'app', 'getState', undefined)).lastVault?.folder).toBe(
    join(home, 'Linking Pin', 'Restored desk.vault'),
  );
  const answer = await tell(page, 'vault', 'inspect', {
    place: await chosenPlace(started, page, desk.folder),
  });
  expect(answer.state).toBe('vault');
});
