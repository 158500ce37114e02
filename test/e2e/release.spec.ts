// The release configuration as a marked smoke folder, run as an ordinary user with its sandbox on, and deleted again.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { childrenOf, killTree } from '../support/app.ts';
import { ordinaryUser, ordinaryUserHere, type OrdinaryUser } from '../support/ordinary-user.ts';
import { root } from '../support/sources.ts';
import { tellRowsOfWindow } from '../support/told-in-window.ts';

const folder = join(root, 'release', 'smoke', 'linux-unpacked');
const program = join(folder, 'linking-pin');
tellRowsOfWindow('the release as an ordinary user meets it');
let user: OrdinaryUser;

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'the smoke folder is made on Linux');

test.beforeAll(() => {
  test.setTimeout(300_000);
  execFileSync(process.execPath, [join(root, 'scripts', 'release.mjs'), '--smoke'], { cwd: root, stdio: 'pipe' });
  user = ordinaryUser();
});
test.afterAll(() => {
  user?.remove();
  rmSync(join(root, 'release', 'smoke'), { recursive: true, force: true });
});

const descendants = (pid: number): number[] => childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test('H9: the folder says that it is no release, and its fuses are the golden ones', async () => {
  expect(readFileSync(join(root, 'release', 'smoke', 'NOT-A-RELEASE.txt'), 'utf8')).toContain('Not a release');
  const wire = await getCurrentFuseWire(program);
  const on = (fuse: FuseV1Options): boolean => wire[fuse] === 49;
  expect({
    runAsNode: on(FuseV1Options.RunAsNode), nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments), onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation), fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookies: on(FuseV1Options.EnableCookieEncryption),
  }).toEqual({ runAsNode: false, nodeOptions: false, inspect: false, onlyAsar: true, asarIntegrity: true, fileProtocol: false, cookies: true });
});

test('H1: it starts for an ordinary user, its page in a sandbox', async () => {
  test.skip(!ordinaryUserHere(), 'no ordinary user can be made here');
  const child = user.spawn(program, [], { stdio: 'ignore' });
  try {
    const log = join(user.home, 'config', 'Linking Pin', 'logs', 'events.log');
    await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8').includes('"started"'), { timeout: 60_000 }).toBe(true);
    await expect.poll(() => sandboxed(child.pid ?? 0), { timeout: 60_000 }).toContain('renderer:2');
    // Chromium makes an empty Dictionaries folder with every session; nothing may ever lie in it.
    const files = readdirSync(join(user.home, 'config', 'Linking Pin'), { recursive: true }).map(String);
    expect(files.filter((name) => /^Dictionaries\/.|Custom Dictionary|\.dmp$/.test(name))).toEqual([]);
  } finally {
    killTree(child.pid ?? 0);
  }
});

/** "renderer:2" for each renderer process, with the mode of its system call filter. */
function sandboxed(pid: number): string[] {
  return descendants(pid).flatMap((each) => {
    try {
      const type = /--type=(\w+)/.exec(readFileSync(`/proc/${each}/cmdline`, 'utf8'))?.[1];
      const mode = /^Seccomp:\s+(\d)/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1];
      return type && mode ? [`${type}:${mode}`] : [];
    } catch {
      return [];
    }
  });
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => { socket.destroy(); done(true); });
    socket.once('error', () => done(false));
  });

/** A port at which nobody listens. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

for (const given of [
  '--remote-debugging-port=PORT', '--inspect=PORT', '--inspect-brk=PORT', '--js-flags=--expose-gc', '--no-sandbox', '--disable-web-security',
  '--load-extension=x', '--enable-logging', '--log-net-log=x', '--user-data-dir=x',
]) {
  test(`H10: it does not start with ${given.replace('=PORT', '')}`, async () => {
    test.skip(!ordinaryUserHere(), 'no ordinary user can be made here');
    const port = await freePort();
    const child = user.spawn(program, [given.replace('PORT', String(port))], { stdio: 'ignore' });
    const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
    await wait(300);
    expect(await answers(port)).toBe(false);
    expect(await Promise.race([ended, wait(60_000).then(() => 'still running')])).toBe(78);
  });
}

test('H9: as a plain Node, it runs nothing', () => {
  const { stdout } = spawnSync(program, ['--version'], { env: { ...user.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8', timeout: 8000, ...(process.getuid?.() === 0 ? { uid: user.uid, gid: user.gid } : {}) });
  expect(stdout ?? '').not.toMatch(/^v\d+\./m);
});
