// Puts a finished vault folder in the place of another, so that a crash at any step leaves the old one or the new one.

import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { translate } from '../database/refusals.ts';
import { copyOwn, syncFolder } from './durable-files.ts';
import { faultPoint } from './fault-points.ts';

/** Still being built: worthless after a crash. */
const buildingEnding = '.building';
/** Whole and durable, waiting to be moved in. */
const incomingEnding = '.incoming';

export const buildingOf = (folder: string) => `${folder}${buildingEnding}`;

/** Builds beside the vault. Returns nothing until `build` and the disk are done; on failure nothing is left. Throws `disk-full`, `refused`, and what `build` throws. */
export async function buildBeside(
  folder: string,
  build: (building: string) => Promise<void> | void,
): Promise<void> {
  const building = buildingOf(folder);
  try {
    rmSync(building, { recursive: true, force: true });
    rmSync(`${folder}${incomingEnding}`, { recursive: true, force: true });
    mkdirSync(building, { recursive: true, mode: 0o700 });
    await build(building);
    syncFolder(building);
  } catch (error) {
    clear(building);
    throw translate(error);
  }
}

/** Where not even looking is allowed nothing was built either. */
function clear(building: string): void {
  try {
    rmSync(building, { recursive: true, force: true });
  } catch {
    return;
  }
}

/** Moves what was built into place; the folder that stood there becomes `aside` (null: it is destroyed). */
export function swapIn(folder: string, aside: string | null): void {
  const incoming = `${folder}${incomingEnding}`;
  const away = aside ?? `${folder}.outgoing`;
  rmSync(`${folder}.outgoing`, { recursive: true, force: true });
  carryBackups(folder, buildingOf(folder));
  renameSync(buildingOf(folder), incoming);
  syncFolder(dirname(folder));
  faultPoint('swap: ready');
  if (existsSync(folder)) renameSync(folder, away);
  faultPoint('swap: old one aside');
  renameSync(incoming, folder);
  syncFolder(dirname(folder));
  faultPoint('swap: new one in place');
  if (aside === null) rmSync(away, { recursive: true, force: true });
}

/** Finishes or undoes a swap that a crash cut short, and clears what it left. Safe at any time while the vault is closed. */
export function mendSwap(folder: string): void {
  const incoming = `${folder}${incomingEnding}`;
  if (!existsSync(folder) && existsSync(incoming)) {
    renameSync(incoming, folder);
    syncFolder(dirname(folder));
  }
  if (!existsSync(folder)) return;
  for (const ending of [buildingEnding, incomingEnding, '.outgoing', '.making'])
    rmSync(`${folder}${ending}`, { recursive: true, force: true });
}

/** The backups belong to both: a second name for the same file costs nothing and survives a crash. */
function carryBackups(from: string, to: string): void {
  const source = join(from, 'backups');
  if (!existsSync(source)) return;
  const target = join(to, 'backups');
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(source).filter(
    (entry) => entry.endsWith('.backup') && !existsSync(join(target, entry)),
  )) {
    try {
      linkSync(join(source, name), join(target, name));
    } catch {
      copyOwn(join(source, name), join(target, name));
    }
  }
  syncFolder(target);
}
