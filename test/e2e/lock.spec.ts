// Locking in real Electron: by key and by button nothing of the vault stays, and everything comes back.

import { existsSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { atDesk, makeDesk, openNote, plainWords, tell, unlock } from '../support/desk.ts';
import { processesOf } from '../support/processes.ts';

test.describe.configure({ mode: 'serial' });
const parent = freshFolder('lock');
const theirNote = { names: /Amara/, title: plainWords.noteTitle };
let started: Started;

test.beforeAll(async () => {
  started = await startApp();
  await makeDesk(started, parent);
});
test.afterAll(() => started.close());

const shownWords = ['Amara', 'Haddad', 'Mondays', plainWords.noteTitle, plainWords.programme];

/** Locks by `how` and answers how long it took until the gate of a new page stood. */
async function lockBy(how: (page: Page) => Promise<unknown>): Promise<number> {
  const before = await started.page();
  const from = performance.now();
  await how(before).catch(() => undefined);
  await expect.poll(async () => (await started.page()) === before, { intervals: [20] }).toBe(false);
  await (await started.page()).getByLabel('Passphrase', { exact: true }).waitFor();
  return performance.now() - from;
}

const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['the key', (page) => page.keyboard.press('Control+l')],
  ['the button', (page) => page.getByRole('button', { name: /^Lock/ }).click()],
];

for (const [name, how] of ways) {
  test(`by ${name}: nothing of the vault stays, its process is gone, the page is another one`, async () => {
    const page = await started.page();
    await openNote(page, theirNote);
    await expect(page.locator('.ProseMirror')).toContainText('Mondays');
    const before = processesOf(started.app.process().pid ?? 0);
    expect(before.vault).toHaveLength(1);

    const took = await lockBy(how);
    const gate = await started.page();
    const text = `${await gate.title()} ${await gate.locator('html').innerText()} ${await gate.content()}`;
    expect(shownWords.filter((word) => text.includes(word))).toEqual([]);
    await expect
      .poll(() => [...before.vault, ...before.renderer].filter((pid) => existsSync(`/proc/${pid}`)))
      .toEqual([]);
    expect(
      await gate.evaluate(() => window.linkingPin.call('programme', 'list', undefined)),
    ).toMatchObject({ ok: false, problem: { code: 'locked' } });

    await unlock(gate, 'another passphrase entirely');
    await expect(
      gate
        .getByText(/passphrase/i)
        .filter({ hasText: /not|wrong/i })
        .first(),
    ).toBeVisible();
    await unlock(gate);
    await atDesk(gate);
    await openNote(gate, theirNote);
    await expect(gate.locator('.ProseMirror')).toContainText('Mondays');
    console.log(JSON.stringify({ id: 'lock', way: name, n: 1, failures: 0, ms: Math.round(took) }));
  });
}

test('quit and start again: all there, and no warning', async () => {
  await started.close();
  started = await startApp({ userData: started.userData });
  const page = await started.page();
  await unlock(page);
  await atDesk(page);
  await openNote(page, theirNote);
  await expect(page.locator('.ProseMirror')).toContainText('Mondays');
  expect((await tell(page, 'vault', 'getFacts', undefined)).readOnly).toBe(false);
});

test('killed right after a "saved" mark: all there, checked first, then writable by itself', async () => {
  const page = await started.page();
  await page.locator('.ProseMirror').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And a walk by the river.');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await started.kill();

  started = await startApp({ userData: started.userData });
  const gate = await started.page();
  await unlock(gate);
  await expect(gate.getByText(/not closed properly/)).toBeVisible();
  await expect(gate.getByText(/You can work as before/)).toBeVisible();
  await expect(gate.getByRole('button', { name: /newest one/ })).toHaveCount(0);
  await gate.getByRole('button', { name: 'Open the desk' }).click();
  await atDesk(gate);
  await openNote(gate, theirNote);
  await expect(gate.locator('.ProseMirror')).toContainText('And a walk by the river.');
  expect((await tell(gate, 'vault', 'getFacts', undefined)).readOnly).toBe(false);
  await gate.locator('.ProseMirror').click();
  await gate.keyboard.type('Again. ');
  await expect(gate.locator('[data-save="saved"]')).toBeVisible();
});
