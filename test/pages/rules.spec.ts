// What a user tells the engine, on their screens: wishes, ties, the difference to bridge, conditions for the whole set; and every look at the proposal.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Board } from '../../shared/matching/round/board.ts';
import { emptyDraft } from '../../shared/people/draft.ts';
import { tell } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { goByPalette } from '../support/tour/screens.ts';
import { goTo } from '../support/walk/gate.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let screens: Screens;
let page: Page;
let cohortId: string;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open({ sample: true });
  page = await screens.page();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor({ timeout: 120_000 });
  cohortId = (await tell(page, 'programme', 'getCurrent', undefined))!.cohort.id;
});
test.afterAll(() => screens.close());

const board = (): Promise<Board> => tell(page, 'matching', 'getBoard', { cohortId });
const nameOf = (seen: Board, id: string): string =>
  seen.people.find((person) => person.id === id)!.name;
const section = (name: string) => page.getByRole('region', { name, exact: true });

/** In the end the list lies under an open menu no more, and nothing moves. */
async function clean(): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (one) =>
          one.playState !== 'running' ||
          one.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function pick(
  label: string,
  option: string | RegExp,
  within = page.locator('body'),
): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}

async function openRules(): Promise<void> {
  await goTo(page, 'Matching');
  await page.getByRole('button', { name: 'More ways to look' }).click();
  await page.getByRole('tab', { name: 'Rules' }).click();
}

test('a person’s page takes a wish, a tie to somebody, and the matcher’s own tie', async () => {
  const seen = await board();
  const row = seen.rows.find((one) => one.agreeable)!;
  const other = seen.rows.find((one) => one !== row)!;
  await goByPalette(page, nameOf(seen, row.juniorId));
  const wishes = section('Wishes about a partner');
  await wishes.getByRole('button', { name: 'Add a wish' }).click();
  await clean();
  await wishes.getByRole('combobox', { name: 'Which' }).fill(nameOf(seen, row.seniorId));
  await page
    .getByRole('option', { name: nameOf(seen, row.seniorId) })
    .first()
    .click();
  await expect(wishes.getByRole('listitem')).toHaveText([
    new RegExp(`would like to meet ${nameOf(seen, row.seniorId)}`),
  ]);
  await wishes.getByRole('button', { name: 'Add a wish' }).click();
  await pick('What they wish', 'How they meet', wishes);
  await pick('Which', 'in person', wishes);
  await wishes.getByRole('button', { name: 'matters more' }).click();
  await expect(wishes.getByRole('listitem')).toHaveText([
    /to meet in person/,
    /would like to meet/,
  ]);

  const ties = section('Ties that rule a pair out');
  await ties.getByRole('button', { name: 'Declare a tie' }).click();
  await ties.getByRole('combobox', { name: 'With whom' }).fill(nameOf(seen, other.seniorId));
  await page
    .getByRole('option', { name: nameOf(seen, other.seniorId) })
    .first()
    .click();
  await pick('What ties them', 'Family', ties);
  await ties.getByRole('button', { name: 'Declare the tie' }).click();
  await expect(ties.getByText('family')).toBeVisible();

  const own = section('You and this person');
  await own.getByRole('button', { name: 'I know this person' }).click();
  await own.getByLabel('How do you know each other?').fill('We sang in one choir.');
  await page.keyboard.press('Enter');
  await expect(own.getByText('No pair with them stands before a second person')).toBeVisible();
  await clean();
  const check = await tell(page, 'matching', 'checkPair', {
    cohortId,
    juniorId: row.juniorId,
    seniorId: other.seniorId,
  });
  expect(check.blocked.map(({ constraint }) => constraint)).toContain('declared-conflict');

  await goTo(page, 'Matching');
  await page.getByRole('button', { name: 'Propose again' }).click();
  await expect(page.getByText('The people changed since this was proposed.')).toHaveCount(0);
  const now = await board();
  const mine = now.rows.find((one) => one.juniorId === row.juniorId)!;
  expect(mine.agreeable).toBe(false);
  for (const [seat, told] of [
    ['junior', 'asked'],
    ['junior', 'yes'],
    ['senior', 'asked'],
    ['senior', 'yes'],
  ] as const) {
    await tell(page, 'matching', 'answer', {
      roundId: now.round!.id,
      juniorId: mine.juniorId,
      seniorId: mine.seniorId,
      seat,
      told,
      early: 'They leave soon.',
    });
  }
  await page.getByRole('button', { name: 'More to do' }).click();
  await page.getByRole('menuitem', { name: /^Questions to ask/ }).click();
  await expect(page.getByText(/^Reporting lines known for \d+ of \d+\.$/)).toBeVisible();
  const question = page.getByRole('listitem').filter({ hasText: 'For you to arrange' });
  await expect(question.getByRole('button', { name: 'They agreed' })).toBeDisabled();
  await question.getByLabel('Who looked at it with you').fill('Katarzyna Mbeki');
  await question.getByRole('button', { name: 'They agreed' }).click();
  await expect(question).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect((await board()).rows.find((one) => one.juniorId === mine.juniorId)?.pairId).not.toBeNull();
  await page.getByRole('button', { name: 'More to do' }).click();
  await page.getByRole('menuitem', { name: 'Log of matching' }).click();
  await expect(page.getByText('with Katarzyna Mbeki')).toBeVisible();
});

