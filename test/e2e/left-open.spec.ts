// What stood open when the vault locked, or the power went: the same screen, the same words; and a way to begin at the desk instead.

import { expect, test, type Page } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { dayFromNow } from '../support/days.ts';
import { atDesk, makeDesk, tell, unlock, type Desk } from '../support/desk.ts';
import { goByPalette } from '../support/tour/screens.ts';
import { goTo } from '../support/walk/gate.ts';

test.describe.configure({ mode: 'serial' });
let started: Started;
let desk: Desk;

test.beforeAll(async () => {
  started = await startApp();
  desk = await makeDesk(started, freshFolder('left-open'));
});
test.afterAll(() => started.close());

/** Locks as main does by itself, and unlocks; answers the new page. */
async function lockAndUnlock(): Promise<Page> {
  const before = await started.page();
  await before
    .evaluate(() => window.linkingPin.call('app', 'lock', undefined))
    .catch(() => undefined);
  await expect.poll(async () => (await started.page()) === before).toBe(false);
  const page = await started.page();
  await unlock(page);
  await atDesk(page);
  return page;
}

const line = (page: Page) => page.getByText('Brought back as you left it.');
const kept = async (page: Page): Promise<string> =>
  (await tell(page, 'vault', 'getDraft', { place: 'desk' }))?.body ?? '';

test('at the desk nothing was open: nothing is brought back, and nothing said about it', async () => {
  const page = await lockAndUnlock();
  await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
  await expect(line(page)).toHaveCount(0);
});

test('from a screen of the rail, locked by its key: the same screen again', async () => {
  const before = await started.page();
  await goTo(before, 'Plan');
  await before.keyboard.press('Control+L');
  await expect.poll(async () => (await started.page()) === before).toBe(false);
  const page = await started.page();
  await unlock(page);
  await atDesk(page);
  await expect(page.getByRole('heading', { name: 'Plan', exact: true, level: 1 })).toBeVisible();
});

test('a half-written programme in letters of two scripts', async () => {
  const name = 'برنامج 2028 🌱';
  let page = await started.page();
  await goByPalette(page, 'New programme');
  await page.getByLabel('Name', { exact: true }).fill(name);
  page = await lockAndUnlock();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
  await goTo(page, 'People');
  await goByPalette(page, 'New programme');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
});

test('a half-filled person: a wrong passphrase brings nothing, the right one the sheet with every word', async () => {
  const before = await started.page();
  await goTo(before, 'People');
  await before.getByRole('button', { name: 'Add a person' }).click();
  const sheet = before.getByRole('dialog', { name: 'Add a person' });
  await sheet.getByLabel('Name', { exact: true }).fill('Ottoline Verhoeven');
  await sheet.getByLabel('Wed am').check();
  await sheet.getByRole('combobox', { name: 'Can show: topic 1' }).fill('podcasts');
  await sheet.getByLabel('Safe contact').fill('never by work mail');
  await before.keyboard.press('Control+l');
  await expect.poll(async () => (await started.page()) === before).toBe(false);
  const page = await started.page();
  await unlock(page, 'another passphrase entirely');
  await expect(
    page
      .getByText(/passphrase/i)
      .filter({ hasText: /not|wrong/i })
      .first(),
  ).toBeVisible();
  await expect(page.getByText('Ottoline')).toHaveCount(0);
  await unlock(page);
  await atDesk(page);

  const again = page.getByRole('dialog', { name: 'Add a person' });
  await expect(again.getByLabel('Name', { exact: true })).toHaveValue('Ottoline Verhoeven');
  await expect(again.getByLabel('Wed am')).toBeChecked();
  await expect(again.getByRole('combobox', { name: 'Can show: topic 1' })).toHaveValue('podcasts');
  await expect(again.getByLabel('Safe contact')).toHaveValue('never by work mail');
  await expect(line(page)).toBeVisible();
  expect(await page.title()).toBe('Linking Pin');
});

test('killed after typing: what was typed is in the vault within seconds and comes back', async () => {
  const before = await started.page();
  await before
    .getByRole('dialog', { name: 'Add a person' })
    .getByLabel('Remark')
    .fill('Met at the spring fair.');
  await expect.poll(() => kept(before), { intervals: [100] }).toContain('spring fair');
  await started.kill();
  started = await startApp({ userData: started.userData });
  const page = await started.page();
  await unlock(page);
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await atDesk(page);
  await expect(page.getByRole('dialog', { name: 'Add a person' }).getByLabel('Remark')).toHaveValue(
    'Met at the spring fair.',
  );
});

