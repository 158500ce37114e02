// When nobody is at the desk: the curtain falls at once, and the vault locks by itself. Main's own parts are real; only what the computer reports is played.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test, type Page } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { dayFromNow } from '../support/days.ts';
import {
  atDesk,
  makeDesk,
  openNote,
  plainWords,
  tell,
  unlock,
  type Desk,
} from '../support/desk.ts';
import { tellRowsOfWindow } from '../support/told-in-window.ts';

test.describe.configure({ mode: 'serial' });
tellRowsOfWindow('nobody at the desk');
let started: Started;
let desk: Desk;
let bus: { daemon: ChildProcess; address: string } | null = null;

test.beforeAll(async () => {
  if (spawnSync('which', ['dbus-daemon', 'dbus-send', 'dbus-monitor']).status === 0) {
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [chunk] = (await once(daemon.stdout!, 'data')) as [Buffer];
    bus = { daemon, address: chunk.toString().trim() };
  }
  started = await startApp(bus ? { env: { DBUS_SESSION_BUS_ADDRESS: bus.address } } : {});
  desk = await makeDesk(started, freshFolder('away'));
});
test.afterAll(async () => {
  await started?.close();
  bus?.daemon.kill();
});

/** Another window takes the focus, as when the coach turns to another program. */
const turnAway = () =>
  started.app.evaluate(async ({ BrowserWindow }) => {
    const other = new BrowserWindow({ width: 300, height: 200, title: 'other' });
    for (const until = Date.now() + 30_000; Date.now() < until && !other.isFocused();) {
      other.focus();
      await new Promise((done) => setTimeout(done, 50));
    }
  });
const turnBack = () =>
  started.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.getTitle() === 'other')
      ?.destroy();
    BrowserWindow.getAllWindows()[0]?.focus();
  });
const curtain = (page: Page) =>
  page.getByRole('dialog', { name: 'Covered while you are elsewhere' });

/** Every point of the page belongs to the curtain. */
const allCovered = (page: Page) =>
  page.evaluate(() => {
    const cover = document.querySelector('[aria-label="Covered while you are elsewhere"]');
    const steps = Array.from({ length: 25 }, (_each, index) => index / 24);
    return steps.every((x) =>
      steps.every(
        (y) =>
          cover?.contains(document.elementFromPoint(x * (innerWidth - 1), y * (innerHeight - 1))) ??
          false,
      ),
    );
  });

test('S12: turning away covers everything, whatever lay there; turning back shows it', async () => {
  const page = await started.page();
  await page.waitForTimeout(300);
  await turnAway();
  await expect(curtain(page)).toBeVisible();
  const overDesk = await page.screenshot();
  expect(await allCovered(page)).toBe(true);
  await turnBack();
  await expect(curtain(page)).toHaveCount(0);
  await openNote(page, { names: /Amara/, title: plainWords.noteTitle });
  const noteItself = await page.screenshot();
  await turnAway();
  await expect(curtain(page)).toBeVisible();
  // The same picture over two pages: nothing of either shines through.
  expect((await page.screenshot()).equals(overDesk)).toBe(true);
  expect(noteItself.equals(overDesk)).toBe(false);
  await turnBack();
  await expect(curtain(page)).toHaveCount(0);
  expect(
    await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()),
  ).toBe('Linking Pin');
});

test('our own dialog draws no curtain; after it the desk is as it was', async () => {
  const page = await started.page();
  await started.app.evaluate(({ dialog }) => {
    const held = globalThis as unknown as { closeDialog?: () => void };
    dialog.showOpenDialog = (() =>
      new Promise((done) => {
        held.closeDialog = () => done({ canceled: true, filePaths: [] });
      })) as never;
  });
  const chosen = tell(page, 'app', 'chooseFile', { purpose: 'register' });
  await expect.poll(() => started.app.evaluate(() => 'closeDialog' in globalThis)).toBe(true);
  await turnAway();
  await page.waitForTimeout(400);
  await expect(curtain(page)).toHaveCount(0);
  await started.app.evaluate(() =>
    (globalThis as unknown as { closeDialog: () => void }).closeDialog(),
  );
  expect(await chosen).toBeNull();
  await turnBack();
});

