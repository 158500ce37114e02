// Folders and files that are really there and that nobody chose in a dialog, to be named by a page that was taken over.

import { createHash } from 'node:crypto';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Beside the vault in `folder`: an empty folder, one with a letter in it, a copy of the vault, a file that ends like a backup, and one that is not there. */
export function unchosenPaths(folder: string): string[] {
  const place = join(dirname(folder), 'never chosen');
  mkdirSync(join(place, 'Empty'), { recursive: true });
  mkdirSync(join(place, 'Letters'));
  writeFileSync(join(place, 'Letters', 'letter.txt'), 'Dear Amara');
  cpSync(folder, join(place, 'Copy.vault'), { recursive: true });
  writeFileSync(join(place, 'Old.backup'), Buffer.alloc(8_192));
  return ['', 'Empty', 'Letters', 'Copy.vault', 'Old.backup', 'nothing'].map((name) =>
    join(place, name),
  );
}

/** Every name below a folder with what it is and, for a file, its bytes summed up. */
export function everythingIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const entry = lstatSync(path);
      const mode = (entry.mode & 0o777).toString(8);
      if (!entry.isFile()) return `${name} ${mode} ${entry.isDirectory() ? 'folder' : 'other'}`;
      return `${name} ${mode} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    });
}
