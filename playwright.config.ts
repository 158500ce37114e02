// The walks in real Electron: one window at a time, no second chance for a test that fails.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
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
