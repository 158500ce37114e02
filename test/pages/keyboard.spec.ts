// The whole desk by keyboard alone: every key that the map promises is pressed where it is promised, and does what it says.

import type { Page } from '@playwright/test';
import { emptyDraft } from '../../shared/people/draft.ts';
import { makeDesk, plainWords, tell, type Desk } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';

test.describe.configure({ mode: 'serial' });
let screens: Screens;
let desk: Desk;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  desk = await makeDesk(screens, screens.folder);
  page = await screens.page();
  for (const [name, seat] of [
    ['Iris Okafor', 'junior'],
    ['Jan de Boer', 'junior'],
    ['Bram Visser', 'senior'],
    ['Marta Kowalska', 'senior'],
  ] as const) {
    const topics = [
      { label: 'podcasts', grade: 3 },
      { label: 'budgets', grade: 2 },
    ];
    await tell(page, 'people', 'create', {
      cohortId: desk.cohortId,
      person: {
        ...emptyDraft(seat),
        name,
        level: seat === 'junior' ? 2 : 7,
        organisation: `House of ${name}`,
        languages: ['English'],
        optedIn: 'yes',
        offers: topics,
        needs: topics,
      },
    });
  }
});
test.afterAll(() => screens.close());

const press = (...keys: readonly string[]) =>
  keys.reduce<Promise<void>>(
    (before, key) => before.then(() => page.keyboard.press(key)),
    Promise.resolve(),
  );
const heading = (name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const panel = () => page.getByRole('complementary');
const focused = () =>
  page.evaluate(() =>
    `${document.activeElement?.getAttribute('aria-label') ?? ''} ${document.activeElement?.textContent ?? ''}`.trim(),
  );

/** Tab until the focus stands on a button of these words, then Enter. */
async function tabAndPress(words: RegExp): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    if (
      words.test(await focused()) &&
      (await page.evaluate(() => document.activeElement?.tagName)) === 'BUTTON'
    )
      return page.keyboard.press('Enter');
  }
  throw new Error(`no way by Tab to ${words.source}`);
}

/** Esc until it is gone: a list of choices that opened with the focus takes the first one. */
const closeSheet = () =>
  expect
    .poll(
      async () => {
        await press('Escape');
        return page.getByRole('dialog').count();
      },
      { intervals: [500] },
    )
    .toBe(0);

async function find(words: string): Promise<void> {
  await press('Control+k');
  await expect(page.getByPlaceholder(/A name, a word/)).toBeFocused();
  await page.keyboard.type(words);
  await page.getByRole('option', { selected: true }).filter({ hasText: words }).waitFor();
  await press('Enter');
  // While it fades it still covers the page, and keys of the page wait.
  await expect(page.getByPlaceholder(/A name, a word/)).toHaveCount(0);
}

/** What the map shows at this moment: label → keys. */
async function map(): Promise<Record<string, string>> {
  await press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  const lines = await dialog
    .locator('dl > div')
    .evaluateAll((all) =>
      all.map((one) => [
        one.querySelector('dt')?.textContent ?? '',
        one.querySelector('kbd')?.textContent ?? '',
      ]),
    );
  await press('Escape');
  await expect(dialog).toHaveCount(0);
  return Object.fromEntries(lines) as Record<string, string>;
}

test('from everywhere: the rail by number, find, the map, codes, the page for who asks, and the way back', async () => {
  for (const [index, title] of [
    'Desk',
    'People',
    'Matching',
    'Pairs',
    'Plan',
    'Programme',
  ].entries()) {
    await press(`Control+${index + 1}`);
    await expect(
      page.getByRole('navigation', { name: 'Screens' }).locator('[aria-current="page"]'),
    ).toContainText(title);
    expect(await map()).toMatchObject({
      [title]: `Ctrl ${index + 1}`,
      'Find or do anything': 'Ctrl K',
      'Lock now': 'Ctrl L',
      'Someone asks about a person': 'F1',
      'Codes instead of names': 'Ctrl Shift C',
      'Take back what was just done': 'Ctrl Z',
    });
  }
  await press('Control+Shift+C');
  await expect(page.getByText('Codes instead of names:')).toBeVisible();
  await press('Control+Shift+C');
  await expect(page.getByText('Codes instead of names:')).toHaveCount(0);
  await press('F1');
  await heading('Someone asks about a person');
  await press('Escape');
  await heading(plainWords.programme);
});

