// A list on its screen: where it begins, its sheets, one answer for all alike, and what a later list would change.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeDesk } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { root } from '../support/sources.ts';
import { goTo } from '../support/walk/gate.ts';

test.describe.configure({ mode: 'serial' });
const reported = join(root, 'test', 'fixtures', 'reported');
let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  page = await screens.page();
  await makeDesk(screens, screens.folder);
});
test.afterAll(() => screens.close());

const footer = () => page.locator('footer').filter({ hasText: 'nothing stored yet' });
const look = (name: string | RegExp) => page.getByLabel('Look at').getByText(name).click();

async function drop(name: string): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Import a list' }).click();
  // A list that was read before stays open until another one is chosen.
  const another = page.getByRole('button', { name: /Choose another list/ });
  await page.getByRole('group', { name: 'Choose a list' }).or(another).first().waitFor();
  if (await another.isVisible()) await another.click();
  const bytes = [...readFileSync(join(reported, name))];
  await page.getByRole('group', { name: 'Choose a list' }).evaluate(
    (zone, { content, called }) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(content)], called));
      zone.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: dropped }));
    },
    { content: bytes, called: name },
  );
  await expect(footer()).toBeVisible();
}

async function isClean(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function store(): Promise<void> {
  await page.getByText('The people themselves').click();
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByRole('button', { name: 'See the people' })).toBeVisible();
}

test('the row of the headings is found, shown, and chosen by one click', async () => {
  await drop('02-title-row.csv');
  await expect(footer()).toContainText('2 new');
  await look('Rows');
  await expect(page.getByRole('button', { name: 'Headings in row 3' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await isClean();
  await page.getByRole('button', { name: 'Take as headings in row 4' }).click();
  await expect(page.getByRole('button', { name: 'Headings in row 4' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: /eadings in row 3$/ }).press('Enter');
  await expect(footer()).toContainText('2 new');
});

test('sheets are listed with their rows, and hidden rows wait for a word', async () => {
  await drop('20-cover-sheet-first.xlsx');
  await look('Rows and sheets');
  await expect(page.getByLabel('People · 3 rows')).toBeChecked();
  await expect(page.getByLabel('Read me · 2 rows')).not.toBeChecked();
  await isClean();
  await drop('23-hidden-row.xlsx');
  await expect(footer()).toContainText('2 new');
  await expect(page.getByText('Wim Drew is hidden in the spreadsheet')).toBeVisible();
  await look('Rows');
  await page.getByLabel('Take the 1 hidden row too').check();
  await expect(footer()).toContainText('3 new');
});

test('one answer a word, for all the rows that say it', async () => {
  await drop('b25-own-seat-words.csv');
  await expect(page.getByText('Row 2 and 19 more')).toBeVisible();
  const problems = page.getByRole('region', { name: 'Problems' });
  await problems
    .getByRole('button')
    .filter({ hasText: /junior/i })
    .first()
    .click();
  await expect(footer()).toContainText('20 new');
  await problems
    .getByRole('button')
    .filter({ hasText: /senior/i })
    .first()
    .click();
  await expect(footer()).toContainText('40 new');
});

test('a later list: the changes are shown, and refused for one or for all', async () => {
  await drop('two/again-1.csv');
  await store();
  await drop('two/again-2.csv');
  await look(/^Changes/);
  await expect(page.getByRole('cell', { name: 'prefers the afternoon' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'moved to Leeds' })).toBeVisible();
  await isClean();
  // The dry run is made anew before a tick changes.
  await page.getByLabel('Remark of Ada Brink').click();
  await expect(page.getByLabel('Remark of Ada Brink')).not.toBeChecked();
  await expect(footer()).toContainText('0 new · 1 skipped');
  await page.getByLabel('Remark · 1 person').click();
  await expect(page.getByLabel('Remark · 1 person')).toBeChecked();
  await expect(footer()).toContainText('1 changed');
  await page.screenshot({ path: test.info().outputPath('changes.png') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: test.info().outputPath('changes-dark.png') });
  await page.emulateMedia({ colorScheme: 'light' });
});
