// Asks a second X client what the clipboard and the selection hold, and lets one own them.

import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { displayOfWindow } from './own-display.ts';
import { root } from './sources.ts';

const reader = join(root, 'test', 'support', 'x11-reader.mjs');
export type Selection = 'CLIPBOARD' | 'PRIMARY';

/** The text (or another target) of a selection as any other program gets it; null where nobody holds one. */
export function askDisplay(
  selection: Selection,
  target = 'UTF8_STRING',
  display = displayOfWindow(),
): string | null {
  const { stdout, stderr } = spawnSync(process.execPath, [reader, 'read', selection, target], {
    encoding: 'utf8',
    env: { ...process.env, DISPLAY: display },
    maxBuffer: 50_000_000,
  });
  if (stdout === '') throw new Error(`the second X client said nothing: ${stderr}`);
  return JSON.parse(stdout) as string | null;
}

/** Another program copies `text`; it ends when somebody else takes the selection over, or by `end`. */
export async function ownDisplay(
  selection: Selection,
  text: string,
  display = displayOfWindow(),
): Promise<{ readonly end: () => void; readonly ended: () => boolean }> {
  const child = spawn(process.execPath, [reader, 'own', selection, text], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DISPLAY: display },
  });
  await new Promise((done) => child.stdout.once('data', done));
  return { end: () => void child.kill(), ended: () => child.exitCode !== null };
}
