// Lists by the system's own dialogs in real Electron: an empty spreadsheet saved and filled in, the messy export read, answered and undone.

import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { dayFromNow } from '../support/days.ts';
import { makeDesk, tell } from '../support/desk.ts';
import { root } from '../support/sources.ts';
import { answerDialogs } from '../support/walk/dialogs.ts';
import { goTo } from '../support/walk/gate.ts';

test.describe.configure({ mode: 'serial' });
const fixtures = join(root, 'test', 'fixtures');
let started: Started;
let page: Page;

test.beforeAll(async () => {
  started = await startApp();
  page = await started.page();
  await makeDesk(started, freshFolder('people'));
  const [programme] = await tell(page, 'programme', 'list', undefined);
  await tell(page, 'programme', 'createCohort', {
    programmeId: programme!.id,
    cohort: { name: 'Cohort B', kickOff: dayFromNow(99) },
  });
});
test.afterAll(() => started.close());

const footer = () => page.locator('footer').filter({ hasText: 'nothing stored yet' });
const problems = () => page.getByRole('region', { name: 'Problems' });

async function openImport(): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Import a list' }).click();
}

async function chooseFile(name: string): Promise<void> {
  await answerDialogs(started.app, join(fixtures, name));
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(footer()).toBeVisible();
}

test('an empty spreadsheet is saved where the person says, and its columns are known when it comes back filled in', async () => {
  await openImport();
  const file = join(freshFolder('sheet'), 'people.csv');
  const answer = (filePath: string | null) =>
    started.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = (async () => ({
        canceled: path === null,
        filePath: path ?? '',
      })) as never;
    }, filePath);
  const save = page.getByRole('button', { name: 'Save an empty spreadsheet' });
  await answer(null);
  await save.click();
  await expect(save).toBeEnabled();
  await answer(join(file, 'no', 'such', 'folder.csv'));
  await save.click();
  await expect(page.getByRole('alert')).toContainText('could not be written there');
  await answer(file);
  await save.click();
  await expect(page.getByText(/^people\.csv is in /)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const headings = readFileSync(file, 'utf8');
  expect(headings).toMatch(/^\uFEFFKey,Name,[^\n]*\r\n$/);
  appendFileSync(file, 'a1,Ada Byron,ada@example.org,junior\r\n');
  await answerDialogs(started.app, file);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.locator('footer').filter({ hasText: 'nothing stored yet' })).toBeVisible();
  await expect(page.getByText(/Looks like/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Do not import' }).click();
  await expect(page.getByRole('heading', { name: 'Import a list' })).toBeVisible();
});

test('the messy export, by the dialog: every odd row named, answered, imported, undone', async () => {
  await openImport();
  await chooseFile('interest-register-survey-export.csv');
  await expect(
    page.getByText('66 rows · read as Windows (Western Europe), a guess · semicolons'),
  ).toBeVisible();
  await expect(footer()).toContainText(
    '63 new · 1 skipped · 1 looks alike · 1 needs an answer · nothing stored yet',
  );
  await expect(
    page.getByText('Looks like a comment that others wrote about the person.'),
  ).toBeVisible();
  await expect(page.getByLabel('Field for Internal comment')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Import 63 people' })).toBeDisabled();
  await page.getByText('The people themselves').click();

  // The strip jumps to the cell: its column is in sight, with what this very row says in it.
  await expect(page.getByRole('row', { name: /Grade \(1-9\)/ })).not.toContainText('eleven');
  await problems()
    .getByRole('button', { name: /^Row 22 · F/ })
    .click();
  await expect(page.getByRole('row', { name: /Grade \(1-9\)/ })).toHaveAttribute(
    'data-lit',
    'true',
  );
  await expect(page.getByRole('row', { name: /Grade \(1-9\)/ })).toContainText('Row 22: eleven');
  await expect(page.getByRole('row', { name: /Grade \(1-9\)/ })).toBeInViewport();
  await problems().getByLabel('Value for row 22, Grade (1-9)').fill('2');
  await page.keyboard.press('Enter');
  await expect(problems().getByText('“eleven” is no level')).toHaveCount(0);
  await problems().getByRole('button', { name: 'Junior partner', exact: true }).click();
  await problems().getByRole('button', { name: 'Leave out' }).click();
  await expect(footer()).toContainText('64 new · 2 skipped · nothing stored yet');
  const [, cohort] = [0, await tell(page, 'programme', 'getCurrent', undefined)];
  expect(
    (await tell(page, 'people', 'list', { cohortId: cohort!.cohort.id, from: 0, count: 10 })).total,
  ).toBe(0);

  await page.getByRole('button', { name: 'Import 64 people' }).click();
  await expect(page.getByRole('heading', { name: '64 people came in' })).toBeVisible();
  await expect(page.getByText(`The original still lies unprotected in ${fixtures}`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await goTo(page, 'People');
  await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
});
