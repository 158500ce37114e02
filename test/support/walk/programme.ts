// Making a programme as a person does.

import { expect, type Page } from '@playwright/test';

export type ProgrammeWalk = {
  readonly name: string;
  readonly kickOff: string;
  readonly organisations: readonly string[];
};

export async function makeProgramme(
  page: Page,
  { name, kickOff, organisations }: ProgrammeWalk,
): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('What is it for?').fill('People of all levels learn from each other.');
  await expect(page.getByLabel('Reciprocal')).toBeChecked();
  for (const organisation of organisations) {
    await page.getByRole('combobox', { name: 'Organisations taking part' }).fill(organisation);
    await page.keyboard.press('Enter');
  }
  await page.getByLabel('Kick-off', { exact: true }).fill(kickOff);
  await page.getByRole('button', { name: 'Make the programme' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}
