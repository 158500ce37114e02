// No screen and no state of it has what a screen reader, a keyboard or weak eyes cannot use: axe, in light and in dark.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { tourGate } from '../support/tour/gate.ts';
import { tourSample } from '../support/tour/sample.ts';
import { tourScreens, type Stop } from '../support/tour/screens.ts';
import { answerDialogs } from '../support/walk/dialogs.ts';
import { createVault } from '../support/walk/gate.ts';

test.setTimeout(900_000);

const grave = ['serious', 'critical'];

/** Each stop is looked at twice: everything in light, and in dark again what the colours decide. */
function looker(started: Started): {
  readonly stop: Stop;
  readonly found: string[];
  readonly seen: string[];
} {
  const [found, seen]: [string[], string[]] = [[], []];
  const stop: Stop = async (name) => {
    seen.push(name);
    for (const scheme of ['light', 'dark'] as const) {
      const page = await inScheme(started, scheme);
      // A second page, which the usual way opens to gather frames, does not exist here.
      const look = new AxeBuilder({ page }).setLegacyMode(true);
      const { violations } = await (
        scheme === 'dark' ? look.withRules(['color-contrast']) : look
      ).analyze();
      for (const { id, impact, nodes } of violations) {
        if (grave.includes(impact ?? ''))
          found.push(
            `${name}, ${scheme}: ${id}: ${nodes
              .slice(0, 3)
              .map((node) => node.html.slice(0, 200))
              .join(' ')}`,
          );
      }
    }
    await inScheme(started, 'light');
  };
  return { stop, found, seen };
}

async function inScheme(started: Started, scheme: 'light' | 'dark'): Promise<Page> {
  const page = await started.page();
  await page.emulateMedia({ colorScheme: scheme });
  // Colours that change slowly are judged where they have come to rest.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (one) =>
          one.playState !== 'running' ||
          one.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );
  return page;
}

test('before the desk', async () => {
  const started = await startApp();
  const { stop, found, seen } = looker(started);
  await tourGate(started, stop);
  await started.close();
  expect(seen.length).toBeGreaterThanOrEqual(8);
  expect(found).toEqual([]);
});

test('the empty desk', async () => {
  const started = await startApp();
  const page = await started.page();
  const place = freshFolder('place');
  await answerDialogs(started.app, place);
  await createVault(page, 'My desk', place);
  const { stop, found, seen } = looker(started);
  await tourScreens(page, stop);
  await started.close();
  expect(seen.length).toBeGreaterThanOrEqual(14);
  expect(found).toEqual([]);
});

test('the desk with 64 people and a pair', async () => {
  const started = await startApp({ args: ['--sample'] });
  const page = await started.page();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  const { stop, found, seen } = looker(started);
  await tourSample(page, stop);
  await started.close();
  expect(seen.length).toBeGreaterThanOrEqual(52);
  expect(found).toEqual([]);
});
