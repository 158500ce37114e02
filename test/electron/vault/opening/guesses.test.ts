// Guessing: whichever call takes a secret, wrong tries make the next one wait, one guess runs at a time, and the log counts them.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allHandlers } from '../../../../electron/all-handlers.ts';
import { serve } from '../../../../electron/ipc/serve.ts';
import { headerBytes, type Header } from '../../../../electron/vault/keys/header.ts';
import { contract } from '../../../../shared/contract.ts';
import type { BackupInfo } from '../../../../shared/vault/backups.ts';
import type { FreshRecovery } from '../../../../shared/vault/contract.ts';
import { openTestDoor, testPassphrase, type TestDoor } from '../../../support/door.ts';
import { quickKdf, scratchFolder } from '../../../support/scratch.ts';
import { fillPairs } from '../../../support/seed-pairs.ts';
import { paragraphs } from '../../../support/seed-year.ts';
import { vaultDoor, type VaultDoor } from '../../../support/vault-door.ts';

const passphrase = 'quilt lantern marble otter seven';
const next = 'seven otters mend a violet kite';
let scratch: ReturnType<typeof scratchFolder>;
let desk: VaultDoor;
let place: { path: string };
let backup: { path: string };
let strangeKey: string;

beforeEach(async () => {
  scratch = scratchFolder();
  desk = vaultDoor(join(scratch.folder, 'device'));
  place = { path: join(scratch.folder, 'Desk.vault') };
  ({ recoveryKey: strangeKey } = await desk.ask<FreshRecovery>('create', {
    place: { path: scratch.folder },
    name: 'Other',
    passphrase,
  }));
  await desk.ask('create', { place: { path: scratch.folder }, name: 'Desk', passphrase });
  backup = { path: (await desk.ask<BackupInfo>('createBackup')).path };
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
});

const parent = () => ({ path: join(scratch.folder, 'home') });
const guesses: Readonly<Record<string, () => Promise<unknown>>> = {
  unlock: () => desk.ask('unlock', { place, passphrase: 'not this one' }),
  unlockWithRecovery: () =>
    desk.ask('unlockWithRecovery', { place, recoveryKey: strangeKey, newPassphrase: next }),
  changePassphrase: () =>
    desk.ask('changePassphrase', { passphrase: 'not this one', newPassphrase: next }),
  renewRecovery: () => desk.ask('renewRecovery', { passphrase: 'not this one' }),
  rotateKey: () => desk.ask('rotateKey', { passphrase: 'not this one', newPassphrase: next }),
  previewRestore: () =>
    desk.ask('previewRestore', {
      backup,
      target: { parent: parent(), name: 'Again' },
      secret: { passphrase: 'not this one' },
    }),
  'previewRestore by recovery key': () =>
    desk.ask('previewRestore', {
      backup,
      target: { parent: parent(), name: 'Again' },
      secret: { recoveryKey: strangeKey },
    }),
  salvage: () =>
    desk.ask('salvage', {
      place,
      parent: parent(),
      name: 'Saved',
      passphrase: 'another long passphrase of nobody',
    }),
  'salvage by recovery key': () =>
    desk.ask('salvage', {
      place,
      parent: parent(),
      name: 'Saved',
      passphrase: next,
      recoveryKey: strangeKey,
    }),
};

