// The test suites that run without a window: one project a suite, so each can be run and counted alone.

import { defineConfig } from 'vitest/config';

const suite = (name: string, folders: readonly string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`), ...more },
});

export default defineConfig({
  test: {
    globals: false,
    restoreMocks: true,
    unstubEnvs: true,
    // Days are those of the computer's zone; tests hold it still.
    env: { TZ: 'UTC' },
    projects: [
      // Time limits only end what hangs: on a busy machine a second of work takes many.
      suite('unit', ['shared', 'renderer', 'cli'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      // The native addon lives in a process of its own and not in a thread: a crash there is then seen as one.
      suite('integration', ['electron'], {
        pool: 'forks',
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      suite('gates', ['gates'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      // These start processes, servers and a compiler: one file after the other keeps their time limits meaningful.
      suite('scripts', ['scripts', 'support'], {
        pool: 'forks',
        fileParallelism: false,
        testTimeout: 300_000,
        hookTimeout: 300_000,
      }),
    ],
  },
});
