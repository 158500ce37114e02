// What the desktop would keep of our windows: names of chosen files in its list of recent files, pages on their way to the printer.

import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

const recent = 'recently-used.xbel';

/**
 * The file dialog of GTK writes each chosen name into the desktop's list of recent files, and cannot be told not to.
 * So it gets a data folder of its own: links to all that lies in the real one (fonts, themes, icons), and a folder where
 * the list would be, which no file can take the place of. Before the app is ready, for GTK asks once.
 * Nothing can be made in it either: GLib writes the list beside its place first, and the name would lie on the disk, if only
 * for a moment. Root alone may write all the same.
 */
export function keepNoRecentNames(platform: string = process.platform): void {
  if (platform !== 'linux') return;
  const real = process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  try {
    process.env['XDG_DATA_HOME'] = dataFolderWithoutRecent(
      real,
      join(app.getPath('userData'), 'desktop-data'),
    );
  } catch {
    // A disk that is full or read-only: the dialogs work as on any desktop, and docs/security.md says so.
    return;
  }
}

/** Makes the folder anew and answers its path. */
export function dataFolderWithoutRecent(real: string, own: string): string {
  if (real === own) return own;
  if (existsSync(own)) chmodSync(own, 0o700);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(join(own, recent), { recursive: true, mode: 0o700 });
  for (const name of namesIn(real))
    if (!name.startsWith(recent)) symlinkSync(join(real, name), join(own, name));
  chmodSync(own, 0o500);
  return own;
}

/**
 * Chromium lays what is printed into a temporary file, readable as it is. It gets a folder of our own for that: in memory
 * where the system has one for each user, else beside the settings; emptied at the start and at the end.
 * Not before it is known that no other start of the app runs: that one's folder would be emptied.
 */
export function keepOwnTemporary(
  userData: string,
  env: NodeJS.ProcessEnv = process.env,
): { readonly folder: string | null; clear(): void } {
  const inMemory = env['XDG_RUNTIME_DIR'];
  const places = [
    ...(inMemory ? [join(inMemory, `linking-pin-${shortHash(userData)}`)] : []),
    join(userData, 'temporary'),
  ];
  for (const folder of places) {
    try {
      rmSync(folder, { recursive: true, force: true });
      // Not with what lies above it: that is there, or the place is no good.
      mkdirSync(folder, { mode: 0o700 });
    } catch {
      continue;
    }
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) env[name] = folder;
    return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) };
  }
  return { folder: null, clear: () => undefined };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
