// `npm run bench -- board`: 64 people, from the click on "keep apart" (solved again at once) and on "Undo" to the paint of the answer.
// Options: --runs=9
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, round } from './figures.ts';
import { openApp, railTo } from './window/open.ts';
import { clickToPaint } from './window/timing.ts';

type Setting = { readonly root: string; readonly options: readonly string[]; readonly print: (line: Record<string, unknown>) => void };

export async function run({ root, options, print }: Setting): Promise<void> {
  const runs = Number(options.find((option) => option.startsWith('--runs='))?.split('=')[1] ?? 9);
  const place = mkdtempSync(join(tmpdir(), 'linking-pin-bench-'));
  const { page, close } = await openApp(root, place, ['--sample']);
  try {
    await page.getByRole('navigation', { name: 'Screens' }).waitFor({ timeout: 60_000 });
    await railTo(page, 'Matching');
    const apart = page.getByRole('button', { name: 'keep apart' });
    await apart.first().waitFor();
    const taken: { apart: number[]; undo: number[]; look: number[] } = { apart: [], undo: [], look: [] };
    for (let turn = 0; turn <= runs; turn += 1) {
      const done = page.getByRole('status').locator('b').first();
      const before = await done.textContent({ timeout: 500 }).catch(() => null);
      const times = {
        apart: await clickToPaint(page, apart.nth(turn % 3), { selector: '[role="status"] b', ...(before === null ? {} : { text: before, gone: true }) }),
        undo: await clickToPaint(page, page.getByRole('button', { name: /^Undo/ }), { selector: '[role="status"] b', text: (await done.textContent()) ?? '', gone: true }),
        look: await clickToPaint(page, page.getByRole('button', { name: 'why these two' }).first(), { selector: 'aside, [role="complementary"], [role="dialog"]' }),
      };
      await page.keyboard.press('Escape');
      // The first time also loads code; it is not counted.
      if (turn > 0) for (const name of ['apart', 'undo', 'look'] as const) taken[name].push(times[name]);
    }
    for (const [name, words] of [['apart', 'keep apart, click to paint'], ['undo', 'undo, click to paint'], ['look', 'open "why these two", click to paint']] as const) {
      const ours = median(taken[name]);
      print({ bench: 'board', case: words, n: 64, peer: 'the goal of 150 ms', ratio: round(ours / 150), goal: 1, ours: round(ours), fastest: round(Math.min(...taken[name])), theirs: 150, unit: 'ms', runs });
    }
  } finally {
    await close();
    rmSync(place, { recursive: true, force: true });
  }
}
