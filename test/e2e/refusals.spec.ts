// In a vault open for reading only no press ends in nothing: each is refused in words, in real Electron.

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { atDesk, makeDesk, tell, unlock, type Desk } from '../support/desk.ts';
import { goTo } from '../support/walk/gate.ts';

test.describe.configure({ mode: 'serial' });
const home = freshFolder('refusals');
const problems: string[] = [];
let started: Started;
let page: Page;
let desk: Desk;

test.beforeAll(async () => {
  started = await startApp();
  desk = await makeDesk(started, home);
  page = await started.page();
  page.on('pageerror', (error) => problems.push(error.message));
});
test.afterAll(() => started.close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test.describe('in a vault open for reading only', () => {
  const older = join(home, 'older');
  const refused = () =>
    page
      .getByRole('alert')
      .filter({ hasText: 'The vault is open for reading only for now. Nothing was changed.' });

  test.beforeAll(async () => {
    const lock = async () => {
      const gone = page.waitForEvent('close');
      await page.keyboard.press('Control+l');
      await gone;
      page = await started.page();
      await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    };
    await lock();
    cpSync(desk.folder, older, { recursive: true });
    await unlock(page);
    await atDesk(page);
    await tell(page, 'pairs', 'pause', { id: desk.pairId });
    await lock();
    rmSync(desk.folder, { recursive: true });
    cpSync(older, desk.folder, { recursive: true });
    await unlock(page);
    await page.getByRole('button', { name: 'Open it for reading' }).click();
    await atDesk(page);
    page.on('pageerror', (error) => problems.push(error.message));
  });

  const said = async () => {
    await expect(refused()).toBeVisible();
    await expect(refused()).toHaveCount(1);
    await refused().getByRole('button', { name: 'Close' }).click();
    await expect(refused()).toHaveCount(0);
  };
  const fromMenu = async (item: string) => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  test('every press on the page of a pair says so', async () => {
    await goTo(page, 'Pairs');
    await page.getByRole('main').getByText(/Amara/).first().click();
    await page.getByRole('button', { name: 'Write a note' }).click();
    await said();
    await fromMenu('Pause this pair');
    await said();
    await page.getByRole('button', { name: /First talk/ }).click();
    await page.getByRole('combobox', { name: 'Spoken with' }).click();
    await page.getByRole('option', { name: 'Nobody, my own thoughts' }).click();
    await said();
    await page.getByRole('button', { name: 'Make it a shared note' }).click();
    await said();
  });

  test('so do a step of the roadmap and the way to another cohort', async () => {
    await goTo(page, 'Programme');
    await page
      .getByRole('button', { name: /^Done: / })
      .first()
      .click();
    await said();
    await page.getByRole('button', { name: /choose programme and cohort/ }).click();
    await page.getByRole('menuitem', { name: 'Cohort A' }).click();
    await said();
  });

  test('the same refusal twice stands once, and stays until it is closed', async () => {
    await page
      .getByRole('button', { name: /^Done: / })
      .first()
      .click();
    await expect(refused()).toBeVisible();
    await page
      .getByRole('button', { name: /^Done: / })
      .last()
      .click();
    await expect(refused()).toHaveCount(1);
  });
});
