// The ordinary user of the tests: has no rights of root, and its Chromium really is sandboxed.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronPath } from './app.ts';
import { ordinaryUser, ordinaryUserHere } from './ordinary-user.ts';
import { root } from './sources.ts';

type Display = { display: string; stop: () => void };

const probe = `
import { app, BrowserWindow } from 'electron';
app.enableSandbox();
app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<title>probe</title>'));
`;

describe.runIf(ordinaryUserHere())('an ordinary user', () => {
  let screen: Display | undefined;
  let user: ReturnType<typeof ordinaryUser>;

  beforeAll(async () => {
    if (process.env['DISPLAY'] === undefined) {
      const { virtualDisplay } = (await import(
        pathToFileURL(join(root, 'scripts/runtime/display.mjs')).href
      )) as { virtualDisplay: () => Promise<Display> };
      screen = await virtualDisplay();
      process.env['DISPLAY'] = screen.display;
    }
    user = ordinaryUser();
  });
  afterAll(() => {
    user.remove();
    if (screen) delete process.env['DISPLAY'];
    screen?.stop();
  });

  it('runs programs with its own number and no rights of root', () => {
    const script = user.startsAs('/bin/sh');
    const said = (words: string) =>
      spawnSync(script, ['-c', words], { env: user.env, encoding: 'utf8' });
    expect(said('id -u; id -G').stdout.trim().split('\n')).toEqual([
      String(user.uid),
      String(user.gid),
    ]);
    expect(said('grep CapEff /proc/self/status').stdout).toMatch(/CapEff:\s+0+$/m);
    const secret = join(user.home, '..', `linking-pin-closed-${process.pid}`);
    writeFileSync(secret, 'closed', { mode: 0o600 });
    const read = said(`cat ${secret}`);
    spawnSync('rm', ['-f', secret]);
    expect(read.status).not.toBe(process.getuid?.() === 0 ? 0 : -1);
    expect(said('echo mine > "$HOME/mine" && cat "$HOME/mine"').stdout).toBe('mine\n');
  });

  it.runIf(process.getuid?.() === 0)(
    'is given a folder, but nothing that a link in it leads to',
    () => {
      const ours = join(user.home, '..', `linking-pin-ours-${process.pid}`);
      mkdirSync(ours);
      writeFileSync(join(ours, 'inside'), '');
      const given = join(user.home, 'given');
      mkdirSync(given);
      symlinkSync(ours, join(given, 'link'));
      user.give(given);
      const owners = [given, ours, join(ours, 'inside')].map((path) => statSync(path).uid);
      rmSync(ours, { recursive: true });
      expect(owners).toEqual([user.uid, 0, 0]);
    },
  );

  it('opens Electron with the sandbox on', async () => {
    const folder = join(user.home, 'probe');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'probe', type: 'module', main: 'main.mjs' }),
    );
    writeFileSync(join(folder, 'main.mjs'), probe);
    user.give(folder);
    const app = await _electron.launch({
      executablePath: user.startsAs(electronPath()),
      args: [folder],
      env: { ...user.env },
      chromiumSandbox: true,
      timeout: 30_000,
    });
    try {
      await app.firstWindow();
      const renderer = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      );
      const status = readFileSync(`/proc/${renderer}/status`, 'utf8');
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).toMatch(new RegExp(`^Uid:\\s+${user.uid}\\s`, 'm'));
      expect(await app.evaluate(({ app: main }) => main.commandLine.hasSwitch('no-sandbox'))).toBe(
        false,
      );
    } finally {
      await app.close();
    }
  });
});
