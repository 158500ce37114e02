// Sessions and the end of a pair on their screens: what is asked, what took place already, what nobody told, what goes and comes back.

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
});
test.afterAll(() => screens.close());

const sessions = () => tell(page, 'coaching', 'listSessions', { pairId: desk.pairId });
const openPair = async () => {
  await goTo(page, 'Pairs');
  await page.getByRole('main').getByText(/Amara/).first().click();
  await expect(page.getByRole('button', { name: 'Write a note' })).toBeVisible();
};

test('the questions of one session are changed by keyboard, and stand in its brief', async () => {
  await openPair();
  await page.getByRole('button', { name: 'Plan a session' }).click();
  const change = page.getByRole('button', { name: 'Change the questions' });
  await change.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Question 1', { exact: true }).fill('Which lamp would you light first?');
  await page.getByLabel('Minutes for question 1').fill('20');
  await page.getByLabel('Take question 3 away').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Question 3', { exact: true })).toHaveCount(0);
  await page.getByLabel('Question 2', { exact: true }).fill(' ');
  await page.getByRole('button', { name: 'Plan the session' }).click();
  await expect(page.getByRole('dialog').getByText('A question is needed.')).toBeVisible();
  await page.getByLabel('Question 2', { exact: true }).fill('And for whom?');
  await expect(page.getByText('Together they take 29 of 25 minutes.')).toBeVisible();
  await page.getByRole('button', { name: 'Plan the session' }).click();
  await expect(page.getByText('Session planned.')).toBeVisible();

  const [planned] = await sessions();
  expect((await tell(page, 'coaching', 'getBrief', { id: planned!.id })).session.prompts).toEqual([
    { text: 'Which lamp would you light first?', minutes: 20 },
    { text: 'And for whom?', minutes: 9 },
  ]);
  await page
    .getByRole('button', { name: /Quick look back/ })
    .first()
    .click();
  await expect(page.getByRole('list', { name: 'Prompts' })).toContainText(
    'Which lamp would you light first?',
  );
  await page.getByRole('button', { name: 'Change the session' }).click();
  await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue(
    'Which lamp would you light first?',
  );
  await page.getByRole('button', { name: 'As in the template again' }).click();
  await expect(page.getByLabel('Question 3', { exact: true })).toHaveValue(
    'What will you do differently, and by when?',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Call it off' }).click();
  await expect(page.getByText('This session was called off.')).toBeVisible();
  expect((await sessions()).map(({ state }) => state)).toEqual(['cancelled']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('What became of it?')).toBeVisible();
  expect((await sessions()).map(({ state }) => state)).toEqual(['planned']);
});

test('a session that took place yesterday is entered, asked about at once, and keeps its note', async () => {
  await openPair();
  await page.getByRole('button', { name: 'Plan a session' }).click();
  await page.getByLabel('Day', { exact: true }).fill(dayFromNow(-1));
  await page.getByRole('button', { name: 'Enter the session' }).click();
  await expect(page.getByText('What became of it?')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'It was held' }).check();
  await page.getByRole('button', { name: 'Write the note of this session' }).click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await page.keyboard.type('It went well.');
  // Pressed while it is still being typed: the note is stored before anything is recorded.
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('This session was held.')).toBeVisible();
  const past = (await sessions()).find(({ onDate }) => onDate === dayFromNow(-1));
  expect(past).toMatchObject({ state: 'held', nextId: null });
  const note = await tell(page, 'coaching', 'getNote', { id: past?.noteId ?? '' });
  expect(note).toMatchObject({
    sessionId: past?.id,
    happenedOn: dayFromNow(-1),
    spokenWith: 'both',
  });
  const { document } = await tell(page, 'coaching', 'getNoteText', { id: past?.noteId ?? '' });
  expect(JSON.stringify(document)).toContain('It went well.');
});

test('did not happen: why is asked, never supposed; a note is not needed', async () => {
  const { id } = await tell(page, 'coaching', 'planSession', {
    pairId: desk.pairId,
    session: {
      onDate: dayFromNow(-2),
      atTime: null,
      minutes: 25,
      attends: 'junior',
      templateKey: 'quick-look-back',
    },
  });
  await goTo(page, 'Plan');
  await page
    .getByRole('group', { name: 'The plan in words' })
    .getByRole('button', { name: showDay(dayFromNow(-2), dayFromNow(0)) })
    .click();
  await page.getByRole('radio', { name: 'It did not happen' }).check();
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText(/^Choose what you know/)).toBeVisible();
  await page.getByRole('combobox', { name: /^Why/ }).click();
  await page.getByRole('option', { name: 'Nobody said why' }).click();
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('This session did not happen: nobody said why.')).toBeVisible();
  expect((await sessions()).find((one) => one.id === id)).toMatchObject({
    state: 'missed',
    whyMissed: 'no-word',
    noteId: null,
  });
});

test('a meeting of theirs: what became of it is asked, never supposed', async () => {
  await openPair();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Add a meeting of theirs' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Add the meeting' }).click();
  await expect(sheet.getByText('Choose what became of it.')).toBeVisible();
  await sheet.getByRole('combobox', { name: 'What became of it' }).click();
  await page.getByRole('option', { name: 'Planned' }).click();
  await sheet.getByLabel('Day', { exact: true }).fill(dayFromNow(9));
  await sheet.getByRole('button', { name: 'Add the meeting' }).click();
  await expect(sheet).toHaveCount(0);
  expect((await tell(page, 'pairs', 'get', { id: desk.pairId })).meetings).toMatchObject([
    { onDate: dayFromNow(9), state: 'planned', bySeat: null },
  ]);
});

test('a pair is ended with what it means in words, and the end is taken back', async () => {
  await openPair();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'End this pair' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'End this pair' }).click();
  await expect(sheet.getByText('Choose how it ends.')).toBeVisible();
  await sheet.getByRole('radio', { name: 'Because of a concern' }).check();
  await expect(sheet.getByText('These two are never proposed to each other again.')).toBeVisible();
  await sheet.getByLabel('Last day', { exact: true }).fill('31 Feb');
  await sheet.getByRole('button', { name: 'End this pair' }).click();
  await expect(sheet.getByText(/This date does not exist/)).toBeVisible();
  await sheet.getByLabel('Last day', { exact: true }).fill(dayFromNow(0));
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'End this pair' }).click();
  await expect(page.getByText(/^Ended .*: because of a concern$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Plan a session' })).toHaveCount(0);
  expect((await sessions()).filter(({ state }) => state === 'planned')).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Plan a session' })).toBeVisible();
  expect((await sessions()).filter(({ state }) => state === 'planned')).toHaveLength(1);
  expect(await tell(page, 'pairs', 'get', { id: desk.pairId })).toMatchObject({
    status: 'forming',
    ending: null,
  });
});
