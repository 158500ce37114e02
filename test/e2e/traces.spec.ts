// What the app leaves behind while it runs and when a part of it falls: no dumps, no names, a log of codes (S8, S13, S14, S15).

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { contract } from '../../shared/contract.ts';
import { electronPath, freshFolder, startApp, type Started } from '../support/app.ts';
import {
  atDesk,
  makeDesk,
  openNote,
  plainWords,
  tell,
  unlock,
  type Desk,
} from '../support/desk.ts';
import { commandOf, processesOf } from '../support/processes.ts';
import { root } from '../support/sources.ts';
import { tellRowsOfWindow } from '../support/told-in-window.ts';

test.describe.configure({ mode: 'serial' });
tellRowsOfWindow('traces of the running and the falling app');
const parent = freshFolder('traces');
let started: Started;
let desk: Desk;
test.beforeAll(async () => {
  // The shell around the app allows core dumps, as some desktops do: that there are none is then the app's own doing.
  const allowing = join(parent, 'allowing');
  writeFileSync(allowing, `#!/bin/sh\nulimit -c "$(ulimit -Hc)"\nexec "${electronPath()}" "$@"\n`, {
    mode: 0o755,
  });
  started = await startApp({ program: allowing });
  desk = await makeDesk(started, parent);
});
test.afterAll(() => started.close());

test('S8: the page keeps nothing, its session is in memory alone', async () => {
  const page = await started.page();
  await openNote(page, { names: /Amara/, title: plainWords.noteTitle });
  expect(
    await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys().catch(() => [])).length,
      (await navigator.serviceWorker?.getRegistrations().catch(() => []))?.length ?? 0,
    ]),
  ).toEqual([0, 0, '', 0, 0, 0]);
  expect(
    await started.app.evaluate(async ({ BrowserWindow, session }) => {
      const own = BrowserWindow.getAllWindows()[0]!.webContents.session;
      return {
        persistent: own.isPersistent(),
        place: own.storagePath ?? null,
        cookies:
          (await own.cookies.get({})).length +
          (await session.defaultSession.cookies.get({})).length,
        cache: await own.getCacheSize(),
      };
    }),
  ).toEqual({ persistent: false, place: null, cookies: 0, cache: 0 });
});

test('S15: titles carry no names, on any page, in a dialog or a note, also on the display server', async () => {
  const page = await started.page();
  const rail = page.getByRole('navigation').first().getByRole('button');
  const wrong: string[] = [];
  let looked = 0;
  const look = async (where: string): Promise<void> => {
    looked += 1;
    const own = await started.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    for (const title of [await page.title(), ...own, ...(await titlesOnDisplay())])
      if (title !== 'Linking Pin') wrong.push(`${where}: ${title}`);
  };
  for (let index = 0; index < (await rail.count()); index += 1) {
    await rail.nth(index).click();
    await expect(page.getByRole('main')).not.toBeEmpty();
    await look(`page ${index}`);
  }
  for (const title of ['Offline proof', 'Backups', 'Audit log', 'Someone asks about a person']) {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/A name, a word/).fill(title);
    await look('looking for something');
    await page.getByRole('option', { selected: true }).filter({ hasText: title }).waitFor();
    await page.keyboard.press('Enter');
    await expect(page.getByPlaceholder(/A name, a word/)).toHaveCount(0);
    await look(title);
  }
  await openNote(page, { names: /Amara/, title: plainWords.noteTitle });
  await look('a note');
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await look('a dialog');
  await page.keyboard.press('Escape');
  expect(looked).toBeGreaterThan(12);
  expect(wrong).toEqual([]);
  // The control: a page that names itself after a person is seen by this look, unless the window refuses it.
  await page.evaluate(() => (document.title = 'Amara van Dijk'));
  await look('the control');
  expect(wrong).toEqual(['the control: Amara van Dijk']);
  await page.evaluate(() => (document.title = 'Linking Pin'));
});

/** What the display server calls the window; nothing where its program is missing. */
async function titlesOnDisplay(): Promise<string[]> {
  if (spawnSync('xprop', ['-help']).error !== undefined) return [];
  const handle = await started.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getNativeWindowHandle().readUInt32LE(0),
  );
  const asked = spawnSync(
    'xprop',
    ['-id', String(handle), '_NET_WM_NAME', 'WM_NAME', '_NET_WM_ICON_NAME', 'WM_ICON_NAME'],
    { encoding: 'utf8' },
  );
  expect(asked.status, asked.stderr).toBe(0);
  expect(asked.stdout).toContain('_NET_WM_NAME(UTF8_STRING) = "Linking Pin"');
  return [...asked.stdout.matchAll(/ = "(.*)"$/gmu)].map(([, title = '']) => title);
}

