// What this computer remembers of a vault's places: its second place, those it used before, and vaults that a restore put aside.

import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readIfThere, replaceFile } from '../files/durable-files.ts';
import { placesIn } from '../files/vault-folder.ts';
import type { VaultSession } from '../session/session.ts';

/** A folder `name` in `place`, known again by what its marker file says. */
const Marked = z.object({ place: z.string(), name: z.string(), marker: z.string() });
export type Marked = z.infer<typeof Marked>;
const Entry = z.object({
  vaultId: z.string(),
  folder: z.string(),
  second: Marked.nullable(),
  /** Is being made the second place: one that a crash cut short is known again, and taken up where it stopped. */
  begun: Marked.nullable().default(null),
  /** The newest backup that was laid there and compared. */
  newest: z.object({ madeAt: z.string(), verifiedAt: z.string() }).nullable(),
  former: z.array(Marked),
  aside: z.array(z.string()),
  /** Places that the vault itself names and the person does not want here. */
  declined: z.array(z.string()),
});
type Entry = z.infer<typeof Entry>;
const File = z.object({ vaults: z.array(Entry) });
type Of = Pick<VaultSession, 'vaultId' | 'folder' | 'deviceFolder'>;

/** Thousands of vaults fit; what is larger is not ours. */
const mostBytes = 4_000_000;
const fileIn = (deviceFolder: string) => join(deviceFolder, 'places.json');

/** The vault's own entry. One that was moved keeps what stood for its old folder. */
export function placesOf(of: Of): Entry {
  const own = entriesIn(of.deviceFolder).filter(({ vaultId }) => vaultId === of.vaultId);
  const found =
    own.find(({ folder }) => folder === of.folder) ??
    own.find(({ folder }) => !existsSync(placesIn(folder).data));
  return (
    found ?? {
      vaultId: of.vaultId,
      folder: of.folder,
      second: null,
      begun: null,
      newest: null,
      former: [],
      aside: [],
      declined: [],
    }
  );
}

/** Throws `disk-full` or `refused` where the app's own folder cannot be written to; what was remembered stands then. */
export function changePlaces(of: Of, change: Partial<Omit<Entry, 'vaultId' | 'folder'>>): void {
  if (of.deviceFolder === null) return;
  const before = placesOf(of);
  const others = entriesIn(of.deviceFolder).filter(
    ({ vaultId, folder }) => vaultId !== before.vaultId || folder !== before.folder,
  );
  const vaults = [...others, { ...before, ...change, folder: of.folder }];
  mkdirSync(of.deviceFolder, { recursive: true, mode: 0o700 });
  replaceFile(fileIn(of.deviceFolder), Buffer.from(JSON.stringify({ vaults })), 'places');
}

/** A vault that was put aside stays remembered also where the vault itself moves on. One that cannot be looked for may still be there. */
export function isPutAside(of: Of): boolean {
  return placesOf(of).aside.some((path) => existsSync(path) || !existsSync(dirname(path)));
}

function entriesIn(deviceFolder: string | null): readonly Entry[] {
  if (deviceFolder === null) return [];
  try {
    const parsed = File.safeParse(
      JSON.parse(readIfThere(fileIn(deviceFolder), mostBytes)?.toString('utf8') ?? ''),
    );
    return parsed.success ? parsed.data.vaults : [];
  } catch {
    return [];
  }
}
