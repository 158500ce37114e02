// A large match in its own thread: the same bytes as here, with progress; ended at once when it is stopped.

import { mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workInThread } from '../../../electron/matching/solve.ts';
import { propose } from '../../../shared/matching/engine/propose.ts';
import { sampleRegister } from '../../support/sample-register.ts';
import { root } from '../../support/sources.ts';

let folder = '';
let file = new URL('file:///');
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linking-pin-thread-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      ssr: true,
      rollupOptions: {
        input: { 'solve-worker': join(root, 'electron/matching/solve-worker.ts') },
        external: (id) => id.startsWith('node:') || builtinModules.includes(id) || id === 'highs',
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  file = pathToFileURL(join(folder, 'solve-worker.mjs'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a match in its own thread', () => {
  it('gives the same bytes and tells how far it is', async () => {
    const input = sampleRegister();
    const told: (number | null)[] = [];
    const answer = await workInThread(
      { name: 'propose', ask: { input } },
      { signal: new AbortController().signal, progress: (_label, fraction) => told.push(fraction) },
      file,
    );
    expect(JSON.stringify(answer)).toBe(JSON.stringify(propose(input)));
    expect(told[0]).toBe(0);
    expect(told.length).toBeGreaterThan(3);
  });

  it('ends when it is stopped, with an answer that says so', async () => {
    const stop = new AbortController();
    const running = workInThread(
      { name: 'propose', ask: { input: sampleRegister() } },
      { signal: stop.signal, progress: () => stop.abort() },
      file,
    );
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('names no person when it fails', async () => {
    const broken = { ...sampleRegister(), participants: [null] } as never;
    await expect(
      workInThread(
        { name: 'propose', ask: { input: broken } },
        { signal: new AbortController().signal, progress: () => undefined },
        file,
      ),
    ).rejects.toThrow(/^solver: \w+$/);
  });
});
