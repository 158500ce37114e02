// What the fault runs have done so far, part by part, in build/faults/state.json; whole at every moment.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './setup/places.mjs';

const file = inProject('build', 'faults', 'state.json');

/** Key of a part (`T01-7`) to its line. Read anew each time: other runs may go on beside this one. */
export function remembered() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

export function remember(key, line) {
  keep({ ...remembered(), [key]: line });
}

/** Drops what belongs to the wanted runs, so that they begin again. */
export function forget(wanted) {
  keep(
    Object.fromEntries(Object.entries(remembered()).filter(([key]) => !wanted(key.split('-')[0]))),
  );
}

function keep(state) {
  const fresh = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(fresh, JSON.stringify(state, null, 1));
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}
