// Bundles one TypeScript entry for plain Node into build/cli, once for each state of the sources; prints nothing.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The path of the finished bundle of `entry` (relative to the project). `folders` are the sources it may read. */
export async function bundle(entry, folders) {
  const name = path.basename(entry).replace(/\.[^.]+$/, '');
  const target = path.join(root, 'build', 'cli', `${name}-${fingerprint(entry, folders)}`);
  const file = path.join(target, `${name}.mjs`);
  if (existsSync(file)) return file;
  const { build } = await import('vite');
  const making = `${target}.${process.pid}`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // Bundled it loads sooner, and the fault runs start thousands of these.
    ssr: { noExternal: ['zod'] },
    build: {
      ssr: path.join(root, entry),
      outDir: making,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  try {
    renameSync(making, target);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(file)) throw error;
  }
  return file;
}

function fingerprint(entry, folders) {
  const hash = createHash('sha256');
  const files = [entry, 'package-lock.json', ...folders.flatMap(sources)].sort();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

function sources(folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => /\.(ts|mts|mjs|py)$/.test(file));
}