test('a form that was closed is gone with its words, also from the vault', async () => {
  const before = await started.page();
  const sheet = before.getByRole('dialog', { name: 'Add a person' });
  await sheet.getByRole('button', { name: 'Not now' }).click();
  await expect(sheet).toHaveCount(0);
  await expect.poll(() => kept(before)).not.toContain('Ottoline');
  const page = await lockAndUnlock();
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Not now' }).click();
});

const forms: readonly {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly fill: (page: Page) => Promise<void>;
  readonly there: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'a person being changed',
    open: async (page) => {
      await page.getByRole('grid', { name: 'People' }).getByText('Amara van Dijk').dblclick();
      await page.getByRole('button', { name: 'Edit' }).click();
    },
    fill: (page) => page.getByRole('dialog').getByLabel('Unit').fill('Grid planning'),
    there: (page) =>
      expect(
        page.getByRole('dialog', { name: 'Change what is known' }).getByLabel('Unit'),
      ).toHaveValue('Grid planning'),
  },
  {
    name: 'a step of the roadmap',
    open: async (page) => {
      await goTo(page, 'Programme');
      await page.getByRole('button', { name: 'Add a step of your own' }).click();
    },
    fill: (page) => page.getByRole('dialog').getByLabel('Title').fill('Lunch for all'),
    there: (page) =>
      expect(page.getByRole('dialog', { name: 'Add a step' }).getByLabel('Title')).toHaveValue(
        'Lunch for all',
      ),
  },
  {
    name: 'sessions for all pairs',
    open: async (page) => {
      await goTo(page, 'Plan');
      await page.getByRole('button', { name: 'Plan sessions for all pairs' }).click();
    },
    fill: (page) =>
      page.getByRole('dialog').getByLabel('Name of the window').fill('Before the summer'),
    there: (page) =>
      expect(page.getByRole('dialog').getByLabel('Name of the window')).toHaveValue(
        'Before the summer',
      ),
  },
  {
    name: 'a session of one pair',
    open: async (page) => {
      await goTo(page, 'Pairs');
      await page.getByRole('main').getByText('Amara van Dijk').first().click();
      await page.getByRole('button', { name: 'Plan a session' }).click();
    },
    fill: (page) => page.getByRole('dialog').getByLabel('At', { exact: true }).fill('16:45'),
    there: (page) =>
      expect(
        page
          .getByRole('dialog', { name: 'Plan a reflective session' })
          .getByLabel('At', { exact: true }),
      ).toHaveValue('16:45'),
  },
  {
    name: 'a pair that exists already',
    open: async (page) => {
      await goTo(page, 'Matching');
      await page.getByRole('button', { name: 'Enter a pair that exists already' }).click();
    },
    fill: async (page) => {
      await page.getByRole('dialog').getByLabel('Junior partner').first().fill('Iris');
      await page.getByRole('option', { name: /Iris/ }).click();
    },
    there: (page) =>
      expect(
        page
          .getByRole('dialog', { name: 'Enter a pair that exists already' })
          .getByLabel('Junior partner')
          .first(),
      ).toHaveValue(/Iris/),
  },
];

