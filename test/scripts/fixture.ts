// A small project around a copy of the real set-up scripts: tiny packages from local tarballs, a tiny addon that is
// really compiled, a script in place of Electron. Everything the set-up does happens for real, in seconds.

import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { root } from '../support/sources.ts';

export type Ended = {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
};
export type Project = {
  readonly folder: string;
  readonly cache: string;
  /** Programs that come first in PATH. */
  readonly bin: string;
  run(
    script: string,
    env?: Record<string, string | undefined>,
    words?: readonly string[],
    as?: { uid: number; gid: number },
  ): Promise<Ended>;
  /** The folder that holds all of it. */
  readonly base: string;
  /** Names of half-made pieces anywhere in the project or its cache. */
  halves(): string[];
  remove(): void;
};

export async function load<T>(script: string): Promise<T> {
  return (await import(pathToFileURL(join(root, 'scripts', script)).href)) as T;
}

export function write(path: string, text: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
}

export const integrity = (path: string): string =>
  `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;

const named = (name: string, version: string, more: object = {}) =>
  JSON.stringify({ name, version, ...more });
const realPackage = (path: string) =>
  `export * from ${JSON.stringify(pathToFileURL(join(root, 'node_modules', path)).href)};\n`;

const addon = `
#include <node_api.h>
static napi_value Init(napi_env env, napi_value exports) { return exports; }
NAPI_MODULE(NODE_GYP_MODULE_NAME, Init)
`;
const gyp = "{ 'targets': [{ 'target_name': 'better_sqlite3', 'sources': ['addon.cpp'] }] }";

/** The fuses of a real Electron are bytes after this mark; here they stand in a comment of the script. */
const fuses = Buffer.concat([
  Buffer.from('#dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10100011\n'),
]);
export const program = (body = 'exit 0') =>
  Buffer.concat([Buffer.from(`#!/bin/sh\n${body}\n`), fuses]);
const executable = (bytes: Uint8Array): Zippable[string] => [
  bytes,
  { os: 3, attrs: (0o100755 << 16) >>> 0 },
];

/** Takes a picture when asked to, as the app does. */
const electronScript = `echo "$@" > "$HOME/words"; for word in "$@"; do case "$word" in --picture=*) [ -n "$DISPLAY" ] && echo png > "\${word#--picture=}" ;; esac; done; exit 0`;

function tarball(target: string, files: Record<string, string | Uint8Array>): string {
  const work = mkdtempSync(join(tmpdir(), 'linking-pin-tar-'));
  for (const [name, text] of Object.entries(files)) write(join(work, 'package', name), text);
  execFileSync('tar', ['-czf', target, '-C', work, 'package']);
  rmSync(work, { recursive: true });
  return target;
}

function packages(folder: string): Record<string, { version: string; file: string }> {
  const at = (name: string) => join(folder, `${name}.tgz`);
  return {
    electron: {
      version: '45.0.0',
      file: tarball(at('electron'), {
        'package.json': named('electron', '45.0.0'),
        'checksums.json': '{}',
      }),
    },
    'better-sqlite3': {
      version: '1.0.0',
      file: tarball(at('sqlite'), {
        'package.json': named('better-sqlite3', '1.0.0', { gypfile: false }),
        'binding.gyp': gyp,
        'addon.cpp': addon,
        'prebuilds/linux-x64.node': 'as shipped',
      }),
    },
    '@electron/get': {
      version: '1.0.0',
      file: tarball(at('get'), {
        'package.json': named('@electron/get', '1.0.0', { type: 'module', main: 'index.js' }),
        'index.js': realPackage('@electron/get/dist/index.js'),
      }),
    },
    '@electron/fuses': {
      version: '1.0.0',
      file: tarball(at('fuses'), {
        'package.json': named('@electron/fuses', '1.0.0', { type: 'module', main: 'index.js' }),
        'index.js': realPackage('@electron/fuses/dist/index.js'),
      }),
    },
  };
}

export function makeProject(): Project {
  const base = mkdtempSync(join(tmpdir(), 'linking-pin-setup-'));
  const folder = join(base, 'project');
  const bin = join(base, 'bin');
  const cache = join(base, 'cache');
  mkdirSync(bin);
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  const made = packages(base);
  const lock = Object.fromEntries(
    Object.entries(made).map(([name, { version, file }]) => [
      `node_modules/${name}`,
      { version, resolved: `file:${file}`, integrity: integrity(file) },
    ]),
  );
  const dependencies = Object.fromEntries(
    Object.entries(made).map(([name, { file }]) => [name, `file:${file}`]),
  );
  const manifest = { name: 'probe', version: '1.0.0', type: 'module', main: 'dist/main.js' };
  write(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies }));
  write(
    join(folder, 'package-lock.json'),
    JSON.stringify({
      ...manifest,
      lockfileVersion: 3,
      packages: { '': { ...manifest, dependencies }, ...lock },
    }),
  );
  write(
    join(folder, 'scripts', 'build.mjs'),
    "import { mkdirSync, writeFileSync } from 'node:fs';\nmkdirSync('dist', { recursive: true });\nwriteFileSync('dist/main.js', '');\n",
  );
  const zip = zipSync({
    'Cypress/Cypress': executable(program(electronScript)),
    'Cypress/resources/app/foreign.js': new Uint8Array([1]),
    'Cypress/LICENSE': new Uint8Array([2]),
  });
  const standIn = tarball(join(base, 'runtime.tgz'), {
    'package.json': named('runtime', '1.0.0'),
    'runtime.zip': zip,
  });
  const known = JSON.parse(
    readFileSync(join(root, 'scripts/runtime/stand-in.json'), 'utf8'),
  ) as object;
  write(
    join(folder, 'scripts/runtime/stand-in.json'),
    JSON.stringify({ ...known, package: standIn, integrity: integrity(standIn) }),
  );

  return {
    folder,
    cache,
    bin,
    base,
    run: (script, env = {}, words = [], as = undefined) =>
      run({ cwd: folder, env: { ...plainEnv(bin, cache, base), ...env }, ...as }, script, words),
    halves: () =>
      [folder, cache]
        .filter((path) => existsSync(path))
        .flatMap((path) =>
          readdirSync(path, { recursive: true })
            .map(String)
            .filter((name) => name.includes('.half-')),
        ),
    remove: () => rmSync(base, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** No network at all: npm and Electron's downloader are sent to a port at which nobody listens. */
function plainEnv(bin: string, cache: string, home: string): Record<string, string | undefined> {
  return {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: home,
    LINKING_PIN_CACHE: cache,
    electron_config_cache: join(home, 'downloads'),
    npm_config_cache: join(home, 'npm'),
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_fetch_retries: '0',
    ELECTRON_MIRROR: 'http://127.0.0.1:9/',
    DISPLAY: ':99',
  };
}

function run(
  where: { cwd: string; env: Record<string, string | undefined>; uid?: number; gid?: number },
  script: string,
  words: readonly string[],
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join('scripts', script), ...words], {
      ...where,
      env: where.env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (piece) => {
      out += String(piece);
    });
    child.stderr.on('data', (piece) => {
      err += String(piece);
    });
    child.once('error', fail);
    child.once('close', (code, signal) => {
      done({ code, signal, out, err });
    });
  });
}
