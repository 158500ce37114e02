// S4: nothing in the page, and nothing dropped on it, takes the window elsewhere or opens another one.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';

let started: Started;
let page: Page;
test.beforeAll(async () => {
  started = await startApp();
  page = await started.page();
  await page.waitForSelector('main');
});
test.afterAll(() => started.close());

const windows = () =>
  started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** The page is where it was, it is the same page, and it is the only one. */
async function expectHere(): Promise<void> {
  await page.waitForTimeout(700);
  expect(page.url()).toBe('app://app/');
  expect(await page.evaluate(() => (window as unknown as { mark?: string }).mark)).toBe(
    'still here',
  );
  expect(await windows()).toBe(1);
}

test.beforeEach(() =>
  page.evaluate(() => void ((window as unknown as { mark?: string }).mark = 'still here')),
);

test('a refresh that asks for another page', async () => {
  await page.evaluate(() => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = '0;url=https://example.org/';
    document.head.append(meta);
  });
  await expectHere();
});

for (const [name, button, keys, target] of [
  ['a click', 'left', [], ''],
  ['a click on a link with target=_blank', 'left', [], '_blank'],
  ['a click on a link with a named target', 'left', [], 'elsewhere'],
  ['a middle click', 'middle', [], ''],
  ['a click with Ctrl', 'left', ['Control'], ''],
  ['a click with Shift', 'left', ['Shift'], ''],
] as const) {
  test(name, async () => {
    await page.evaluate((where) => {
      document.querySelector('#away')?.remove();
      const link = document.createElement('a');
      link.id = 'away';
      link.href = 'https://example.org/';
      link.target = where;
      link.textContent = 'away';
      link.style.cssText =
        'position:fixed;inset:0 auto auto 0;width:80px;height:40px;z-index:99999;background:#fff';
      link.onclick = link.onauxclick = () => void (link.dataset['heard'] = 'yes');
      document.body.append(link);
    }, target);
    // The driver's own click, and its waiting for elements, would wait for the journey that must not happen.
    for (const key of keys) await page.keyboard.down(key);
    await page.mouse.click(20, 20, { button });
    for (const key of keys) await page.keyboard.up(key);
    // Without this the test would also pass where no click ever arrived.
    await expect
      .poll(() =>
        page.evaluate(() => document.querySelector<HTMLElement>('#away')?.dataset['heard']),
      )
      .toBe('yes');
    await page.evaluate(() => document.querySelector('#away')?.remove());
    await expectHere();
  });
}

for (const [name, data] of [
  [
    'a dropped link',
    () => ({
      items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }],
      files: [],
      dragOperationsMask: 1,
    }),
  ],
  [
    'a dropped page',
    () => {
      const file = join(freshFolder('dropped'), 'page.html');
      writeFileSync(file, '<title>elsewhere</title><script>document.title = "taken"</script>');
      return { items: [], files: [file], dragOperationsMask: 1 };
    },
  ],
  [
    'a dropped text that is a link',
    () => ({
      items: [{ mimeType: 'text/plain', data: 'https://example.org/' }],
      files: [],
      dragOperationsMask: 1,
    }),
  ],
] as const) {
  test(name, async () => {
    const session = await page.context().newCDPSession(page);
    await page.evaluate(() => {
      delete document.body.dataset['dragged'];
      window.addEventListener('dragover', () => void (document.body.dataset['dragged'] = 'yes'), {
        capture: true,
        once: true,
      });
    });
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 300,
        y: 300,
        data: data() as never,
      });
    // Without this the test would also pass where no drop ever arrived.
    await expect.poll(() => page.evaluate(() => document.body.dataset['dragged'])).toBe('yes');
    await session.detach();
    await expectHere();
  });
}

test('a form, a script that moves the page, and one that opens a window', async () => {
  await page.evaluate(() => {
    window.open('https://example.org/', '_blank', 'noopener');
    window.open('app://app/other');
    location.assign('https://example.org/');
    location.replace('file:///etc/hostname');
    const frame = document.createElement('iframe');
    frame.src = 'app://app/';
    document.body.append(frame);
  });
  await expectHere();
});
