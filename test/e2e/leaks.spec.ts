// T09: canaries go in by every way there is; then nothing that was ever written to a disk may hold one, in any form.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openHeader } from '../../electron/vault/files/header-files.ts';
import { deriveKeys } from '../../electron/vault/keys/keys.ts';
import { electronPath, freshFolder, startApp, type Started } from '../support/app.ts';
import { byteCanary, needlesOf, wordCanary, type Hit } from '../support/canaries.ts';
import { atDesk, makeDesk, plainWords, tell, unlock } from '../support/desk.ts';
import { hasHands, startedIn } from '../support/desktop-hands.ts';
import {
  changedSince,
  scanFile,
  scanWrites,
  stillThere,
  watchedProgram,
} from '../support/leak-scan.ts';
import { importList, tourByCalls, tourByCopies, tourByScreens } from '../support/leak-tour.ts';
import { displayOfWindow } from '../support/own-display.ts';
import { processesOf } from '../support/processes.ts';
import { printRecoverySheet } from '../support/recovery-sheet.ts';
import { root } from '../support/sources.ts';
import { askDisplay } from '../support/x11-selections.ts';

// A trace or a picture of this test would hold what it looks for.
test.use({ trace: 'off', screenshot: 'off' });

const mark = randomBytes(4).toString('hex');
const words = {
  ...plainWords,
  passphrase: `violet anchor thimble monsoon ${mark}`,
  programme: `Operation Kingfisher ${mark}`,
  junior: `Zephyrine Quillfeather ${mark}`,
  safeContact: `ring twice at the oak ${mark}`,
  noteTitle: `Übergröße auf der Fähre ${mark}`,
  note: `marmalade lighthouse ${mark}`,
};
const more = {
  listName: `gazette-umbra-${mark}.csv`,
  cell: `tidewrack cartography ${mark}`,
  search: `gossamer periscope ${mark}`,
  draft: `unsent harpsichord ${mark}`,
  typed: `half typed semaphore ${mark}`,
  reflection: `nocturne of rust ${mark}`,
};

const scene = freshFolder('leaks');
const ours = freshFolder('watch');
const log = join(ours, 'writes.log');
const userData = join(scene, 'profile');
const places = ['home', 'tmp', 'vaults', 'cache', 'config', 'data', 'run', 'printed'].map((name) =>
  join(scene, name),
);
const [
  home = '',
  temp = '',
  vaults = '',
  cache = '',
  config = '',
  data = '',
  run = '',
  printed = '',
] = places;
const watching =
  process.platform === 'linux' &&
  spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
/** A second program can be asked there what was copied. */
const onX11 = process.platform === 'linux' && displayOfWindow() !== undefined;
let started: Started;
let starts = 0;

const begin = async (): Promise<void> => {
  starts += 1;
  // Whoever prints to a file gets it in the folder the app was started from.
  const inPrinted = startedIn(printed, electronPath(), join(ours, 'start'));
  const program = watching
    ? watchedProgram(inPrinted, join(ours, 'run'), `${log}.${starts}`)
    : inPrinted;
  started = await startApp({
    userData,
    program,
    env: {
      HOME: home,
      TMPDIR: temp,
      XDG_CACHE_HOME: cache,
      XDG_CONFIG_HOME: config,
      XDG_DATA_HOME: data,
      XDG_RUNTIME_DIR: run,
    },
  });
};

/** GLib lays the list of recent files beside its place and takes it away again: only root can do so in a folder that nobody may write to. */
const byRootAlone = (where: string): boolean =>
  process.getuid?.() === 0 &&
  where.startsWith(`written to ${join(userData, 'desktop-data', 'recently-used.xbel.')}`);

test.beforeAll(() => {
  for (const place of places) mkdirSync(place, { recursive: true, mode: 0o700 });
  writeFileSync(
    join(home, more.listName),
    `Name,Seat,Level,Can show\nKarl Lundgren,senior,6,${more.cell} (3)\n`,
  );
});
test.afterAll(() => started?.close().catch(() => undefined));

