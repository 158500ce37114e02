// Starts the built app in real Electron with a profile of its own, as a person would, and finds its current window.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type {} from '../../renderer/api/client.ts';
import { ownDisplay } from './own-display.ts';
import { root } from './sources.ts';

export type Started = {
  readonly app: ElectronApplication;
  readonly userData: string;
  /** The window that is there now (each lock makes a new one). */
  page(): Promise<Page>;
  close(): Promise<void>;
  /** Ends every process at once, as a power cut would end them. */
  kill(): Promise<void>;
};

export type StartOptions = {
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly colorScheme?: 'light' | 'dark';
  /** Starts this instead of Electron, with the same words: a script that watches it. */
  readonly program?: string;
};

const patience = 60_000;
/** Nobody brings a window of a virtual display to the front: it must draw all the same. */
const drawsAlways = [
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
];

export function electronPath(): string {
  const record = JSON.parse(
    readFileSync(join(root, 'node_modules', '.linking-pin', 'electron.json'), 'utf8'),
  ) as { path: string };
  return record.path;
}

export function freshFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `linking-pin-${name}-`));
}

type Launch = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * Now and then the driver misses what a program says while it starts, and waits until it gives up: it is asked once more.
 * A program that does not start fails the second time too.
 */
export async function launchElectron(options: Launch): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: patience });
  } catch (error) {
    if (!(error instanceof Error) || !/Timeout/.test(error.message)) throw error;
    return _electron.launch(options);
  }
}

export async function startApp({
  userData = freshFolder('profile'),
  args = [],
  env = {},
  colorScheme = 'light',
  program = electronPath(),
}: StartOptions = {}): Promise<Started> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await launchElectron({
    executablePath: program,
    args: [...asRoot, ...drawsAlways, root, `--user-data-dir=${userData}`, ...args],
    env: { ...(process.env as Record<string, string>), ...ownDisplay(), ...env },
    colorScheme,
  });
  // Nobody touches the keyboard of a virtual display: told so, the app would lock in the middle of a long test.
  // The driver now and then loses its first question while the program is still starting: it is asked again.
  for (let tries = 1; ; tries += 1) {
    const told = await app
      .evaluate(({ powerMonitor }) => {
        powerMonitor.getSystemIdleTime = () => 0;
        powerMonitor.getSystemIdleState = () => 'active';
      })
      .then(
        () => true,
        (error: unknown) => {
          if (tries === 5) throw error;
          return false;
        },
      );
    if (told) break;
  }
  const page = async (): Promise<Page> => {
    for (const until = performance.now() + patience; performance.now() < until;) {
      const found = app.windows().findLast((window) => !window.isClosed());
      if (found) {
        // Asked again and again: the driver now and then misses the event of a page that was there before it looked.
        const state = await Promise.race([
          found.evaluate(() => document.readyState).catch(() => 'loading'),
          new Promise((done) => setTimeout(done, 1000, 'loading')),
        ]);
        if (state !== 'loading') return found;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`no window within ${patience / 1000} s`);
  };
  return {
    app,
    userData,
    page,
    close: () => app.close(),
    kill: async () => {
      const pid = app.process().pid;
      const gone = new Promise((done) => app.process().once('exit', done));
      if (pid) killTree(pid);
      await gone;
    },
  };
}

/** Every descendant first, from /proc, so that nothing is left to finish its work. */
export function killTree(pid: number): void {
  for (const child of childrenOf(pid)) killTree(child);
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return;
  }
}

/** Of every thread: Chromium starts processes from a thread of their own. */
export function childrenOf(pid: number): number[] {
  const read = <T>(look: () => T, none: T): T => {
    try {
      return look();
    } catch {
      return none;
    }
  };
  return read(() => readdirSync(`/proc/${pid}/task`), [] as string[]).flatMap((thread) =>
    read(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'), '')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}
