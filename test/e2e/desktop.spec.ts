// The desktop's own dialogs, drawn by GTK and answered by keys: no chosen name in any list of recent files (M10), what is printed lies in a folder of our own and is gone (M11).

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronPath, freshFolder, startApp, type Started } from '../support/app.ts';
import { makeDesk, plainWords, tell } from '../support/desk.ts';
import { chooseByHand, hasHands, startedIn } from '../support/desktop-hands.ts';
import { printRecoverySheet } from '../support/recovery-sheet.ts';

test.skip(!hasHands(), 'xdotool types into the dialogs of the desktop');
test.describe.configure({ mode: 'serial' });

const scene = freshFolder('desktop');
const [home, data, runtime, temp, printed, vaults] = [
  'home',
  'data',
  'runtime',
  'tmp',
  'printed',
  'vaults',
].map((name) => join(scene, name)) as [string, string, string, string, string, string];
const profile = join(scene, 'profile');
const list = 'Zephyrine-Quillfeather.csv';
let started: Started | undefined;

const begin = async (): Promise<Started> => {
  started = await startApp({
    userData: profile,
    program: startedIn(printed, electronPath(), join(scene, 'start')),
    env: { HOME: home, XDG_DATA_HOME: data, XDG_RUNTIME_DIR: runtime, TMPDIR: temp },
  });
  return started;
};
const ownFolder = (): string | undefined =>
  readdirSync(runtime).find((name) => name.startsWith('linking-pin-'));

/** Every list of recent files below the places a desktop keeps one in, with what it says. */
const recentLists = (): [string, string][] =>
  readdirSync(scene, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('recently-used') || name.includes('bookmarks'))
    .map((name) => join(scene, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => [path, readFileSync(path, 'utf8')]);

test.beforeAll(() => {
  for (const place of [home, data, runtime, temp, vaults]) mkdirSync(place, { mode: 0o700 });
  writeFileSync(join(home, list), 'Name,Seat,Level\nKarl Lundgren,senior,6\n');
});
test.afterAll(() => started?.close().catch(() => undefined));

test('M10: a list chosen in the real file dialog stands in no list of recent files', async () => {
  const { page, app } = await begin();
  await makeDesk({ page, app }, vaults);
  const choosing = tell(await page(), 'app', 'chooseFile', { purpose: 'register' });
  await chooseByHand('Choose a list of people', join(home, list));
  const chosen = await choosing;
  expect(chosen?.token).toBeTruthy();
  const folder = tell(await page(), 'app', 'chooseFolder', { purpose: 'backup-place' });
  await chooseByHand('Choose a second place for backups', home);
  expect((await folder)?.token).toBeTruthy();
  await new Promise((done) => setTimeout(done, 1_000));
  expect(recentLists()).toEqual([]);
  // The control: the same dialog by the same keys, asked for with the data folder as any program has it, leaves the name.
  await app.evaluate(
    (_electron, name) => {
      const files = process.getBuiltinModule('node:fs');
      files.chmodSync(name, 0o700);
      files.rmdirSync(`${name}/recently-used.xbel`);
    },
    join(profile, 'desktop-data'),
  );
  const again = tell(await page(), 'app', 'chooseFile', { purpose: 'register' });
  await chooseByHand('Choose a list of people', join(home, list));
  await again;
  await expect
    .poll(() =>
      recentLists()
        .map(([, text]) => text)
        .join(),
    )
    .toContain(list);
});

test('M11: the recovery sheet on its way to the printer lies in our own folder, and is gone at the end', async () => {
  const { page } = started!;
  const own = join(runtime, ownFolder() ?? 'missing');
  expect(statSync(own).mode & 0o777).toBe(0o700);
  const seen = new Set<string>();
  let firstBytes = '';
  const watcher = watch(own, (_event, name) => {
    if (name === null) return;
    seen.add(name);
    try {
      firstBytes ||= readFileSync(join(own, name)).subarray(0, 4).toString('latin1');
    } catch {
      return;
    }
  });
  await printRecoverySheet(await page(), plainWords.passphrase);
  await expect.poll(() => existsSync(join(printed, 'output.pdf')), { timeout: 60_000 }).toBe(true);
  watcher.close();
  expect(readFileSync(join(printed, 'output.pdf')).subarray(0, 4).toString()).toBe('%PDF');
  console.log(JSON.stringify({ id: 'M11', seen: [...seen], firstBytes, temp: readdirSync(temp) }));
  expect(seen.size).toBeGreaterThan(0);
  // Chromium's link between starts lies there, made before the app has a word; no file of a print job.
  expect(readdirSync(temp).filter((name) => !name.startsWith('scoped_dir'))).toEqual([]);
  // What a crash in the middle of printing would leave: the next start clears it, and so does the end.
  writeFileSync(join(own, 'left.pdf'), 'a recovery key');
  await started!.kill();
  expect(readdirSync(own)).toContain('left.pdf');
  await begin();
  expect(readdirSync(own)).not.toContain('left.pdf');
  writeFileSync(join(own, 'left.pdf'), 'a recovery key');
  await started!.close();
  expect(ownFolder()).toBeUndefined();
});
