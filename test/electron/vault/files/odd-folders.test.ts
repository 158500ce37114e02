// T06: damaged and odd vault folders. None ever becomes a new empty vault, and each gets its own plain message.

import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../../../../electron/vault/backups/backups.ts';
import { headerNames } from '../../../../electron/vault/files/vault-folder.ts';
import { createVault } from '../../../../electron/vault/opening/create-vault.ts';
import { unlockVault } from '../../../../electron/vault/opening/unlock-vault.ts';
import { Problem } from '../../../../shared/kernel/problem.ts';
import { quickKdf } from '../../../support/scratch.ts';
import { tellRows } from '../../../support/told-rows.ts';
import { everythingIn } from '../../../support/unchosen.ts';
import { testNow, testPassphrase, testVault, type TestVault } from '../../../support/vaults.ts';

tellRows('damaged and odd vault folders', 'T06');
let vault: TestVault;
let other: TestVault;
beforeEach(async () => {
  vault = await testVault();
  await makeBackup(vault.session);
  vault.session.close();
  other = await testVault();
  other.session.close();
});
afterEach(() => {
  if (existsSync(vault.folder)) chmodSync(vault.folder, 0o700);
  vault.clear();
  other.clear();
});

const data = () => join(vault.folder, 'data.db');
const header = (name: (typeof headerNames)[number]) => join(vault.folder, name);
const both = (change: (path: string) => void) =>
  headerNames.forEach((name) => change(header(name)));
const random = () =>
  Buffer.from(Array.from({ length: 9_000 }, (_, index) => (index * 7_919) % 251));

const cases: readonly (readonly [string, string, RegExp, () => void])[] = [
  [
    'no data file',
    'damaged',
    /newest backup beside it says that it is from Sun 22 Nov/u,
    () => rmSync(data()),
  ],
  ['an empty data file', 'damaged', /nothing has checked it yet/u, () => writeFileSync(data(), '')],
  ['one byte', 'damaged', /cannot be read/u, () => writeFileSync(data(), 'x')],
  [
    'zeros',
    'damaged',
    /cannot be read/u,
    () => writeFileSync(data(), Buffer.alloc(statSync(data()).size)),
  ],
  [
    'noise',
    'damaged',
    /newest good backup is from Sun 22 Nov/u,
    () => writeFileSync(data(), random()),
  ],
  [
    'a folder in place of the data file',
    'damaged',
    /nothing has checked it yet/u,
    () => (rmSync(data()), mkdirSync(data())),
  ],
  [
    'another vault’s data file',
    'damaged',
    /cannot be read/u,
    () => copyFileSync(join(other.folder, 'data.db'), data()),
  ],
  ['no header at all', 'header-missing', /Both key files/u, () => both((path) => rmSync(path))],
  [
    'both headers empty',
    'header-missing',
    /Both key files/u,
    () => both((path) => writeFileSync(path, '')),
  ],
  [
    'both headers garbled',
    'header-missing',
    /Both key files/u,
    () => both((path) => writeFileSync(path, random().subarray(0, 3_000))),
  ],
  [
    'both headers far too long',
    'header-missing',
    /Both key files/u,
    () => both((path) => writeFileSync(path, Buffer.alloc(9_000, '{'))),
  ],
  [
    'another vault’s headers',
    'wrong-secret',
    /does not open/u,
    () => headerNames.forEach((name) => swapHeader(name)),
  ],
  [
    'a header of a newer format',
    'newer-version',
    /newer Linking Pin/u,
    () => both((path) => edit(path, (text) => text.replace('"format":1', '"format":2'))),
  ],
  [
    'a header with a changed generation',
    'damaged',
    /key file of this vault was changed/u,
    () => both((path) => edit(path, (text) => text.replace('"generation":1', '"generation":7'))),
  ],
  [
    'a data file behind a link',
    'refused',
    /reached by a link/u,
    () => (renameSync(data(), `${vault.folder}.data`), symlinkSync(`${vault.folder}.data`, data())),
  ],
  [
    'a key file behind a link',
    'refused',
    /reached by a link/u,
    () => (
      renameSync(header('header.a'), `${vault.folder}.key`),
      symlinkSync(`${vault.folder}.key`, header('header.a'))
    ),
  ],
  [
    'a folder behind a link',
    'refused',
    /reached by a link/u,
    () => (
      renameSync(vault.folder, `${vault.folder}.real`),
      symlinkSync(`${vault.folder}.real`, vault.folder)
    ),
  ],
  [
    'a file in place of the folder',
    'not-found',
    /no vault in this place/u,
    () => (rmSync(vault.folder, { recursive: true }), writeFileSync(vault.folder, 'x')),
  ],
  [
    'an empty folder',
    'not-found',
    /no vault in this place/u,
    () => (rmSync(vault.folder, { recursive: true }), mkdirSync(vault.folder)),
  ],
  [
    'nothing at all',
    'not-found',
    /no vault in this place/u,
    () => rmSync(vault.folder, { recursive: true }),
  ],
];

test.each(cases)('%s → %s', async (_name, code, message, change) => {
  change();
  // What an older version cleared away unseen, in this folder and beside it.
  for (const ending of ['.building', '.incoming', '.outgoing', '.making']) {
    mkdirSync(`${vault.folder}${ending}`);
    writeFileSync(join(`${vault.folder}${ending}`, 'letter.txt'), 'Dear Amara');
  }
  const before = listing();
  const error = await vault.unlock().then(
    () => null,
    (caught: unknown) => caught,
  );
  if (code === 'wrong-secret') {
    // The other vault's header opens with its own passphrase, but then the data is not its own.
    expect(error).toMatchObject({ code: 'damaged' });
  } else {
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  }
  expect((error as Problem).message).not.toMatch(/delete|remove all|start over/iu);
  expect(listing()).toEqual(before);
});

