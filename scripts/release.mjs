// `npm run release`: the installers, from the official Electron only. `-- --smoke`: a marked folder for testing the
// release configuration, from whatever runtime is here. `-- --test-build`: the second artefact, which tests can drive.

import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runtimeForSmoke } from './release/smoke-runtime.mjs';
import { setUp } from './setup/all.mjs';
import { chosenElectron } from './setup/electron.mjs';
import { inProject } from './setup/places.mjs';
import { run } from './setup/run.mjs';
import { Trouble, report, say, step } from './setup/step.mjs';

const smoke = process.argv.includes('--smoke');
const testBuild = process.argv.includes('--test-build');
const output = inProject('release', `${smoke ? 'smoke' : 'installers'}${testBuild ? '-test' : ''}`);

async function pack() {
  const runtime = chosenElectron();
  if (!smoke && runtime.standIn) {
    throw new Trouble(
      'Installers are made from the official Electron only, and this computer has the stand-in for development.',
      'Run npm run setup -- --official where the download can be reached, or npm run release -- --smoke to test the configuration.',
    );
  }
  if (!smoke) putShippedAddonsBack();
  const words = [
    '--config',
    inProject('electron-builder.yml'),
    `-c.directories.output=${output}`,
    '--publish',
    'never',
  ];
  // Playwright attaches through the inspector, which the real release switches off; both come from one commit.
  if (testBuild)
    words.push(
      '-c.electronFuses.enableNodeCliInspectArguments=true',
      '-c.extraMetadata.testBuild=true',
    );
  if (smoke) words.push('--dir', `-c.electronDist=${runtimeForSmoke(runtime)}`);
  const builder = inProject('node_modules', 'electron-builder', 'cli.js');
  const { code, text } = await run(process.execPath, [builder, ...words], { cwd: inProject() });
  rmSync(inProject('release', 'smoke-runtime'), { recursive: true, force: true });
  if (code !== 0)
    throw new Trouble(
      `Packing did not succeed.\n${text.slice(-3000)}`,
      'Mend what the lines above name, then run the same command again.',
    );
  if (smoke) markAsSmoke(runtime);
  return `in ${output}`;
}

/** Installers carry the addon as its authors ship it; set-up puts a compiled one back where this computer needs it. */
function putShippedAddonsBack() {
  const folder = inProject('node_modules', 'better-sqlite3', 'prebuilds');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.shipped'))) {
    const temporary = join(folder, `${name}.placing`);
    copyFileSync(join(folder, name), temporary);
    renameSync(temporary, join(folder, name.slice(0, -'.shipped'.length)));
  }
}

/** So that nobody takes the folder for a release. */
function markAsSmoke(runtime) {
  const made = runtime.standIn
    ? `a stand-in Electron ${runtime.version}`
    : `Electron ${runtime.version}`;
  writeFileSync(
    join(output, 'NOT-A-RELEASE.txt'),
    `Made with ${made} to test the release configuration. Not a release: delete it.\n`,
  );
}

try {
  await setUp();
  if (!existsSync(inProject('electron-builder.yml')))
    throw new Trouble('electron-builder.yml is missing.', 'Restore it from the repository.');
  await step('Packing', pack);
  if (smoke) say(readFileSync(join(output, 'NOT-A-RELEASE.txt'), 'utf8'));
} catch (error) {
  report(error);
}
