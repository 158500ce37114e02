// The walk: a matcher's main job from the first start to everything being there again, in the real window.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { showDay } from '../../shared/kernel/date.ts';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { dayFromNow } from '../support/days.ts';
import { root } from '../support/sources.ts';
import { goByPalette } from '../support/tour/screens.ts';
import { answerDialogs } from '../support/walk/dialogs.ts';
import { createVault, goTo, passphrase, unlock } from '../support/walk/gate.ts';
import { makeProgramme } from '../support/walk/programme.ts';

test.describe.configure({ mode: 'serial' });

const home = freshFolder('walk');
const place = join(home, 'places');
let started: Started;
let page: Page;
const problems: string[] = [];

async function begin(): Promise<void> {
  started = await startApp({ userData: join(home, 'profile') });
  page = await started.page();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
}

test.beforeAll(async () => {
  mkdirSync(place, { recursive: true });
  await begin();
});
test.afterAll(() => started.close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

/** The junior of the pair that is agreed on the way. */
let agreed = '';

test('1 · first start: a vault with its recovery key, and an empty desk that says what to do first', async () => {
  await answerDialogs(started.app, place);
  await createVault(page, 'My desk', place);
  await expect(page.getByRole('button', { name: 'Make a programme' })).toBeVisible();
  await expect(page.getByText(/no backup yet/i).first()).toBeVisible();
  for (const title of ['Topics', 'Log of matching']) {
    await goByPalette(page, title);
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'No programme yet' })).toBeVisible();
  }
  await goTo(page, 'Desk');
});

test('2 · a programme: the roadmap stands with real dates, a near kick-off gets the short run-in', async () => {
  await page.getByRole('button', { name: 'Make a programme' }).click();
  await makeProgramme(page, {
    name: 'Minds 2027',
    kickOff: dayFromNow(21),
    organisations: ['Stadtwerk Mitte', 'independent'],
  });
  await expect(page.getByText(/overdue|days late/)).toHaveCount(0);
  await expect(page.getByText('never left out').first()).toBeVisible();
});

test('3 · people: the register comes in by its file, nothing is stored before the last word', async () => {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Import a list' }).click();
  const fixtures = join(root, 'test', 'fixtures');
  await answerDialogs(started.app, join(fixtures, 'interest-register.csv'));
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.locator('footer').filter({ hasText: '64 new' })).toContainText(
    'nothing stored yet',
  );
  await page.getByText('The people themselves').click();
  await page.getByRole('button', { name: 'Import 64 people' }).click();
  await expect(page.getByRole('heading', { name: '64 people came in' })).toBeVisible();
  await expect(page.getByText(`The original still lies unprotected in ${fixtures}`)).toBeVisible();
  await page.getByRole('button', { name: 'See the people' }).click();
  await expect(
    page.getByText(/32 junior partners? · 32 senior partners? · 61 have said yes themselves/i),
  ).toBeVisible();
  await goTo(page, 'Plan');
  await expect(
    page.getByText(/^There are no pairs yet, so there is nobody to plan for/),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Plan sessions for all pairs' })).toHaveCount(0);
});

test('4 · matching: a proposal with reasons, keep apart and one step back, asking in order, an agreed pair', async () => {
  await goTo(page, 'Matching');
  await page.getByRole('button', { name: 'Propose pairs' }).click();
  await expect(
    page.getByRole('heading', { name: /^Proposal · 31 pairs · \d+ still to place$/ }),
  ).toBeVisible();
  const rows = page.getByRole('feed', { name: 'Proposed pairs' });
  await expect.poll(() => page.getByText(/can show/).count()).toBeGreaterThan(6);

  // Keep apart: solved again, what changed is said, one step back brings the same proposal.
  const before = await rows.innerText();
  await page.getByRole('button', { name: 'keep apart' }).first().click();
  await expect(page.getByText(/^Kept apart:/)).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText(/^Kept apart:/)).toHaveCount(0);
  await expect.poll(() => rows.innerText()).toBe(before);

  // Asking: the junior first; the senior's tick opens only after the junior's yes.
  await page.locator('label', { hasText: 'Asking people' }).click();
  const ask = page.getByRole('button', { name: /^Ask / });
  const asked = (await ask.first().innerText()).replace('Ask ', '');
  agreed = asked;
  await ask.first().click();
  await page.getByRole('button', { name: `${asked} said yes` }).click();
  const row = rows.getByRole('article').filter({ hasText: `${asked} said yes` });
  const early = row.getByRole('button', { name: /^ask .+ earlier$/ });
  const senior = (await early.innerText()).replace(/^ask | earlier$/g, '');
  await early.click();
  await page.getByLabel(`Why can ${senior} not wait?`).fill('On leave from Monday');
  await page.getByRole('button', { name: 'Note as asked' }).click();
  await row.getByRole('button', { name: `${senior} said yes` }).click();
  await expect(page.getByRole('button', { name: 'open the pair' }).first()).toBeVisible();
});

