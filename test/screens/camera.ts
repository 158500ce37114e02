// Takes one screen in two sizes, light and dark.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Started } from '../support/app.ts';
import { root } from '../support/sources.ts';

const asked = (name: string): string => process.env[name] ?? '';
const sizes = (
  [
    [1280, 800],
    [1920, 1080],
  ] as const
).filter(([width]) => [String(width), ''].includes(asked('SCREENS_SIZE')));
const schemes = (['light', 'dark'] as const).filter((scheme) =>
  [scheme, ''].includes(asked('SCREENS_SCHEME')),
);
const folder = join(root, 'screens');

export type Camera = (name: string) => Promise<void>;

/** `screens/<state>/<name> <size> <scheme>.png`. SCREENS_SIZE and SCREENS_SCHEME narrow it. */
export function camera(started: Started, state: string): Camera {
  mkdirSync(join(folder, state), { recursive: true });
  return async (name) => {
    for (const [width, height] of sizes) {
      for (const scheme of schemes) {
        const page = await set(started, width, height, scheme);
        await page.screenshot({ path: join(folder, state, `${name} ${width} ${scheme}.png`) });
      }
    }
    await set(started, 1280, 800, 'light');
  };
}

async function set(
  started: Started,
  width: number,
  height: number,
  scheme: 'light' | 'dark',
): Promise<Page> {
  await started.app.evaluate(
    ({ BrowserWindow, nativeTheme }, [w, h, theme]) => {
      nativeTheme.themeSource = theme as 'light' | 'dark';
      BrowserWindow.getAllWindows()[0]?.setContentSize(w as number, h as number);
    },
    [width, height, scheme],
  );
  const page = await started.page();
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForTimeout(350);
  return page;
}
