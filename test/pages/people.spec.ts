// People on their screens: lists that are dropped and pasted, their odd rows; one person by hand; find and filter.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dayFromNow } from '../support/days.ts';
import { makeDesk, tell } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { root } from '../support/sources.ts';
import { goTo } from '../support/walk/gate.ts';

test.describe.configure({ mode: 'serial' });
const fixtures = join(root, 'test', 'fixtures');
let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  page = await screens.page();
  await makeDesk(screens, screens.folder);
  const [programme] = await tell(page, 'programme', 'list', undefined);
  await tell(page, 'programme', 'createCohort', {
    programmeId: programme!.id,
    cohort: { name: 'Cohort B', kickOff: dayFromNow(99) },
  });
});
test.afterAll(() => screens.close());

const footer = () => page.locator('footer').filter({ hasText: 'nothing stored yet' });
const problems = () => page.getByRole('region', { name: 'Problems' });
const list = () => page.getByRole('grid', { name: 'People' });

async function openImport(): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Import a list' }).click();
}

async function chooseFile(name: string): Promise<void> {
  screens.answers.dialogs.push(join(fixtures, name));
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(footer()).toBeVisible();
}

test('nobody is here yet, and the page says what to do; questions and headings can be copied', async () => {
  await goTo(page, 'People');
  await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
  await openImport();
  await page.getByRole('button', { name: 'Copy the nine questions' }).click();
  await expect(page.getByText('The nine questions are copied.')).toBeVisible();
  expect(screens.answers.copied).toMatch(
    /^1\. What could you show[^]+9\. Are you taking part because you want to\?/,
  );
});

test('a dropped file, filled in by somebody else: nobody’s yes is known', async () => {
  await openImport();
  const text = readFileSync(join(fixtures, 'interest-register.csv'), 'utf8');
  await page.getByRole('group', { name: 'Choose a list' }).evaluate((zone, content) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([content], 'register.csv'));
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: dropped }));
  }, text);
  await expect(footer()).toContainText('64 new · nothing stored yet');
  await page.getByText('Somebody else').click();
  await page.getByRole('button', { name: 'Import 64 people' }).click();
  await expect(page.getByText('Nobody’s own yes is known yet.')).toBeVisible();
  await expect(page.getByText('in the folder you dragged it from')).toBeVisible();
  await page.getByRole('button', { name: 'Undo the import' }).click();
});

test('pasted rows in the people’s own words, topics merged before they are stored', async () => {
  await openImport();
  await page
    .getByLabel('Or paste rows')
    .fill(
      'Name\tSeat\tCan show\nAda Byron\tjunior\tdata literacy (3)\nBo Li\tsenior\tliteracy data (2)\n',
    );
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await expect(footer()).toContainText('2 new');
  await page.getByText('The people themselves').click();
  await page.getByText('Topics (2)').click();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByRole('button', { name: 'See the people' }).click();
  await expect(list().getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Topics' }).click();
  await expect(page.getByRole('grid', { name: 'Topics' }).getByRole('row')).toHaveCount(2);
});

test('the two civil-service lists: the seat is chosen, identity and biographies stay out', async () => {
  for (const [file, seat] of [
    ['mentors.csv', 'Senior partner'],
    ['mentees.csv', 'Junior partner'],
  ] as const) {
    await openImport();
    await chooseFile(join('civil-service-small', file));
    await expect(page.getByText('No column says who is junior and who is senior.')).toBeVisible();
    await expect(page.getByText('Looks like identity').first()).toBeVisible();
    await expect(page.getByText(/Bisexual|My name is/)).toHaveCount(0);
    await page.getByText('Somebody else').click();
    await page.getByText(seat, { exact: true }).click();
    await page.getByRole('button', { name: 'Import 50 people' }).click();
    await expect(page.getByRole('heading', { name: '50 people came in' })).toBeVisible();
  }
  await page.getByRole('button', { name: 'See the people' }).click();
  await expect(
    page.getByText('51 junior partners · 51 senior partners · 2 have said yes themselves'),
  ).toHaveCount(0);
  await expect(
    page.getByText('51 junior partners · 51 senior partners · 0 have said yes themselves'),
  ).toBeVisible();
});

test('a long list with a problem in every row: each can be reached, a page at a time', async () => {
  await openImport();
  const text = `Name,Seat,Level\n${Array.from({ length: 1200 }, (_, index) => `Person ${index},junior,x${index}\n`).join('')}`;
  await page.getByRole('group', { name: 'Choose a list' }).evaluate((zone, content) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([content], 'long.csv'));
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: dropped }));
  }, text);
  await expect(page.getByText('Problems 1 to 100 of 1,200')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Those before' })).toBeDisabled();
  for (let from = 101; from <= 1101; from += 100) {
    await page.getByRole('button', { name: 'Those after' }).click();
    await expect(
      page.getByText(
        `Problems ${from.toLocaleString('en')} to ${(from + 99).toLocaleString('en')} of 1,200`,
      ),
    ).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Those after' })).toBeDisabled();
  await problems()
    .getByRole('button', { name: /^Row 1201 ·/ })
    .click();
  await expect(page.getByRole('row', { name: /C Level/ })).toContainText('Row 1201: x1199');
  await problems().getByLabel('Value for row 1201, Level').fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Problems 1,101 to 1,199 of 1,199')).toBeVisible();
  // More people than the first page of the list holds are all there, and all counted.
  await page.getByText('Somebody else').click();
  await page.getByRole('button', { name: 'Import 1,200 people' }).click();
  await page.getByRole('button', { name: 'See the people' }).click();
  await expect(
    page.getByText('1,251 junior partners · 51 senior partners · 0 have said yes themselves'),
  ).toBeVisible();
  const { cohort } = (await tell(page, 'programme', 'getCurrent', undefined))!;
  await tell(page, 'people', 'undoImport', { cohortId: cohort.id });
  await expect(
    page.getByText('51 junior partners · 51 senior partners · 0 have said yes themselves', {
      exact: true,
    }),
  ).toBeVisible();
});

