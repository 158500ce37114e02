// The one window: made here and nowhere else, rebuilt at every lock.

import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import type { SettingsStore } from '../app/settings.ts';
import { origin } from './origin.ts';
import { guardContents, webPreferences } from './security.ts';

export type WindowDeps = {
  readonly session: Session;
  readonly preload: string;
  readonly settings: SettingsStore;
};

const title = 'Linking Pin';

export function openWindow({ session, preload, settings }: WindowDeps): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOnScreen(settings),
    minWidth: 900,
    minHeight: 600,
    title,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17191C' : '#FAF8F4',
    webPreferences: { ...webPreferences, session, preload, devTools: !app.isPackaged },
  });
  window.removeMenu();
  window.setContentProtection(true);
  guardContents(window.webContents);
  window.on('page-title-updated', (event) => event.preventDefault());
  // A page begins at the usual size each time it is loaded.
  window.webContents.on('did-finish-load', () =>
    window.webContents.setZoomFactor(settings.get('textSize') / 100),
  );
  showOnceDrawn(window);
  const remember = (): void => {
    if (!window.isDestroyed() && !window.isMinimized() && !window.isFullScreen())
      settings.set('bounds', window.getNormalBounds());
  };
  window.on('resized', remember);
  window.on('moved', remember);
  window.on('close', remember);
  void window.loadURL(`${origin}/`);
  return window;
}

const patienceMs = 2_000;

/** With its first picture; where that signal stays away, soon after the page is loaded: a window that never shows helps nobody. */
function showOnceDrawn(window: BrowserWindow): void {
  let shown = false;
  const show = (): void => {
    if (shown || window.isDestroyed()) return;
    shown = true;
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', () => setTimeout(show, patienceMs));
}

/** Where the preload lies beside the bundled main. */
export function preloadFile(bundle: string): string {
  return join(bundle, '..', 'preload', 'preload.cjs');
}

/** The remembered place, or the default where that place is on no screen any more. */
function placeOnScreen(settings: SettingsStore): {
  x?: number;
  y?: number;
  width: number;
  height: number;
} {
  const { x, y, width, height } = settings.get('bounds');
  if (x === undefined || y === undefined) return { width, height };
  const seen = screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) =>
        x < area.x + area.width - 80 &&
        x + width > area.x + 80 &&
        y >= area.y - 20 &&
        y < area.y + area.height - 80,
    );
  return seen ? { x, y, width, height } : { width, height };
}
