// Hands at the dialogs that the desktop itself draws (GTK's file and print dialogs on X11), which the driver of the page cannot reach: xdotool types and clicks.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { displayOfWindow } from './own-display.ts';

/** Whether this computer has what types into a dialog of the desktop. */
export const hasHands = (): boolean =>
  process.platform === 'linux' && spawnSync('xdotool', ['version']).status === 0;

function hand(...words: readonly string[]): string {
  const { stdout } = spawnSync('xdotool', words, {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, DISPLAY: displayOfWindow() },
  });
  return stdout.trim();
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const dialogNamed = (title: string): string =>
  hand('search', '--onlyvisible', '--name', `^${title}$`).split('\n').at(-1) ?? '';

/** Waits for the dialog and gives it the keyboard; nobody else does on a display without a window manager. */
async function atDialog(title: string): Promise<void> {
  await expect.poll(() => dialogNamed(title), { timeout: 60_000 }).not.toBe('');
  // Its lists fill after it is there.
  await wait(1_500);
  hand('windowfocus', '--sync', dialogNamed(title));
  await wait(500);
}

async function untilGone(title: string): Promise<void> {
  await expect.poll(() => dialogNamed(title), { timeout: 60_000 }).toBe('');
  // The page goes on typing where it was.
  const window = dialogNamed('Linking Pin');
  if (window) hand('windowfocus', window);
}

/** Types a path into an open file dialog, as a person may after "/", and takes it. */
export async function chooseByHand(title: string, path: string): Promise<void> {
  await atDialog(title);
  hand('type', '--delay', '30', path);
  await wait(1_000);
  hand('key', 'Return');
  // Of a folder the first Return only completes the name.
  await wait(1_000);
  if (dialogNamed(title)) hand('key', 'Return');
  await untilGone(title);
}

/** Takes "Print to File", which GTK has on every computer, and prints: `output.pdf` in the folder the app was started from. */
export async function printByHand(): Promise<void> {
  await atDialog('Print');
  const [x, y] = /Position: (-?\d+),(-?\d+)/u
    .exec(hand('getwindowgeometry', dialogNamed('Print')))
    ?.slice(1)
    .map(Number) ?? [0, 0];
  hand('mousemove', String((x ?? 0) + 100), String((y ?? 0) + 86), 'click', '1');
  await wait(500);
  hand('key', 'alt+p');
  await untilGone('Print');
}

/** A script that starts `program` in `folder`. */
export function startedIn(folder: string, program: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(script, `#!/bin/sh\ncd "${folder}" && exec "${program}" "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}
