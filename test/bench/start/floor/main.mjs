// The least an Electron app can do: one sandboxed window with a static page from app://, with the switches of our own app.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
for (const name of [
  'disable-background-networking',
  'disable-component-update',
  'dns-prefetch-disable',
  'disable-http-cache',
])
  app.commandLine.appendSwitch(name);
app.commandLine.appendSwitch(
  'disable-features',
  'Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true } },
]);

void app.whenReady().then(() => {
  protocol.handle(
    'app',
    () =>
      new Response(readFileSync(join(import.meta.dirname, 'page.html')), {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
  );
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#FAF8F4',
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://app/');
});
