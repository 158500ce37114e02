// Rounds on their screens from the lists people bring: two lists without a yes, the messy survey export; and rounds that can have no pair.

import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { dayFromNow } from '../support/days.ts';
import { makeDesk, tell } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { root } from '../support/sources.ts';
import { goTo } from '../support/walk/gate.ts';
import { bringPeople } from '../support/walk/people.ts';

test.describe.configure({ mode: 'serial' });
let screens: Screens;
let page: Page;
let programmeId: string;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  page = await screens.page();
  await makeDesk(screens, screens.folder);
  programmeId = (await tell(page, 'programme', 'list', undefined))[0]!.id;
});
test.afterAll(() => screens.close());

const footer = () => page.locator('footer').filter({ hasText: 'nothing stored yet' });
const rows = () => page.getByRole('feed', { name: 'Proposed pairs' }).getByRole('article');

/** The desk goes on with a new, empty cohort. */
async function newCohort(name: string): Promise<string> {
  const { cohortId } = await tell(page, 'programme', 'createCohort', {
    programmeId,
    cohort: { name, kickOff: dayFromNow(99) },
  });
  await expect(page.getByText(name).first()).toBeVisible();
  return cohortId;
}

async function chooseList(name: string): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Import a list' }).click();
  screens.answers.dialogs.push(join(root, 'test', 'fixtures', name));
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(footer()).toBeVisible();
}

async function takeList(count: number): Promise<void> {
  await page.getByRole('button', { name: `Import ${count} people` }).click();
  await expect(page.getByRole('heading', { name: `${count} people came in` })).toBeVisible();
}

async function propose(): Promise<void> {
  await goTo(page, 'Matching');
  await page.getByRole('button', { name: 'Propose pairs' }).click();
  await expect(page.getByRole('heading', { name: /^Proposal · \d+ pairs?/ })).toBeVisible({
    timeout: 90_000,
  });
}

