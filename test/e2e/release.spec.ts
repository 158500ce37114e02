// The release configuration as marked smoke folders, of both artefacts: the real one is run as an ordinary user with its sandbox on, the other is driven; then both are deleted.

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { _electron } from 'playwright';
import { childrenOf, freshFolder, killTree } from '../support/app.ts';
import { ordinaryUser, ordinaryUserHere, type OrdinaryUser } from '../support/ordinary-user.ts';
import { root } from '../support/sources.ts';
import { tellRowsOfWindow } from '../support/told-in-window.ts';

const programIn = (artefact: string) =>
  join(root, 'release', artefact, 'linux-unpacked', 'linking-pin');
const program = programIn('smoke');
tellRowsOfWindow('the release as an ordinary user meets it');
let user: OrdinaryUser;

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'the smoke folder is made on Linux');

test.beforeAll(() => {
  test.setTimeout(600_000);
  for (const more of [[], ['--test-build']])
    execFileSync(process.execPath, [join(root, 'scripts', 'release.mjs'), '--smoke', ...more], {
      cwd: root,
      stdio: 'pipe',
    });
  user = ordinaryUser();
});
test.afterAll(() => {
  user?.remove();
  for (const artefact of ['smoke', 'smoke-test'])
    rmSync(join(root, 'release', artefact), { recursive: true, force: true });
});

const descendants = (pid: number): number[] =>
  childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The fuses as they stand in a program, by name. */
async function fusesOf(file: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(file);
  const on = (fuse: FuseV1Options): boolean => wire[fuse] === 49;
  return {
    runAsNode: on(FuseV1Options.RunAsNode),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookies: on(FuseV1Options.EnableCookieEncryption),
  };
}
const golden = {
  runAsNode: false,
  nodeOptions: false,
  inspect: false,
  onlyAsar: true,
  asarIntegrity: true,
  fileProtocol: false,
  cookies: true,
};

test('S9: both folders say that they are no release; their fuses are the golden ones, but for the inspector of the one that tests can drive', async () => {
  for (const artefact of ['smoke', 'smoke-test'])
    expect(readFileSync(join(root, 'release', artefact, 'NOT-A-RELEASE.txt'), 'utf8')).toContain(
      'Not a release',
    );
  expect(await fusesOf(program)).toEqual(golden);
  expect(await fusesOf(programIn('smoke-test'))).toEqual({ ...golden, inspect: true });
});

test('S9: the second artefact of the same commit can be driven: it starts packed, shows the gate, and its vault process answers', async () => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: programIn('smoke-test'),
    args: [...asRoot, `--user-data-dir=${freshFolder('driven')}`],
  });
  try {
    expect(await app.evaluate(({ app: own }) => own.isPackaged)).toBe(true);
    const page = await app.firstWindow();
    await expect(page).toHaveTitle('Linking Pin');
    const judged = await page.evaluate(() =>
      window.linkingPin.call('vault', 'judgePassphrase', { passphrase: 'short' }),
    );
    expect(judged).toMatchObject({ ok: true });
  } finally {
    await app.close();
  }
});

test('S1: it starts for an ordinary user, its page in a sandbox', async () => {
  test.skip(!ordinaryUserHere(), 'no ordinary user can be made here');
  const child = user.spawn(program, [], { stdio: 'ignore' });
  try {
    const log = join(user.home, 'config', 'Linking Pin', 'logs', 'events.log');
    await expect
      .poll(() => existsSync(log) && readFileSync(log, 'utf8').includes('"started"'), {
        timeout: 60_000,
      })
      .toBe(true);
    await expect.poll(() => sandboxed(child.pid ?? 0), { timeout: 60_000 }).toContain('renderer:2');
    // Neither it nor what it starts may leave a core dump, nor give itself that right again (S13).
    const dumps = () =>
      [child.pid ?? 0, ...descendants(child.pid ?? 0)].map((pid) =>
        /^Max core file size\s+(\S+)\s+(\S+)/mu
          .exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))
          ?.slice(1)
          .join(),
      );
    await expect.poll(dumps, { timeout: 60_000 }).toEqual(dumps().map(() => '0,0'));
    // Chromium makes an empty Dictionaries folder with every session; nothing may ever lie in it.
    const files = readdirSync(join(user.home, 'config', 'Linking Pin'), { recursive: true }).map(
      String,
    );
    expect(files.filter((name) => /^Dictionaries\/.|Custom Dictionary|\.dmp$/.test(name))).toEqual(
      [],
    );
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
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
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

const askedFor = 3_000;

for (const given of [
  '--remote-debugging-port=PORT',
  '--remote-debugging-pipe',
  '--remote-debugging-address=127.0.0.1',
  '--inspect=PORT',
  '--inspect-brk=PORT',
  '--inspect-port=PORT',
  '--js-flags=--expose-gc',
  '--no-sandbox',
  '--disable-web-security',
  '--load-extension=x',
  '--enable-logging',
  '--log-net-log=x',
  '--user-data-dir=x',
]) {
  test(`S10: it does not start with ${given.replace('=PORT', '')}, and for three seconds no port answers`, async () => {
    test.skip(!ordinaryUserHere(), 'no ordinary user can be made here');
    const port = await freePort();
    // The last two are the pipe that a debugger would use.
    const child = user.spawn(program, [given.replace('PORT', String(port))], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
    for (const until = performance.now() + askedFor; performance.now() < until; await wait(50))
      expect(await answers(port)).toBe(false);
    expect(await Promise.race([ended, wait(60_000).then(() => 'still running')])).toBe(78);
  });
}

test('S9: as a plain Node, it runs nothing', () => {
  const { stdout } = spawnSync(program, ['--version'], {
    env: { ...user.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 8000,
    ...(process.getuid?.() === 0 ? { uid: user.uid, gid: user.gid } : {}),
  });
  expect(stdout ?? '').not.toMatch(/^v\d+\./m);
});
