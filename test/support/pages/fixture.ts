// Tests of screens: the built page in one Chromium for all of them (Electron's), each file with a vault of its own and
// all calls answered in this process. No start of the app, no full key derivation; what only the app's own window,
// preload, main and vault process show is walked through in test/e2e.

import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import type { ElectronApplication, Page } from 'playwright';
// @ts-expect-error a plain script of the set-up without types
import { bundle } from '../../../scripts/bundle.mjs';
import { electronPath, freshFolder, launchElectron } from '../app.ts';
import { ownDisplay } from '../own-display.ts';
import { root } from '../sources.ts';
import type { Answers, openPagesDoor, PagesDoor } from './door.ts';

export { expect } from '@playwright/test';

/** The page with a door behind it; has the shape that the helpers of the walks ask for. */
export type Screens = {
  readonly page: () => Promise<Page>;
  readonly app: ElectronApplication;
  readonly answers: Answers;
  readonly folder: string;
  /** Locks and shows the gate, as the app does with a new window. */
  lock(): Promise<void>;
  close(): Promise<void>;
};

type Shell = {
  /** A page with no vault yet, or with the open sample vault of 64 invented people. */
  open(options?: { readonly sample?: boolean }): Promise<Screens>;
};

const sources = ['shared', 'electron', 'test/support'];
const bundled = async (name: string): Promise<string> =>
  (bundle as (entry: string, folders: readonly string[]) => Promise<string>)(
    `test/support/pages/${name}.ts`,
    sources,
  );

export const test = base.extend<object, { shell: Shell }>({
  shell: [
    async ({ browserName: _ }, use) => {
      const { openPagesDoor: openDoor } = (await import(
        pathToFileURL(await bundled('door')).href
      )) as { openPagesDoor: typeof openPagesDoor };
      const app = await launch(await bundled('shell'));
      const page = await app.firstWindow();
      let door: PagesDoor | null = null;
      await page.exposeFunction('askDoor', (feature: string, name: string, input: unknown) =>
        door?.call(feature, name, input),
      );
      await page.addInitScript(putBridge);
      const enter = (): Promise<unknown> => page.goto('app://app/', { waitUntil: 'commit' });
      await use({
        open: async ({ sample = false } = {}) => {
          door?.close();
          const own = openDoor({
            announce: (topics) =>
              void page
                .evaluate((all) => (window as unknown as Hearing).hearTopics?.(all), topics)
                .catch(() => undefined),
            onLocked: () => void enter().catch(() => undefined),
            onTextSize: (percent) =>
              void app.evaluate(
                ({ BrowserWindow }, factor) =>
                  BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
                percent / 100,
              ),
            onTheme: (theme) =>
              void page.emulateMedia({ colorScheme: theme === 'system' ? 'light' : theme }),
          });
          door = own;
          if (sample) await own.call('app', 'openSample', undefined);
          await app.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
          );
          await enter();
          return {
            page: async () => page,
            app,
            answers: own.answers,
            folder: own.folder,
            lock: async () => {
              own.lock();
            },
            close: async () => {
              page.removeAllListeners('pageerror');
              await page.goto('about:blank');
              own.close();
              door = null;
            },
          };
        },
      });
      await app.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

type Hearing = { hearTopics?: (topics: readonly string[]) => void };

/** Runs in the page before its own code: the bridge that the preload gives it in the app. */
function putBridge(): void {
  const listeners = new Set<(topics: readonly string[]) => void>();
  const inside = window as unknown as Hearing & {
    askDoor(feature: string, name: string, input: unknown): Promise<unknown>;
  };
  inside.hearTopics = (topics) => {
    for (const hear of listeners) hear(topics);
  };
  const bridge = Object.freeze({
    call: (feature: string, name: string, input: unknown) => inside.askDoor(feature, name, input),
    onChanged: (hear: (topics: readonly string[]) => void) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  });
  Object.defineProperty(window, 'linkingPin', { value: bridge });
}

/** `main` is the bundled program; a runtime starts folders with a package.json. */
function launch(main: string): Promise<ElectronApplication> {
  const folder = dirname(main);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'pages', type: 'module', main: basename(main) }),
  );
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return launchElectron({
    executablePath: electronPath(),
    args: [...asRoot, folder, `--user-data-dir=${freshFolder('pages-profile')}`],
    env: {
      ...(process.env as Record<string, string>),
      ...ownDisplay(),
      PAGE_FOLDER: join(root, 'dist', 'renderer'),
    },
    colorScheme: 'light',
  });
}
