// The plain messages of a vault in the real window, each with its one safe next step taken: nothing is lost, and nothing is offered for deletion.

import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { atDesk, makeDesk, plainWords, tell, unlock, type Desk } from '../support/desk.ts';
import { answerDialogs } from '../support/walk/dialogs.ts';
import { expectAccessible, takeNewKey } from '../support/walk/vault-pages.ts';

test.describe.configure({ mode: 'serial' });

const place = freshFolder('vault-messages');
/** A small disk for the vault; mounting one needs root. */
const isSmall = process.platform === 'linux' && process.getuid?.() === 0 && canMount();
const long = { timeout: 60_000 };
const older = /older than the one last seen on this computer/;
let started: Started;
let desk: Desk;

test.beforeAll(async () => {
  if (isSmall) mount();
  started = await startApp();
  desk = await makeDesk(started, place);
});
test.afterAll(async () => {
  await started.close();
  if (isSmall) execFileSync('umount', ['-l', place]);
});

function mount(): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=190m,mode=700', 'tmpfs', place], {
    stdio: 'ignore',
  });
}

/** Leaves nothing mounted: this page is also read by who only lists the tests. */
function canMount(): boolean {
  try {
    mount();
  } catch {
    return false;
  }
  execFileSync('umount', ['-l', place]);
  return true;
}

const inVault = (name: string) => join(desk.folder, name);
const facts = async (page: Page) => tell(page, 'vault', 'getFacts', undefined);
const statusLine = (page: Page, words: RegExp) => page.getByRole('button', { name: words });

async function lock(): Promise<Page> {
  const before = await started.page();
  await tell(before, 'app', 'lock', undefined).catch(() => undefined);
  await expect.poll(async () => (await started.page()) === before, long).toBe(false);
  const gate = await started.page();
  await gate.getByLabel('Passphrase', { exact: true }).waitFor();
  return gate;
}

/** The vault as it was before something was written, in the place of what this computer saw last. */
async function leaveOlder(): Promise<Page> {
  const first = await lock();
  copyFileSync(inVault('data.db'), join(place, 'kept.db'));
  await unlock(first);
  await atDesk(first);
  await tell(first, 'vault', 'updateDraft', { place: 'elsewhere', body: '{}' });
  const gate = await lock();
  copyFileSync(join(place, 'kept.db'), inVault('data.db'));
  return gate;
}

async function putOlderBack(): Promise<Page> {
  const gate = await leaveOlder();
  await unlock(gate);
  await expect(gate.getByText(older)).toBeVisible(long);
  await expect(
    gate.getByText('Every page was checked and reads well.', { exact: false }),
  ).toBeVisible(long);
  return gate;
}

test('without a backup the desk and the line below say so', async () => {
  const page = await started.page();
  await expect(statusLine(page, /no backup yet/)).toBeVisible();
  await expect(page.getByText('No backup yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Open backups' }).click();
  await page.getByRole('button', { name: 'Make a backup now' }).first().click();
  await expect(statusLine(page, /backup verified today/)).toBeVisible(long);
});

if (isSmall) {
  test('a disk that is nearly full is told on the desk before it hurts', async () => {
    const page = await started.page();
    await page.getByRole('navigation').first().getByRole('button', { name: 'Desk' }).click();
    await expect(
      page.getByText(/^Only \d+ MB are free on this disk\. Everything is saved so far\./),
    ).toBeVisible(long);
    await page.getByRole('button', { name: 'See what lies here' }).click();
    await expect(page.getByRole('heading', { name: 'What lies on the disk' })).toBeVisible(long);
  });
}

