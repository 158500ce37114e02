// `npm test`: the set-up, then every suite in its turn, then one line that sums them all.
// `-- --only=unit,e2e` runs only those suites.

import { hasDisplay, virtualDisplay } from './runtime/display.mjs';
import { setUp } from './setup/all.mjs';
import { withoutProof } from './setup/libraries.mjs';
import { Trouble, report, say } from './setup/step.mjs';
import { inWords, sum } from './suites/counts.mjs';
import { SUITES, runSuites } from './suites/run.mjs';

function wanted() {
  const only = process.argv
    .find((word) => word.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const unknown = (only ?? []).filter((name) => !SUITES.includes(name));
  if (unknown.length > 0)
    throw new Trouble(
      `There is no suite called ${unknown.join(', ')}.`,
      `Choose from ${SUITES.join(', ')}.`,
    );
  return SUITES.filter((name) => !only || only.includes(name));
}

let closing = inWords({ passed: 0, failed: 1, skipped: 0 });
try {
  const names = wanted();
  await setUp({ display: true, instruments: true });
  // Two windows on one display take the focus from each other: each worker has a display of its own.
  const screens = hasDisplay() ? [] : [await virtualDisplay(), await virtualDisplay()];
  const displays = screens.map(({ display }) => display);
  if (screens.length > 0)
    say(`There is no display here: windows open on virtual ones (${displays.join(', ')}).\n`);
  const results = await runSuites(
    names,
    screens.length > 0 ? { DISPLAY: displays[0], LINKING_PIN_DISPLAYS: displays.join(',') } : {},
  );
  for (const screen of screens) screen.stop();
  say('');
  for (const result of results)
    say(
      `${result.name}: ${inWords(result)} (${result.took})${result.trouble ? `: ${result.trouble}` : ''}`,
    );
  for (const result of results)
    for (const name of result.failures ?? []) say(`  ✗ ${result.name}: ${name}`);
  for (const line of withoutProof()) say(line);
  const total = sum(results);
  closing = inWords(total);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
} catch (error) {
  report(error);
}
say(closing);