describe('wrong tries', () => {
  test.each(Object.entries(guesses))('%s: the fourth waits, and so on', async (_name, guess) => {
    for (let count = 0; count < 5; count += 1)
      await expect(guess()).rejects.toMatchObject({ code: 'wrong-secret' });
    expect(desk.waited).toEqual([1, 2]);
  });

  test('count together, whatever call they come by, and a right one ends the waiting', async () => {
    await expect(guesses['changePassphrase']!()).rejects.toMatchObject({ code: 'wrong-secret' });
    await expect(guesses['renewRecovery']!()).rejects.toMatchObject({ code: 'wrong-secret' });
    await expect(guesses['previewRestore']!()).rejects.toMatchObject({ code: 'wrong-secret' });
    await desk.ask('changePassphrase', { passphrase, newPassphrase: next });
    expect(desk.waited).toEqual([1]);
    const line = desk.holder
      .session!.db.prepare("SELECT reason FROM audit_event WHERE action = 'passphrase-changed'")
      .get();
    expect(line).toEqual({ reason: 'failed-before:3' });
    await desk.ask('renewRecovery', { passphrase: next });
    expect(desk.waited).toEqual([1]);
  });

  test('a forged key file beside the right one, another at each try, starts no count anew', async () => {
    desk.holder.close();
    const path = join(place.path, 'header.a');
    const right = JSON.parse(readFileSync(path, 'utf8')) as Header;
    for (let count = 0; count < 6; count += 1) {
      const salt = String(count).repeat(32);
      const forged = { ...right, generation: 900 + count, kdf: { ...right.kdf, salt } };
      writeFileSync(path, headerBytes(forged));
      await expect(guesses['unlock']!()).rejects.toMatchObject({ code: 'wrong-secret' });
    }
    expect(desk.waited).toEqual([1, 2, 4]);
  });

  test('sent all at once they run one after the other: none reads an old count', async () => {
    desk.holder.close();
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => guesses['unlock']!()));
    expect(all.every((one) => one.status === 'rejected')).toBe(true);
    expect(desk.waited).toEqual([1, 2, 4, 8, 16]);
    await desk.ask('unlock', { place, passphrase });
    const line = desk.holder
      .session!.db.prepare(
        "SELECT reason FROM audit_event WHERE action = 'unlocked' ORDER BY seq DESC",
      )
      .get();
    expect(line).toEqual({ reason: 'failed-before:8' });
  });

  test('the wait is told in words', async () => {
    const told: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      await desk.door(
        'vault',
        'renewRecovery',
        { passphrase: 'not this one' },
        { signal: new AbortController().signal, progress: (label) => void told.push(label) },
      );
    }
    expect(told).toEqual(['Waiting 1 s after several wrong tries']);
  });
});

describe('reading a private reflection back', () => {
  let test_: TestDoor;
  const waited: number[] = [];
  let pairId: string;
  beforeEach(async () => {
    test_ = await openTestDoor();
    waited.length = 0;
    ({ pairId } = await fillPairs(test_));
  });
  afterEach(() => test_.close());

  test('wrong tries wait like any other, and the line of the reading says how many there were', async () => {
    const { id } = await test_.call('coaching', 'sealReflection', {
      id: null,
      pairId,
      document: paragraphs('I was too quick.'),
    });
    const door = serve({
      contract,
      host: 'vault',
      handlers: allHandlers({
        holder: test_.holder,
        copied: { copy: async () => undefined, clear: () => undefined },
        deviceFolder: join(scratch.folder, 'device'),
        kdf: quickKdf,
        allowWeakKdf: true,
        wait: async (seconds) => void waited.push(seconds),
      }),
      opened: () => ({
        db: test_.session.db,
        transaction: (work) => test_.session.transaction(work),
      }),
      now: () => '2026-11-22T10:00:00.000Z',
      newId: () => 'id-9',
      announce: () => undefined,
      log: () => undefined,
      takeFile: () => '',
    });
    for (let count = 0; count < 5; count += 1) {
      expect(await door('coaching', 'readBack', { id, passphrase: 'not this one' })).toMatchObject({
        ok: false,
        problem: { code: 'wrong-secret' },
      });
    }
    expect(waited).toEqual([1, 2]);
    expect(await door('coaching', 'readBack', { id, passphrase: testPassphrase })).toMatchObject({
      ok: true,
    });
    expect(waited).toEqual([1, 2, 4]);
    expect(
      test_.session.db
        .prepare("SELECT object, reason FROM audit_event WHERE action = 'reflection-revealed'")
        .all(),
    ).toEqual([{ object: id, reason: 'failed-before:5' }]);
  });
});
