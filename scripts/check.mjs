// `npm run check`: house rules, types, lint, unused code, build and unit tests; all of them run even when one fails.
// `-- --without-unit` leaves the unit tests to an `npm test` that follows.

import { spawnSync } from 'node:child_process';
import { setUp } from './setup/all.mjs';
import { inProject, root } from './setup/places.mjs';
import { report, say, seconds } from './setup/step.mjs';

const tool = (...parts) => inProject('node_modules', ...parts);
const CHECKS = [
  ['house rules', [inProject('scripts', 'house.mjs')]],
  ['types', [tool('typescript', 'bin', 'tsc'), '-b']],
  ['lint', [tool('oxlint', 'bin', 'oxlint'), '--deny-warnings']],
  ['unused code', [tool('knip', 'bin', 'knip.js'), '--no-progress']],
  ['build', [inProject('scripts', 'build.mjs')]],
  ['unit tests', [tool('vitest', 'vitest.mjs'), 'run', '--project', 'unit', '--reporter=dot']],
];

try {
  await setUp({ only: ['packages'] });
  const wanted = process.argv.includes('--without-unit')
    ? CHECKS.filter(([title]) => title !== 'unit tests')
    : CHECKS;
  const results = wanted.map(([title, words]) => {
    const since = performance.now();
    say(`${title} …`);
    const { status } = spawnSync(process.execPath, words, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return { title, good: status === 0, took: seconds(since) };
  });
  say('');
  for (const { title, good, took } of results) say(`${good ? '✓' : '✗'} ${title} (${took})`);
  if (results.some(({ good }) => !good)) process.exitCode = 1;
} catch (error) {
  report(error);
}
