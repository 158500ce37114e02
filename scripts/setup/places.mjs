// Where things live: the project, the cache of this user, and how a piece gets there whole or not at all.

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { discard } from './step.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const inProject = (...parts) => join(root, ...parts);
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
export const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The cache folder: LINKING_PIN_CACHE, or the place of the platform. It may be deleted at any time. */
export function cacheFolder(...parts) {
  const { LINKING_PIN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (LINKING_PIN_CACHE) return resolve(LINKING_PIN_CACHE, ...parts);
  if (process.platform === 'win32')
    return join(
      LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'),
      'linking-pin',
      'cache',
      ...parts,
    );
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Caches', 'linking-pin', ...parts);
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'linking-pin', ...parts);
}

/** This computer as the addon and runtime folders name it; musl is told apart from glibc. */
export function platformName() {
  const musl =
    process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
  return `${musl ? 'linuxmusl' : process.platform}-${process.arch}`;
}

const day = 24 * 60 * 60 * 1000;
const half = '.half-';

/** Removes half-made pieces that an earlier run left beside this target: older than a day, or of a process that is gone. */
function sweep(target) {
  const folder = dirname(target);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.startsWith(`${basename(target)}${half}`)) continue;
    const pid = Number(name.slice(basename(target).length + half.length).split('-')[0]);
    if (!isAlive(pid) || Date.now() - statSync(join(folder, name)).mtimeMs > day)
      discard(join(folder, name));
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A new path beside `target` for work in progress; what dead runs left there is removed first. */
export function scratchBeside(target) {
  mkdirSync(dirname(target), { recursive: true });
  sweep(target);
  return `${target}${half}${process.pid}-${randomUUID().slice(0, 8)}`;
}

/**
 * Makes a file or folder whole or not at all: `fill(temporary)` writes a sibling, which is renamed when it is done.
 * What stood at the target before is replaced only then.
 */
export async function makeWhole(target, fill) {
  const temporary = scratchBeside(target);
  try {
    await fill(temporary);
    if (existsSync(target) && statSync(target).isDirectory()) {
      const old = `${temporary}-old`;
      renameSync(target, old);
      renameSync(temporary, target);
      discard(old);
    } else renameSync(temporary, target);
  } finally {
    discard(temporary);
  }
  return target;
}
