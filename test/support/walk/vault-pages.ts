// Steps on the vault's own pages that several walks take.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing on this page that a screen reader or a keyboard cannot use. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is still on its way has no heading yet.
  await page.locator('h1').first().waitFor();
  // A second page, which the usual way opens to gather frames, does not exist here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
}

/** Types the two groups asked for back from the key on screen, and answers with the key. */
export async function takeNewKey(page: Page, done: string): Promise<string> {
  const groups = page
    .getByRole('list', { name: 'Recovery key in 18 groups' })
    .getByRole('listitem')
    .locator('b');
  await expect(groups).toHaveCount(18, { timeout: 60_000 });
  const key = await groups.allTextContents();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await page
    .getByLabel(/^Group \d+$/)
    .first()
    .waitFor();
  const labels = await page
    .locator('label')
    .filter({ hasText: /^Group \d+$/ })
    .allTextContents();
  for (const label of labels)
    await page
      .getByLabel(label, { exact: true })
      .fill(key[Number(label.replace(/\D/g, '')) - 1] ?? '');
  await page.getByRole('button', { name: done }).click();
  return key.join('-');
}
