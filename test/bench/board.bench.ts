// `npm run bench -- board`: 64 people, from the click on "keep apart" (solved again at once) and on "Undo" to the paint of the answer; and from a click on a weight's slider to what that changed.
// Options: --runs=9

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { median, round } from './figures.ts';
import { openApp, railTo } from './window/open.ts';
import { clickToPaint } from './window/timing.ts';

type Setting = {
  readonly root: string;
  readonly options: readonly string[];
  readonly print: (line: Record<string, unknown>) => void;
};

export async function run({ root, options, print }: Setting): Promise<void> {
  const runs = Number(options.find((option) => option.startsWith('--runs='))?.split('=')[1] ?? 9);
  const place = mkdtempSync(join(tmpdir(), 'linking-pin-bench-'));
  const { page, close } = await openApp(root, place, ['--sample']);
  try {
    await page.getByRole('navigation', { name: 'Screens' }).waitFor({ timeout: 60_000 });
    await railTo(page, 'Matching');
    const apart = page.getByRole('button', { name: 'keep apart' });
    await apart.first().waitFor();
    const taken: { apart: number[]; undo: number[]; look: number[] } = {
      apart: [],
      undo: [],
      look: [],
    };
    for (let turn = 0; turn <= runs; turn += 1) {
      const done = page.getByRole('status').locator('b').first();
      const before = await done.textContent({ timeout: 500 }).catch(() => null);
      const times = {
        apart: await clickToPaint(page, apart.nth(turn % 3), {
          selector: '[role="status"] b',
          ...(before === null ? {} : { text: before, gone: true }),
        }),
        undo: await clickToPaint(page, page.getByRole('button', { name: /^Undo/ }), {
          selector: '[role="status"] b',
          text: (await done.textContent()) ?? '',
          gone: true,
        }),
        look: await clickToPaint(
          page,
          page.getByRole('button', { name: 'why these two' }).first(),
          { selector: 'aside, [role="complementary"], [role="dialog"]' },
        ),
      };
      await page.keyboard.press('Escape');
      // The first time also loads code; it is not counted.
      if (turn > 0)
        for (const name of ['apart', 'undo', 'look'] as const) taken[name].push(times[name]);
    }
    const weight = await moveWeight(page, runs);
    for (const [words, times] of [
      ['keep apart, click to paint', taken.apart],
      ['undo, click to paint', taken.undo],
      ['move a weight, click to paint', weight],
      ['open "why these two", click to paint', taken.look],
    ] as const) {
      const ours = median(times);
      print({
        bench: 'board',
        case: words,
        n: 64,
        peer: 'the goal of 150 ms',
        ratio: round(ours / 150),
        goal: 1,
        ours: round(ours),
        fastest: round(Math.min(...times)),
        theirs: 150,
        unit: 'ms',
        runs,
      });
    }
  } finally {
    await close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** From the click in the middle of a slider to the words that say what it changed, beside the slider; each time taken back. */
async function moveWeight(page: Page, runs: number): Promise<number[]> {
  await page.getByRole('button', { name: 'More ways to look' }).click();
  await page.getByRole('tab', { name: 'Weights' }).click();
  const sheet = page.getByRole('dialog', { name: 'More ways to look' });
  await sheet.getByLabel('Why do you change weights?').fill('To see how fast it is.');
  const track = sheet
    .locator('.mantine-Slider-root')
    .filter({ has: page.getByRole('slider', { name: 'Across silos' }) });
  const said = { selector: '[role="dialog"] [role="status"] b', text: 'A weight moved' };
  const times: number[] = [];
  for (let turn = 0; turn <= runs; turn += 1) {
    const time = await clickToPaint(page, track, said);
    await clickToPaint(page, sheet.getByRole('button', { name: 'Undo' }), { ...said, gone: true });
    if (turn > 0) times.push(time);
  }
  await page.keyboard.press('Escape');
  return times;
}