test('5 · the pair: why, letters, a note that is saved while typing, a private reflection', async () => {
  await page.getByRole('button', { name: 'open the pair' }).first().click();
  await expect(page.getByText(/can show/).first()).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Letters and first-meeting sheet' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Write a note' }).click();
  const who = page.getByRole('combobox', { name: 'Spoken with' });
  await expect(who).toHaveValue('Nobody, my own thoughts');
  await who.click();
  await page.getByRole('option', { name: 'Both together' }).click();
  await expect(who).toHaveValue('Both together');
  await page.getByLabel('Title of the note').fill('First talk');
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await page.keyboard.type('We spoke about marzipanlantern and shadowing.');
  await expect(page.getByText(/^Saved/i).first()).toBeVisible();
  await expect(page.getByText(/Working note/).first()).toBeVisible();

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /private reflections/ }).click();
  await page.getByRole('button', { name: 'Write a private reflection' }).click();
  await page.getByRole('textbox', { name: 'Private reflection' }).click();
  await page.keyboard.type('I felt quartzpelican today.');
  await page.getByRole('button', { name: 'Seal it and close' }).click();
  await page.getByRole('button', { name: /Read.*back/ }).click();
  await page.getByLabel('Your passphrase').fill('wrong words entirely here');
  await page.getByRole('button', { name: 'Open the reflection' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open the reflection' }).click();
  await expect(page.getByText('I felt quartzpelican today.')).toBeVisible();
  await page.getByRole('button', { name: 'Close it' }).click();
});

test('6 · search: a note by a word with its hit marked, a person by name, never a private reflection', async () => {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/A name, a word/).fill('marzipan');
  await expect(page.locator('mark', { hasText: /marzipan/i }).first()).toBeVisible();
  await page.getByPlaceholder(/A name, a word/).fill('quartzpelican');
  await expect(page.getByText(/Nothing found/)).toBeVisible();
  await page.getByPlaceholder(/A name, a word/).fill('amara');
  await expect(page.getByText('Amara van Dijk').first()).toBeVisible();
  await page.keyboard.press('Escape');
});

test('7 · a reflective session: planned, on the desk and in the plan, with a brief, then held with note and next date in one go', async () => {
  await page.getByRole('button', { name: 'Plan a session' }).click();
  await page.getByLabel('Day', { exact: true }).fill(dayFromNow(0));
  await page.getByRole('button', { name: 'Plan the session' }).click();
  await expect(page.getByText('Session planned.')).toBeVisible();
  await goTo(page, 'Plan');
  await page.getByRole('button', { name: /^Session of/ }).click();
  await expect(page.getByRole('heading', { name: 'Last note' })).toBeVisible();
  await expect(page.getByText(/marzipanlantern/)).toBeVisible();

  await page.locator('label', { hasText: 'Afterwards' }).click();
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('Choose what became of it.')).toBeVisible();
  await page.getByRole('radio', { name: 'It was held' }).check();
  await page.getByRole('button', { name: 'Write the note of this session' }).click();
  await expect(page.getByRole('combobox', { name: 'Spoken with' })).toHaveValue('Both together');
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await page.keyboard.type('They promised a saffronkite by spring.');
  await page.getByLabel('Next session, if known', { exact: true }).fill(dayFromNow(28));
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('This session was held.')).toBeVisible();
  await expect(page.getByText('The next date is set.')).toBeVisible();
  await page.getByRole('button', { name: 'Open the note' }).click();
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toContainText(
    'saffronkite',
  );
});

test('7 · the session that follows: moved by whose wish, to which day', async () => {
  await goTo(page, 'Plan');
  await page
    .getByRole('group', { name: 'The plan in words' })
    .getByRole('button', { name: showDay(dayFromNow(28), dayFromNow(0)) })
    .click();
  await page.locator('label', { hasText: 'Afterwards' }).click();
  await page.getByRole('radio', { name: 'It was moved' }).check();
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('Choose whose wish it was.')).toBeVisible();
  await expect(page.getByText('Choose the new day.')).toBeVisible();
  await page.getByRole('combobox', { name: 'By whose wish' }).click();
  await page.getByRole('option', { name: 'Senior partner' }).click();
  await page.getByLabel('New day', { exact: true }).fill(dayFromNow(35));
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(
    page.getByText('This session was moved, by wish of the senior partner.'),
  ).toBeVisible();
});

test('8 · someone asks about a person: one key, no names', async () => {
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: 'Someone asks about a person' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(new RegExp(`Amara|Kofi|Oisín|${agreed}`));
});

test('9 · lock, a wrong passphrase, the right one, quit and start: everything is there', async () => {
  const rebuilt = page.waitForEvent('close');
  await page.keyboard.press('Control+l');
  await rebuilt;
  page = await started.page();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(/Minds|Amara|Pairs/);
  await page.getByLabel('Passphrase', { exact: true }).fill('not the right words at all');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/does not open this vault/)).toBeVisible();
  await unlock(page);
  await goTo(page, 'Pairs');
  await expect(page.getByText(agreed).first()).toBeVisible();
  await started.close();
  await begin();
  await unlock(page);
  await goTo(page, 'Pairs');
  await expect(page.getByText(agreed).first()).toBeVisible();
});
