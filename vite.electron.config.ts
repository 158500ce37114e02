// Main, the vault process and its workers as ES modules; packages with files of their own stay outside.

import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const { dependencies } = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
) as { dependencies: Record<string, string> };
// zod comes along: of its hundred files only what is used, in one file that loads at once.
const outside = new Set([
  'electron',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
  ...Object.keys(dependencies).filter((name) => name !== 'zod'),
]);

export default defineConfig({
  ssr: { noExternal: ['zod'] },
  build: {
    outDir: 'dist/electron',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    ssr: true,
    rollupOptions: {
      input: {
        main: 'electron/main.ts',
        'vault-process': 'electron/vault-process.ts',
        'solve-worker': 'electron/matching/solve-worker.ts',
        'import-worker': 'electron/people/import-worker.ts',
      },
      external: (id) => outside.has(id) || [...outside].some((name) => id.startsWith(`${name}/`)),
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name]-[hash].js',
      },
    },
  },
});
