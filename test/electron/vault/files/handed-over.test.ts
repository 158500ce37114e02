// A vault that somebody handed over: links, pipes and strange neighbours lead no write, no deletion and no reading elsewhere.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeBackup } from '../../../../electron/vault/backups/backups.ts';
import { laySecondCopy, layAtOnce } from '../../../../electron/vault/backups/second-copy.ts';
import { readIfThere } from '../../../../electron/vault/files/durable-files.ts';
import { takeHostLock } from '../../../../electron/vault/files/host-lock.ts';
import { everythingIn } from '../../../support/unchosen.ts';
import { vaultDoor } from '../../../support/vault-door.ts';
import { testNow, testPassphrase, testVault, type TestVault } from '../../../support/vaults.ts';

let vault: TestVault;
let letter: string;
let drawer: string;
let backup: string;
const at = (name: string) => join(vault.folder, name);
const beside = (name: string) => join(dirname(vault.folder), name);

beforeEach(async () => {
  vault = await testVault();
  backup = (await makeBackup(vault.session)).path;
  vault.session.close();
  letter = beside('letter.txt');
  writeFileSync(letter, 'Dear Amara');
  drawer = beside('drawer');
  mkdirSync(drawer);
  writeFileSync(join(drawer, 'draft.part'), 'half a letter');
});
afterEach(() => vault.clear());

const links: readonly (readonly [string, () => void])[] = [
  ['host.lock', () => symlinkSync(letter, at('host.lock'))],
  [
    'backups',
    () => (rmSync(at('backups'), { recursive: true }), symlinkSync(drawer, at('backups'))),
  ],
  ['a part in the backups', () => symlinkSync(letter, join(at('backups'), 'x.backup.part'))],
  ['a backup', () => symlinkSync(letter, join(at('backups'), 'x.backup'))],
  ['the log', () => symlinkSync(letter, at('data.db-wal'))],
  ['the index', () => symlinkSync(letter, at('data.db-shm'))],
  [
    'the data file',
    () => (renameSync(at('data.db'), beside('data')), symlinkSync(beside('data'), at('data.db'))),
  ],
  ['a key file on its way', () => symlinkSync(letter, at('header.b.tmp'))],
  ['one that leads nowhere', () => symlinkSync(beside('nothing'), at('host.lock'))],
  ['anything else', () => symlinkSync(letter, at('notes'))],
];

describe.skipIf(process.platform === 'win32')('a link in the vault', () => {
  test.each(links)('%s: refused before anything is touched', async (_name, lay) => {
    lay();
    const before = everythingIn(dirname(vault.folder));
    await expect(vault.unlock()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('has a link in it'),
    });
    expect(everythingIn(dirname(vault.folder))).toEqual(before);
    const desk = vaultDoor(vault.deviceFolder);
    const place = { path: vault.folder };
    expect(await desk.ask('inspect', { place })).toMatchObject({ state: 'link' });
    for (const [call, input] of [
      [
        'salvage',
        {
          place,
          parent: { path: dirname(vault.folder) },
          name: 'Saved',
          passphrase: testPassphrase,
        },
      ],
      [
        'previewRestore',
        {
          backup: { path: backup },
          target: { vault: place },
          secret: { passphrase: testPassphrase },
        },
      ],
    ] as const)
      await expect(desk.ask(call, input)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:refused|damaged)$/u),
      });
    expect(
      everythingIn(dirname(vault.folder)).filter((line) => !line.startsWith('device')),
    ).toEqual(before.filter((line) => !line.startsWith('device')));
    expect(desk.failures).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('what is no ordinary file holds nobody up', () => {
  const pipe = (path: string) => execFileSync('mkfifo', [path]);
  const odd: readonly (readonly [string, () => void])[] = [
    ['host.lock', () => pipe(at('host.lock'))],
    ['header.a', () => (rmSync(at('header.a')), pipe(at('header.a')))],
    ['the data file', () => (rmSync(at('data.db')), pipe(at('data.db')))],
    ['the log', () => pipe(at('data.db-wal'))],
    ['a backup', () => pipe(join(at('backups'), 'x.backup'))],
    ['a folder in place of host.lock', () => mkdirSync(at('host.lock'))],
    ['a folder in place of the log', () => mkdirSync(at('data.db-wal'))],
    [
      'a file in place of the backups',
      () => (rmSync(at('backups'), { recursive: true }), writeFileSync(at('backups'), 'x')),
    ],
    ['a folder in place of a backup', () => mkdirSync(join(at('backups'), 'x.backup'))],
  ];

  test.each(odd)(
    '%s',
    async (_name, lay) => {
      lay();
      await expect(vault.unlock()).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('is no ordinary file'),
      });
      expect(
        await vaultDoor(vault.deviceFolder).ask('inspect', { place: { path: vault.folder } }),
      ).toMatchObject({ state: 'odd' });
    },
    10_000,
  );

  test('a pipe that is chosen as a backup, or lies among backups that are looked through', async () => {
    const desk = vaultDoor(vault.deviceFolder);
    pipe(join(drawer, 'x.backup'));
    expect(await desk.ask('listBackups', { place: { path: drawer } })).toEqual([]);
    const target = { parent: { path: dirname(vault.folder) }, name: 'Again' };
    for (const path of [join(drawer, 'x.backup'), drawer, join(drawer, 'nothing')])
      await expect(
        desk.ask('previewRestore', {
          backup: { path },
          target,
          secret: { passphrase: testPassphrase },
        }),
      ).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringContaining('no whole backup'),
      });
    expect(desk.failures).toEqual([]);
  }, 10_000);
});