test('older than last seen: read first, and say on the desk that it is the newest', async () => {
  const page = await putOlderBack();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open it for reading' }).click();
  await atDesk(page);
  await expect(statusLine(page, /open for reading only/)).toBeVisible();
  // The screen that was open at the lock is back; the desk is one step away.
  await page.getByRole('navigation').first().getByRole('button', { name: 'Desk' }).click();
  await expect(page.getByText(older)).toBeVisible();
  await page.getByRole('button', { name: 'Decide' }).click();
  await expect(page.getByRole('heading', { name: 'Open for reading only' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Work with this one' }).click();
  await expect(page.getByRole('heading', { name: 'Open for reading only' })).toHaveCount(0);
  expect(await facts(page)).toMatchObject({ readOnly: false });
  await expect(statusLine(page, /backup verified/)).toBeVisible();
  const { lines } = await tell(page, 'vault', 'listAuditLines', { before: null });
  expect(lines[0]?.words).toBe(
    'You took this vault for the newest one, although a newer one was seen here before',
  );
});

test('older than last seen: the backups are one step away and one step back, and it may be taken at once', async () => {
  const page = await putOlderBack();
  await page.getByRole('button', { name: 'Look at the backups' }).click();
  await expect(page.getByText('These lie beside the vault, the newest first.')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Work with this one' }).click(long);
  await atDesk(page);
  expect(await facts(page)).toMatchObject({ readOnly: false });
});

test('older than last seen: a backup is compared with it and put in its place', async () => {
  const page = await putOlderBack();
  await page.getByRole('button', { name: 'Look at the backups' }).click();
  await page.getByRole('button', { name: 'Open it', exact: true }).first().click();
  await page.getByLabel('Passphrase of that time').fill(plainWords.passphrase);
  await page.getByRole('button', { name: 'Open and compare' }).click();
  await expect(page.getByRole('row', { name: /^People 2 2/ })).toBeVisible(long);
  await page.getByRole('button', { name: 'Put this backup in place' }).click();
  await page.getByRole('button', { name: 'Go on' }).click(long);
  await atDesk(page);
  expect(await facts(page)).toMatchObject({ readOnly: false });
});

test('in use on another computer: named with the time, and opened here by the person’s word', async () => {
  const gate = await lock();
  writeFileSync(
    inVault('host.lock'),
    JSON.stringify({ host: 'studio-mac', pid: 1, since: new Date().toISOString() }),
  );
  await unlock(gate);
  await expect(
    gate.getByText(
      /in use on studio-mac since \w+ \d+ \w+ \d{4}, \d\d:\d\d\. Close it there first/,
    ),
  ).toBeVisible(long);
  await expectAccessible(gate);
  await gate.getByRole('button', { name: 'Open it here' }).click();
  await atDesk(gate);
});

test('one key file missing: said at the gate where the folder was chosen, mended by unlocking, and said once', async () => {
  const gate = await lock();
  rmSync(inVault('header.a'));
  await answerDialogs(started.app, desk.folder);
  await gate.getByRole('button', { name: 'Open another vault' }).click();
  await gate.getByRole('button', { name: 'Open a vault' }).click();
  await expect(
    gate.getByText(/its copy is good\. Unlock as usual, and the missing one is made again\./),
  ).toBeVisible(long);
  await expectAccessible(gate);
  await unlock(gate);
  await expect(gate.getByText(/was made again from its copy, and the vault is whole/)).toBeVisible(
    long,
  );
  await gate.getByRole('button', { name: 'Open the desk' }).click();
  await atDesk(gate);
  expect(readFileSync(inVault('header.a'))).toEqual(readFileSync(inVault('header.b')));
  await unlock(await lock());
  await atDesk(await started.page());
});

test('damaged, or made by a newer app: what to do is said, and the vault stays as it is', async () => {
  const gate = await lock();
  const names = ['data.db', 'header.a', 'header.b'];
  const whole = names.map((name) => readFileSync(inVault(name)));
  truncateSync(inVault('data.db'), 100);
  await unlock(gate);
  await expect(gate.getByText(/cannot be read\. The newest good backup is from/)).toBeVisible(long);
  await expect(gate.getByRole('button', { name: 'Look at the backups' })).toBeVisible();
  writeFileSync(inVault('data.db'), whole[0] ?? '');
  for (const [index, name] of ['header.a', 'header.b'].entries())
    writeFileSync(
      inVault(name),
      String(whole[index + 1]).replace('"format":1', '"format":2,"needs":"2.3.0"'),
    );
  await unlock(gate);
  await expect(
    gate.getByText(
      'A newer Linking Pin made this vault. Nothing was changed. Install version 2.3.0 or later to open it.',
    ),
  ).toBeVisible(long);
  for (const [index, name] of names.entries()) writeFileSync(inVault(name), whole[index] ?? '');
  await unlock(gate, 'not this one at all');
  await expect(gate.getByText(/does not open this vault\. Check the keyboard/)).toBeVisible(long);
  await expect(gate.getByText(/delete|remove|erase/iu)).toHaveCount(0);
  await unlock(gate);
  await atDesk(gate);
});

test('older than last seen, opened with the recovery key: asked all the same, once the new key is typed back', async () => {
  const gate = await leaveOlder();
  const next = 'seven quiet boats under a paper moon';
  await gate.getByRole('button', { name: 'Use recovery key' }).click();
  await gate.getByLabel('Recovery key').fill(desk.recoveryKey);
  await gate.getByLabel('New passphrase', { exact: true }).fill(next);
  await expect(gate.getByText('Strong enough.')).toBeVisible();
  await gate.getByLabel('New passphrase, once more').fill(next);
  await gate.getByRole('button', { name: 'Open the vault' }).click();
  await takeNewKey(gate, 'Open the desk');
  await expect(gate.getByText(older)).toBeVisible(long);
  await gate.getByRole('button', { name: 'Work with this one' }).click(long);
  await atDesk(gate);
  expect(await facts(gate)).toMatchObject({ readOnly: false, recoveryConfirmed: true });
});
