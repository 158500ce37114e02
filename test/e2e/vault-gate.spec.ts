// The vault in its bad days, in the real window: keys changed, a second place, another vault, damage, a new computer.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openDatabase } from '../../electron/database/open.ts';
import { openHeader } from '../../electron/vault/files/header-files.ts';
import { deriveKeys } from '../../electron/vault/keys/keys.ts';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import {
  atDesk,
  makeDesk,
  openNote,
  plainWords,
  tell,
  unlock,
  type Desk,
} from '../support/desk.ts';
import { answerDialogs, chosenPlace } from '../support/walk/dialogs.ts';
import { goTo } from '../support/walk/gate.ts';
import { expectAccessible, takeNewKey } from '../support/walk/vault-pages.ts';

test.describe.configure({ mode: 'serial' });

const place = freshFolder('vault-gate');
const stick = join(place, 'stick');
const second = 'seven quiet boats under a paper moon';
const third = 'eleven slow clouds above a tin roof';
const long = { timeout: 60_000 };
let started: Started;
let desk: Desk;
let recoveryKey: string;
/** The first backup on the stick, which opens with the first recovery key. */
let first: string;

test.beforeAll(async () => {
  mkdirSync(stick);
  started = await startApp();
  desk = await makeDesk(started, place);
});
test.afterAll(() => started.close());

async function lock(): Promise<Page> {
  const before = await started.page();
  await tell(before, 'app', 'lock', undefined).catch(() => undefined);
  await expect.poll(async () => (await started.page()) === before, long).toBe(false);
  const gate = await started.page();
  await gate.getByLabel('Passphrase', { exact: true }).waitFor();
  return gate;
}

const backupsOnStick = () =>
  readdirSync(stick).flatMap((name) =>
    readdirSync(join(stick, name))
      .filter((file) => file.endsWith('.backup'))
      .map((file) => join(stick, name, file)),
  );

test('a second place is chosen by hand and gets its checked copy at once', async () => {
  const page = await started.page();
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Open backups' }).click();
  await page.getByRole('button', { name: 'Make a backup now' }).first().click();
  await expect(page.getByText('There is no second place yet.', { exact: false })).toBeVisible(long);
  await answerDialogs(started.app, stick);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(
    page.getByText(`The second place is ${stick}. The newest backup there is from today.`),
  ).toBeVisible(long);
  expect(backupsOnStick()).toHaveLength(1);
  [first = ''] = backupsOnStick();
  await expectAccessible(page);
});

