// T23: typing while the vault locks at any moment. At most two seconds of typing are lost, and no note is ever emptied.

import { expect, test, type Locator, type Page } from '@playwright/test';
import { draws } from '../faults/harness.ts';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { atDesk, makeDesk, openNote, plainWords, unlock } from '../support/desk.ts';

const locks = Number(process.env['LOCK_RACES'] ?? 30);
const seed = Number(process.env['SEED'] ?? 20_261_122);
const theirNote = { names: /Amara/, title: plainWords.noteTitle };
let started: Started;

test.beforeAll(async () => {
  started = await startApp();
  await makeDesk(started, freshFolder('race'));
});
test.afterAll(() => started.close());

/** The longest pause between two pieces of typing: on an idle machine some milliseconds, otherwise how long everything stood still. */
const slowest = (typed: readonly Typed[]): number =>
  Math.max(0, ...typed.slice(1).map(({ at }, index) => at - (typed[index]?.at ?? at)));
/** What was typed by `moment`. */
type Typed = { readonly text: string; readonly at: number };
const upTo = (typed: readonly Typed[], moment: number): string =>
  typed
    .filter(({ at }) => at < moment)
    .map(({ text }) => text)
    .join('');
const plain = async (paper: Locator): Promise<string> =>
  (await paper.innerText()).replaceAll('\n', '');

/** Types until `locked` says so, two letters at a time. */
async function typeUntil(page: Page, round: number, locked: () => boolean): Promise<Typed[]> {
  const typed: Typed[] = [];
  for (let letter = 0; !locked(); letter += 1) {
    const text = `${String.fromCharCode(97 + (round % 26))}${letter % 10}`;
    typed.push({ text, at: performance.now() });
    await page.keyboard.type(text).catch(() => undefined);
  }
  return typed;
}

test(`T23: ${locks} locks while a note is being typed`, async () => {
  // Only for what hangs: each lock takes some seconds, and many times that on a busy machine.
  test.setTimeout(300_000 + locks * 60_000);
  const draw = draws(seed);
  let [failures, mostLost, kept] = [0, 0, plainWords.note];
  await openNote(await started.page(), theirNote);
  for (let round = 0; round < locks; round += 1) {
    const page = await started.page();
    const paper = page.locator('.ProseMirror');
    await paper.click();
    await page.keyboard.press('Control+End');
    let locked = 0;
    const typing = typeUntil(page, round, () => locked > 0);
    await page.waitForTimeout(draw(2500));
    locked = performance.now();
    // Through main, as the screen lock and the idle clock do: nothing in the page is asked to wait.
    await page
      .evaluate(() => window.linkingPin.call('app', 'lock', undefined))
      .catch(() => undefined);
    const typed = await typing;
    await expect.poll(async () => (await started.page()) === page, { intervals: [20] }).toBe(false);

    const gate = await started.page();
    await unlock(gate);
    await atDesk(gate);
    await openNote(gate, theirNote);
    const found = await plain(gate.locator('.ProseMirror'));
    const written = found.slice(kept.length);
    // Two seconds of typing may be lost, and as much more as the machine stood still for all of us.
    const owed = upTo(typed, locked - 2000 - 3 * slowest(typed));
    const lost = upTo(typed, locked).length - written.length;
    mostLost = Math.max(mostLost, lost);
    if (
      !found.startsWith(kept) ||
      !written.startsWith(owed) ||
      !upTo(typed, Infinity).startsWith(written)
    ) {
      failures += 1;
      console.log(
        JSON.stringify({
          id: 'T23',
          round,
          seed,
          kept: kept.length,
          found: found.length,
          typed: upTo(typed, locked).length,
          owed: owed.length,
        }),
      );
    }
    kept = found;
  }
  console.log(JSON.stringify({ id: 'T23', n: locks, failures, seed, mostLettersLost: mostLost }));
  expect(failures).toBe(0);
});
