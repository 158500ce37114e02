// T12 in real Electron: a second start of the same profile only shows the first window; another profile is told that the vault is in use.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { electronPath, freshFolder, startApp, type Started } from '../support/app.ts';
import { atDesk, makeDesk, plainWords, tell, type Desk } from '../support/desk.ts';
import { processesOf } from '../support/processes.ts';
import { root } from '../support/sources.ts';
import { chosenPlace } from '../support/walk/dialogs.ts';

test.describe.configure({ mode: 'serial' });
let started: Started;
let desk: Desk;
test.beforeAll(async () => {
  started = await startApp();
  desk = await makeDesk(started, freshFolder('second-start'));
});
test.afterAll(() => started.close());

/** Starts the app once more as a person would, and waits for its end. */
async function startAgain(): Promise<number | null> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(electronPath(), [...asRoot, root, `--user-data-dir=${started.userData}`], {
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
}

const windows = () =>
  started.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );

test('the second one ends by itself; the first one’s window, which was hidden, is shown, and the vault stays open once', async () => {
  const page = await started.page();
  const { vault } = processesOf(started.app.process().pid ?? 0);
  expect(vault).toHaveLength(1);
  await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide());
  await expect.poll(windows).toEqual([false]);
  expect(await startAgain()).toBe(0);
  await expect.poll(windows).toEqual([true]);
  expect(processesOf(started.app.process().pid ?? 0).vault).toEqual(vault);
  expect(await started.page()).toBe(page);
  await atDesk(page);
});

test('a window that was made small comes back too', async () => {
  // A virtual display has nobody who makes windows small: the window says so, and notes what is asked of it.
  await started.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]! as Electron.BrowserWindow & {
      asked?: string[];
    };
    const asked: string[] = [];
    window.asked = asked;
    window.isMinimized = () => true;
    window.restore = () => void asked.push('restore');
    window.focus = () => void asked.push('focus');
  });
  expect(await startAgain()).toBe(0);
  const asked = () =>
    started.app.evaluate(
      ({ BrowserWindow }) =>
        (BrowserWindow.getAllWindows()[0]! as Electron.BrowserWindow & { asked?: string[] }).asked,
    );
  await expect.poll(asked).toEqual(['restore', 'focus']);
});

test('another profile is told that the vault is in use, and the first one works on', async () => {
  const other = await startApp();
  try {
    const page = await other.page();
    const place = await chosenPlace(other, page, desk.folder);
    await expect(
      tell(page, 'vault', 'unlock', {
        place,
        passphrase: plainWords.passphrase,
        takeOver: false,
      }),
    ).rejects.toThrow('in-use');
  } finally {
    await other.close();
  }
  expect((await tell(await started.page(), 'coaching', 'getNote', { id: desk.noteId })).title).toBe(
    plainWords.noteTitle,
  );
});