test('a damaged vault names the newest backup that opens whole with its key; a date that nobody proved is said to be unchecked', async () => {
  const [name] = readdirSync(join(vault.folder, 'backups'));
  const good = join(vault.folder, 'backups', name ?? '');
  const bytes = readFileSync(good);
  const at = (file: string) => join(vault.folder, 'backups', file);
  // One says that it is newer, without the code; one has its code and holds noise.
  const page = Buffer.alloc(4_096, ' ');
  const said = JSON.parse(bytes.subarray(-4_096).toString()) as object;
  page.write(JSON.stringify({ ...said, madeAt: '2027-06-01T10:00:00.000Z' }));
  writeFileSync(at('forged.backup'), Buffer.concat([bytes.subarray(0, -4_096), page]));
  writeFileSync(at('noise.backup'), Buffer.from(bytes).fill(7, 4_096, bytes.length - 4_096));
  writeFileSync(data(), random());
  await expect(vault.unlock()).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('The newest good backup is from Sun 22 Nov 2026, 10:00.'),
  });
  rmSync(good);
  rmSync(at('forged.backup'));
  await expect(vault.unlock()).rejects.toMatchObject({
    message: expect.stringMatching(
      /newest backup beside it says that it is from Sun 22 Nov 2026, 10:00; nothing/u,
    ),
  });
});

test.each([
  ['names the version it needs', '"needs":"2.3.0"', 'Install version 2.3.0 or later'],
  ['names none', '"other":1', 'Install the newer app'],
  ['names what is no version', '"needs":"http://example.org"', 'Install the newer app'],
])(
  'a key file of a newer format that %s: the message says so, and every byte stays',
  async (_name, field, words) => {
    both((path) => edit(path, (text) => text.replace('"format":1', `"format":2,${field}`)));
    const before = listing();
    await expect(vault.unlock()).rejects.toMatchObject({
      code: 'newer-version',
      message: `A newer Linking Pin made this vault. Nothing was changed. ${words} to open it.`,
    });
    expect(listing()).toEqual(before);
  },
);

test('a header that asks for a derivation below the floor is refused before it is computed', async () => {
  await expect(
    unlockVault({
      folder: vault.folder,
      secret: { passphrase: testPassphrase },
      now: testNow,
      deviceFolder: null,
    }),
  ).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('key file of this vault was changed'),
  });
  // A cost changed above the floor gives another key: the passphrase no longer fits, and nothing opens more cheaply.
  both((path) => edit(path, (text) => text.replace('"memoryKiB":64', '"memoryKiB":72')));
  await expect(vault.unlock()).rejects.toMatchObject({ code: 'wrong-secret' });
});

test.each(headerNames)(
  '%s missing, garbled or from another vault: unlocking goes on, and both are whole again',
  async (name) => {
    const changes = [
      () => rmSync(header(name)),
      () => writeFileSync(header(name), random().subarray(0, 500)),
      () => writeFileSync(header(name), ''),
      () => swapHeader(name),
    ];
    for (const change of changes) {
      change();
      const session = await vault.unlock();
      expect(session.readOnly).toBe(false);
      session.close();
      expect(readFileSync(header('header.a')).equals(readFileSync(header('header.b')))).toBe(true);
    }
  },
);

test.skipIf(process.getuid?.() !== 0)(
  'a folder of another user, as root sees it, is refused',
  async () => {
    chownSync(vault.folder, 12_345, 12_345);
    await expect(vault.unlock()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('another user'),
    });
    chownSync(vault.folder, 0, 0);
  },
);

test.each([
  ['spaces and quotes', `it's "my" desk — 1 & 2`],
  ['emoji and other scripts', '🌱 矢印 ünï'],
  ['a name of 200 bytes', 'x'.repeat(200)],
])('a path with %s works like any other', async (_name, name) => {
  const folder = join(vault.folder, '..', name, `${'y'.repeat(60)}.vault`);
  const options = {
    folder,
    now: testNow,
    deviceFolder: join(vault.folder, '..', 'device'),
    allowWeakKdf: true,
  };
  const made = await createVault({ ...options, passphrase: testPassphrase, kdf: quickKdf });
  await makeBackup(made.session);
  made.session.close();
  const again = await unlockVault({ ...options, secret: { passphrase: testPassphrase } });
  expect(again.readOnly).toBe(false);
  again.close();
});

test('creating never overwrites: a file, a vault and a folder with other things are left as they are', async () => {
  const options = {
    passphrase: testPassphrase,
    now: testNow,
    deviceFolder: null,
    kdf: quickKdf,
    allowWeakKdf: true,
  };
  const file = join(vault.folder, '..', 'file.vault');
  writeFileSync(file, 'x');
  const full = join(vault.folder, '..', 'full.vault');
  mkdirSync(full);
  writeFileSync(join(full, 'letter.txt'), 'x');
  for (const folder of [file, full, vault.folder])
    await expect(createVault({ ...options, folder })).rejects.toMatchObject({ code: 'conflict' });
  expect(readdirSync(full)).toEqual(['letter.txt']);
});

function swapHeader(name: (typeof headerNames)[number]): void {
  copyFileSync(join(other.folder, name), header(name));
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
}

/** Names, rights and every byte of the folder and of all that stands beside it: what could not be opened must be found as it was. */
function listing(): string[] {
  return everythingIn(dirname(vault.folder));
}
