// T14, a computer that really stood still: every process of the app is stopped and set going again; it locks as after sleep.

import { expect, test } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../../support/app.ts';
import { makeDesk } from '../../support/desk.ts';
import { isRunning, processesOf } from '../../support/processes.ts';

const stopped = Number(process.env['STOPPED_SECONDS'] ?? 600);
const started: { app?: Started } = {};
test.afterAll(() => started.app?.close());
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test(`T14: stopped for ${stopped} s and set going again`, async () => {
  const app = await startApp();
  started.app = app;
  await makeDesk(app, freshFolder('standstill'));
  // Two looks at the clock are needed to see a gap between them; the app looks every five seconds.
  await wait(12_000);
  const before = processesOf(app.app.process().pid ?? 0);
  expect(before.vault).toHaveLength(1);
  for (const pid of before.all) process.kill(pid, 'SIGSTOP');
  await wait(stopped * 1000);
  for (const pid of before.all) process.kill(pid, 'SIGCONT');
  const from = performance.now();
  const living = (): boolean => [...before.vault, ...before.renderer].some(isRunning);
  while (living() && performance.now() - from < 60_000) await wait(20);
  const failures = living() ? 1 : 0;
  console.log(
    JSON.stringify({
      id: 'T14b',
      n: 1,
      failures,
      seed: 0,
      stoppedSeconds: stopped,
      lockedAfterMs: Math.round(performance.now() - from),
    }),
  );
  expect(failures).toBe(0);
});
