// Looks at each stop of a tour with axe, in light and in dark.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import type { Started } from './app.ts';
import type { Stop } from './tour/screens.ts';

const grave = ['serious', 'critical'];

/** Each stop is looked at twice: everything in light, and in dark again what the colours decide. */
export function axeLooker(started: Pick<Started, 'page'>): {
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

async function inScheme(started: Pick<Started, 'page'>, scheme: 'light' | 'dark'): Promise<Page> {
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
