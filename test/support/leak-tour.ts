// The tour of the leak test: everything a person writes goes in, every page is opened, words are copied.

import { basename } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { firstChoices } from '../../shared/people/import/options.ts';
import type { Started } from './app.ts';
import { openNote, tell, type Desk } from './desk.ts';
import { chooseByHand, hasHands } from './desktop-hands.ts';
import { displayOfWindow } from './own-display.ts';
import { paragraphs } from './seed-year.ts';
import { answerDialogs } from './walk/dialogs.ts';
import { askDisplay } from './x11-selections.ts';

/** Brings a list in through the file dialog of the desktop; where nothing can type into that, the dialog's answer is given. */
export async function importList(started: Started, cohortId: string, path: string): Promise<void> {
  const page = await started.page();
  const byHand = hasHands();
  if (!byHand) await answerDialogs(started.app, path);
  const choosing = tell(page, 'app', 'chooseFile', { purpose: 'register' });
  if (byHand) await chooseByHand('Choose a list of people', path);
  const chosen = await choosing;
  const read = await tell(page, 'people', 'readList', {
    from: { kind: 'chosen', token: chosen?.token ?? '' },
  });
  const choices = firstChoices(read.columns.map(({ field }) => field));
  const { planId } = await tell(page, 'people', 'tryImport', {
    id: read.id,
    cohortId,
    file: basename(path),
    choices,
  });
  expect((await tell(page, 'people', 'storeImport', { id: read.id, planId })).added).toBe(1);
}

export async function tourByCalls(
  page: Page,
  desk: Desk,
  passphrase: string,
  { draft, reflection, search }: { draft: string; reflection: string; search: string },
): Promise<void> {
  await tell(page, 'vault', 'updateDraft', { place: 'note', body: draft });
  const { id } = await tell(page, 'coaching', 'sealReflection', {
    id: null,
    pairId: desk.pairId,
    document: paragraphs(reflection),
  });
  await tell(page, 'coaching', 'readBack', { id, passphrase });
  await tell(page, 'insights', 'find', { typed: search });
  const { text } = await tell(page, 'pairs', 'getLetter', {
    kind: 'kick-off',
    participantId: desk.juniorId,
    partnerId: desk.seniorId,
  });
  await tell(page, 'vault', 'copy', { text });
  await tell(page, 'coaching', 'updateNote', {
    id: desk.noteId,
    title: 'Another title',
    document: paragraphs(reflection.slice(0, 8), search),
    leaving: true,
  });
  const [version] = await tell(page, 'coaching', 'listVersions', { noteId: desk.noteId });
  if (version) await tell(page, 'coaching', 'restoreVersion', { id: version.id });
  await tell(page, 'vault', 'createBackup', undefined);
  await tell(page, 'vault', 'getOfflineProof', undefined);
  await tell(page, 'vault', 'listAuditLines', { before: null });
}

export async function tourByScreens(
  page: Page,
  words: { junior: string; search: string; typed: string },
): Promise<void> {
  const rail = page.getByRole('navigation').first().getByRole('button');
  for (let index = 0; index < (await rail.count()); index += 1) {
    await rail.nth(index).click();
    await expect(page.getByRole('main')).not.toBeEmpty();
  }
  for (const title of [
    'Offline proof',
    'Backups',
    'Audit log',
    'Someone asks about a person',
    'Log of matching',
  ]) {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/A name, a word/).fill(title);
    await page.getByRole('option', { selected: true }).filter({ hasText: title }).waitFor();
    await page.keyboard.press('Enter');
    await expect(page.getByPlaceholder(/A name, a word/)).toHaveCount(0);
  }
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/A name, a word/).fill(words.search);
  await page.waitForTimeout(400);
  await page.getByPlaceholder(/A name, a word/).fill(words.junior.slice(0, 12));
  await page.waitForTimeout(400);
  await page.keyboard.press('Escape');
  await openNote(page, {
    names: new RegExp(words.junior.slice(0, 9)),
    title: /Another title|auf der/,
  });
  await page.locator('.ProseMirror').click();
  await page.keyboard.type(`${words.typed} `);
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.keyboard.type(words.typed);
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await page.keyboard.press('Escape');
}

const clipboard = (): string | null => askDisplay('CLIPBOARD', 'UTF8_STRING', displayOfWindow());

/** Ctrl+C and Ctrl+X in the open note, in a field and over an opened reflection; a second program on the display sees what was copied. */
export async function tourByCopies(
  page: Page,
  {
    passphrase,
    noteWords,
    reflection,
    names,
  }: Record<'passphrase' | 'noteWords' | 'reflection', string> & { readonly names: RegExp },
): Promise<void> {
  const copied = async (key: 'Control+c' | 'Control+x', words: string): Promise<void> => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press(key);
    await expect.poll(clipboard).toContain(words);
  };
  const paper = page.locator('.ProseMirror');
  await paper.click();
  await copied('Control+c', noteWords);
  await copied('Control+x', noteWords);
  await page.keyboard.press('Control+v');
  await expect(paper).toContainText(noteWords);
  const field = page.getByRole('textbox', { name: /Title/ }).first();
  const title = await field.inputValue();
  await field.click();
  await copied('Control+c', title);
  await copied('Control+x', title);
  await page.keyboard.press('Control+v');
  await expect(field).toHaveValue(title);
  await page.getByRole('navigation').first().getByRole('button', { name: 'Pairs' }).click();
  await page.getByRole('main').getByText(names).first().click();
  await page
    .getByRole('button', { name: /Read it back/ })
    .first()
    .click();
  await page.getByLabel('Your passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  const shown = page.getByText(reflection);
  await shown.waitFor({ timeout: 60_000 });
  await shown.click({ clickCount: 3 });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.waitForTimeout(500);
  expect(clipboard() ?? '').not.toContain(reflection);
  await page.keyboard.press('Escape');
}