/** Moves one weight by a tap and by a key and takes it back; what that changed is said where the slider is, not only on the page behind it. */
async function moveWeight(): Promise<void> {
  const before = await rows().first().innerText();
  await page.getByRole('button', { name: 'More ways to look' }).click();
  await page.getByRole('tab', { name: 'Weights' }).click();
  const sheet = page.getByRole('dialog', { name: 'More ways to look' });
  await sheet.getByLabel('Why do you change weights?').fill('The sponsor asked for it.');
  const slider = page.getByRole('slider', { name: 'Across silos' });
  const said = sheet.getByRole('status');
  for (const move of [
    () => sheet.locator('.mantine-Slider-root').filter({ has: slider }).click(),
    () => slider.press('End'),
  ]) {
    await move();
    await expect(said).toContainText('A weight moved.');
    await expect(said).toContainText(
      /meet someone else|Nobody else moves|changes nothing for others/,
    );
    await expect(said).toBeInViewport();
    await said.getByRole('button', { name: 'Undo' }).click();
    await expect(said).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect.poll(() => rows().first().innerText()).toBe(before);
}

/** Asks both of a row, the junior first. */
async function bothSayYes(row: Locator): Promise<void> {
  await row.getByRole('button', { name: /^Ask / }).click();
  await row.getByRole('button', { name: / said yes$/ }).click();
  await row.getByRole('button', { name: /^ask .+ earlier$/ }).click();
  const dialog = page.getByRole('dialog', { name: /before the others\?$/ });
  await expect(dialog.getByText('may conclude that somebody said no')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Note as asked' })).toBeDisabled();
  await dialog.getByLabel(/^Why can .+ not wait\?$/).fill('On leave from Monday');
  await dialog.getByRole('button', { name: 'Note as asked' }).click();
  await expect(dialog).toHaveCount(0);
  await row.getByRole('button', { name: / said yes$/ }).click();
}

test('two lists that others filled in: pairs are proposed, none can be agreed before its questions are answered', async () => {
  const cohortId = await newCohort('Civil service');
  for (const [file, seat] of [
    ['mentors.csv', 'Senior partner'],
    ['mentees.csv', 'Junior partner'],
  ] as const) {
    await chooseList(join('civil-service-small', file));
    await page.getByText('Somebody else').click();
    await page.getByText(seat, { exact: true }).click();
    await takeList(50);
  }
  await propose();
  await expect(page.getByText('None of these pairs can be agreed yet.')).toBeVisible();
  const agreeable = async () =>
    (await tell(page, 'matching', 'getBoard', { cohortId })).rows.filter((row) => row.agreeable)
      .length;
  expect(await agreeable()).toBe(0);
  const row = rows().first();
  const [junior, senior] = (await row.getAttribute('aria-label'))!.split(/ and |, /) as [
    string,
    string,
  ];

  await page.getByRole('button', { name: 'See whom to ask what' }).click();
  const sheet = page.getByRole('dialog', { name: 'Questions to ask' });
  await expect(sheet.getByRole('button', { name: /^show \d+ more of/ })).toBeVisible();
  for (
    const more = sheet.getByRole('button', { name: /^show \d+ more of/ });
    (await more.count()) > 0;
  )
    await more.click();
  const waits = sheet.getByRole('listitem').filter({ hasText: `Waits: ${junior} and ${senior}` });
  // Each of the two about taking part, languages, times and what they want to learn; some settle both at once.
  await expect.poll(() => waits.count()).toBeGreaterThanOrEqual(8);
  for (let left = await waits.count(); left > 0; left = await waits.count()) {
    await waits
      .first()
      .getByRole('button', { name: /^(Yes, .* told me|Told me: .*)$/ })
      .click();
    await expect.poll(() => waits.count()).toBeLessThan(left);
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(row).toHaveAttribute('aria-label', new RegExp(`^${junior} and ${senior},`));
  expect(await agreeable()).toBe(1);
  await expect(page.getByText('None of these pairs can be agreed yet.')).toHaveCount(0);

  await page.locator('label', { hasText: 'Asking people' }).click();
  await bothSayYes(row);
  await expect(row.getByRole('button', { name: 'open the pair' })).toBeVisible();
  expect((await tell(page, 'pairs', 'list', { cohortId })).length).toBe(1);
});

test('the messy survey export: its columns and odd rows put right on the mapping screen, then pairs, and one agreed', async () => {
  const cohortId = await newCohort('Survey');
  await chooseList('interest-register-survey-export.csv');
  await page.getByText('The people themselves').click();
  await page.getByLabel('Field for Outside work I like').selectOption({ label: 'Do not take' });
  const problems = page.getByRole('region', { name: 'Problems' });
  await problems.getByLabel('Value for row 22, Grade (1-9)').fill('2');
  await page.keyboard.press('Enter');
  await problems.getByRole('button', { name: 'Junior partner', exact: true }).click();
  await problems.getByRole('button', { name: 'Leave out' }).click();
  await expect(footer()).toContainText('64 new · 2 skipped · nothing stored yet');
  await takeList(64);
  await propose();
  await expect.poll(() => rows().count()).toBeGreaterThan(3);
  await expect(page.getByText(/can show/).first()).toBeVisible();
  const board = await tell(page, 'matching', 'getBoard', { cohortId });
  for (const [index, { score }] of board.rows.slice(0, 3).entries())
    await expect(rows().nth(index)).toContainText(`${score} of 1000`);
  await moveWeight();
  await page.locator('label', { hasText: 'Asking people' }).click();
  const row = rows().filter({ hasNotText: 'question' }).first();
  const label = (await row.getAttribute('aria-label'))!.split(',')[0]!;
  const same = rows().filter({ hasText: label.split(' and ')[0]! });
  await bothSayYes(same);
  await expect(same.getByRole('button', { name: 'open the pair' })).toBeVisible();
  const [pair] = await tell(page, 'pairs', 'list', { cohortId });
  expect(label).toContain(pair!.junior.name);
  const { rows: people } = await tell(page, 'people', 'list', { cohortId, from: 0, count: 100 });
  await goTo(page, 'People');
  await page.getByRole('combobox', { name: 'Own yes' }).click();
  await page.getByRole('option', { name: 'Own yes: no', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'People' }).getByRole('row')).toHaveCount(
    people.filter(({ optedIn }) => optedIn === 'no').length + 1,
  );
  for (const { id } of people.slice(0, 10))
    expect((await tell(page, 'people', 'get', { id })).person.interests).toEqual([]);
});

test('a round with nobody, with one person, with nobody for one seat, with everybody kept apart: said in words, never an error', async () => {
  const cohortId = await newCohort('Odd rounds');
  const preparing = async (title: string, text: string | RegExp) => {
    await goTo(page, 'Matching');
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(text);
    await expect(page.getByRole('button', { name: 'Propose pairs' })).toHaveCount(0);
  };
  await preparing('Nobody is on the list yet', 'Then pairs can be proposed.');
  await bringPeople(
    page,
    'Name\tSeat\tI take part freely (yes/no)\tLanguages\nAda Byron\tjunior\tyes\tEnglish\n',
  );
  await preparing('One person alone', 'A pair takes two.');
  await bringPeople(
    page,
    'Name\tSeat\tI take part freely (yes/no)\tLanguages\nBo Li\tjunior\tyes\tEnglish\n',
  );
  await preparing('No senior partner takes part yet', '2 on the list, all for the other seat.');
  await bringPeople(
    page,
    'Name\tSeat\tI take part freely (yes/no)\tLanguages\nCleo Marsh\tsenior\tyes\tEnglish\n',
  );
  const { rows: people } = await tell(page, 'people', 'list', { cohortId, from: 0, count: 10 });
  const idOf = (name: string) => people.find((one) => one.name === name)!.id;
  for (const name of ['Ada Byron', 'Bo Li'])
    await tell(page, 'people', 'keepApart', { oneId: idOf(name), otherId: idOf('Cleo Marsh') });
  await goTo(page, 'Matching');
  await page.getByRole('button', { name: 'Propose pairs' }).click();
  await expect(
    page.getByRole('heading', { name: 'Proposal · 0 pairs · 3 still to place' }),
  ).toBeVisible();
  await expect(page.getByText('Every pair is ruled out')).toBeVisible();
  const left = page.getByRole('region', { name: 'Still to place' });
  for (const name of ['Ada Byron', 'Bo Li', 'Cleo Marsh']) await expect(left).toContainText(name);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
