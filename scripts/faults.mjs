// `npm run faults [-- --only=T01,T28] [--limit=parts]`: the long fault runs, taken up where they stopped; the report goes to docs/faults.md.
// Several may go on at once with different --only: each remembers its parts beside those of the others.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { report } from './faults-report.mjs';
import { forget, remember, remembered } from './faults-state.mjs';
import { runInWindow, windowRuns } from './faults-window.mjs';
import { safetyLines } from '../test/faults/safety-lines.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const option = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = option('only')?.split(',');
const limit = Number(option('limit') ?? Infinity);
const sources = ['test/faults', 'test/support', 'test/fixtures', 'shared', 'electron'];
const wanted = (id) => !only || only.includes(id);
if (process.argv.includes('--again')) forget(wanted);

const { suites } = await import(pathToFileURL(await bundle('test/faults/run.ts', sources)).href);
for (const suite of suites.filter(({ id }) => wanted(id))) {
  for (let part = 0; part < Math.min(suite.parts, limit); part += 1) {
    await once(`${suite.id}-${part}`, () => suite.run({ seed: 20_260_000 + part, child: (name) => bundle(`test/faults/children/${name}.ts`, sources) }));
  }
}
for (const run of windowRuns.filter(({ id }) => wanted(id))) {
  for (let part = 0; part < Math.min(run.parts, limit); part += 1) await once(`${run.id}-${part}`, () => runInWindow(run, part));
}
if (wanted('T28')) for (const line of safetyLines.slice(0, limit)) await once(`T28-${line[0]}`, () => takeOut(line));
writeReport();
const lines = Object.values(remembered());
const failures = lines.reduce((sum, line) => sum + line.failures, 0);
process.stdout.write(`${lines.length} parts, ${failures} failures; report in docs/faults.md\n`);
// A virtual display that was started for the windows would keep this waiting.
process.exit(failures > 0 ? 1 : 0);

/** Runs a part unless it already succeeded, and remembers it at once; a run that ends early has its report too. */
async function once(key, run) {
  const known = remembered()[key];
  if (known?.failures === 0 && !known.skipped) return;
  const start = Date.now();
  const found = await run().catch((error) => ({ id: key.split('-')[0], n: 0, failures: 1, trouble: String(error).slice(0, 300) }));
  const line = { ...found, seconds: Math.round((Date.now() - start) / 1000) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  remember(key, line);
  writeReport();
}

function writeReport() {
  writeFileSync(path.join(root, 'docs', 'faults.md'), report(remembered(), [...suites, ...windowRuns], safetyLines));
}

/** In a copy of the project one safety line is taken out; the tests beside it must fail. */
async function takeOut([name, file, text, instead, tests]) {
  const copy = mkdtempSync(path.join(tmpdir(), 'linking-pin-line-'));
  try {
    for (const part of ['shared', 'electron', 'renderer', 'test', 'scripts', 'vitest.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']) {
      if (existsSync(path.join(root, part))) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    const source = readFileSync(path.join(copy, file), 'utf8');
    if (source.split(text).length !== 2) return { id: 'T28', what: name, n: 1, failures: 1, seed: 0, tests: `the line is not there exactly once in ${file}` };
    writeFileSync(path.join(copy, file), source.replace(text, () => instead));
    const run = spawnSync(process.execPath, [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...tests], { cwd: copy, encoding: 'utf8', env: { ...process.env, KILLS: '5', DISKS: '40', CALLS: '3000' } });
    const noticed = run.status !== 0 && /Tests .*failed|FAIL/u.test(run.stdout);
    return { id: 'T28', what: name, n: 1, failures: noticed ? 0 : 1, seed: 0, tests: tests.map((test) => path.basename(test)).join(' ') };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
