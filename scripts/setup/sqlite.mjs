// Step "SQLite": an addon that every Node loading it here can load. Loading a too new one ends the process without a
// word, so this is decided by Node-API numbers and never by trying.

import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { compileAddon } from './compile-addon.mjs';
import { chosenElectron } from './electron.mjs';
import { cacheFolder, inProject, makeWhole, platformName, readJson, sha256 } from './places.mjs';
import { ask, lastLines } from './run.mjs';
import { Trouble, discard, midway } from './step.mjs';

const NEEDED = 10;
const source = (...parts) => inProject('node_modules', 'better-sqlite3', ...parts);
const placed = () => source('prebuilds', `${platformName()}.node`);
/** The addon as its authors ship it, kept beside the one placed over it: packaged apps carry this one. */
const shipped = () => `${placed()}.shipped`;

/** Whether one of the two that load the addon, this Node and the chosen Electron, is too old for the shipped one. */
function shippedIsTooNew() {
  return Number(process.versions.napi) < NEEDED || (chosenElectron()?.napi ?? NEEDED) < NEEDED;
}

/** The compiled addon's place in the cache: one for each package version, kind of computer and set of Node headers. */
function compiled() {
  const { version } = readJson(source('package.json'));
  return cacheFolder(
    'better-sqlite3',
    `${version}-${platformName()}-headers-${process.versions.node}.node`,
  );
}

/** Whether a compiler will be needed. Asked before the compiler is looked for. */
export const mustCompile = () =>
  existsSync(source('package.json')) && shippedIsTooNew() && !existsSync(compiled());

export async function placeSqlite(note) {
  if (!shippedIsTooNew()) {
    if (!existsSync(shipped()) || same(shipped(), placed())) return 'the addon as shipped';
    await place(shipped());
    return 'put the shipped addon back';
  }
  const made = compiled();
  if (existsSync(placed()) && existsSync(made) && same(placed(), made))
    return 'the compiled addon stands';
  if (existsSync(made) && refusals(made).length > 0) {
    note('the addon in the cache does not load: making a new one');
    discard(made);
  }
  const fresh = !existsSync(made);
  if (fresh) await compile(made, note);
  if (existsSync(placed()) && !existsSync(shipped()))
    await makeWhole(shipped(), (temporary) => copyFileSync(placed(), temporary));
  await place(made);
  return fresh ? 'compiled and placed' : 'placed from the cache';
}

async function compile(made, note) {
  note(
    `this ${Number(process.versions.napi) < NEEDED ? 'Node' : 'Electron'} is too old for the shipped addon: compiling it once, about two minutes`,
  );
  await makeWhole(made, async (temporary) => {
    await compileAddon({ source: source(), target: temporary, note });
    const [refusal] = refusals(temporary);
    if (refusal)
      throw new Trouble(
        `The compiled SQLite addon does not load.\n${refusal}`,
        'Install Node 22.14 or newer (nothing is compiled then), then run the same command again.',
      );
  });
}

const same = (one, other) =>
  readFileSync(one).length === readFileSync(other).length && sha256(one) === sha256(other);

/** By rename: a process that has the old file open keeps it, and there is never half a file. */
const place = (from) =>
  makeWhole(placed(), (temporary) => {
    copyFileSync(from, temporary);
    midway('sqlite');
  });

/** What is said by those of the two (this Node, the chosen Electron) that cannot load the file; each tries in its own process. */
function refusals(file) {
  const electron = chosenElectron();
  const words = ['-e', 'process.dlopen({ exports: {} }, process.argv[1])', file];
  const loaders = [
    [process.execPath, {}],
    ...(electron ? [[electron.path, { ELECTRON_RUN_AS_NODE: '1' }]] : []),
  ];
  return loaders
    .map(([program, more]) => ({
      program,
      ...ask(program, words, { env: { ...process.env, ...more } }),
    }))
    .filter(({ code }) => code !== 0)
    .map(({ program, text }) => `    ${program}\n${lastLines(text)}`);
}
