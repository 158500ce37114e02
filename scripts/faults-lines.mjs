// T28: takes safety lines out of a copy of the project, one at a time. First the same tests must be green in an untouched copy: in a broken one everything would seem to be noticed.

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { placesOf } from './faults-match.mjs';
import { inProject } from './setup/places.mjs';

const parts = [
  'shared',
  'cli',
  'electron',
  'renderer',
  'test',
  'scripts',
  'vitest.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const smallSizes = { KILLS: '5', DISKS: '40', CALLS: '3000', NO_COLOR: '1' };

/** The control: every test that is to notice one of the lines, with nothing taken out. */
export function untouched(lines, root = inProject()) {
  const tests = [...new Set(lines.flatMap(([, , , , owning]) => owning))];
  return inCopy(root, (copy) => {
    const { status, out } = runTests(copy, root, tests);
    const green = status === 0 && /^\s*Tests\s+\d+ passed/mu.test(out);
    return {
      id: 'T28',
      what: 'the untouched copy',
      n: tests.length,
      failures: green ? 0 : 1,
      seed: 0,
      ...(green ? {} : { trouble: out.slice(-1_500) }),
    };
  });
}

/** The line is gone; a test beside it must fail by what it expects, and not merely be unable to load or fall over. */
export function takeOut([name, file, text, instead, tests], root = inProject()) {
  return inCopy(root, (copy) => {
    const source = readFileSync(path.join(copy, file), 'utf8');
    const line = { id: 'T28', what: name, n: 1, seed: 0 };
    const places = placesOf(text, source);
    if (places.length !== 1)
      return { ...line, failures: 1, tests: `the line is not there exactly once in ${file}` };
    const [{ start, end }] = places;
    writeFileSync(path.join(copy, file), `${source.slice(0, start)}${instead}${source.slice(end)}`);
    const { status, out } = runTests(copy, root, tests);
    const reasons = reasonsIn(out);
    const noticed =
      status !== 0 &&
      /^\s*Tests\s+\d+ failed/mu.test(out) &&
      reasons.some((reason) => !fallsOver.test(reason));
    return {
      ...line,
      failures: noticed ? 0 : 1,
      tests: tests.map((test) => path.basename(test)).join(' '),
      reasons: reasons.slice(0, 5),
    };
  });
}

/** What a broken line leaves behind it, rather than a missing one. */
const fallsOver = /^(?:Type|Reference|Syntax)Error\b/u;

/** The first words of why each failing test failed; equal ones are told once. */
function reasonsIn(out) {
  const told = [...out.matchAll(/^ *FAIL .*\n(?! *FAIL )(.*)$/gmu)].map(([, reason]) =>
    reason.trim(),
  );
  return [...new Set(told)].map((reason) => reason.slice(0, 160));
}

function inCopy(root, work) {
  const copy = mkdtempSync(path.join(tmpdir(), 'linking-pin-line-'));
  try {
    for (const part of parts)
      if (existsSync(path.join(root, part)))
        cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    return work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function runTests(copy, root, tests) {
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--bail=5', ...tests],
    { cwd: copy, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, ...smallSizes } },
  );
  // Vitest tells counts on one stream and reasons on the other.
  return { status: run.status, out: `${run.stdout}\n${run.stderr}` };
}
