// Runs programs as an ordinary user when the tests run as root: only then do file permissions and Chromium's sandbox mean something.

import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The number of "nobody": an account every Linux has, with no rights and no files. */
const NOBODY = 65534;

export type OrdinaryUser = {
  readonly uid: number;
  readonly gid: number;
  /** A fresh home folder of this user; give it to the app as its only place. */
  readonly home: string;
  /** The environment for its programs: HOME and the XDG and temporary folders point into `home`. */
  readonly env: Readonly<Record<string, string>>;
  /** A script that starts `program` as this user: for whoever can name a program but no user, such as Playwright. */
  readonly startsAs: (program: string) => string;
  readonly spawn: (
    program: string,
    words: readonly string[],
    options?: SpawnOptions,
  ) => ChildProcess;
  /** A folder of ours where this user can read it; `names` are the parts of it that are needed. */
  readonly reach: (folder: string, names: readonly string[]) => string;
  /** Makes a path of ours this user's own. */
  readonly give: (path: string) => void;
  readonly remove: () => void;
};

/** Whether this computer can show what an ordinary user may do: as root on Linux with setpriv, or as such a user already. */
export function ordinaryUserHere(): boolean {
  if (process.platform !== 'linux') return false;
  return process.getuid?.() !== 0 || spawnSync('setpriv', ['--version']).status === 0;
}

export function ordinaryUser(): OrdinaryUser {
  const root = process.getuid?.() === 0;
  const uid = root ? NOBODY : (process.getuid?.() ?? NOBODY);
  const gid = root ? NOBODY : (process.getgid?.() ?? NOBODY);
  const home = mkdtempSync(join(tmpdir(), 'linking-pin-user-'));
  const give = (path: string) => {
    if (root) giveAll(path, uid, gid);
  };
  for (const name of ['config', 'cache', 'data', 'tmp', 'run'])
    mkdirSync(join(home, name), { mode: 0o700 });
  give(home);
  const env = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    ...(process.env['DISPLAY'] !== undefined && { DISPLAY: process.env['DISPLAY'] }),
    LANG: process.env['LANG'] ?? 'C.UTF-8',
    HOME: home,
    USER: 'nobody',
    LOGNAME: 'nobody',
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_RUNTIME_DIR: join(home, 'run'),
    TMPDIR: join(home, 'tmp'),
  };
  // Ours, not the user's: what it starts lies outside its home and cannot be changed by it.
  const ours = mkdtempSync(join(tmpdir(), 'linking-pin-runs-'));
  chmodSync(ours, 0o755);
  return {
    uid,
    gid,
    home,
    env,
    give,
    startsAs: (program) => {
      const script = join(ours, `start-${readdirSync(ours).length}`);
      const words = root
        ? `setpriv --reuid ${uid} --regid ${gid} --clear-groups --inh-caps=-all `
        : '';
      writeFileSync(script, `#!/bin/sh\nexec ${words}"${reachable(program, ours, root)}" "$@"\n`);
      chmodSync(script, 0o755);
      return script;
    },
    reach: (folder, names) =>
      root && !openToAll(folder) ? linked(folder, names, join(ours, basename(folder))) : folder,
    spawn: (program, words, options = {}) =>
      spawn(reachable(program, ours, root), words, {
        cwd: home,
        env,
        ...options,
        ...(root && { uid, gid }),
      }),
    remove: () => {
      for (const path of [home, ours])
        rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function giveAll(path: string, uid: number, gid: number): void {
  lchownSync(path, uid, gid);
  // Never through a link: what it leads to is not ours to give.
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(path)) giveAll(join(path, name), uid, gid);
}

/** The program where an ordinary user can reach it: a runtime in root's own cache is not, so its folder is linked to a place that is. */
function reachable(program: string, ours: string, root: boolean): string {
  if (!root || openToAll(program)) return program;
  const folder = dirname(program);
  return join(linked(folder, readdirSync(folder), join(ours, basename(folder))), basename(program));
}

/** Hard links take no room; to another disk it is copied. */
function linked(folder: string, names: readonly string[], target: string): string {
  if (existsSync(target)) return target;
  mkdirSync(target);
  const from = names.map((name) => join(folder, name)).filter((path) => existsSync(path));
  if (spawnSync('cp', ['-al', ...from, target]).status === 0) return target;
  rmSync(target, { recursive: true });
  mkdirSync(target);
  if (spawnSync('cp', ['-a', ...from, target]).status !== 0)
    throw new Error('the folder could not be copied for the ordinary user');
  return target;
}

function openToAll(path: string): boolean {
  const parent = dirname(path);
  const passable = (statSync(path).mode & 0o001) !== 0;
  return passable && (parent === path || openToAll(parent));
}