test('two files at once, and a folder: one sentence each, nothing taken in silence', async () => {
  await openImport();
  // As the system drops what lies on a disk; a page alone cannot make a folder.
  const system = await page.context().newCDPSession(page);
  const drop = async (...names: string[]) => {
    const { x, y } = (await page.getByRole('group', { name: 'Choose a list' }).boundingBox())!;
    const data = {
      items: [],
      files: names.map((name) => join(fixtures, name)),
      dragOperationsMask: 1,
    };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await system.send('Input.dispatchDragEvent', { type, x: x + 60, y: y + 20, data });
  };
  await drop('civil-service-small/mentors.csv', 'civil-service-small/mentees.csv');
  await expect(page.getByRole('alert')).toContainText('2 files: One list at a time.');
  await drop('civil-service-small');
  await expect(page.getByRole('alert')).toContainText(
    'civil-service-small: This could not be read. If it is a folder, open it',
  );
  await expect(page.getByRole('alert')).toContainText('Nothing was stored.');
  await drop('civil-service-small/mentors.csv');
  await expect(page.getByRole('heading', { name: 'mentors.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Do not import' }).click();
  await system.detach();
});

test('a file that is none, one without people: said in words, nothing lost', async () => {
  await openImport();
  for (const [name, content, sentence] of [
    ['empty.csv', '', 'is empty'],
    ['picture.csv', '\u0000\u0001\u0002binary\u0000', 'holds binary data'],
    ['heads.csv', 'Name,Seat\n', 'holds headings but no people'],
  ] as const) {
    await page.getByRole('group', { name: 'Choose a list' }).evaluate(
      (zone, [file, text]) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([text], file));
        zone.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: dropped }));
      },
      [name, content] as const,
    );
    await expect(page.getByRole('alert')).toContainText(`${name}: This file`);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByRole('alert')).toContainText('Nothing was stored.');
  }
});

test('one person by hand: refused with an empty name, added, changed, withdrawn, brought back, kept apart', async () => {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const sheet = page.getByRole('dialog', { name: 'Add a person' });
  await sheet.getByRole('button', { name: 'Add the person' }).click();
  await expect(sheet.getByText('A name is needed.')).toBeVisible();
  await sheet.getByLabel('Name', { exact: true }).fill('نور 👩‍💻 العمري');
  await sheet.getByLabel('E-mail').fill('nobody');
  await sheet.getByRole('button', { name: 'Add the person' }).click();
  await expect(sheet.getByText('This is no e-mail address.')).toBeVisible();
  await sheet.getByLabel('E-mail').fill('noor@example.org');
  await sheet.getByRole('combobox', { name: 'Can show: topic 1' }).fill('podcasts');
  await sheet.getByLabel('Wed am').check();
  await sheet.getByLabel('Safe contact').fill('Signal, after six');
  await sheet.getByRole('button', { name: 'Add the person' }).click();
  await expect(sheet).toHaveCount(0);

  await page.getByLabel('Find by name, key or organisation').fill('نور');
  await expect(list().getByRole('row')).toHaveCount(2);
  // The second press of a double click may come when the panel has moved everything: it still opens what was pressed first.
  const place = await list().getByRole('row').nth(1).boundingBox();
  await page.mouse.click(place!.x + 40, place!.y + 18);
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect
    .poll(async () => (await list().getByRole('row').nth(1).boundingBox())!.y)
    .not.toBe(place!.y);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(page.getByRole('button', { name: 'Withdraw' })).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  await expect(page.getByText('Signal, after six')).toBeVisible();
  await expect(page.getByText('podcasts')).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('Withdrawn: no proposal will hold this person.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Withdrawn: no proposal will hold this person.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Keep apart from' }).click();
  await page.getByRole('combobox', { name: 'Keep apart from' }).fill('Ada');
  await page.getByRole('option', { name: 'Ada Byron' }).click();
  await expect(page.getByRole('button', { name: 'May be matched again' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Unit').fill('Podcasts');
  await page.getByRole('button', { name: 'Save the person' }).click();
  await expect(page.getByText('Podcasts', { exact: true })).toBeVisible();
});

test('filter, sort and search by keys and clicks', async () => {
  await goTo(page, 'People');
  // The panel of the person before is still there.
  await page.getByRole('button', { name: 'Close the panel' }).click();
  await page.getByRole('radiogroup', { name: 'Seat' }).getByText('Senior partner').click();
  await expect(page.getByText('51 of 103')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await list()
    .getByRole('button', { name: /^Level/ })
    .click();
  await expect(list().getByRole('row').nth(1)).toBeVisible();
  await page.getByLabel('Find by name, key or organisation').fill('joy 07');
  await expect(page.getByText(/of 103/)).toBeVisible();
  await list().focus();
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await expect(page.getByRole('complementary')).toBeVisible();
  // The panel stays as it was left, screen by screen.
  const shown = await page.getByRole('complementary').getAttribute('aria-label');
  await goTo(page, 'Desk');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await goTo(page, 'People');
  await expect(page.getByRole('complementary')).toHaveAttribute('aria-label', shown ?? '');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});
