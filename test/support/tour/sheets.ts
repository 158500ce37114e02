// The fullest states of the sample's desk: forms and lists beside the page, and a list on its way in, with a stop at each.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { tell } from '../desk.ts';
import { root } from '../sources.ts';
import { goByPalette, type Stop } from './screens.ts';

const rail = (page: Page, title: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: title });

/** Closes what stands beside the page and waits until it has gone. */
async function away(page: Page): Promise<void> {
  // By its button: with the focus in a list of choices Esc would only close that list.
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // Off the button that came to lie under the pointer: its hint is no part of the next stop.
  await page.mouse.move(4, 400);
}

/** Waits until what slides in has come to rest. */
async function still(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (one) =>
          one.playState !== 'running' ||
          one.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );
}

/** Needs the agreed pair that `tourSample` makes. */
export async function tourSheets(page: Page, stop: Stop, pairId: string): Promise<void> {
  const { junior } = await tell(page, 'pairs', 'get', { id: pairId });
  await rail(page, 'Matching').click();
  for (const [item, name] of [
    [/^Questions to ask/, 'questions'],
    ['Enter a pair that exists already', 'enter a pair'],
  ] as const) {
    await page.getByRole('button', { name: 'More to do' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await page.getByRole('dialog').waitFor();
    // The first field opens its choices as it takes the focus: the sheet is looked at, not the list over it.
    await page.getByRole('dialog').getByRole('heading').first().click();
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await still(page);
    await stop(name);
    await away(page);
  }
  await goByPalette(page, junior.name);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('dialog').getByLabel('Safe contact').waitFor();
  await still(page);
  await stop('person sheet');
  await away(page);
  await tourPair(page, stop, junior.name);
  await rail(page, 'Plan').click();
  await page.getByRole('button', { name: 'Plan sessions for all pairs' }).click();
  await page.getByRole('dialog').waitFor();
  await still(page);
  await stop('window sheet');
  await away(page);
  await goByPalette(page, 'Letters');
  await page.getByRole('main').getByRole('heading', { name: 'Letters' }).waitFor();
  await stop('letters page');
  await tourImport(page, stop);
}

async function tourPair(page: Page, stop: Stop, name: string): Promise<void> {
  const open = async () => {
    await rail(page, 'Pairs').click();
    await page.getByRole('main').getByText(name).first().click();
    await page.getByRole('button', { name: 'Write a note' }).waitFor();
  };
  await open();
  await page.getByRole('button', { name: 'Plan a session' }).click();
  await page.getByRole('dialog').waitFor();
  await still(page);
  await stop('session sheet');
  await away(page);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /private reflections/ }).click();
  await page.getByRole('button', { name: 'Write a private reflection' }).click();
  await page.getByRole('textbox', { name: 'Private reflection' }).waitFor();
  await still(page);
  await stop('private reflection');
  await page.getByRole('button', { name: 'Seal it and close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await open();
  await page.getByRole('main').getByText('Getting to know each other').first().click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await page.keyboard.type('Once more: ');
  await page.locator('[data-save="saved"]').waitFor();
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await page.getByRole('dialog').waitFor();
  await still(page);
  await stop('versions');
  await away(page);
}

/** A list that is none, and the fullest there is: every kind of odd row, topics to merge, and what comes after. */
async function tourImport(page: Page, stop: Stop): Promise<void> {
  const drop = (name: string, bytes: Buffer) =>
    page.getByRole('group', { name: 'Choose a list' }).evaluate(
      (zone, [file, content]) => {
        const dropped = new DataTransfer();
        dropped.items.add(
          new File(
            [Uint8Array.from(atob(content as string), (letter) => letter.charCodeAt(0))],
            file as string,
          ),
        );
        zone.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: dropped }));
      },
      [name, bytes.toString('base64')] as const,
    );
  await goByPalette(page, 'Import a list');
  await drop('picture.csv', Buffer.from([0, 1, 2, 3, 0, 255]));
  await page.getByRole('alert').waitFor();
  await stop('import refused');
  await drop(
    'survey.csv',
    readFileSync(join(root, 'test', 'fixtures', 'interest-register-survey-export.csv')),
  );
  const footer = page.locator('footer').filter({ hasText: 'nothing stored yet' });
  await footer.waitFor();
  await page
    .getByRole('region', { name: 'Problems' })
    .getByRole('button', { name: /^Row 22 · F/ })
    .click();
  await stop('import columns');
  await page.getByText(/^Topics \(\d+\)$/).click();
  await stop('import topics');
  await page.getByText('The people themselves').click();
  await page.getByRole('button', { name: /^Import \d+ / }).click();
  await page.getByRole('button', { name: 'Undo the import' }).waitFor();
  await stop('import done');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByRole('group', { name: 'Choose a list' }).waitFor();
}
