// The screens on a door in the same process: the same runner as the walks, no start of the app.

import { defineConfig } from '@playwright/test';
import walks from './playwright.config.ts';

export default defineConfig({
  ...walks,
  testDir: 'test/pages',
  testMatch: '*.spec.ts',
  testIgnore: [],
  outputDir: 'test-results/pages',
  timeout: 120_000,
});
