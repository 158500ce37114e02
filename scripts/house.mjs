// The rules of the house that a program can see: format and sorted imports, no import cycles, no type name twice,
// numbered decisions. Part of `npm run check`; one line for each breach, with the file, the line and what to do.

import { resolve } from 'node:path';
import { fileCycles, folderCycles } from './house/cycles.mjs';
import { decisionPages } from './house/decisions.mjs';
import * as exceptions from './house/exceptions.mjs';
import { badlyFormatted } from './house/format.mjs';
import { doubledTypes } from './house/names.mjs';
import { readSources } from './house/sources.mjs';
import { root as project } from './setup/places.mjs';

/** Breaches { file, line, what, todo } below `root`, with the exceptions that `known` lists. */
export async function breaches(root, known = exceptions) {
  const sources = readSources(root);
  return [
    ...(await badlyFormatted(root)),
    ...fileCycles(sources, known.fileArrows),
    ...folderCycles(sources, known.folderArrows),
    ...doubledTypes(sources, known.doubledNames),
    ...decisionPages(root),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const found = await breaches(resolve(process.argv[2] ?? project));
  for (const { file, line, what, todo } of found)
    process.stdout.write(`${file}:${line}: ${what}. ${todo}\n`);
  if (found.length > 0) process.exitCode = 1;
}
