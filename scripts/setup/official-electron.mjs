// The official Electron runtime: downloaded with Electron's own downloader, which knows mirrors, its cache and checksums;
// our part is the time limits, one more try for a damaged download, and unpacking whole or not at all.

import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeWhole } from './places.mjs';
import { Trouble, midway } from './step.mjs';
import { unzip } from './unzip.mjs';

/** The download server did not answer, or not with the file: something else than a damaged download. */
export class Unreachable extends Error {}
class Damaged extends Error {}

const LIMITS = { answer: 10_000, pause: 30_000 };

/** Where the program lies inside an unpacked runtime. */
export function programIn(folder, platform = process.platform) {
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}

/** A downloader for @electron/get that gives up when no answer or no further byte comes for a while. */
export function patientDownloader(limits) {
  return {
    async download(url, target) {
      const stop = new AbortController();
      let late;
      const within = (time) => {
        clearTimeout(late);
        late = setTimeout(() => stop.abort(), time);
      };
      within(limits.answer);
      let transferred = 0;
      let expected = 0;
      try {
        const answer = await fetch(url, { signal: stop.signal }).catch((error) => {
          throw new Unreachable(reason(error, stop));
        });
        if (!answer.ok || !answer.body)
          throw new Unreachable(`the server answered ${answer.status}`);
        expected = Number(answer.headers.get('content-length') ?? 0);
        mkdirSync(dirname(target), { recursive: true });
        within(limits.pause);
        const counted = async function* (pieces) {
          for await (const piece of pieces) {
            transferred += piece.length;
            within(limits.pause);
            midway('electron-download');
            yield piece;
          }
        };
        await pipeline(Readable.fromWeb(answer.body), counted, createWriteStream(target));
      } catch (error) {
        if (error instanceof Unreachable || error.code === 'ENOSPC') throw error;
        throw new Damaged(
          stop.signal.aborted ? 'the server stopped sending' : 'the connection broke off',
        );
      } finally {
        clearTimeout(late);
      }
      if (expected > 0 && transferred < expected) throw new Damaged('it ended too early');
    },
  };
}

const reason = (error, stop) =>
  stop.signal.aborted
    ? 'no answer in time'
    : String(error.cause?.code ?? error.cause?.message ?? error.message);

/**
 * Puts the runtime into `folder`. Throws Unreachable when the server cannot be had, and Trouble when what it sends is
 * damaged twice. `version`, `checksums` come from the electron package; `downloads` is the folder of Electron's own cache.
 */
export async function installOfficial({
  folder,
  version,
  checksums,
  downloads,
  limits = LIMITS,
  note = () => {},
}) {
  const { downloadArtifact } = await import('@electron/get');
  const platform = process.platform;
  const once = async () => {
    const zip = await downloadArtifact({
      version,
      artifactName: 'electron',
      platform,
      arch: process.arch,
      checksums,
      ...(downloads && { cacheRoot: downloads }),
      downloader: patientDownloader(limits),
    });
    await makeWhole(folder, async (temporary) => {
      await unzip(zip, temporary);
      midway('electron');
      if (!existsSync(programIn(temporary, platform)))
        throw new Damaged('the program is not in it');
    });
  };
  try {
    await once().catch((error) => {
      if (!isDamage(error)) throw error;
      note(`the download was damaged (${wording(error)}), trying once more`);
      return once();
    });
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw new Trouble(
      `The download of Electron ${version} is damaged: ${wording(error)}.`,
      'Try again later or from another network; if ELECTRON_MIRROR is set, check that mirror.',
    );
  }
}

const isDamage = (error) =>
  error instanceof Damaged ||
  error.code === 'BROKEN_ARCHIVE' ||
  /checksum/i.test(`${error.name} ${error.message}`);
const wording = (error) =>
  /checksum/i.test(`${error.name} ${error.message}`) && error.code !== 'BROKEN_ARCHIVE'
    ? 'wrong checksum'
    : error.message;
