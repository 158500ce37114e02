// Someone asks about a person, and something is looked for.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dayFromNow } from '../support/days.ts';
import { makeDesk, plainWords, tell, type Desk } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { paragraphs } from '../support/seed-year.ts';

test.describe.configure({ mode: 'serial' });

let screens: Screens;
let page: Page;
let desk: Desk;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  desk = await makeDesk(screens, screens.folder);
  page = await screens.page();
});
test.afterAll(() => screens.close());

const heading = () => page.getByRole('heading', { name: 'Someone asks about a person' });
const find = async (typed: string) => {
  await page.keyboard.press('Control+K');
  const field = page.getByRole('combobox', { name: 'Find or do anything' });
  await expect(field).toHaveValue('');
  await field.fill(typed);
};

test('one key opens the page from a list, from a text field and from a form that lies above', async () => {
  await page.getByRole('navigation').first().getByRole('button', { name: 'People' }).click();
  await expect(page.getByText(plainWords.junior).first()).toBeVisible();
  await page.keyboard.press('F1');
  await expect(heading()).toBeVisible();

  await page.getByRole('navigation').first().getByRole('button', { name: 'Programme' }).click();
  await page.getByRole('button', { name: 'Change programme' }).click();
  await page.getByLabel('What is it for?').click();
  await page.keyboard.press('F1');
  await expect(heading()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('no name stands anywhere in the window then, and the page is clean for axe', async () => {
  const shown = await page.locator('body').innerText();
  for (const name of [
    plainWords.junior,
    plainWords.senior,
    'Amara',
    'Philippe',
    plainWords.noteTitle,
  ])
    expect(shown).not.toContain(name);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the request is logged by day and role, and can be taken back', async () => {
  await page.getByRole('button', { name: 'Log the request' }).click();
  await expect(
    page.getByText('The programme owner or sponsor asked about a person.'),
  ).toBeVisible();
  expect((await tell(page, 'insights', 'listAsked', undefined)).map(({ by }) => by)).toEqual([
    'sponsor',
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The programme owner or sponsor asked about a person.')).toHaveCount(
    0,
  );
});

test('a note is found by the beginning of a word with the hit marked, a private reflection never', async () => {
  await tell(page, 'coaching', 'sealReflection', {
    id: null,
    pairId: desk.pairId,
    document: paragraphs('zimtkanarie on Mondays'),
  });
  await find('mond');
  await expect(page.locator('mark', { hasText: 'Mondays' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror')).toContainText(plainWords.note);
  await find('zimtkanarie');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Find or do anything' })).toHaveCount(0);
});

test('where sixty notes were opened within a minute, the palette and the page say why nothing is found', async () => {
  // Away from the pair, whose list of notes would count too.
  await page.keyboard.press('F1');
  await expect(heading()).toBeVisible();
  const write = (word: string) =>
    tell(page, 'coaching', 'createNote', {
      pairId: desk.pairId,
      happenedOn: dayFromNow(0),
      spokenWith: 'both',
      title: '',
      document: paragraphs(`A talk about a ${word}.`),
      sessionId: null,
    });
  const opened: string[] = [];
  for (let count = 0; count < 61; count += 1) opened.push((await write('blackbird')).id);
  for (const word of ['thrush', 'thrush', 'thrush', 'thrush', 'zaunkoenig']) await write(word);
  // As far as it goes; then extracts fill what a whole note does not.
  for (const id of opened)
    await tell(page, 'coaching', 'getNoteText', { id }).catch(() => undefined);
  await tell(page, 'insights', 'find', { typed: 'thrush' }).catch(() => undefined);
  await find('zaunkoenig');
  const why = page.getByText(/^60 notes were opened within a minute.*Wait a minute, then go on/);
  await expect(page.getByRole('group', { name: 'Not searched' })).toBeVisible();
  await expect(why).toBeVisible();
  await expect(page.getByText('Nothing found.')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Find notes, people and pairs' }).fill('zaunkoenig');
  await expect(why).toBeVisible();
  await expect(page.getByText('Nothing found.')).toHaveCount(0);
});