test('the rules take a difference to bridge, with people’s own words for it', async () => {
  await openRules();
  const part = page.getByRole('region', { name: 'The difference to bridge' });
  await page.getByLabel('Why do you change the rules?').fill('The sponsor asked for it.');
  await pick('Which difference', 'What people tell of themselves', part);
  await part.getByLabel('In a word').fill('generation');
  await part.getByLabel(/It is sensitive/).check();
  await expect(part.getByRole('button', { name: 'Propose with this difference' })).toBeDisabled();
  await part.getByLabel('What is it used for?').fill('Each meets another time at work.');
  await part.getByRole('button', { name: 'Propose with this difference' }).click();
  await expect(part.getByText('0 of')).toBeVisible();
  const [first] = (await board()).rows;
  const name = nameOf(await board(), first!.juniorId);
  await part.getByRole('textbox', { name: 'Find by name' }).fill(name);
  await part.getByRole('textbox', { name, exact: true }).fill('began after 2020');
  await page.keyboard.press('Enter');
  await expect(part.getByText('1 of')).toBeVisible();
  await clean();
});

test('conditions for the whole set hold; those that contradict each other are named with what to do', async () => {
  const part = page.getByRole('region', { name: 'Conditions for the whole set' });
  const before = await board();
  const touched = (seen: Board) =>
    seen.rows.filter((row) =>
      [row.juniorId, row.seniorId].some(
        (id) => seen.people.find((one) => one.id === id)?.organisation === 'Kantoor Delta',
      ),
    ).length;
  const most = touched(before) - 1;
  await pick('Add a condition', 'Pairs of each organisation', part);
  await pick('Organisation', 'Kantoor Delta', part);
  await part.getByLabel('At most', { exact: true }).fill(String(most));
  await part.getByRole('button', { name: 'Add the condition' }).click();
  await clean();
  await part.getByRole('button', { name: 'Propose with these conditions' }).click();
  await expect.poll(async () => (await board()).round?.conditions, { timeout: 90_000 }).toBe(1);
  expect(touched(await board())).toBeLessThanOrEqual(most);

  await pick('Add a condition', 'Pairs of each organisation', part);
  await pick('Organisation', 'Kantoor Delta', part);
  await part.getByLabel('At most', { exact: true }).fill('60');
  await part.getByLabel('At least', { exact: true }).fill(String(most + 1));
  await part.getByRole('button', { name: 'Add the condition' }).click();
  await page.getByLabel('Why do you change the rules?').fill('The sponsor asked for that too.');
  await part.getByRole('button', { name: 'Propose with these conditions' }).click();
  await expect(part.getByRole('alert')).toContainText('These cannot hold together', {
    timeout: 90_000,
  });
  await expect(part.getByRole('alert')).toContainText(
    'Ask for less in one of them, or take one away.',
  );
  await clean();
  expect((await board()).round?.conditions).toBe(1);
  for (let left = 2; left > 0; left -= 1)
    await part
      .getByRole('button', { name: /^take away/ })
      .first()
      .click();
  await part.getByRole('button', { name: 'Propose without conditions' }).click();
  await expect.poll(async () => (await board()).round?.conditions, { timeout: 90_000 }).toBe(0);
});

