// Runs one of the engine's command lines: reads the files it names, prints its answer, sets the exit code.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

/** `name` is "solve" or "match". */
export async function command(name) {
  const file = await bundle('cli/matching/run.ts', ['shared', 'cli']);
  const { run } = await import(pathToFileURL(file).href);
  try {
    const { out, error, code } = await run(name, process.argv.slice(2), {
      read: readFileSync,
      clock: () => performance.now(),
      loadSolver,
    });
    process.stdout.write(out);
    process.stderr.write(error);
    process.exitCode = code;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

async function loadSolver() {
  const { default: load } = await import('highs');
  return { highs: await load(), now: () => performance.now() };
}

function explain(error) {
  if (error?.code === 'ENOENT') return `There is no file ${error.path}.`;
  if (error?.code === 'EISDIR') return 'That is a folder, not a file.';
  if (error?.code === 'EACCES') return `No permission to read ${error.path}.`;
  return `Something unexpected went wrong: ${error instanceof Error ? error.message : String(error)}`;
}
