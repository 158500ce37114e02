// Builds the three bundles: main with the vault process, the preload, the page.

import { build } from 'vite';

for (const config of ['vite.electron.config.ts', 'vite.preload.config.ts', 'vite.config.ts']) {
  const started = Date.now();
  await build({ configFile: config, logLevel: 'warn' });
  process.stdout.write(
    `built ${config.replace('.config.ts', '')} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
}
