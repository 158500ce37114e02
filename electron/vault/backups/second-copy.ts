// One backup laid once more in another folder, and compared there byte for byte.

import {
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import { translate } from '../../database/refusals.ts';
import { copyOwn, makeOwn, syncFile, syncFolder } from '../files/durable-files.ts';
import { faultPoint } from '../files/fault-points.ts';
import { printInTheBackground } from '../files/file-print.ts';

/** In the background; one that lies there already is only compared. Returns its path. Throws `disk-full`, `damaged`, `refused`, and leaves no part. */
export async function laySecondCopy(folder: string, path: string): Promise<string> {
  const target = join(folder, basename(path));
  const part = `${target}.part`;
  const expected = await printInTheBackground(path);
  if (!existsSync(target) || (await printInTheBackground(target)) !== expected) {
    try {
      makePlainFolder(folder);
      rmSync(part, { force: true });
      await copyFile(path, part, constants.COPYFILE_EXCL);
      makeOwn(part);
      syncFile(part);
      if ((await printInTheBackground(part)) !== expected)
        throw new Problem(
          'damaged',
          'The copy in the second place is not the same as the backup. Check that disk.',
        );
      renameSync(part, target);
      syncFolder(folder);
      faultPoint('second place: moved');
    } catch (error) {
      dropPart(part);
      const told = translate(error);
      throw told instanceof Problem
        ? told
        : new Problem(
            'refused',
            'Nothing could be laid in the second place. Check that disk, or choose another place.',
            ['place'],
          );
    }
  }
  return target;
}

/** The same while nothing else may run. Never throws: the next opening tries again, and the settings page says how old the newest copy is. */
export function layAtOnce(folder: string, path: string): void {
  const target = join(folder, basename(path));
  const part = `${target}.part`;
  try {
    // What lies there under this name is compared at the next opening; nothing is laid over it unread.
    if (existsSync(target)) return;
    makePlainFolder(folder);
    rmSync(part, { force: true });
    copyOwn(path, part);
    syncFile(part);
    if (!readFileSync(part).equals(readFileSync(path))) return dropPart(part);
    renameSync(part, target);
    syncFolder(folder);
  } catch {
    dropPart(part);
  }
}

/** A link in its place would lead what is written and removed there to where nobody chose. */
function makePlainFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!lstatSync(folder).isDirectory())
    throw new Problem(
      'refused',
      'The folder for backups in the second place is a link. Choose another place.',
      ['place'],
    );
}

export function dropPart(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // The place itself went away: what is left there is cleared when it comes back.
  }
}
