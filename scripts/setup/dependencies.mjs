// Step "packages": node_modules as package-lock.json says, installed only when something differs.

import { existsSync } from 'node:fs';
import { inProject, readJson } from './places.mjs';
import { lastLines, npmCli, run } from './run.mjs';
import { Trouble, midwayThrough } from './step.mjs';

/**
 * Whether node_modules stands for this lock file. npm writes node_modules/.package-lock.json as its last act, so an
 * install that was cut short never looks complete, and an `npm install` by hand is recognised as well.
 */
export function packagesStand() {
  const installed = inProject('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = readJson(inProject('package-lock.json')).packages;
  const there = readJson(installed).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = there[path];
    if (!found) return entry.optional === true || entry.devOptional === true;
    return (
      found.version === entry.version &&
      (!entry.integrity || found.integrity === entry.integrity) &&
      existsSync(inProject(path))
    );
  });
}

export async function installPackages(note) {
  if (!existsSync(inProject('package-lock.json'))) {
    throw new Trouble(
      'package-lock.json is missing.',
      'Get a complete copy of the project, then run the same command again.',
    );
  }
  if (packagesStand()) return 'they stand';
  note('npm ci');
  // No package needs its install script here, and npm versions differ in whether they run them.
  const { code, text } = await run(
    process.execPath,
    [npmCli(), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: inProject(),
      env: { ...process.env, NODE_ENV: '', npm_config_update_notifier: 'false' },
      onStart: (child) =>
        midwayThrough('dependencies', child, () => existsSync(inProject('node_modules'))),
    },
  );
  if (code !== 0) throw explain(text);
  return 'installed';
}

function explain(text) {
  // npm says what is wrong first and ends with general help.
  const told = text
    .split('\n')
    .filter((line) => line.startsWith('npm error ') && !/code|complete log/.test(line));
  const shown = lastLines(told.length > 0 ? told.slice(0, 6).join('\n') : text);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(text)) {
    return new Trouble(
      `The npm registry could not be reached.\n${shown}`,
      'Check the network (or the proxy set for npm), then run the same command again.',
    );
  }
  if (/EUSAGE/.test(text)) {
    return new Trouble(
      `package.json and package-lock.json do not fit together.\n${shown}`,
      'Run "npm install", commit package-lock.json, then run the same command again.',
    );
  }
  if (/EINTEGRITY/.test(text)) {
    return new Trouble(
      `A package does not have the checksum that package-lock.json names.\n${shown}`,
      'Run "npm cache clean --force", then the same command again.',
    );
  }
  if (/ENOSPC/.test(text)) return Object.assign(new Error('npm ci'), { code: 'ENOSPC' });
  return new Trouble(
    `npm ci did not succeed.\n${shown}`,
    'Read the lines above; after mending, run the same command again.',
  );
}
