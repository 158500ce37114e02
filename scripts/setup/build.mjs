// Step "build": the bundles in dist/, made again only when a source file changed.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inProject, readJson, root } from './places.mjs';
import { lastLines, run } from './run.mjs';
import { Trouble, discard, midway } from './step.mjs';

const FOLDERS = ['shared', 'electron', 'renderer'];
const FILES = /^(vite\..*|vite.*\.config\.ts|tsconfig.*\.json|package\.json|package-lock\.json)$/;
const stamp = () => inProject('dist', '.sources');

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** One hash over the names and contents of all that the bundles are made of. */
export function sourcesHash() {
  const top = readdirSync(root)
    .filter((name) => FILES.test(name))
    .map((name) => inProject(name));
  const paths = [
    ...FOLDERS.flatMap((folder) => filesUnder(inProject(folder))),
    ...top,
    inProject('scripts', 'build.mjs'),
  ];
  const hash = createHash('sha256');
  for (const path of paths.sort())
    hash
      .update(`${relative(root, path).split(sep).join('/')}\0`)
      .update(readFileSync(path))
      .update('\0');
  return hash.digest('hex');
}

export async function buildApp(note) {
  const now = sourcesHash();
  const main = inProject(readJson(inProject('package.json')).main);
  if (existsSync(stamp()) && readFileSync(stamp(), 'utf8') === now && existsSync(main))
    return 'nothing changed';
  note('bundling main, preload and page');
  // Without its stamp a build never counts as done, so a run that is cut short here is simply done again.
  discard(stamp());
  const { code, text } = await run(process.execPath, [inProject('scripts', 'build.mjs')], {
    cwd: root,
    onStart: (child) => midway('build', () => child.kill('SIGKILL')),
  });
  if (code !== 0)
    throw new Trouble(
      `The build did not succeed.\n${lastLines(text, 20)}`,
      'Mend what the lines above name, then run the same command again.',
    );
  writeFileSync(stamp(), now);
  return 'built';
}