test('every pair has its price, any two ways stand beside each other, and each picture has its numbers', async () => {
  await page.getByRole('tab', { name: 'Every pair' }).click();
  await expect(page.getByRole('img', { name: /What each of/ })).toBeVisible({ timeout: 60_000 });
  await expect(
    page.getByRole('columnheader', { name: 'What it changes for others' }),
  ).toBeVisible();
  await expect(page.getByText(/the best for all|settled already/).first()).toBeVisible();
  await clean();
  await page.getByRole('tab', { name: 'Three ways' }).click();
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await expect(
    page.getByText(
      /pairs are the same\. From Most people to Highest total|Both ways give the same/,
    ),
  ).toBeVisible({ timeout: 60_000 });
  for (const tab of ['Three ways', 'The whole set', 'What is shaky']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('button', { name: 'Show the numbers' }).first().click({ timeout: 60_000 });
    await expect(page.getByRole('figure').getByRole('table').first()).toBeVisible();
    if (tab === 'The whole set') {
      // A ring for each pair of which both benefits are known, as many as rows of the table beside it, and both floors as lines.
      const scatter = page.getByRole('figure').filter({ hasText: 'What both gain in each pair' });
      const known = (await board()).rows.filter(
        (row) => row.benefit.junior !== null && row.benefit.senior !== null,
      );
      expect(known.length).toBeGreaterThan(10);
      await expect(scatter.locator('.recharts-scatter circle')).toHaveCount(known.length);
      await expect(scatter.locator('tbody tr')).toHaveCount(known.length);
      await expect(scatter.locator('.recharts-reference-line line')).toHaveCount(2);
    }
    await clean();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a pair tells its points, who else, what it would change to part them; who is left out, by which rules', async () => {
  await page.getByRole('button', { name: 'why these two' }).nth(2).click();
  const panel = page.getByRole('complementary', { name: 'Why these two' });
  await expect(panel.getByText('of 1000')).toBeVisible();
  await panel.getByRole('button', { name: 'look who else would suit them' }).click();
  await expect(panel.getByText(/of their own\.|Nobody else would be possible/).first()).toBeVisible(
    { timeout: 60_000 },
  );
  await expect(panel.getByText(/^What it would change for others: .+\.$/).first()).toBeVisible();
  await expect(panel.getByText('Told for “most people, then the highest sum”.')).toBeVisible();
  await panel.getByRole('button', { name: 'what it changes for others' }).click();
  await expect(
    panel.getByText(/meet someone else|still to place|change nothing|Nobody else moves/).first(),
  ).toBeVisible({ timeout: 60_000 });
  await clean();
  await page.keyboard.press('Escape');
  await expect(
    page.getByText(/It would be possible if “.+” were set aside for them\./).first(),
  ).toBeAttached();
});

test('a later cohort knows who waited, and the sliders say for what nobody was asked', async () => {
  const { programme } = (await tell(page, 'programme', 'getCurrent', undefined))!;
  const seen = await board();
  const paired = new Set(
    seen.rows.filter((row) => row.pairId !== null).flatMap((row) => [row.juniorId, row.seniorId]),
  );
  expect(paired.size).toBeGreaterThan(0);
  const waited = seen.people.find(
    (person) =>
      person.inPool &&
      person.seat === 'junior' &&
      !paired.has(person.id) &&
      seen.rows.some((row) => row.juniorId === person.id),
  )!;
  const later = await tell(page, 'programme', 'createCohort', {
    programmeId: programme.id,
    cohort: { name: 'The next cohort', kickOff: '2031-03-03' },
  });
  for (const person of [
    { ...emptyDraft('junior'), name: waited.name, organisation: waited.organisation },
    { ...emptyDraft('senior'), name: 'Ines Vogel' },
  ]) {
    await tell(page, 'people', 'create', { cohortId: later.cohortId, person });
  }
  await tell(page, 'programme', 'choose', { cohortId: later.cohortId });
  await goTo(page, 'Matching');
  await page.getByRole('button', { name: 'Propose pairs' }).click();
  await page.getByRole('button', { name: 'More ways to look' }).click();
  await page.getByRole('tab', { name: 'Weights' }).click();
  await expect(page.getByText('Nobody was asked for this yet, so it counts nowhere.')).toHaveCount(
    2,
  );
  await page.getByRole('tab', { name: 'Rules' }).click();
  await page.getByLabel('Why do you change the rules?').fill('Who waited comes first.');
  const field = page.getByLabel('Points for those who waited since last time');
  await expect(
    page.getByText('One person here found no partner in the cohort before. 0 adds nothing.'),
  ).toBeVisible();
  await field.fill('40');
  await page.getByRole('button', { name: 'Propose with these rules' }).click();
  const points = async () => {
    const {
      round,
      rows: [row],
    } = await tell(page, 'matching', 'getBoard', { cohortId: later.cohortId });
    const why = await tell(page, 'matching', 'explain', {
      roundId: round!.id,
      juniorId: row!.juniorId,
      seniorId: row!.seniorId,
    });
    return why.points.find((line) => line.criterion === 'waiting')?.points;
  };
  await expect.poll(points, { timeout: 60_000 }).toBe(40);
  await clean();
});