test('a file is read only where it stands itself, and no further than asked', () => {
  symlinkSync(letter, beside('way to the letter'));
  expect(readIfThere(beside('way to the letter'), 100)).toBeNull();
  expect(String(readIfThere(letter, 4))).toBe('Dear');
});

test('the name in the lock is written beside its place and moved there: what a link leads to stays', () => {
  symlinkSync(letter, at('host.lock'));
  symlinkSync(letter, at('host.lock.tmp'));
  takeHostLock(vault.folder, testNow());
  expect(readFileSync(letter, 'utf8')).toBe('Dear Amara');
  expect(JSON.parse(readFileSync(at('host.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
});

test('a part in the second place that is a link is replaced, not written through; a folder there that is a link is refused', async () => {
  const second = beside('second');
  mkdirSync(second);
  const part = join(second, `${basename(backup)}.part`);
  symlinkSync(letter, part);
  layAtOnce(second, backup);
  expect(readFileSync(letter, 'utf8')).toBe('Dear Amara');
  expect(readFileSync(join(second, basename(backup))).equals(readFileSync(backup))).toBe(true);
  symlinkSync(drawer, beside('way'));
  await expect(laySecondCopy(beside('way'), backup)).rejects.toMatchObject({ code: 'refused' });
  layAtOnce(beside('way'), backup);
  expect(existsSync(join(drawer, basename(backup)))).toBe(false);
});

test('a key file of 3 GB is damage like any other, and is not read', async () => {
  truncateSync(at('header.a'), 3_000_000_000);
  const before = process.memoryUsage().rss;
  const session = await vault.unlock();
  session.close();
  expect(session.mended).toBe(true);
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  for (const name of ['header.a', 'header.b']) truncateSync(at(name), 3_000_000_000);
  await expect(vault.unlock()).rejects.toMatchObject({ code: 'header-missing' });
}, 30_000);

test('a path of 4,000 characters is refused in words by every call that takes one', async () => {
  const desk = vaultDoor(vault.deviceFolder);
  const place = { path: `/${'x'.repeat(3_999)}` };
  const below = { path: `${vault.folder}/data.db/${'x/'.repeat(1_500)}x` };
  const secret = { passphrase: testPassphrase };
  await desk.ask('unlock', { place: { path: vault.folder }, ...secret });
  for (const there of [place, below]) {
    expect(await desk.ask('inspect', { place: there })).toMatchObject({ state: 'none' });
    expect(await desk.ask('listBackups', { place: there })).toEqual([]);
    for (const [call, input] of [
      ['create', { place: there, name: 'Desk', ...secret }],
      ['unlock', { place: there, ...secret }],
      ['verifyBackup', { place: there }],
      ['chooseSecondPlace', { place: there }],
      ['previewRestore', { backup: there, target: { vault: there }, secret }],
      ['previewRestore', { backup: { path: backup }, target: { vault: there }, secret }],
      [
        'previewRestore',
        { backup: { path: backup }, target: { parent: there, name: 'Again' }, secret },
      ],
      ['salvage', { place: there, parent: there, name: 'Saved', ...secret }],
      ['salvage', { place: { path: vault.folder }, parent: there, name: 'Saved', ...secret }],
    ] as const) {
      const code = await desk.ask(call, input).then(
        () => 'answered',
        (problem: { code: string }) => problem.code,
      );
      expect([call, code]).toEqual([
        call,
        expect.stringMatching(/^(?:refused|not-found|damaged|header-missing|wrong-secret)$/u),
      ]);
      if (!desk.holder.session)
        await desk.ask('unlock', { place: { path: vault.folder }, ...secret });
    }
  }
  expect(desk.failures).toEqual([]);
  desk.holder.close();
}, 60_000);

describe('what stands beside a place', () => {
  const endings = ['.building', '.incoming', '.outgoing', '.making'];
  const fillWith = (name: string) =>
    endings.forEach((ending) => {
      mkdirSync(`${vault.folder}${ending}`);
      writeFileSync(join(`${vault.folder}${ending}`, name), 'work of years');
    });

  test('a wrong folder keeps its files and its neighbours, whatever they are called', async () => {
    for (const name of ['header.a', 'header.b', 'data.db']) rmSync(at(name));
    writeFileSync(at('data.db-shm'), 'of another app');
    writeFileSync(at('thesis.txt'), 'x');
    fillWith('data.db');
    const before = everythingIn(dirname(vault.folder));
    await expect(vault.unlock()).rejects.toMatchObject({ code: 'not-found' });
    expect(everythingIn(dirname(vault.folder))).toEqual(before);
  });

  test('a wrong secret clears nothing either', async () => {
    writeFileSync(at('data.db-shm'), 'of another app');
    fillWith('data.db');
    const before = everythingIn(dirname(vault.folder));
    await expect(vault.unlock({ passphrase: 'another one of some length' })).rejects.toMatchObject({
      code: 'wrong-secret',
    });
    expect(everythingIn(dirname(vault.folder))).toEqual(before);
  });

  test('beside the right vault our own leftovers go, and what is not ours by its marks stays', async () => {
    fillWith('thesis.txt');
    (await vault.unlock()).close();
    for (const ending of endings)
      expect(existsSync(join(`${vault.folder}${ending}`, 'thesis.txt'))).toBe(true);
    for (const ending of endings) rmSync(`${vault.folder}${ending}`, { recursive: true });
    fillWith('data.db');
    (await vault.unlock()).close();
    for (const ending of endings) expect(existsSync(`${vault.folder}${ending}`)).toBe(false);
  });

  test('a link of such a name is left alone, and so is where it leads', async () => {
    for (const ending of endings) symlinkSync(drawer, `${vault.folder}${ending}`);
    (await vault.unlock()).close();
    expect(readFileSync(join(drawer, 'draft.part'), 'utf8')).toBe('half a letter');
    for (const ending of endings) expect(existsSync(`${vault.folder}${ending}`)).toBe(true);
  });

  test('nothing is made, restored or moved to a new key over it: refused, with what to do', async () => {
    fillWith('thesis.txt');
    const desk = vaultDoor(vault.deviceFolder);
    const secret = { passphrase: testPassphrase };
    await desk.ask('unlock', { place: { path: vault.folder }, ...secret });
    const message = expect.stringContaining('Move that away, or choose another place');
    await expect(
      desk.ask('rotateKey', { ...secret, newPassphrase: 'seven otters mend a violet kite' }),
    ).rejects.toMatchObject({ code: 'conflict', message });
    desk.holder.close();
    await expect(
      desk.ask('previewRestore', {
        backup: { path: backup },
        target: { vault: { path: vault.folder } },
        secret,
      }),
    ).rejects.toMatchObject({ code: 'conflict', message });
    mkdirSync(beside('New.vault.making'));
    writeFileSync(join(beside('New.vault.making'), 'thesis.txt'), 'x');
    await expect(
      desk.ask('create', { place: { path: dirname(vault.folder) }, name: 'New', ...secret }),
    ).rejects.toMatchObject({ code: 'conflict', message });
    for (const ending of endings)
      expect(existsSync(join(`${vault.folder}${ending}`, 'thesis.txt'))).toBe(true);
  });

  test('a folder called .incoming where no vault stands is moved in only if it is a whole vault', async () => {
    rmSync(vault.folder, { recursive: true });
    mkdirSync(`${vault.folder}.incoming`);
    writeFileSync(join(`${vault.folder}.incoming`, 'thesis.txt'), 'x');
    await expect(vault.unlock()).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(vault.folder)).toBe(false);
  });
});
