// The shell's walls: switches before start, headers, and everything a page must never be able to do.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, session, type Session, type WebContents } from 'electron';
import { isOwn } from './origin.ts';

/** Every window uses exactly these; test/gates holds the golden list. */
export const webPreferences = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  v8CacheOptions: 'none' as const,
});

/** Switches that must stand before the app is ready: no name is resolved, nothing is fetched in the background. */
export function closeNetworkSwitches(): void {
  // With --no-sandbox (root in tests) the two together send every child process into an endless restart.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('disable-http-cache');
  app.commandLine.appendSwitch(
    'disable-features',
    'Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
  );
}

/** What a packaged app may be started with: ours, and what changes nothing but how it is drawn. */
const allowedSwitches = new Set([
  'sample',
  'lang',
  'class',
  'force-device-scale-factor',
  'force-dark-mode',
  'high-dpi-support',
  'disable-gpu',
  'disable-gpu-compositing',
  'ozone-platform',
  'ozone-platform-hint',
  'gtk-version',
  // Windows says when it began to start us.
  'original-process-start-time',
]);

/** The names of the switches among `words` (without the program's own name) that are not on the list. A word after `--` is none. */
export function switchesRefused(
  words: readonly string[],
  platform: string = process.platform,
): readonly string[] {
  const end = words.indexOf('--');
  const begins = platform === 'win32' ? /^(?:--?|\/)([^=]+)/u : /^--?([^=]+)/u;
  return words
    .slice(0, end < 0 ? words.length : end)
    .flatMap((word) => begins.exec(word)?.[1]?.toLowerCase() ?? [])
    .filter(
      (name) =>
        !allowedSwitches.has(name) && !(platform === 'darwin' && /^psn_[\d_]+$/u.test(name)),
    );
}

/** A packaged app that is started with any switch not known to be harmless ends at once. */
export function refuseUnknownSwitches(): void {
  if (!app.isPackaged) return;
  const [first] = switchesRefused(process.argv.slice(1));
  if (first === undefined || isTestBuild()) return;
  process.stderr.write(`Linking Pin does not start with --${first}.\n`);
  process.exit(78);
}

/** Of the two artefacts of a release, the one that tests can drive says so in its packed package.json. */
function isTestBuild(): boolean {
  const { testBuild } = JSON.parse(
    readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'),
  ) as { testBuild?: boolean };
  return testBuild === true;
}

/** The one session the desk lives in: in memory, offline, without permissions. */
export async function openDeskSession(): Promise<Session> {
  const desk = session.fromPartition('desk', { cache: false });
  await Promise.all([desk, session.defaultSession].map(closeSession));
  return desk;
}

async function closeSession(each: Session): Promise<void> {
  each.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  each.setPermissionCheckHandler(() => false);
  each.setDevicePermissionHandler(() => false);
  each.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  each.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }));
  each.on('will-download', (event) => event.preventDefault());
  each.setSpellCheckerLanguages([]);
  each.setSpellCheckerEnabled(false);
  each.setSpellCheckerDictionaryDownloadURL('app://none/');
  each.enableNetworkEmulation({ offline: true });
  await each.setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

/** No page may leave, open a window, embed another or use WebRTC to look outside. */
export function guardContents(contents: WebContents): void {
  const stop = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on('will-navigate', stop);
  contents.on('will-frame-navigate', stop);
  contents.on('will-redirect', stop);
  contents.on('will-attach-webview', stop);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
