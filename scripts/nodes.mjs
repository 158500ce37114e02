// `npm run test:nodes [-- --only=22]`: the unit and integration suites under newer Nodes, with the database addon as its
// authors ship it: nothing is compiled. Each Node comes from npm into the cache; the project is copied, so that its own
// node_modules, in which an older Node may have placed a compiled addon, stays as it is.

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from './setup/all.mjs';
import {
  cacheFolder,
  inProject,
  makeWhole,
  platformName,
  readJson,
  root,
} from './setup/places.mjs';
import { lastLines, npmCli, run } from './setup/run.mjs';
import { Trouble, report, say, seconds } from './setup/step.mjs';
import { fromVitest, inWords } from './suites/counts.mjs';

const VERSIONS = { 22: '22.23.3', 24: '24.21.0' };
const SUITES = ['unit', 'integration'];
const LEFT_OUT = new Set(['.git', 'build', 'node_modules', 'release', 'screens', 'test-results']);

/** The program of a Node from npm, installed once for each version. */
async function nodeOf(version) {
  const folder = cacheFolder('nodes', `${version}-${platformName()}`);
  const program = join(folder, 'node_modules', 'node', 'bin', 'node');
  if (existsSync(program)) return program;
  await makeWhole(folder, async (temporary) => {
    mkdirSync(temporary, { recursive: true });
    writeFileSync(join(temporary, 'package.json'), '{ "private": true }\n');
    const words = [npmCli(), 'install', `node@${version}`, '--no-audit', '--no-fund'];
    const { code, text } = await run(process.execPath, words, { cwd: temporary });
    if (code !== 0)
      throw new Trouble(
        `Node ${version} could not be installed.\n${lastLines(text)}`,
        'Check the network, then run the same command again.',
      );
    // Newer npm versions ask before a package's own script runs; this one is how the package fetches its program.
    if (!existsSync(join(temporary, 'node_modules', 'node', 'bin', 'node')))
      await run(process.execPath, ['installArchSpecificPackage.js'], {
        cwd: join(temporary, 'node_modules', 'node'),
        env: { ...process.env, npm_config_prefix: temporary },
      });
  });
  return program;
}

/** A copy of the project whose packages are those of the project, but for the addon, which is the shipped one. */
function copyProject() {
  const copy = mkdtempSync(join(tmpdir(), 'linking-pin-nodes-'));
  for (const name of readdirSync(root).filter((each) => !LEFT_OUT.has(each)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(inProject('node_modules')))
    if (name !== 'better-sqlite3')
      symlinkSync(inProject('node_modules', name), join(copy, 'node_modules', name));
  const addon = join(copy, 'node_modules', 'better-sqlite3');
  cpSync(inProject('node_modules', 'better-sqlite3'), addon, { recursive: true });
  const placed = join(addon, 'prebuilds', `${platformName()}.node`);
  if (existsSync(`${placed}.shipped`)) copyFileSync(`${placed}.shipped`, placed);
  return copy;
}

function runSuite(node, copy, name) {
  const since = performance.now();
  const file = join(copy, 'test-results', `${name}.json`);
  rmSync(file, { force: true });
  mkdirSync(join(copy, 'test-results'), { recursive: true });
  const words = ['run', '--project', name, '--reporter=dot', '--reporter=json'];
  const { status } = spawnSync(
    node,
    [join('node_modules', 'vitest', 'vitest.mjs'), ...words, `--outputFile.json=${file}`],
    { cwd: copy, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const counts = fromVitest(existsSync(file) ? readJson(file) : undefined, status);
  return { name, ...counts, took: seconds(since) };
}

try {
  const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
  await setUp({ only: ['packages', 'electron', 'sqlite', 'build'] });
  const copy = copyProject();
  try {
    for (const [major, version] of Object.entries(VERSIONS)) {
      if (only && only !== major) continue;
      const node = await nodeOf(version);
      const results = SUITES.map((name) => runSuite(node, copy, name));
      for (const result of results)
        say(`Node ${version}, ${result.name}: ${inWords(result)} (${result.took})`);
      for (const { failures = [] } of results) for (const name of failures) say(`  ✗ ${name}`);
      if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
} catch (error) {
  report(error);
}
