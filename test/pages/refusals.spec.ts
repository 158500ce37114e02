// What cannot be taken is said in words: a field that is wrong is marked, a page that is full says so.

import type { Page } from '@playwright/test';
import { dayFromNow } from '../support/days.ts';
import { makeDesk, openNote, tell, type Desk } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { goTo } from '../support/walk/gate.ts';

test.describe.configure({ mode: 'serial' });
const problems: string[] = [];
let screens: Screens;
let page: Page;
let desk: Desk;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  desk = await makeDesk(screens, screens.folder);
  page = await screens.page();
  page.on('pageerror', (error) => problems.push(error.message));
});
test.afterAll(() => screens.close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const copyText = (text: string) =>
  screens.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);

test('a topic of one space, and a megabyte pasted as a topic, are refused under the topics', async () => {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name', { exact: true }).fill('Ada Byron');
  const topic = sheet.getByRole('combobox', { name: 'Can show: topic 1' });
  await topic.fill(' ');
  await sheet.getByRole('button', { name: 'Add the person' }).click();
  await expect(sheet.getByText('A topic is needed.')).toBeVisible();
  await copyText('x'.repeat(1_048_576));
  await topic.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await expect(sheet.getByText(/^A topic has at most 200 characters/)).toBeVisible();
  await topic.fill('Analytical engines');
  await page.keyboard.press('Escape');
  await sheet.getByRole('button', { name: 'Add the person' }).click();
  await expect(sheet).toHaveCount(0);
  const { rows } = await tell(page, 'people', 'list', {
    cohortId: desk.cohortId,
    from: 0,
    count: 50,
  });
  expect(rows.map(({ name }) => name)).toContain('Ada Byron');
});

test('a day that does not exist is marked where a pair is entered', async () => {
  await goTo(page, 'Matching');
  await page.getByRole('button', { name: 'Enter a pair that exists already' }).click();
  const sheet = page.getByRole('dialog');
  for (const [seat, name] of [
    ['Junior partner', /Ada/],
    ['Senior partner', /Philippe/],
  ] as const) {
    await sheet.getByRole('combobox', { name: seat }).click();
    await page.getByRole('option', { name }).click();
  }
  await expect(sheet.getByRole('heading').first()).toBeVisible();
  await sheet.getByLabel('Agreed on', { exact: true }).fill('31 Feb');
  await sheet.getByRole('checkbox').first().waitFor();
  for (const box of await sheet.getByRole('checkbox').all()) await box.check();
  const enter = sheet.getByRole('button', { name: 'Enter this pair' });
  await enter.click();
  await expect(sheet.getByText(/^This date does not exist/)).toBeVisible();
  await expect(sheet.getByText(/marked fields/)).toHaveCount(0);
  await sheet.getByLabel('Agreed on', { exact: true }).fill('');
  await expect(sheet.getByText('A date is needed.')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a note that outgrows its page says what is safe and what to do, and is saved again once it fits', async () => {
  await openNote(page, { names: /Amara/, title: 'First talk' });
  const paper = page.getByRole('textbox', { name: 'Note', exact: true });
  await paper.click();
  await copyText('word '.repeat(24_000));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+V');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.keyboard.press('Control+V');
  const alert = page.getByRole('alert').filter({ hasText: 'longer than one page can hold' });
  await expect(alert).toContainText('What was stored before is safe');
  await expect(alert).toContainText('put it into a second note');
  await expect(alert).not.toContainText('We try again');
  await page.keyboard.press('Control+Z');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('nothing is recorded of a session while its note cannot be stored', async () => {
  const { id } = await tell(page, 'coaching', 'planSession', {
    pairId: desk.pairId,
    session: {
      onDate: dayFromNow(-1),
      atTime: null,
      minutes: 25,
      attends: 'both',
      templateKey: 'quick-look-back',
    },
  });
  await goTo(page, 'Pairs');
  await page.getByRole('main').getByText(/Amara/).first().click();
  await page.getByRole('button', { name: /Quick look back/ }).click();
  await page.getByRole('radio', { name: 'It was held' }).check();
  await page.getByRole('button', { name: 'Write the note of this session' }).click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Control+V');
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: 'Nothing was recorded, because your note could not be stored.' }),
  ).toBeVisible();
  expect((await tell(page, 'coaching', 'getBrief', { id })).session).toMatchObject({
    state: 'planned',
    noteId: null,
  });
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Short after all.');
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('This session was held.')).toBeVisible();
});
