// House rules that are read off the syntax: one window factory, one sender check, no leaking calls, golden settings.

import { describe, expect, it } from 'vitest';
import { readSource, sourcesIn } from '../support/sources.ts';

const product = [
  ...sourcesIn('shared'),
  ...sourcesIn('cli'),
  ...sourcesIn('electron'),
  ...sourcesIn('renderer'),
];
const holding = (pattern: RegExp): string[] =>
  product.filter((file) => pattern.test(readSource(file)));

describe('safety lines in the sources', () => {
  it('only one factory makes windows', () => {
    expect(holding(/new BrowserWindow\b/)).toEqual(['electron/main/window.ts']);
  });

  it('only the listener answers the page, and it checks who asks', () => {
    expect(holding(/ipcMain\.(handle|on)\b/)).toEqual(['electron/main/listen.ts']);
    expect(readSource('electron/main/listen.ts')).toMatch(/isOurWindow\(event/);
  });

  it('nothing opens addresses or files outside the app', () => {
    expect(holding(/\bshell\.open|openExternal\(|openPath\(/)).toEqual([]);
  });

  it('no plaintext copies of the database: serialize, backup and attach are not used', () => {
    expect(
      holding(/\.serialize\(|\.backup\(\s*['"`]|\bATTACH\b\s+['"`D]|loadExtension\(|unsafeMode\(/),
    ).toEqual([]);
  });

  it('no crash reporter, no updater, no remote content', () => {
    expect(holding(/crashReporter|autoUpdater|electron-updater/)).toEqual([]);
  });

  it('the page keeps nothing in the browser and takes no HTML from strings', () => {
    expect(holding(/\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b/)).toEqual([]);
    expect(holding(/dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/)).toEqual([]);
  });

  it('the window uses exactly the golden settings', async () => {
    const text = readSource('electron/main/security.ts');
    const block = /webPreferences = Object\.freeze\(\{([\s\S]*?)\}\)/.exec(text)?.[1] ?? '';
    const pairs = Object.fromEntries(
      [...block.matchAll(/(\w+): ([^,]+),/g)].map((match) => [
        match[1],
        match[2]?.replace(' as const', ''),
      ]),
    );
    expect(pairs).toEqual({
      sandbox: 'true',
      contextIsolation: 'true',
      nodeIntegration: 'false',
      nodeIntegrationInWorker: 'false',
      nodeIntegrationInSubFrames: 'false',
      webviewTag: 'false',
      webSecurity: 'true',
      allowRunningInsecureContent: 'false',
      experimentalFeatures: 'false',
      navigateOnDragDrop: 'false',
      spellcheck: 'false',
      v8CacheOptions: "'none'",
    });
  });

  it('the preload exposes one call and one subscription', () => {
    const names = [
      ...readSource('electron/preload.ts')
        .split('exposeInMainWorld')[1]!
        .matchAll(/^ {2}(\w+)[:,]/gm),
    ].map((match) => match[1]);
    expect(names).toEqual(['call', 'onChanged']);
  });

  it('every file says in its first line what lives there', () => {
    expect(product.filter((file) => !/^(\/\/|\/\*\*) \S/.test(readSource(file)))).toEqual([]);
  });
});
