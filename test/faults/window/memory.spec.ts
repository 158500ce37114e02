// T10: after a lock no living process of the app holds a key, the passphrase or a note: a vault made here, an editor with the focus, a field, a selection, copies.

import { randomBytes } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { openHeader } from '../../../electron/vault/files/header-files.ts';
import { deriveKeys } from '../../../electron/vault/keys/keys.ts';
import { freshFolder, startApp, type Started } from '../../support/app.ts';
import { atDesk, makeDesk, plainWords, tellVeiled } from '../../support/desk.ts';
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
  const field = `crimson barometer ${mark}`;
  started = await startApp();
  // The vault is made in the process that is measured; its keys were once in whatever took part.
  const desk = await makeDesk(started, freshFolder('memory'), words, tellVeiled);
  const { dataKey } = await openHeader(desk.folder, { passphrase: words.passphrase }, false);
  const texts = {
    passphrase: words.passphrase,
    note: words.note,
    name: words.junior,
    recovery: desk.recoveryKey,
    'text in a field': field,
  };
  const needles = [
    ...Object.entries(texts).flatMap(([name, text]) => [
      { name, bytes: Buffer.from(text) },
      { name: `${name} (utf-16)`, bytes: Buffer.from(text, 'utf16le') },
    ]),
    { name: 'data key', bytes: Buffer.from(dataKey) },
    ...Object.entries(deriveKeys(dataKey)).map(([name, bytes]) => ({ name: `${name} key`, bytes })),
  ];
  const main = started.app.process().pid ?? 0;
  // Once more as a person opens it: letter by letter.
  await lock(started);
  await (await started.page()).keyboard.type(words.passphrase);
  await (await started.page()).keyboard.press('Enter');
  await new Promise((done) => setTimeout(done, 5000));
  await atDesk(await started.page());
  await openByPage(await started.page(), 'Pairs');
  await openByPage(await started.page(), 'Zephyrine');
  await openByPage(await started.page(), words.noteTitle);
  const page = await started.page();
  // A field of many lines with words in it, as the desk has them (test/gates/fields).
  await page.evaluate(
    (codes) => {
      const area = document.createElement('textarea');
      area.autocomplete = 'off';
      area.value = codes.map((code) => String.fromCharCode(code ^ 0x55)).join('');
      document.querySelector('main')?.append(area);
    },
    [...field].map((sign) => sign.charCodeAt(0) ^ 0x55),
  );
  // What was made is copied, the recovery key among it; then the editor has the focus, and all in it is selected.
  await page.evaluate(
    (codes) =>
      window.linkingPin.call('vault', 'copy', {
        text: codes.map((code) => String.fromCharCode(code ^ 0x55)).join(''),
      }),
    [...desk.recoveryKey].map((sign) => sign.charCodeAt(0) ^ 0x55),
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('.ProseMirror')?.focus());
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.waitForTimeout(1000);

  const before = processesOf(main);
  const open = searchMemory(before.all, needles);
  const inMain = (found: readonly Found[]): string =>
    found.flatMap(({ pid, name, times }) => (pid === main ? [`${name} ${times}`] : [])).join('; ');
  console.log(JSON.stringify({ id: 'T10', main: 'while open', found: inMain(open) }));
  // While it is open, main holds what has the focus or is selected, and nothing else: Chromium's doing, not ours.
  expect(
    open
      .filter(({ pid, name }) => pid === main && !name.startsWith('note'))
      .map(({ name, times }) => `${name} ${times}`),
  ).toEqual([]);
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
    // What had the focus or was selected is let go within seconds of the lock; everything else at once.
    said.push(
      ...found.filter(({ pid, name }) => seconds > 1 || pid !== main || !name.startsWith('note')),
    );
    console.log(
      JSON.stringify({
        id: 'T10',
        after: seconds,
        n: now.all.length,
        failures: said.length,
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
