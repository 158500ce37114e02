// The walks in real Electron: one window a display, no second chance for a test that fails.
// `npm test` gives each of two workers a virtual display of its own; by hand, on one display, it is one worker.

import { defineConfig } from '@playwright/test';

/** They watch the whole computer, its clock or all of its cores: nothing else runs beside them. */
const alone = ['leaks', 'lock-race', 'release', 'traces'].map((name) => `${name}.spec.ts`);
/** `together` and `alone` are the two parts of `npm test`; by hand all files are there. */
const part = process.env['WALKS'];
const displays = process.env['LINKING_PIN_DISPLAYS']?.split(',') ?? [];

export default defineConfig({
  testDir: 'test/e2e',
  ...(part === 'alone' ? { testMatch: alone } : {}),
  ...(part === 'together' ? { testIgnore: alone } : {}),
  outputDir: 'test-results/e2e',
  workers: part === 'alone' ? 1 : Math.max(1, displays.length),
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 300_000,
  // Long enough for a busy machine: what is awaited comes, and only what never comes takes the whole time.
  expect: { timeout: 30_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/e2e.json' }],
  ],
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure' },
});
