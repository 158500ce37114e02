// The pictures of every screen: the same runner as the walks, another folder, nothing counted.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/screens',
  testMatch: '*.shots.ts',
  outputDir: 'test-results/screens',
  workers: 1,
  retries: 0,
  timeout: 600_000,
  reporter: 'line',
});
