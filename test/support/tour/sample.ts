// The sample desk's 64 people with a pair's first weeks: every screen, sheet and panel that needs them, with a stop at each.

import type { Page } from '@playwright/test';
import { dayFromNow } from '../days.ts';
import { tell } from '../desk.ts';
import { paragraphs } from '../seed-year.ts';
import { goByPalette, tourScreens, type Stop } from './screens.ts';
import { tourSheets } from './sheets.ts';

/** Needs the sample's desk, just opened. */
export async function tourSample(page: Page, stop: Stop): Promise<void> {
  const pairId = await fillYear(page);
  await tourScreens(page, stop);
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Matching' })
    .click();
  await page.getByRole('button', { name: 'why these two' }).first().click();
  await page.waitForTimeout(500);
  await stop('matching why');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'keep apart' }).first().click();
  await page.waitForTimeout(600);
  await stop('matching changed');
  await page.locator('label', { hasText: 'Asking people' }).click();
  await stop('matching asking');
  await page.locator('label', { hasText: /^Proposal$/ }).click();
  await page.getByRole('button', { name: 'More ways to look' }).click();
  // All of them stand at once; a list taken before is empty and no test would miss what it left out.
  await page.getByRole('tab', { name: 'Small print' }).waitFor();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.waitForTimeout(900);
    await stop(`more ways ${(await tab.innerText()).toLowerCase()}`);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/A name, a word/).fill('shadow');
  await page.waitForTimeout(600);
  await stop('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await stop('keyboard map');
  await page.keyboard.press('Escape');
  await openYear(page, stop, pairId);
  await tourSheets(page, stop, pairId);
}

/** Agrees the first pair and gives it a note, a meeting and a session. */
async function fillYear(page: Page): Promise<string> {
  const current = await tell(page, 'programme', 'getCurrent', undefined);
  const cohortId = current?.cohort.id ?? '';
  const board = await tell(page, 'matching', 'getBoard', { cohortId });
  const row = board.rows[0]!;
  const pair = { roundId: board.round!.id, juniorId: row.juniorId, seniorId: row.seniorId };
  for (const [seat, told] of [
    ['junior', 'asked'],
    ['junior', 'yes'],
    ['senior', 'asked'],
    ['senior', 'yes'],
  ] as const)
    await tell(page, 'matching', 'answer', { ...pair, seat, told, early: 'They leave soon.' });
  const after = await tell(page, 'matching', 'getBoard', { cohortId });
  const pairId = after.rows.find((each) => each.juniorId === row.juniorId)?.pairId ?? '';
  const today = dayFromNow(0);
  await tell(page, 'coaching', 'createNote', {
    pairId,
    happenedOn: today,
    spokenWith: 'both',
    title: 'Getting to know each other',
    document: paragraphs(
      'They spoke for an hour about how they came to their work, and laughed about the lift.',
      'A shadowing half-day in spring appeals to both.',
      '→ find two dates before Christmas',
    ),
    sessionId: null,
  });
  await tell(page, 'coaching', 'createNote', {
    pairId,
    happenedOn: today,
    spokenWith: 'junior',
    title: '',
    document: paragraphs(
      'Alone: glad about the first talk, unsure whether to speak about workload.',
    ),
    sessionId: null,
  });
  await tell(page, 'coaching', 'planSession', {
    pairId,
    session: {
      onDate: today,
      atTime: '10:00',
      minutes: 25,
      attends: 'both',
      templateKey: 'quick-look-back',
    },
  });
  return pairId;
}

async function openYear(page: Page, stop: Stop, pairId: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Pairs' })
    .click();
  const { junior } = await tell(page, 'pairs', 'get', { id: pairId });
  await goByPalette(page, junior.name);
  await page.waitForTimeout(600);
  await stop('person');
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Pairs' })
    .click();
  await page.getByRole('main').getByText(junior.name).first().click();
  await page.getByRole('button', { name: 'Write a note' }).waitFor();
  await stop('pair');
  await page.getByRole('main').getByText('Getting to know each other').first().click();
  await page.locator('.ProseMirror').waitFor();
  await stop('note');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /Letters/ }).click();
  await page.waitForTimeout(500);
  await stop('letters');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Plan a session' }).click();
  await page.getByRole('button', { name: 'Change the questions' }).click();
  await page.waitForTimeout(500);
  await stop('session plan');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'End this pair' }).click();
  await page.waitForTimeout(500);
  await stop('pair ending');
  await page.keyboard.press('Escape');
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Plan' })
    .click();
  await page
    .getByRole('button', { name: /^Session of/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Last note' }).waitFor();
  await stop('session before');
  await page.getByRole('button', { name: 'Begin the session' }).click();
  await page.waitForTimeout(800);
  await stop('session during');
  await page.locator('label', { hasText: 'Afterwards' }).click();
  await page.waitForTimeout(400);
  await stop('session afterwards');
  await page.getByRole('radio', { name: 'It was moved' }).check();
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('button', { name: 'Write the note of this session' }).click();
  await page.locator('.ProseMirror').waitFor();
  await page.waitForTimeout(400);
  await stop('session told');
}
