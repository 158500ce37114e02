// The paths that a page may name: those a person chose in a dialog, and those that this process or main gave it.

import { isAbsolute, normalize, resolve } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import { isNetworkOrDevice } from '../../../shared/vault/place.ts';

/** Of one vault process; it ends with the lock, and what a person chose is forgotten with it. */
export class HandedOut {
  readonly #paths = new Set<string>();

  /** The page is about to learn this path, or has it from main. Returns it in the form in which it is known. */
  allow(path: string): string {
    const known = plainPath(path);
    this.#paths.add(known);
    return known;
  }

  /** Throws `refused` for a path that nobody handed out, before the disk is asked anything about it. */
  expect(path: string): string {
    const known = plainPath(path);
    if (!this.#paths.has(known))
      throw new Problem(
        'refused',
        'This place was not chosen on this computer since the last lock. Choose it again.',
        ['place'],
      );
    return known;
  }
}

/** Throws `invalid` for a relative path, which would mean another folder at every start, and `refused` for another computer's or a device. */
function plainPath(path: string): string {
  if (!isAbsolute(path) || path.includes('\0'))
    throw new Problem('invalid', 'Choose a folder or file of this computer.', ['place']);
  if (isNetworkOrDevice(path) || isNetworkOrDevice(normalize(path)))
    throw new Problem(
      'refused',
      'This path leads to another computer or to a device. Choose a folder or file on a disk of this computer.',
      ['place'],
    );
  // Without the separator at the end that a dialog may leave.
  return resolve(path);
}