test('S13: a program that falls in this shell would leave its memory on the disk, and the app may not', async () => {
  test.skip(process.platform !== 'linux', 'core dumps of Linux');
  const folder = join(parent, 'falls');
  mkdirSync(folder);
  const ordinary = spawnSync(
    '/bin/sh',
    ['-c', 'ulimit -c "$(ulimit -Hc)"; ulimit -c; sh -c \'kill -SEGV $$\''],
    { cwd: folder, encoding: 'utf8' },
  );
  test.skip(ordinary.stdout.startsWith('0'), 'this computer allows none to anybody');
  // Where the system hands them to a program of its own, nothing lies here either way.
  if (readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim() === 'core')
    expect(dumps().filter((name) => name.includes('falls'))).toHaveLength(1);
  rmSync(folder, { recursive: true });
  const { all } = processesOf(started.app.process().pid ?? 0);
  const allowed = (pid: number) =>
    /^Max core file size\s+(\d+|unlimited)/mu.exec(
      readFileSync(`/proc/${pid}/limits`, 'utf8'),
    )?.[1];
  const ours = all.filter((pid) => commandOf(pid).includes(electronPath().split('/').at(-1)!));
  expect(ours.length).toBeGreaterThan(3);
  await expect.poll(() => ours.map(allowed)).toEqual(ours.map(() => '0'));
});

test('S13: the vault process falls: no dump, no name on the page, the gate stands', async () => {
  const before = dumps();
  const page = await started.page();
  const { vault } = processesOf(started.app.process().pid ?? 0);
  expect(vault).toHaveLength(1);
  process.kill(vault[0] ?? 0, 'SIGSEGV');
  await gateAfter(page);
  expect(dumps()).toEqual(before);
  await unlockAgain();
});

test('S13: the page falls: no dump, the vault is closed too, the gate stands', async () => {
  const before = dumps();
  const page = await started.page();
  const { renderer, vault } = processesOf(started.app.process().pid ?? 0);
  for (const pid of renderer) process.kill(pid, 'SIGSEGV');
  await gateAfter(page);
  await expect.poll(() => vault.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  expect(dumps()).toEqual(before);
  await unlockAgain();
  expect((await tell(await started.page(), 'coaching', 'getNote', { id: desk.noteId })).title).toBe(
    plainWords.noteTitle,
  );
});

test('S14: the log holds codes and numbers from a closed list, nothing else', async () => {
  const page = await started.page();
  const bad = (feature: string, name: string, input: unknown) =>
    page.evaluate(([f, n, i]) => window.linkingPin.call(f as string, n as string, i), [
      feature,
      name,
      input,
    ] as const);
  await bad('coaching', 'updateNote', { id: 'Amara', title: 5 });
  await bad('Amara', 'van Dijk', {});
  await bad('people', 'get', { id: 'Amara van Dijk' });
  const lines = readFileSync(join(started.userData, 'logs', 'events.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const calls = Object.entries(contract).flatMap(([feature, each]) =>
    Object.keys(each).map((name) => `${feature}.${name}`),
  );
  expect(lines.length).toBeGreaterThan(2);
  for (const { at, code, number, call, errorClass, ...rest } of lines) {
    expect(rest).toEqual({});
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect([
      'started',
      'vault-started',
      'vault-ended',
      'locked',
      'page-gone',
      'call-failed',
    ]).toContain(code);
    if (number !== undefined) expect(typeof number).toBe('number');
    if (call !== undefined) expect([...calls, 'unknown']).toContain(call);
    if (errorClass !== undefined) expect(errorClass).toMatch(/^[A-Za-z]{1,40}$/);
  }
  expect(lines.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['started', 'vault-ended', 'page-gone']),
  );
});

/** Waits until another page has taken the place of `page` and stands at the gate, without a name on it. */
async function gateAfter(page: Page): Promise<void> {
  await expect.poll(async () => (await started.page()) === page).toBe(false);
  const gate = await started.page();
  await gate.getByLabel('Passphrase', { exact: true }).waitFor();
  expect((await gate.content()).replaceAll(desk.folder, '')).not.toMatch(/Amara|Haddad|Mondays/);
}

async function unlockAgain(): Promise<void> {
  const page = await started.page();
  await unlock(page);
  const after = page.getByRole('button', { name: /Open the desk|Open it for reading/ });
  await after.or(page.getByRole('navigation').first()).first().waitFor();
  if (await after.isVisible()) await after.click();
  await atDesk(page);
}

/** Whatever a crash may leave: in the profile, beside the app, where the system puts core files. */
function dumps(): string[] {
  const found = (folder: string, deep: boolean): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: deep })
          .map(String)
          .filter((name) => /\.dmp$|(^|\/)core(\.|$)|pending\/.|completed\/./.test(name))
      : [];
  return [
    ...found(started.userData, true),
    ...found(root, false),
    ...found(parent, true),
    ...found('/var/lib/systemd/coredump', false),
  ];
}
