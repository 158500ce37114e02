// Composes main: settings, the page's session, the line to the vault process, the door, the watch that locks.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, MessageChannelMain, nativeTheme, utilityProcess, type BrowserWindow } from 'electron';
import { defaultPlace } from '../app/facts.ts';
import { openSettings } from '../app/settings.ts';
import type { VaultStatus } from '../ipc/messages.ts';
import { trackCalls } from '../ipc/running-calls.ts';
import { linkVault, type Child } from '../ipc/vault-link.ts';
import { ownClipboard } from './clipboard.ts';
import { forbidCoreDumps } from './core-dumps.ts';
import { recoverFromCrash } from './crash-recovery.ts';
import { keepOwnTemporary } from './desktop-traces.ts';
import { askFile, askFolder } from './dialogs.ts';
import { listen } from './listen.ts';
import { watchForLock } from './lock-watcher.ts';
import { locker } from './lock.ts';
import { asCallName, asErrorClass, openLog } from './log.ts';
import { servePage } from './protocol.ts';
import { quitInOrder } from './quit.ts';
import { takeScreenshot } from './screenshot.ts';
import { openDeskSession } from './security.ts';
import { pageSelection } from './selection.ts';
import { comeForward } from './single-instance.ts';
import { openWindow, preloadFile } from './window.ts';

const closed: VaultStatus = { open: false, sample: false, folder: null };
const now = (): string => new Date().toISOString();
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The first window comes before what writes the settings. */
const keepAfterMs = 2500;

export async function startDesk(): Promise<void> {
  forbidCoreDumps();
  const temporary = keepOwnTemporary(app.getPath('userData'));
  const bundle = import.meta.dirname;
  const settings = openSettings(app.getPath('userData'));
  const log = openLog(join(app.getPath('userData'), 'logs'), now);
  const logUncaught = (error: unknown): void =>
    log({
      code: 'uncaught',
      errorClass: asErrorClass(error instanceof Error ? error.name : 'unknown'),
    });
  process.on('uncaughtException', logUncaught);
  process.on('unhandledRejection', logUncaught);
  const logFailed = (call: string, errorClass: string): void =>
    log({ code: 'call-failed', call: asCallName(call), errorClass: asErrorClass(errorClass) });
  const desk = { session: await openDeskSession(), preload: preloadFile(bundle), settings };
  servePage(desk.session, join(bundle, '..', 'renderer'));
  nativeTheme.themeSource = settings.get('theme');

  let window: BrowserWindow | null = null;
  let vault = closed;
  let opening = 0;
  const announce = (topics: readonly string[]): void => {
    if (window && !window.isDestroyed()) window.webContents.send('changed', topics);
  };
  const calls = trackCalls(randomUUID, announce);
  const clipboard = ownClipboard();
  const selection = pageSelection({ isFocused: () => window?.isFocused() ?? false });
  app.on('browser-window-blur', () => void selection.drop());
  const clearCopies = async (): Promise<void> => {
    await Promise.all([clipboard.clear(), selection.drop()]);
  };

  // Page and vault process speak over a line of their own: what people write never passes through main.
  let met = false;
  const introduce = (): void => {
    if (met || !window || window.isDestroyed()) return;
    met = true;
    const { port1, port2 } = new MessageChannelMain();
    window.webContents.postMessage('line', null, [port1]);
    link.meet(port2);
  };

  const rebuildWindow = (): void => {
    const former = window;
    met = false;
    calls.endAll();
    window = openWindow(desk);
    former?.destroy();
  };

  const link = linkVault({
    start: () =>
      utilityProcess.fork(
        join(bundle, 'vault-process.js'),
        [app.getPath('userData'), app.getVersion()],
        { serviceName: 'Linking Pin vault', stdio: 'ignore' },
      ) as unknown as Child,
    known: () => [defaultPlace(), settings.get('lastVault')].filter((path) => path !== null),
    onState: (state) => {
      // What was read from one vault is never an answer about another.
      if (state.open !== vault.open) announce(['other-vault']);
      if (state.open && !vault.open) {
        opening += 1;
        watch.begin();
      }
      vault = state;
      if (state.open && state.folder && !state.sample) settings.set('lastVault', state.folder);
      announce(['app', 'vault']);
    },
    onChanged: announce,
    onEnded: calls.end,
    onProgress: calls.progress,
    onFailed: logFailed,
    onCopied: clipboard.copy,
    onExit: (code, answer) => {
      log({ code: 'vault-ended', number: code });
      calls.endAll();
      met = false;
      if (window && !window.isDestroyed()) window.webContents.send('line-gone', answer);
      // Whatever was read from a vault that fell leaves the page with it.
      if (!vault.open) return;
      void clearCopies();
      rebuildWindow();
    },
  });
  const { lock } = locker({
    link,
    announce,
    wait,
    clearCopies,
    rebuildWindow,
  });
  const watch = watchForLock({
    minutes: () => settings.get('lockMinutes'),
    isOpen: () => vault.open,
    lock,
    onCurtain: () => {
      void selection.drop();
      announce(['app']);
    },
  });

  const door = loadLater(async () => {
    const { openMainDoor } = await import('./main-door.ts');
    return openMainDoor({
      link,
      settings,
      calls,
      lock,
      now,
      announce,
      isOpen: () => vault.open,
      introduce,
      log: logFailed,
      vaultState: () => vault,
      opening: () => opening,
      stirred: watch.stirred,
      talk: watch.talk,
      curtain: watch.curtain,
      selected: selection.selected,
      grant: link.grant,
      applyTextSize: (percent) => window?.webContents.setZoomFactor(percent / 100),
      applyTheme: (theme) => {
        nativeTheme.themeSource = theme;
      },
      askFile: (purpose) =>
        watch.undisturbed(async () => (window ? askFile(window, purpose) : null)),
      saveImportTemplate: () =>
        watch.undisturbed(async () => {
          const { saveImportTemplate } = await import('./import-template.ts');
          return window ? saveImportTemplate(window) : null;
        }),
      askFolder: (purpose) =>
        watch.undisturbed(async () => (window ? askFolder(window, purpose) : null)),
    });
  });
  listen({
    windowId: () => (window && !window.isDestroyed() ? window.webContents.id : null),
    answer: door.loaded,
    onHello: () => {
      met = false;
    },
  });

  log({ code: 'started' });
  if (process.argv.includes('--sample'))
    await link.call(randomUUID(), 'app', 'openSample', undefined);
  window = openWindow(desk);
  door.load();
  setTimeout(() => void settings.kept(), keepAfterMs);
  app.on('second-instance', () => comeForward(window));
  app.on('window-all-closed', () => app.quit());
  recoverFromCrash({
    isOurs: (contents) => contents === window?.webContents,
    onGone: () => log({ code: 'page-gone' }),
    beginAgain: async () => (link.running() ? lock() : rebuildWindow()),
  });
  quitInOrder({
    link,
    announce,
    wait,
    clearCopies,
    settled: async () => {
      await settings.kept();
      temporary.clear();
    },
  });
  takeScreenshot(() => window);
}

/** Something that others may wait for before its loading has begun. */
function loadLater<T>(work: () => Promise<T>): {
  readonly loaded: Promise<T>;
  readonly load: () => void;
} {
  let load = (): void => undefined;
  const loaded = new Promise<void>((begin) => {
    load = begin;
  }).then(work);
  return { loaded, load };
}