test('a note is erased for good by a deliberate step, and what backups still hold is said', async () => {
  const page = await started.page();
  await openNote(page, { names: /Amara/, title: plainWords.noteTitle });
  await page.getByRole('button', { name: 'Erase it for good' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase this note for good' });
  await expect(
    dialog.getByText('Earlier backups keep it, encrypted.', { exact: false }),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep the note' }).click();
  await expect(page.locator('.ProseMirror')).toContainText('Mondays');
  await page.getByRole('button', { name: 'Erase it for good' }).click();
  await dialog.getByRole('button', { name: 'Erase the note' }).click();
  await expect(
    page.getByText(
      'The note is erased. Earlier backups still hold it; if one is restored here, it is erased again.',
    ),
  ).toBeVisible(long);
  expect(await tell(page, 'coaching', 'listNotes', { pairId: desk.pairId })).toEqual([]);
});

test('all keys change in one step: the old passphrase opens nothing, the new one and the new sheet do', async () => {
  const page = await started.page();
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Change all keys' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase now').fill(plainWords.passphrase);
  await dialog.getByLabel('New passphrase', { exact: true }).fill(second);
  await expect(dialog.getByText('Strong enough.')).toBeVisible();
  await dialog.getByLabel('New passphrase, once more').fill(second);
  await dialog.getByRole('button', { name: 'Change all keys' }).click();
  recoveryKey = await takeNewKey(page, 'Done');
  expect(recoveryKey).not.toBe(desk.recoveryKey);
  const gate = await lock();
  await unlock(gate);
  await expect(gate.getByText(/does not open this vault/)).toBeVisible(long);
  await unlock(gate, second);
  await atDesk(gate);
  expect((await tell(gate, 'vault', 'getFacts', undefined)).recoveryConfirmed).toBe(true);
  // Nobody asked for these: what the lock backed up lies on the stick too.
  const inVault = () => readdirSync(join(desk.folder, 'backups')).sort();
  await expect
    .poll(
      () =>
        backupsOnStick()
          .map((path) => basename(path))
          .sort(),
      long,
    )
    .toEqual(inVault());
  expect(inVault().length).toBeGreaterThan(1);
});

test('another vault is opened from the gate, and the way back is the same', async () => {
  const gate = await lock();
  const { folder } = await tell(gate, 'vault', 'create', {
    place: await chosenPlace(started, gate, place),
    name: 'Other',
    passphrase: plainWords.passphrase,
    evenIfSynced: true,
  });
  expect(existsSync(folder)).toBe(true);
  const again = await lock();
  await expect(again.getByRole('heading', { name: 'Other' })).toBeVisible();
  await answerDialogs(started.app, place, desk.folder);
  await again.getByRole('button', { name: 'Open another vault' }).click();
  await again.getByRole('button', { name: 'Open a vault' }).click();
  await expect(again.getByText(/Nothing was changed/)).toBeVisible();
  await again.getByRole('button', { name: 'Open a vault' }).click();
  await expect(again.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await unlock(again, second);
  await atDesk(again);
  expect((await tell(again, 'app', 'getState', undefined)).lastVault?.folder).toBe(desk.folder);
});

/** Zeroes the first page without which the vault cannot be unlocked although its people can still be read. */
async function damage(folder: string, passphrase: string): Promise<void> {
  const { dataKey } = await openHeader(folder, { passphrase }, false);
  const file = join(folder, 'data.db');
  const copy = join(place, 'trial.db');
  for (let page = 1; page < statSync(file).size / 4_096; page += 1) {
    copyFileSync(file, copy);
    const bytes = readFileSync(copy);
    bytes.fill(0, page * 4_096, (page + 1) * 4_096);
    writeFileSync(copy, bytes);
    const reads = (sql: string): boolean => {
      try {
        const db = openDatabase({ file: copy, key: deriveKeys(dataKey).database, readOnly: true });
        try {
          return db.prepare(sql).all().length > 0;
        } finally {
          db.close();
        }
      } catch {
        return false;
      }
    };
    if (
      !reads('SELECT vault_id FROM vault_state') &&
      reads('SELECT name FROM participant') &&
      reads('SELECT id FROM pair')
    ) {
      writeFileSync(file, bytes);
      rmSync(copy);
      return;
    }
  }
  throw new Error('no such page');
}

test('a damaged vault is never an empty one: it points to the backups, and what can be read is saved with a list of losses', async () => {
  await started.close();
  await damage(desk.folder, second);
  const before = readFileSync(join(desk.folder, 'data.db'));
  const home = freshFolder('vault-gate-home');
  started = await startApp({ userData: started.userData, env: { HOME: home } });
  const gate = await started.page();
  await unlock(gate, second);
  await expect(gate.getByText(/cannot be read/)).toBeVisible(long);
  await gate.getByRole('button', { name: 'Look at the backups' }).click();
  await expect(gate.getByText('These lie beside the vault, the newest first.')).toBeVisible();
  await expectAccessible(gate);
  await gate.getByRole('button', { name: 'No backup: save what can still be read' }).click();
  await gate.getByText('Recovery key', { exact: true }).click();
  await gate.getByLabel('Recovery key of the damaged vault').fill(recoveryKey);
  await expect(gate.getByLabel('Passphrase of the new vault', { exact: true })).toBeVisible();
  await expectAccessible(gate);
  await gate.getByText('Passphrase', { exact: true }).click();
  await gate.getByLabel('Passphrase of the damaged vault').fill(second);
  await gate.getByRole('button', { name: 'Save what can be read' }).click();
  await expect(gate.getByRole('heading', { name: 'What was saved' })).toBeVisible(long);
  await expect(gate.getByRole('row', { name: /^People 2 0$/ })).toBeVisible();
  await expectAccessible(gate);
  await gate.getByRole('button', { name: 'Go on to the recovery key' }).click();
  await takeNewKey(gate, 'Open the desk');
  await atDesk(gate);
  await gate.getByRole('navigation').first().getByRole('button', { name: 'Pairs' }).click();
  await expect(gate.getByRole('main').getByText(/Amara/).first()).toBeVisible();
  expect(readFileSync(join(desk.folder, 'data.db')).equals(before)).toBe(true);
});

test('on a new computer the recovery key opens a backup from the stick, and the desk stands as it was', async () => {
  await started.close();
  started = await startApp({ env: { HOME: freshFolder('vault-gate-home') } });
  const gate = await started.page();
  await answerDialogs(started.app, first);
  await gate.getByRole('button', { name: 'Restore a backup' }).click();
  await gate.getByRole('button', { name: 'Choose a backup file' }).click();
  await gate.getByText('Recovery key', { exact: true }).click();
  await gate
    .getByLabel('Recovery key of that time')
    .fill(desk.recoveryKey.replace(/^./u, (sign) => (sign === '2' ? '3' : '2')));
  await gate.getByRole('button', { name: 'Open and compare' }).click();
  await expect(gate.getByText(/Group 1 of 18/)).toBeVisible(long);
  await gate.getByLabel('Recovery key of that time').fill(desk.recoveryKey.toLowerCase());
  await gate.getByRole('button', { name: 'Open and compare' }).click();
  await expect(gate.getByRole('row', { name: /^People – 2/ })).toBeVisible(long);
  await expect(gate.getByRole('row', { name: /^Notes – 1/ })).toBeVisible();
  await expectAccessible(gate);
  // A recovery key works once: without a new passphrase nothing happens.
  await gate.getByRole('button', { name: 'Put this backup in place' }).click();
  await gate.getByLabel('New passphrase', { exact: true }).fill(third);
  await gate.getByLabel('New passphrase, once more').fill(third);
  await expect(gate.getByText('Strong enough.')).toBeVisible();
  await gate.getByRole('button', { name: 'Put this backup in place' }).click();
  await gate.getByRole('button', { name: 'Go on to the recovery key' }).click(long);
  await expectAccessible(gate);
  expect(await takeNewKey(gate, 'Open the desk')).not.toBe(desk.recoveryKey);
  await atDesk(gate);
  expect((await tell(gate, 'vault', 'getFacts', undefined)).recoveryConfirmed).toBe(true);
  await openNote(gate, { names: /Amara/, title: plainWords.noteTitle });
  await expect(gate.locator('.ProseMirror')).toContainText('Mondays');
});

test('hidden or minimised for a minute it locks; before that it does not', async () => {
  const page = await started.page();
  // One tick with the clocks as they are, to be compared with.
  await page.waitForTimeout(6_000);
  const later = (seconds: number) =>
    started.app.evaluate((_electron, by) => {
      const held = globalThis as unknown as { steady?: () => number };
      held.steady ??= performance.now.bind(performance);
      const { steady } = held;
      performance.now = () => steady() + by * 1_000;
    }, seconds);
  await started.app.evaluate(
    ({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('minimize'),
  );
  await later(10);
  await page.waitForTimeout(6_000);
  expect((await started.page()) === page).toBe(true);
  await later(62);
  await expect.poll(async () => (await started.page()) === page, long).toBe(false);
  await (await started.page()).getByLabel('Passphrase', { exact: true }).waitFor();
});
