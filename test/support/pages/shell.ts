// A window for the page alone: the app's own way to serve it, its session and its walls, with nothing behind the bridge.

import { app, BrowserWindow } from 'electron';
import { registerScheme, servePage } from '../../../electron/main/protocol.ts';
import {
  closeNetworkSwitches,
  openDeskSession,
  webPreferences,
} from '../../../electron/main/security.ts';

closeNetworkSwitches();
registerScheme();
void app.whenReady().then(async () => {
  const session = await openDeskSession();
  servePage(session, process.env['PAGE_FOLDER'] ?? '');
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { ...webPreferences, session },
  });
  window.removeMenu();
  await window.loadURL('about:blank');
});
