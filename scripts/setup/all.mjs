// The set-up in its order. Each step skips what stands, so running all of it again takes about a second.

import { buildApp } from './build.mjs';
import { installPackages } from './dependencies.mjs';
import { installElectron } from './electron.mjs';
import { installLibraries } from './libraries.mjs';
import { placeSqlite } from './sqlite.mjs';
import { Trouble, say, seconds, step } from './step.mjs';

const STEPS = {
  packages: ['Packages', installPackages],
  electron: ['Electron', installElectron],
  libraries: ['System libraries', installLibraries],
  sqlite: ['SQLite', placeSqlite],
  build: ['Build', buildApp],
};

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Trouble(
    `This is Node ${process.versions.node}; the project needs 20.19 or newer.`,
    'Install a newer Node, then run the same command again.',
  );
}

/**
 * Runs the set-up, or the named steps of it. `display`: a window will be shown, so a virtual display is needed where
 * there is none. `again`: try the official Electron although a stand-in is there. `instruments`: also what proofs look with.
 */
export async function setUp({ only = Object.keys(STEPS), ...options } = {}) {
  const since = performance.now();
  checkNode();
  say('Set-up');
  for (const name of only) {
    const [title, work] = STEPS[name];
    await step(title, (note) => work(note, options));
  }
  say(`Set-up is done (${seconds(since)})\n`);
}
