// `npm run bench -- <suite> [--only=words]`: runs test/bench/<suite>.bench.ts and prints one JSON line a case.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'test', 'bench');
const [suite, ...options] = process.argv.slice(2);
const known = readdirSync(folder)
  .filter((file) => /\.bench\.(ts|mjs)$/.test(file))
  .map((file) => file.replace(/\.bench\.(ts|mjs)$/, ''));

if (suite === undefined || !known.includes(suite)) {
  process.stderr.write(`Usage: npm run bench -- <suite> [options]\nSuites: ${known.join(', ')}\n`);
  process.exit(2);
}
const plain = path.join(folder, `${suite}.bench.mjs`);
const file = existsSync(plain)
  ? plain
  : await bundle(`test/bench/${suite}.bench.ts`, [
      'test/bench',
      'test/support',
      'test/faults',
      'shared',
      'electron',
    ]);
const { run } = await import(pathToFileURL(file).href);
const only =
  options
    .find((option) => option.startsWith('--only='))
    ?.slice(7)
    .split(',') ?? [];
await run({
  root,
  options,
  only,
  print: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
});
