// Dates and times as people type them: read when they can be, asked once where they cannot, and never let go in silence.

import type { Page } from '@playwright/test';
import { showDay } from '../../shared/kernel/date.ts';
import { dayFromNow } from '../support/days.ts';
import { makeDesk, tell, type Desk } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { goTo } from '../support/walk/gate.ts';
import { expectAccessible } from '../support/walk/vault-pages.ts';

test.describe.configure({ mode: 'serial' });
let screens: Screens;
let page: Page;
let desk: Desk;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  desk = await makeDesk(screens, screens.folder);
  page = await screens.page();
  await goTo(page, 'Pairs');
  await page.getByRole('main').getByText(/Amara/).first().click();
  await page.getByRole('button', { name: 'Plan a session' }).click();
});
test.afterAll(() => screens.close());

const day = () => page.getByLabel('Day', { exact: true });
const time = () => page.getByLabel('At', { exact: true });
const sheet = () => page.getByRole('dialog', { name: 'Plan a reflective session' });

test('a day told from today and a time with a dot are shown as what they are', async () => {
  await day().fill('+7');
  await time().fill('9.30');
  await day().focus();
  await expect(time()).toHaveValue('09:30');
  await time().focus();
  await expect(day()).toHaveValue(showDay(dayFromNow(7), dayFromNow(0)));
  await time().fill('2:15 pm');
  await day().focus();
  await expect(time()).toHaveValue('14:15');
});

test('what is no day or no time says so when the field is left, before anybody saves', async () => {
  await day().fill('31 Feb 2027');
  await expect(sheet().getByText('This date does not exist.')).toHaveCount(0);
  await time().fill('25:00');
  await expect(sheet().getByText('This date does not exist.')).toBeVisible();
  await day().fill('soonish');
  await expect(sheet().getByText('This time does not exist.', { exact: false })).toBeVisible();
  await time().fill('9h30');
  await expect(sheet().getByText(/^This is not a date/)).toBeVisible();
  await expectAccessible(page);
});

test('04/12 is asked once by keyboard, and remembered', async () => {
  const year = Number(dayFromNow(0).slice(0, 4)) + 1;
  await day().fill(`04/12/${year}`);
  await time().focus();
  const question = page.getByRole('group', { name: `Which day is 04/12/${year}?` });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await question.getByRole('button', { name: new RegExp(` 12 Apr ${year}`) }).focus();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(day()).toHaveValue(showDay(`${year}-04-12`, dayFromNow(0)));
  await day().fill(`05/06/${year}`);
  await time().focus();
  await expect(day()).toHaveValue(showDay(`${year}-05-06`, dayFromNow(0)));
  await sheet().getByRole('button', { name: 'Plan the session' }).click();
  await expect(page.getByText('Session planned.')).toBeVisible();
  const [session] = await tell(page, 'coaching', 'listSessions', { pairId: desk.pairId });
  expect(session).toMatchObject({ onDate: `${year}-05-06`, atTime: '09:30' });
});

test('the answer can be changed in the settings', async () => {
  await goTo(page, 'Settings');
  await expect(page.getByLabel('04/12 means')).toHaveValue('12 April');
  await page.getByLabel('04/12 means').click();
  await page.getByRole('option', { name: '4 December' }).click();
  await expect(page.getByLabel('04/12 means')).toHaveValue('4 December');
});
