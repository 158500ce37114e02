// Puts a finished vault folder in the place of another, so that a crash at any step leaves the old one or the new one.

import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import { translateMaking } from '../../database/refusals.ts';
import { copyOwn, entryAt, syncFolder } from './durable-files.ts';
import { faultPoint } from './fault-points.ts';
import { inspectFolder, placesIn, readHeaders } from './vault-folder.ts';

/** Still being built: worthless after a crash. */
const buildingEnding = '.building';
/** Whole and durable, waiting to be moved in. */
const incomingEnding = '.incoming';
/** The vault that a new key replaced, on its way out. */
const outgoingEnding = '.outgoing';
/** A new vault that is being made. */
const makingEnding = '.making';

export const buildingOf = (folder: string) => `${folder}${buildingEnding}`;

/** Builds beside the vault. Returns nothing until `build` and the disk are done; on failure nothing is left. Throws `disk-full`, `refused`, and what `build` throws. */
export async function buildBeside(
  folder: string,
  build: (building: string) => Promise<void> | void,
): Promise<void> {
  const building = buildingOf(folder);
  expectFreeBeside(folder, [buildingEnding, incomingEnding]);
  try {
    mkdirSync(dirname(building), { recursive: true, mode: 0o700 });
    mkdirSync(building, { mode: 0o700 });
    await build(building);
    syncFolder(building);
  } catch (error) {
    clear(building);
    throw translateMaking(error);
  }
}

/** Where not even looking is allowed nothing was built either. */
export function clear(building: string): void {
  try {
    rmSync(building, { recursive: true, force: true });
  } catch {
    return;
  }
}

/** Moves what was built into place; the folder that stood there becomes `aside` (null: it is destroyed). */
export function swapIn(folder: string, aside: string | null): void {
  const incoming = `${folder}${incomingEnding}`;
  const away = aside ?? `${folder}${outgoingEnding}`;
  expectFreeBeside(folder, [outgoingEnding]);
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

/** Finishes a swap that a crash cut short: only where nothing stands in the place, and only with a whole vault. Safe at any time. */
export function finishSwap(folder: string): void {
  const incoming = `${folder}${incomingEnding}`;
  if (existsSync(folder) || !isOurs(incoming) || !isWhole(incoming)) return;
  renameSync(incoming, folder);
  syncFolder(dirname(folder));
}

/** Clears what a crash left beside a vault that stands and was seen to be one. What is not ours by its marks is left alone. */
export function clearLeftovers(folder: string): void {
  if (!isWhole(folder)) return;
  for (const ending of [buildingEnding, incomingEnding, outgoingEnding, makingEnding])
    if (isOurs(`${folder}${ending}`, folder))
      rmSync(`${folder}${ending}`, { recursive: true, force: true });
}

/** Makes room for our own workplace beside `folder`. Throws `conflict` where something that is not ours stands there. */
export function expectFreeBeside(
  folder: string,
  endings: readonly string[] = [makingEnding],
): void {
  for (const ending of endings) {
    const path = `${folder}${ending}`;
    if (!entryAt(path)) continue;
    if (!isOurs(path, folder))
      throw new Problem(
        'conflict',
        'Something that Linking Pin did not make stands beside this place, under a name it needs. Move that away, or choose another place.',
        ['folder'],
      );
    rmSync(path, { recursive: true, force: true });
  }
}

/**
 * A workplace of ours by its marks: a real folder that holds nothing but what a vault is made of, with key files, where it has
 * any, that name no other vault than the one in `beside`. An empty one is where a crash came first.
 */
function isOurs(path: string, beside?: string): boolean {
  if (!entryAt(path)?.isDirectory()) return false;
  const { backups } = placesIn(path);
  const names = readdirSync(path, { withFileTypes: true });
  const plain = names.every(
    (entry) =>
      (entry.isFile() && partsOfVault.test(entry.name)) ||
      (entry.isDirectory() && join(path, entry.name) === backups),
  );
  const inBackups = names.some((entry) => entry.name === 'backups') ? readdirSync(backups) : [];
  if (!plain || !inBackups.every((name) => /\.(?:backup|part)$/u.test(name))) return false;
  const there = beside === undefined ? [] : idsIn(beside);
  return there.length === 0 || idsIn(path).every((id) => there.includes(id));
}

const partsOfVault =
  /^(?:data\.db(?:-wal|-shm|-journal)?|header\.[ab](?:\.tmp)?|host\.lock(?:\.tmp)?)$/u;

const isWhole = (folder: string): boolean =>
  ['vault', 'one-header'].includes(inspectFolder(folder));

const idsIn = (folder: string): string[] =>
  readHeaders(folder).flatMap((header) => (header && header !== 'newer' ? [header.vaultId] : []));

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
