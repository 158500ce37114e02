// A backup put in place of the open vault, in the real window: no page keeps what only the vault of before knew.
import { expect, test } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { atDesk, makeDesk, plainWords, tell, type Desk } from '../support/desk.ts';
import { emptyDraft } from '../../shared/people/draft.ts';
import { goTo } from '../support/walk/gate.ts';

test.describe.configure({ mode: 'serial' });

const long = { timeout: 60_000 };
const late = 'Ottoline Verhoeven';
let started: Started;
let desk: Desk;

test.beforeAll(async () => {
  started = await startApp();
  desk = await makeDesk(started, freshFolder('restore-open'));
});
test.afterAll(() => started.close());

test('who came after the backup is on no list once it stands in place, and the desk says where the rest is kept', async () => {
  const page = await started.page();
  await tell(page, 'vault', 'makeBackup', undefined);
  await tell(page, 'people', 'add', { cohortId: desk.cohortId, person: { ...emptyDraft('senior'), name: late, level: 6, organisation: 'Atelier Rhône', languages: ['English'], optedIn: 'yes' } });
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
  await expect(page.getByRole('heading', { name: 'Today', exact: true }).or(page.getByText('Nothing waits for you.')).first()).toBeVisible();
  await atDesk(page);
  await goTo(page, 'People');
  await expect(page.getByText(plainWords.junior).first()).toBeVisible();
  await expect(page.getByText(late)).toHaveCount(0);
});
