// The built app in real Electron with a profile of its own, for the benches that look at its window.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { displayFor } from '../display.ts';

export type OpenApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly close: () => Promise<void>;
};

export async function openApp(
  root: string,
  place: string,
  words: readonly string[] = [],
): Promise<OpenApp> {
  const display = await displayFor(root);
  const { path } = JSON.parse(
    readFileSync(join(root, 'node_modules', '.linking-pin', 'electron.json'), 'utf8'),
  ) as { path: string };
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: path,
    args: [...asRoot, root, `--user-data-dir=${join(place, 'profile')}`, ...words],
    env: display.env as Record<string, string>,
    colorScheme: 'light',
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    close: async () => {
      await app.close();
      display.stop();
    },
  };
}

/** Goes to a screen of the rail. */
export async function railTo(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: title })
    .click();
}
