// Who holds a vault: another computer, one of the same name, an earlier start of this one, another window here.

import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  expectNotElsewhere,
  takeHostLock,
  thisComputer,
  type Computer,
} from '../../../../electron/vault/files/host-lock.ts';
import { vaultDoor } from '../../../support/vault-door.ts';
import { testNow, testPassphrase, testVault, type TestVault } from '../../../support/vaults.ts';

const morning = Date.parse('2026-11-22T06:00:00.000Z');
const here: Computer = { host: 'desk', boot: 'boot-of-today', startedAt: morning };
let vault: TestVault;
const lockFile = () => join(vault.folder, 'host.lock');

beforeEach(async () => {
  vault = await testVault();
  vault.session.close();
});
afterEach(() => vault.clear());

function leaveLock(computer: Computer, minutesAgo: number): void {
  takeHostLock(vault.folder, '2026-11-22T08:15:00.000Z', computer);
  const at = new Date(Date.parse(testNow()) - minutesAgo * 60_000);
  utimesSync(lockFile(), at, at);
}
const tryIt =
  (takeOver = false, computer = here) =>
  () =>
    expectNotElsewhere(vault.folder, takeOver, computer);

test('another computer of the same name is told apart while its heart beats', () => {
  leaveLock({ ...here, boot: 'boot-of-another', startedAt: 0 }, 2);
  expect(tryIt()).toThrow(
    'This vault is in use on another computer that is also called desk since Sun 22 Nov 2026, 08:15. Close it there first',
  );
  expect(tryIt(true)).not.toThrow();
});

test('a lock that an earlier start of this computer left frightens nobody', () => {
  // The power went two minutes ago and the computer is up again since one.
  leaveLock({ ...here, boot: 'boot-before-the-cut' }, 2);
  expect(tryIt(false, { ...here, startedAt: Date.parse(testNow()) - 60_000 })).not.toThrow();
});

test('this start of this computer goes on to the lock of the database', () => {
  leaveLock(here, 0);
  expect(tryIt()).not.toThrow();
});

test('where a system names no starts, the name of the computer decides', () => {
  leaveLock({ ...here, boot: null }, 2);
  expect(tryIt()).not.toThrow();
  leaveLock(here, 2);
  expect(tryIt(false, { ...here, boot: null })).not.toThrow();
  expect(tryIt(false, { ...here, host: 'laptop', boot: null })).toThrow('in use on desk since');
});

test('another window of this computer is named, with the time, and no word opens it twice', async () => {
  const session = await vault.unlock();
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toEqual({
    host: hostname(),
    pid: process.pid,
    since: testNow(),
    boot: thisComputer().boot,
    mark: expect.stringMatching(/^[0-9a-f]{16}$/u),
  });
  const again = await vault.unlock().then(
    () => null,
    (error: unknown) => error,
  );
  expect(again).toMatchObject({
    code: 'in-use',
    fields: [],
    message: `This vault is already open in another window on this computer (${hostname()}) since Sun 22 Nov 2026, 10:00. Lock it there first, then try again.`,
  });
  session.close();
  expect(existsSync(lockFile())).toBe(false);
});

describe('two computers', () => {
  const minute = 60_000;
  const away: Computer = { host: 'studio-mac', boot: 'boot-of-away', startedAt: 0 };
  const beatOfAway = (at: number) => utimesSync(lockFile(), new Date(at), new Date(at));

  test('no clock on a wall lets anybody in unasked: a lock of days ago, and one from the future', () => {
    for (const minutesAgo of [16, 60 * 24 * 9, -16]) {
      leaveLock(away, minutesAgo);
      expect(tryIt()).toThrow('in use on studio-mac since');
      expect(tryIt(true)).not.toThrow();
    }
  });

  test('a heart that was watched for a quarter of an hour without a beat is taken as stopped; one beat starts the watch anew', () => {
    leaveLock(away, 0);
    let ms = 5;
    const look = () => expectNotElsewhere(vault.folder, false, here, () => ms);
    expect(look).toThrow('in use on studio-mac');
    ms += 14 * minute;
    expect(look).toThrow('in use on studio-mac');
    beatOfAway(Date.parse('2026-11-22T10:14:00.000Z'));
    ms += 2 * minute;
    expect(look).toThrow('in use on studio-mac');
    ms += 15 * minute - 1;
    expect(look).toThrow('in use on studio-mac');
    ms += 1;
    expect(look).not.toThrow();
  });

  test('the first holder sees another name at its next beat: reading only, told with the name, nothing written, their lock left alone', async () => {
    const desk = vaultDoor(vault.deviceFolder);
    await desk.ask('unlock', { place: { path: vault.folder }, passphrase: testPassphrase });
    const session = desk.holder.session!;
    session.idle();
    expect(session.readOnly).toBe(false);
    takeHostLock(vault.folder, testNow(), away);
    const theirs = readFileSync(lockFile(), 'utf8');
    const before = statSync(lockFile()).mtimeMs;
    let told = 0;
    session.onMaintenance = () => void (told += 1);
    session.idle();
    session.idle();
    expect(told).toBe(1);
    expect(statSync(lockFile()).mtimeMs).toBe(before);
    expect(await desk.ask('getFacts')).toMatchObject({
      readOnly: true,
      notices: expect.arrayContaining([
        {
          code: 'elsewhere',
          message: expect.stringMatching(
            /^studio-mac has opened this vault while it is open here/u,
          ),
        },
      ]),
    });
    await expect(desk.ask('updateDraft', { place: 'note:1', body: '{}' })).rejects.toMatchObject({
      code: 'refused',
    });
    await desk.ask('acceptOlder');
    await desk.ask('check');
    await expect(desk.ask('updateDraft', { place: 'note:1', body: '{}' })).rejects.toMatchObject({
      code: 'refused',
    });
    const newPassphrase = 'seven otters mend a violet kite';
    for (const call of ['changePassphrase', 'rotateKey'] as const)
      await expect(
        desk.ask(call, { passphrase: testPassphrase, newPassphrase }),
      ).rejects.toMatchObject({ code: 'refused' });
    desk.holder.close();
    expect(readFileSync(lockFile(), 'utf8')).toBe(theirs);
  });

  test('a lock that is gone is a question too', async () => {
    const session = await vault.unlock();
    rmSync(lockFile());
    session.idle();
    expect(session).toMatchObject({ readOnly: true, elsewhere: '' });
    session.close();
  });
});

test('a lock file that says nothing sensible stops nobody', () => {
  for (const text of ['', '{', '{"host":"studio-mac","pid":1,"since":"yesterday"}', '[]']) {
    writeFileSync(lockFile(), text);
    expect(tryIt()).not.toThrow();
  }
});

test.runIf(process.platform === 'linux')('Linux gives each start an id', () => {
  expect(thisComputer().boot).toMatch(/^[0-9a-f-]{36}$/u);
  expect(thisComputer().startedAt).toBeLessThan(Date.now());
});
