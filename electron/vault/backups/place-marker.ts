// The marker file by which a second place is known again: an empty folder where a stick was is not the stick.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../files/durable-files.ts';
import type { Marked } from './device-places.ts';

const markerName = 'place.id';
const form = /^[0-9a-f]{32}$/u;

export const folderOf = ({ place, name }: Pick<Marked, 'place' | 'name'>) => join(place, name);

export function isThere(marked: Marked): boolean {
  return markerIn(folderOf(marked)) === marked.marker;
}

/**
 * Which folder in `place` becomes the second one of the vault: one of `known`, one that no other computer or copy of the vault
 * has marked, or a new one. Two copies of one vault so never thin out or overwrite each other's.
 */
export function folderFor(place: string, vaultId: string, known: readonly Marked[]): Marked {
  const stem = `linking-pin-${vaultId.slice(0, 8)}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? stem : `${stem}-${count}`;
    const marker = markerIn(join(place, name));
    const before = known.find((one) => one.name === name && one.marker === marker);
    if (before) return { ...before, place };
    if (marker === null || !existsSync(join(place, name)))
      return { place, name, marker: randomBytes(16).toString('hex') };
  }
}

/** Throws `disk-full` or `refused`. */
export function markPlace(marked: Marked): void {
  mkdirSync(folderOf(marked), { recursive: true, mode: 0o700 });
  if (!isThere(marked))
    replaceFile(join(folderOf(marked), markerName), Buffer.from(`${marked.marker}\n`), 'marker');
}

function markerIn(folder: string): string | null {
  try {
    const text = readFileSync(join(folder, markerName), 'utf8').trim();
    return form.test(text) ? text : null;
  } catch {
    return null;
  }
}
