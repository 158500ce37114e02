// One Linking Pin for each profile: a second start shows the first one's window.

import { app, type BrowserWindow } from 'electron';

export function isFirstInstance(): boolean {
  const first = app.requestSingleInstanceLock();
  if (!first) app.exit(0);
  return first;
}

/** What a person who starts the app once more wants to see: also where it was made small or lies behind others. */
export function comeForward(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}