test('T09: nothing readable on the disk after a full tour, a crash and a lock', async () => {
  test.setTimeout(360_000);
  // File systems keep time in steps.
  await new Promise((done) => setTimeout(done, 50));
  const since = Date.now();
  await begin();
  const desk = await makeDesk(started, vaults, words);
  await importList(started, desk.cohortId, join(home, more.listName));
  await tourByCalls(await started.page(), desk, words.passphrase, more);
  await tourByScreens(await started.page(), {
    junior: words.junior,
    search: more.search,
    typed: more.typed,
  });
  const held = () =>
    (['CLIPBOARD', 'PRIMARY'] as const).map((each) =>
      askDisplay(each, 'UTF8_STRING', displayOfWindow()),
    );
  if (onX11)
    await tourByCopies(await started.page(), {
      passphrase: words.passphrase,
      noteWords: more.typed,
      reflection: more.reflection,
      names: new RegExp(words.junior.slice(0, 9)),
    });
  let printedKey: string | null = null;
  if (hasHands()) {
    printedKey = await printRecoverySheet(await started.page(), words.passphrase);
    await expect.poll(() => readdirSync(printed), { timeout: 60_000 }).toEqual(['output.pdf']);
  }

  // A crash of the vault process, of the page, and of everything; then once more in order.
  const { vault } = processesOf(started.app.process().pid ?? 0);
  for (const pid of vault) process.kill(pid, 'SIGSEGV');
  // The window is made anew meanwhile: no page to wait with.
  await new Promise((done) => setTimeout(done, 800));
  await started.kill();
  await begin();
  await unlock(await started.page(), words.passphrase);
  const open = (await started.page()).getByRole('button', {
    name: /Open the desk|Open it for reading/,
  });
  await open.click();
  await atDesk(await started.page());
  await expect
    .poll(async () => (await tell(await started.page(), 'vault', 'getFacts', undefined)).readOnly)
    .toBe(false);
  const deleted = join(temp, 'deleted');
  if (watching) {
    // The control: main writes a canary in another form and deletes the file again.
    await started.app.evaluate(
      (_electron, { path, text }) => {
        const files = process.getBuiltinModule('node:fs');
        files.writeFileSync(path, Buffer.from(text, 'utf16le'));
        files.rmSync(path);
      },
      { path: deleted, text: words.junior },
    );
  }
  if (onX11) {
    await tell(await started.page(), 'vault', 'copy', { text: words.note });
    expect(held()[0]).toBe(words.note);
  }
  await tell(await started.page(), 'app', 'lock', undefined).catch(() => undefined);
  await (await started.page()).getByLabel('Passphrase', { exact: true }).waitFor();
  if (onX11) expect(held()).toEqual([null, null]);
  await started.close();
  // Our folder for what is printed is gone, and the desktop's data folder has no list of recent files.
  expect(readdirSync(run).filter((name) => name.startsWith('linking-pin-'))).toEqual([]);
  expect(existsSync(join(data, 'recently-used.xbel'))).toBe(false);

  const planted = join(home, 'planted.bin');
  writeFileSync(
    planted,
    Buffer.concat([
      randomBytes(7_999_990),
      Buffer.from(Buffer.from(`x${words.note}`).toString('base64')),
    ]),
  );
  const { dataKey } = await openHeader(desk.folder, { passphrase: words.passphrase }, false);
  const canaries = [
    ...Object.entries({ ...words, ...more })
      .filter(([, text]) => text.includes(mark))
      .map(([name, text]) => wordCanary(name, text)),
    wordCanary('recovery key', desk.recoveryKey.slice(0, 14)),
    ...(printedKey ? [wordCanary('printed recovery key', printedKey.slice(0, 14))] : []),
    wordCanary('recovery key unbroken', desk.recoveryKey.replaceAll('-', '').slice(0, 16)),
    byteCanary('data key', dataKey),
    ...Object.entries(deriveKeys(dataKey)).map(([name, key]) => byteCanary(`${name} key`, key)),
  ];
  const needles = needlesOf(canaries);
  const changed = changedSince([...new Set([scene, tmpdir(), homedir(), root])], since).filter(
    (path) => !path.startsWith(ours),
  );
  const written = watching
    ? await Promise.all(
        Array.from({ length: starts }, (_each, index) =>
          scanWrites(`${log}.${index + 1}`, needles),
        ),
      )
    : [];
  const files = new Set([...changed, ...stillThere(written.flatMap(({ opened }) => [...opened]))]);
  const hits: Hit[] = [
    ...[...files].flatMap((path) => scanFile(path, needles)),
    ...written.flatMap((each) => each.hits),
  ];

  // The vault itself must be among what was looked at, and what was planted must be found.
  expect(
    [...files].filter((path) => path.startsWith(desk.folder) && /data\.db$|\.backup$/.test(path))
      .length,
  ).toBeGreaterThan(1);
  expect(hits.filter(({ where }) => where === planted).map(({ canary }) => canary)).toEqual([
    'note',
  ]);
  // The sheet did pass through our own folder, as a file that was opened for writing there.
  if (watching && hasHands())
    expect(
      written
        .flatMap(({ opened }) => [...opened])
        .filter((path) => path.startsWith(`${run}/linking-pin-`)).length,
    ).toBeGreaterThan(0);
  if (watching)
    expect(hits.some(({ where, form }) => where.endsWith('deleted') && form === 'utf-16')).toBe(
      true,
    );
  const leaks = hits.filter(
    ({ where }) => where !== planted && !where.endsWith(deleted) && !byRootAlone(where),
  );
  console.log(
    JSON.stringify({
      id: 'T09',
      n: files.size,
      writes: written.reduce((sum, { writes }) => sum + writes, 0),
      canaries: canaries.length,
      needles: needles.length,
      failures: leaks.length,
      seed: mark,
    }),
  );
  expect(leaks).toEqual([]);
});