test('every longer form comes back as it was', async () => {
  let page = await started.page();
  const { emptyDraft } = await import('../../shared/people/draft.ts');
  for (const [name, seat] of [
    ['Iris Okafor', 'junior'],
    ['Bram Visser', 'senior'],
  ] as const) {
    await tell(page, 'people', 'create', {
      cohortId: desk.cohortId,
      person: {
        ...emptyDraft(seat),
        name,
        level: seat === 'junior' ? 2 : 7,
        languages: ['English'],
        optedIn: 'yes',
      },
    });
  }
  await goTo(page, 'People');
  for (const { name, open, fill, there } of forms) {
    await test.step(name, async () => {
      await open(page);
      await fill(page);
      await there(page);
      page = await lockAndUnlock();
      await there(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  }
});

test('a condition of the whole set, half put together, behind its tab; codes instead of names stay', async () => {
  let page = await started.page();
  await tell(page, 'matching', 'propose', { cohortId: desk.cohortId });
  await goTo(page, 'Matching');
  await page.getByRole('button', { name: 'More ways to look' }).click();
  await page.getByRole('tab', { name: 'Rules' }).click();
  await page.getByRole('combobox', { name: 'Add a condition' }).click();
  await page.getByRole('option').first().click();
  const least = (at: Page) =>
    at.getByRole('dialog').getByRole('textbox', { name: 'At least', exact: true });
  await least(page).fill('2');
  await page.keyboard.press('Control+Shift+c');
  page = await lockAndUnlock();
  await expect(least(page)).toHaveValue('2');
  await expect(page.getByText('Codes instead of names:')).toBeVisible();
  await page.keyboard.press('Control+Shift+c');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what became of a session, half told', async () => {
  let page = await started.page();
  const { id } = await tell(page, 'coaching', 'planSession', {
    pairId: desk.pairId,
    session: {
      onDate: dayFromNow(1),
      atTime: '09:30',
      minutes: 30,
      attends: 'both',
      templateKey: 'quick-look-back',
    },
  });
  await goTo(page, 'Plan');
  await page
    .getByRole('button', { name: /Amara.*09:30|quick look back|Reflective session/i })
    .first()
    .click();
  await page.getByText('Afterwards').click();
  await page.getByLabel('It did not happen').check();
  page = await lockAndUnlock();
  await expect(page.getByLabel('It did not happen')).toBeChecked();
  expect(await kept(page)).toContain(id);
});

const rows = 'Who,What they said,Chair\nAda Byron,looms,junior\nEda Lovelace,engines,senior';

test('an import in progress outlives a visitor; after a lock the list must come again, and the answers are there', async () => {
  let page = await started.page();
  const paste = async () => {
    await page.getByLabel('Or paste rows').fill(rows);
    await page.getByRole('button', { name: 'Read the rows' }).click();
  };
  await goByPalette(page, 'Import a list');
  await paste();
  await page.getByLabel('Field for What they said').selectOption({ label: 'Remark' });
  await page.getByText('Somebody else').click();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: /asks about a person/i }).first()).toBeVisible();
  await goByPalette(page, 'Import a list');
  await expect(page.getByLabel('Field for What they said')).toHaveValue('remark');

  page = await lockAndUnlock();
  await expect(page.getByText(/You were bringing in Pasted rows.*choose it again/)).toBeVisible();
  await expect(page.getByText('looms')).toHaveCount(0);
  expect(await kept(page)).not.toMatch(/looms|Ada Byron/);
  await paste();
  await expect(page.getByLabel('Field for What they said')).toHaveValue('remark');
  await expect(page.getByRole('radio', { name: 'Somebody else' })).toBeChecked();
});

test('one can begin at the desk instead, and take that back', async () => {
  await goTo(await started.page(), 'Programme');
  const page = await lockAndUnlock();
  await expect(page.getByRole('heading', { name: 'Minds 2027', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Begin at the desk instead' }).click();
  await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
  await expect(line(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Minds 2027', level: 1 })).toBeVisible();
});

test('a new programme is handed in while it is typed, before anything else happens to it', async () => {
  const page = await started.page();
  await page.keyboard.press('n');
  await page.getByLabel('Name', { exact: true }).first().fill('Second round');
  await expect
    .poll(
      async () => (await tell(page, 'vault', 'getDraft', { place: 'programme/new' }))?.body ?? '',
    )
    .toContain('Second round');
});

test('what another version left and no screen can show: the desk begins anew, and is usable', async () => {
  const before = await started.page();
  const { round } = await tell(before, 'matching', 'getBoard', { cohortId: desk.cohortId });
  const beside = `round/${round?.id}/beside`;
  await before.evaluate(
    ([key]) => {
      const body = JSON.stringify({
        path: '/matching',
        places: { [key!]: 'ways', [`${key}/tab`]: 'rules' },
        words: { [`${key}/conditions`]: 7 },
      });
      return window.linkingPin.call('vault', 'updateDraft', { place: 'desk', body });
    },
    [beside],
  );
  await started.kill();
  started = await startApp({ userData: started.userData });
  const page = await started.page();
  await unlock(page);
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await atDesk(page);
  await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
  await goTo(page, 'Matching');
  await expect(page.getByRole('heading', { level: 1, name: /^Proposal/ })).toBeVisible();
});