test('people: walk, peek, open, back; a new one, found again, withdrawn, and that taken back', async () => {
  await press('Control+2');
  await heading('People');
  expect(await map()).toMatchObject({
    'Next row, also ↓': 'J',
    'Row before, also ↑': 'K',
    'Open the row': 'Enter',
    'Look at it in the panel beside': 'Space',
    'Add a person': 'N',
  });
  expect(await map()).not.toHaveProperty('Tick the row');
  await press('j');
  await expect(panel()).toHaveAttribute('aria-label', 'About Amara van Dijk');
  await press('j');
  await expect(panel()).toHaveAttribute('aria-label', 'About Bram Visser');
  await press('k');
  await expect(panel()).toHaveAttribute('aria-label', 'About Amara van Dijk');
  await press('Escape');
  await expect(panel()).toHaveCount(0);
  await heading('People');
  await press('Space');
  await expect(panel()).toHaveAttribute('aria-label', 'About Amara van Dijk');
  await press('Enter');
  await heading(/Amara van Dijk/);
  expect(await map()).toMatchObject({ 'Back: People': 'Esc' });
  await press('Escape');
  await heading('People');

  await press('n');
  await expect(page.getByRole('dialog', { name: 'Add a person' })).toBeVisible();
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Noor Haddou');
  await tabAndPress(/^Add the person$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await find('Noor Haddou');
  await heading(/Noor Haddou/);
  await tabAndPress(/^Withdraw$/);
  const gone = page.getByText('Withdrawn: no proposal will hold this person.');
  await expect(gone).toBeVisible();
  await expect(page.getByText('Noor Haddou is withdrawn')).toBeVisible();
  await press('Control+z');
  await expect(gone).toHaveCount(0);
  await expect(page.getByText('Noor Haddou is withdrawn')).toHaveCount(0);
});

test('Esc leaves a field first, and takes no word with it; an open list of choices keeps it for itself', async () => {
  await press('Control+6');
  await heading(plainWords.programme);
  await press('n');
  await heading('A new programme');
  await tabTo('Name');
  await page.keyboard.type('Second round');
  await press('Escape');
  await heading('A new programme');
  await expect(page.getByLabel('Name', { exact: true }).first()).toHaveValue('Second round');
  await press('Escape');
  await heading(plainWords.programme);

  await find('Letters');
  await heading('Letters');
  await tabTo('Letter');
  await press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await heading('Letters');
  await press('Escape', 'Escape');
  await heading('Pairs');
});

async function tabTo(label: string): Promise<void> {
  const field = page
    .getByLabel(label, { exact: true })
    .and(page.locator('input, textarea'))
    .first();
  await field.waitFor();
  for (let step = 0; step < 60; step += 1) {
    if (await field.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${label}`);
}

test('topics: walk from the first key on, peek, back', async () => {
  await find('Topics');
  await heading('Topics');
  await press('j');
  await expect(panel()).toHaveAttribute('aria-label', /^About the topic/);
  await press('Escape');
  await expect(panel()).toHaveCount(0);
  await press('Space');
  await expect(panel()).toBeVisible();
  await press('Escape', 'Escape');
  await heading('People');
});

test('matching: propose, walk, peek, keep apart, take it back, make it again; a pair by hand', async () => {
  await press('Control+3');
  await press('n');
  await expect(
    page.getByRole('dialog', { name: 'Enter a pair that exists already' }),
  ).toBeVisible();
  await closeSheet();
  await tabAndPress(/^Propose pairs$/);
  await heading(/^Proposal · 3 pairs/);
  expect(await map()).toMatchObject({
    'Keep these two together': 'T',
    'Keep these two apart': 'A',
    'Take the last move back': 'Ctrl Z',
    'Make it again after all': 'Ctrl Shift Z',
    'Next row, also ↓': 'J',
    'Look at it in the panel beside': 'Space',
  });
  const strip = page.getByRole('status').filter({ has: page.locator('b') });
  // The first row is agreed already; the second is still a proposal.
  await press('j', 'j', 'Space');
  await expect(panel()).toBeVisible();
  await press('Escape');
  await expect(panel()).toHaveCount(0);
  await press('Control+Shift+z');
  await expect(strip).toHaveCount(0);
  await press('a');
  await expect(strip).toContainText('Kept apart');
  const [said] = await strip.allTextContents();
  await press('Control+z');
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await press('Control+Shift+z');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
  await expect.poll(async () => (await strip.allTextContents())[0]).toBe(said);
  await press('Control+z');
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await press('k', 'j', 't');
  await expect(strip).toContainText('Kept together');
  await press('n');
  await expect(
    page.getByRole('dialog', { name: 'Enter a pair that exists already' }),
  ).toBeVisible();
  await closeSheet();
});

test('pairs and plan: open, write, back step by step; sessions for all', async () => {
  await press('Control+4');
  await heading('Pairs');
  await press('j', 'Enter');
  await heading(/Amara van Dijk/);
  await press('n');
  await expect(page.locator('.ProseMirror')).toBeVisible();
  await page.locator('.ProseMirror').focus();
  await page.keyboard.type('They laughed a lot.');
  await press('Escape');
  await expect(page.locator('.ProseMirror')).toContainText('They laughed a lot.');
  expect(await map()).toMatchObject({ 'Back: Their year': 'Esc', 'Write a note': 'N' });
  await press('Escape');
  await expect(page.locator('.ProseMirror')).toHaveCount(0);
  await heading(/Amara van Dijk/);
  await press('Escape');
  await heading('Pairs');
  await press('Control+5');
  await heading('Plan');
  expect(await map()).toMatchObject({ 'Plan sessions for all pairs': 'N' });
  await press('n');
  await expect(page.getByRole('dialog', { name: 'Plan sessions for all pairs' })).toBeVisible();
  await closeSheet();
  await heading('Plan');
});

test('a board of another script, and digits that need Shift: find, go and lock by place', async () => {
  const key = (written: string, code: string) =>
    page.evaluate(
      ([key, code]) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key,
            code,
            ctrlKey: true,
            bubbles: true,
            cancelable: true,
          }),
        ),
      [written, code] as const,
    );
  await key('é', 'Digit2');
  await heading('People');
  await key('л', 'KeyK');
  await expect(page.getByPlaceholder(/A name, a word/)).toBeFocused();
  await key('д', 'KeyL');
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
});
