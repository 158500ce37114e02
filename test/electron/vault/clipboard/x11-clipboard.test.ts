// What is copied is owned by our own process on X11: asked by a second X client on a real display server.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copiedText } from '../../../../electron/vault/clipboard/copied-text.ts';
import { localDisplay } from '../../../../electron/vault/clipboard/display-socket.ts';
import { openX11Clipboard } from '../../../../electron/vault/clipboard/x11-clipboard.ts';
import { askDisplay, ownDisplay } from '../../../support/x11-selections.ts';

const hasServer = process.platform === 'linux' && spawnSync('Xvfb', ['-help']).error === undefined;

describe('the display that is spoken to', () => {
  it.each([
    [':0', '0'],
    [':99.0', '99'],
    ['unix:1', '1'],
    ['desk.example:0', null],
    ['localhost:10.0', null],
    ['tcp/desk:0', null],
    ['192.0.2.7:0.0', null],
    ['', null],
    [undefined, null],
  ])('%s is %s: one that names a host lies on a network', (DISPLAY, expected) => {
    expect(localDisplay({ DISPLAY }, 'linux')).toBe(expected);
  });

  it('none elsewhere, and none under Wayland, where the clipboard belongs to the compositor', () => {
    expect(localDisplay({ DISPLAY: ':0' }, 'darwin')).toBeNull();
    expect(localDisplay({ DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBeNull();
  });

  it('a display that is not there is given up: nothing else is tried', async () => {
    expect(await openX11Clipboard({ DISPLAY: ':4711' })).toBeNull();
    expect(await openX11Clipboard({ DISPLAY: 'localhost:0' })).toBeNull();
  });
});

describe.skipIf(!hasServer)('CLIPBOARD of a real display server', () => {
  const number = 300 + (process.pid % 500);
  const display = `:${number}`;
  let server: ChildProcess;
  beforeAll(async () => {
    server = spawn('Xvfb', [display, '-screen', '0', '320x240x24', '-nolisten', 'tcp'], {
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 200 && !existsSync(`/tmp/.X11-unix/X${number}`); tries += 1)
      await new Promise((done) => setTimeout(done, 50));
  });
  afterAll(() => void server.kill());
  const open = () => openX11Clipboard({ DISPLAY: display });
  // The reader runs in a process of its own while this one answers it.
  const ask = async (selection: 'CLIPBOARD' | 'PRIMARY', target?: string) => {
    const { stdout } = await new Promise<{ stdout: string }>((done) => {
      const child = spawn(
        process.execPath,
        ['test/support/x11-reader.mjs', 'read', selection, target ?? 'UTF8_STRING'],
        { env: { ...process.env, DISPLAY: display }, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece));
      child.on('close', () => done({ stdout: said }));
    });
    return JSON.parse(stdout) as string | null;
  };

  it('another program reads the text, marked as secret; PRIMARY stays as it was', async () => {
    const own = await open();
    expect(await own?.put('Übergröße, 日本, a letter')).toBe(true);
    expect(await ask('CLIPBOARD')).toBe('Übergröße, 日本, a letter');
    expect(await ask('CLIPBOARD', 'text/plain;charset=utf-8')).toBe('Übergröße, 日本, a letter');
    expect(await ask('CLIPBOARD', 'x-kde-passwordManagerHint')).toBe('secret');
    expect(await ask('CLIPBOARD', 'image/png')).toBeNull();
    expect(await ask('PRIMARY')).toBeNull();
    own?.clear();
    expect(await ask('CLIPBOARD')).toBeNull();
  });

  it('200,000 characters of three bytes arrive whole', async () => {
    const own = await open();
    const text = '字'.repeat(200_000);
    expect(await own?.put(text)).toBe(true);
    expect(await ask('CLIPBOARD')).toBe(text);
    own?.clear();
  });

  it('goes after its time, and stays away from what somebody else copied', async () => {
    let told = 0;
    const copied = copiedText({ toMain: () => (told += 1), open, keepMs: 700 });
    await copied.copy('for a moment');
    expect(await ask('CLIPBOARD')).toBe('for a moment');
    await expect.poll(() => ask('CLIPBOARD')).toBeNull();
    await copied.copy('ours');
    const other = await ownDisplay('CLIPBOARD', 'of another program', display);
    copied.clear();
    await new Promise((done) => setTimeout(done, 900));
    expect(await ask('CLIPBOARD')).toBe('of another program');
    await copied.copy('ours again');
    await expect.poll(() => other.ended()).toBe(true);
    copied.clear();
    expect(told).toBe(0);
  });

  it('a display that went away leaves the text to main', async () => {
    const given: string[] = [];
    const copied = copiedText({
      toMain: (text) => void given.push(text),
      open: () => openX11Clipboard({ DISPLAY: ':4712' }),
    });
    await copied.copy('words');
    expect(given).toEqual(['words']);
    expect(askDisplay('CLIPBOARD', 'UTF8_STRING', display)).toBeNull();
  });
});
