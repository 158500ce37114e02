// The runtime a smoke folder is made from: a copy, since packing changes its fuses, and without the stand-in's own app.

import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from '../setup/places.mjs';

export function runtimeForSmoke(runtime) {
  const target = inProject('release', 'smoke-runtime');
  rmSync(target, { recursive: true, force: true });
  cpSync(dirname(runtime.path), target, { recursive: true, verbatimSymlinks: true });
  rmSync(join(target, 'resources', 'app'), { recursive: true, force: true });
  return target;
}
