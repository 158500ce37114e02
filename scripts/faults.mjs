// `npm run faults [-- --only=T01,T28] [--limit=parts]`: the long fault runs, taken up where they stopped; the report goes to docs/faults.md.
// Several may go on at once with different --only: each remembers its parts beside those of the others.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { safetyLines } from '../test/faults/safety-lines.mjs';
import { bundle } from './bundle.mjs';
import { takeOut, untouched } from './faults-lines.mjs';
import { report } from './faults-report.mjs';
import { forget, remember, remembered } from './faults-state.mjs';
import { runInWindow, windowRuns } from './faults-window.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const option = (name) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = option('only')?.split(',');
const limit = Number(option('limit') ?? Infinity);
const sources = ['test/faults', 'test/support', 'test/fixtures', 'shared', 'electron'];
const wanted = (id) => !only || only.includes(id);
if (process.argv.includes('--again')) forget(wanted);

const { firstSeed, suites } = await import(
  pathToFileURL(await bundle('test/faults/run.ts', sources)).href
);
for (const suite of suites.filter(({ id }) => wanted(id))) {
  for (let part = 0; part < Math.min(suite.parts, limit); part += 1) {
    await once(`${suite.id}-${part}`, () =>
      suite.run({
        seed: firstSeed + part,
        child: (name) => bundle(`test/faults/children/${name}.ts`, sources),
      }),
    );
  }
}
for (const run of windowRuns.filter(({ id }) => wanted(id))) {
  for (let part = 0; part < Math.min(run.parts, limit); part += 1)
    await once(`${run.id}-${part}`, () => runInWindow(run, part));
}
if (wanted('T28')) await takeOutOneByOne();
writeReport();
const lines = Object.values(remembered());
const failures = lines.reduce((sum, line) => sum + line.failures, 0);
process.stdout.write(`${lines.length} parts, ${failures} failures; report in docs/faults.md\n`);
// A virtual display that was started for the windows would keep this waiting.
process.exit(failures > 0 ? 1 : 0);

function isDone(key) {
  const known = remembered()[key];
  return known?.failures === 0 && !known.skipped;
}

/** Only after the tests of all lines that are left were green with nothing taken out. */
async function takeOutOneByOne() {
  const left = safetyLines.filter(([name]) => !isDone(`T28-${name}`)).slice(0, limit);
  if (left.length === 0) return;
  const control = untouched(left);
  process.stdout.write(`${JSON.stringify(control)}\n`);
  remember('control-T28', control);
  if (control.failures === 0)
    for (const line of left) await once(`T28-${line[0]}`, async () => takeOut(line));
}

/** Runs a part unless it already succeeded, and remembers it at once; a run that ends early has its report too. */
async function once(key, run) {
  if (isDone(key)) return;
  const start = Date.now();
  const found = await run().catch((error) => ({
    id: key.split('-')[0],
    n: 0,
    failures: 1,
    trouble: String(error).slice(0, 300),
  }));
  const line = { ...found, seconds: Math.round((Date.now() - start) / 1000) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  remember(key, line);
  writeReport();
}

function writeReport() {
  const file = path.join(root, 'docs', 'faults.md');
  const earlier = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, report(remembered(), [...suites, ...windowRuns], safetyLines, earlier));
}
