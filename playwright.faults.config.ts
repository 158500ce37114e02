// The long runs in real Electron, started one by one by `npm run faults`.

import { defineConfig } from '@playwright/test';

/** Each run cleans its own folder only: several may go on at once. */
const outputDir = `test-results/faults/${process.env['FAULT_RUN'] ?? 'by-hand'}`;

export default defineConfig({
  testDir: 'test',
  testMatch: ['faults/window/*.spec.ts', 'e2e/lock-race.spec.ts'],
  outputDir,
  workers: 1,
  retries: 0,
  timeout: 3_600_000,
  reporter: [['line']],
});
