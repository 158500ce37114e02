// Names written from right to left, and with emoji: wherever they stand, what stands beside them keeps its order.

import type { Locator, Page } from '@playwright/test';
import { emptyDraft } from '../../shared/people/draft.ts';
import { dayFromNow } from '../support/days.ts';
import { makeDesk, tell, type Desk } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';
import { paragraphs } from '../support/seed-year.ts';
import { goTo } from '../support/walk/gate.ts';

const junior = 'نور العمري 3';
const senior = 'נועה 👩‍💻 לוי';
const house = 'Harbour Bank 7';
let screens: Screens;
let page: Page;
let desk: Desk;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  desk = await makeDesk(screens, screens.folder);
  page = await screens.page();
  const { cohortId } = desk;
  // As a form or another program might hand it over: an override that would turn round the rest of the line.
  const add = async (seat: 'junior' | 'senior', name: string, organisation: string) =>
    (
      await tell(page, 'people', 'create', {
        cohortId,
        person: {
          ...emptyDraft(seat),
          name: `\u202E${name}\u2066`,
          organisation,
          level: seat === 'junior' ? 2 : 7,
          languages: ['English'],
          optedIn: 'yes',
        },
      })
    ).id;
  const juniorId = await add('junior', junior, house);
  const seniorId = await add('senior', senior, 'Atelier Rhône');
  const { open } = await tell(page, 'matching', 'checkPair', { cohortId, juniorId, seniorId });
  const { pairId } = await tell(page, 'matching', 'enterPair', {
    cohortId,
    juniorId,
    seniorId,
    agreedOn: dayFromNow(-20),
    confirmed: open.map(({ constraint }) => constraint),
    waive: '',
    secondPerson: '',
  });
  await tell(page, 'coaching', 'createNote', {
    pairId,
    happenedOn: dayFromNow(-3),
    spokenWith: 'both',
    title: 'شاي 2',
    document: paragraphs('They had tea.'),
    sessionId: null,
  });
  await tell(page, 'coaching', 'planSession', {
    pairId,
    session: {
      onDate: dayFromNow(5),
      atTime: '09:45',
      minutes: 30,
      attends: 'both',
      templateKey: 'quick-look-back',
    },
  });
});
test.afterAll(() => screens.close());

/** Where each of the words begins on the screen: its line, and how far to the right on it. */
const placesOf = (place: Locator, words: readonly string[]) =>
  place.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    return wanted.map((word) => {
      const node = nodes.find((one) => one.data.includes(word));
      if (!node) return null;
      const range = document.createRange();
      const at = node.data.indexOf(word);
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      const { left, top, height } = range.getClientRects()[0]!;
      return [Math.round((top + height / 2) / 12), Math.round(left)] as const;
    });
  }, words);

async function expectInOrder(place: Locator, words: readonly string[]): Promise<void> {
  await expect(place).toBeVisible();
  const places = await placesOf(place, words);
  expect(places.map((one) => one !== null)).toEqual(words.map(() => true));
  expect(places).toEqual(
    [...places].toSorted((one, other) => one![0] - other![0] || one![1] - other![1]),
  );
}

test('what would turn text round is not stored with a name; joined emoji stay whole', async () => {
  const { rows } = await tell(page, 'people', 'list', {
    cohortId: desk.cohortId,
    from: 0,
    count: 10,
  });
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([junior, senior]));
});

test('in the list of people, in the panel beside it and on the page', async () => {
  await goTo(page, 'People');
  const row = page
    .getByRole('grid', { name: 'People' })
    .getByRole('row')
    .filter({ hasText: house });
  await expectInOrder(row, [junior, house, 'Yes']);
  await row.click();
  await expect(page.getByRole('complementary').locator('h2 bdi').first()).toHaveText(junior);
  await expectInOrder(page.getByRole('complementary').locator('dl').filter({ hasText: house }), [
    'Organisation',
    house,
  ]);
});

test('in the list of pairs, on the spine and in the plan', async () => {
  await goTo(page, 'Pairs');
  await expectInOrder(
    page.getByRole('grid', { name: 'Pairs' }).getByRole('row').filter({ hasText: house }),
    [junior, house, senior, 'Atelier'],
  );
  await page.getByRole('main').getByText(junior).first().click();
  await expectInOrder(page.getByRole('heading', { level: 1 }), [junior, house, senior, 'Atelier']);
  const spine = page.getByRole('list', { name: 'The year of this pair' });
  const title = spine.locator('bdi', { hasText: 'شاي 2' });
  await expect(title).toBeVisible();
  await goTo(page, 'Plan');
  await expectInOrder(page.getByRole('button', { name: /^نور and/ }), ['نور', ' and ', 'נועה']);
  await expectInOrder(
    page
      .getByRole('group', { name: 'The plan in words' })
      .getByRole('button')
      .filter({ hasText: '09:45' }),
    [junior, ' and ', senior, ', 09:45'],
  );
});
