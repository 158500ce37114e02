// The rail: words beside its icons, and in a narrow window icons alone that still say what they are.

import { makeDesk } from '../support/desk.ts';
import { expect, test, type Screens } from '../support/pages/fixture.ts';

let screens: Screens;

test.beforeAll(async ({ shell }) => {
  screens = await shell.open();
  await makeDesk(screens, screens.folder);
});
test.afterAll(() => screens.close());

const names = ['Desk', 'People', 'Matching', 'Pairs', 'Plan', 'Programme', 'Help', 'Settings'];

test('under 1,100 pixels it is icons alone, each with its name for the ear, the pointer and the keys; wider, the words are back', async () => {
  const page = await screens.page();
  const rail = page.getByRole('navigation', { name: 'Screens' });
  const resize = async (width: number) => {
    await screens.app.evaluate(
      ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 760),
      width,
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
  };
  const widthOf = async (name: string) =>
    (await rail.getByRole('button', { name }).getByText(name, { exact: true }).boundingBox())
      ?.width ?? 0;
  const railWidth = async () => (await rail.boundingBox())?.width ?? 0;

  await resize(1100);
  expect(await railWidth()).toBeGreaterThan(200);
  for (const name of names) expect(await widthOf(name)).toBeGreaterThan(20);

  await resize(1099);
  expect(await railWidth()).toBeLessThan(60);
  for (const name of names) {
    expect(await widthOf(name)).toBeLessThan(2);
    const entry = rail.getByRole('button', { name });
    await expect(entry).toHaveAttribute('title', name);
    await expect(entry.locator('svg')).toBeVisible();
    await entry.click();
    await expect(entry).toHaveAttribute('aria-current', 'page');
  }
});
