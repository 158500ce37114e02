// T10: after a lock no living process of the app holds a key, the passphrase or a note.

import { randomBytes } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { openHeader } from '../../../electron/vault/files/header-files.ts';
import { deriveKeys } from '../../../electron/vault/keys/keys.ts';
import { freshFolder, startApp, type Started } from '../../support/app.ts';
import { atDesk, makeDesk, plainWords } from '../../support/desk.ts';
import { searchMemory, type Found } from '../../support/memory.ts';
import { processesOf } from '../../support/processes.ts';

test.use({ trace: 'off', screenshot: 'off' });
let started: Started;
test.afterEach(() => started.close());

test('T10: 1 s and 30 s after a lock', async () => {
  test.setTimeout(180_000);
  const mark = randomBytes(4).toString('hex');
  const words = {
    ...plainWords,
    passphrase: `violet anchor thimble monsoon ${mark}`,
    note: `marmalade lighthouse ${mark}`,
    junior: `Zephyrine Quillfeather ${mark}`,
  };
  started = await startApp();
  const desk = await makeDesk(started, freshFolder('memory'), words);
  const { dataKey } = await openHeader(desk.folder, { passphrase: words.passphrase }, false);
  const texts = {
    passphrase: words.passphrase,
    note: words.note,
    name: words.junior,
    recovery: desk.recoveryKey,
  };
  const needles = [
    ...Object.entries(texts).flatMap(([name, text]) => [
      { name, bytes: Buffer.from(text) },
      { name: `${name} (utf-16)`, bytes: Buffer.from(text, 'utf16le') },
    ]),
    { name: 'data key', bytes: Buffer.from(dataKey) },
    ...Object.entries(deriveKeys(dataKey)).map(([name, bytes]) => ({ name: `${name} key`, bytes })),
  ];
  await started.close();
  // The driver's own messages and its looks at the page pass through main: from here on no canary is in one.
  started = await startApp({ userData: started.userData });
  const main = started.app.process().pid ?? 0;
  await (await started.page()).getByLabel('Passphrase', { exact: true }).waitFor();
  await (await started.page()).keyboard.type(words.passphrase);
  await (await started.page()).keyboard.press('Enter');
  await new Promise((done) => setTimeout(done, 5000));
  await atDesk(await started.page());
  await openByPage(await started.page(), 'Pairs');
  await openByPage(await started.page(), 'Zephyrine');
  await openByPage(await started.page(), words.noteTitle);

  const before = processesOf(main);
  const open = searchMemory(before.all, needles);
  const holds = (pids: readonly number[], name: RegExp): boolean =>
    open.some((found) => pids.includes(found.pid) && name.test(found.name));
  expect([
    holds(before.vault, /database key/),
    holds(before.vault, /^note/),
    holds(before.renderer, /^note/),
  ]).toEqual([true, true, true]);
  await lock(started);
  const said: Found[] = [];
  for (const seconds of [1, 30]) {
    await (await started.page()).waitForTimeout(seconds * 1000);
    const now = processesOf(main);
    expect(
      now.all.filter((pid) => before.vault.includes(pid) || before.renderer.includes(pid)),
    ).toEqual([]);
    const role = (pid: number): string =>
      pid === main ? 'main' : now.renderer.includes(pid) ? 'page' : 'other';
    const found = searchMemory(now.all, needles);
    said.push(...found);
    console.log(
      JSON.stringify({
        id: 'T10',
        after: seconds,
        n: now.all.length,
        failures: found.length,
        seed: mark,
        control: open.length,
        found: found.map(({ pid, name, times }) => `${role(pid)} ${name} ${times}`).join('; '),
      }),
    );
  }
  expect(said).toEqual([]);
});

/** Clicks what begins with these words from inside the page: the driver's own look at an element would carry its text through main. */
async function openByPage(page: Page, begins: string): Promise<void> {
  await page.waitForTimeout(1500);
  await page.evaluate((words) => {
    const places = [...document.querySelectorAll<HTMLElement>('nav button, main *')].filter(
      (each) => each.textContent?.trim().startsWith(words),
    );
    places.at(-1)?.click();
  }, begins);
  await page.waitForTimeout(1500);
}

async function lock(app: Started): Promise<void> {
  const page = await app.page();
  await page.keyboard.press('Control+l').catch(() => undefined);
  await expect.poll(async () => (await app.page()) === page).toBe(false);
  await (await app.page()).getByLabel('Passphrase', { exact: true }).waitFor();
}