test('a talk: beside a call its page stays visible without names, everything else is covered', async () => {
  const page = await started.page();
  const { id } = await tell(page, 'coaching', 'planSession', {
    pairId: desk.pairId,
    session: {
      onDate: dayFromNow(0),
      atTime: '09:30',
      minutes: 30,
      attends: 'both',
      templateKey: 'quick-look-back',
    },
  });
  expect(id).not.toBe('');
  await page.getByRole('button', { name: 'Pairs' }).first().click();
  await page.getByRole('main').getByText(/Amara/).first().click();
  await page
    .getByRole('button', { name: /Quick look back|session/i })
    .filter({ hasNotText: 'Plan a session' })
    .first()
    .click();
  await page.getByRole('button', { name: 'Begin the session' }).click();
  await expect(page.locator('.ProseMirror')).toBeVisible();
  await turnAway();
  await expect
    .poll(async () => (await tell(page, 'app', 'getState', undefined)).curtain)
    .toBe('talk');
  await expect(curtain(page)).toHaveCount(0);
  await expect(page.locator('.ProseMirror')).toBeVisible();
  await expect(page.getByText(/Amara|Haddad/).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await turnBack();
  await expect(page.getByText(/Amara/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Pairs' }).first().click();
  await turnAway();
  await expect(curtain(page)).toBeVisible();
  await turnBack();
});

/** Waits for the gate of a new page and unlocks again; answers after how many milliseconds the gate stood. */
async function lockedAfter(cause: () => Promise<unknown>): Promise<number> {
  const before = await started.page();
  const from = performance.now();
  await cause();
  await expect
    .poll(async () => (await started.page()) === before, { intervals: [20], timeout: 60_000 })
    .toBe(false);
  const took = performance.now() - from;
  const gate = await started.page();
  await unlock(gate);
  await atDesk(gate);
  return took;
}

// How soon is measured by the fault runs, on a machine that does nothing else.
test('T14: suspend, shut down, another user: locked', async () => {
  for (const signal of ['suspend', 'lock-screen', 'shutdown', 'user-did-resign-active']) {
    const took = await lockedAfter(() =>
      started.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name as never), signal),
    );
    console.log(JSON.stringify({ id: 'T14', signal, ms: Math.round(took) }));
  }
});

test('T14: the desktop says through D-Bus that the screen is locked', async () => {
  test.skip(bus === null, 'no D-Bus tools here');
  const took = await lockedAfter(async () => {
    spawnSync(
      'dbus-send',
      [
        '--session',
        '--type=signal',
        '/org/gnome/ScreenSaver',
        'org.gnome.ScreenSaver.ActiveChanged',
        'boolean:true',
      ],
      { env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus?.address } },
    );
  });
  console.log(JSON.stringify({ id: 'T14', signal: 'ActiveChanged', ms: Math.round(took) }));
});

test('nobody touched the computer for longer than agreed: locked at the next tick', async () => {
  await lockedAfter(() =>
    started.app.evaluate(({ powerMonitor }) => {
      const asked = powerMonitor.getSystemIdleTime.bind(powerMonitor);
      powerMonitor.getSystemIdleTime = () => {
        powerMonitor.getSystemIdleTime = asked;
        return 16 * 60;
      };
    }),
  );
});

test('the clocks say that the computer slept: locked at the next tick', async () => {
  await lockedAfter(() =>
    started.app.evaluate(() => {
      const steady = performance.now.bind(performance);
      // From each tick to the next two minutes are gone.
      let gone = 0;
      performance.now = () => steady() + (gone += 120_000);
    }),
  );
});
