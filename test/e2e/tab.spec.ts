// Every screen and every state of it with the Tab key alone: the focus can be seen wherever it is, and is caught nowhere.

import { expect, test, type Page } from '@playwright/test';
import { startApp, type Started } from '../support/app.ts';
import { tabWalk } from '../support/tab-walk.ts';
import { tourGate } from '../support/tour/gate.ts';
import { tourSample } from '../support/tour/sample.ts';
import type { Stop } from '../support/tour/screens.ts';

test.setTimeout(900_000);

function walker(pageNow: () => Promise<Page>): {
  readonly stop: Stop;
  readonly found: string[];
  readonly seen: string[];
} {
  const [found, seen]: [string[], string[]] = [[], []];
  const stop: Stop = async (name) => {
    seen.push(name);
    for (const wrong of await tabWalk(await pageNow())) found.push(`${name}: ${wrong}`);
  };
  return { stop, found, seen };
}

async function withApp(
  args: readonly string[],
  tour: (started: Started, stop: Stop) => Promise<void>,
  least: number,
): Promise<void> {
  const started = await startApp({ args });
  const { stop, found, seen } = walker(started.page);
  await tour(started, stop);
  await started.close();
  expect(seen.length).toBeGreaterThanOrEqual(least);
  expect(found).toEqual([]);
}

test('before the desk', () => withApp([], tourGate, 8));

test('the desk with 64 people and a pair', () =>
  withApp(
    ['--sample'],
    async (started, stop) => {
      const page = await started.page();
      await page.getByRole('navigation', { name: 'Screens' }).waitFor();
      await tourSample(page, stop);
    },
    52,
  ));
