// Salvage only reads: not a byte of the damaged vault changes, its log that was left over included; and a recovery key will do.

import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSealed } from '../../../../electron/vault/opening/open-sealed.ts';
import {
  erasedTest,
  ledgerOf,
  noteErased,
} from '../../../../electron/vault/rows/erasure-ledger.ts';
import type { FreshRecovery } from '../../../../shared/vault/contract.ts';
import { fillDrafts, sealText } from '../../../support/filled-vault.ts';
import { scratchFolder } from '../../../support/scratch.ts';
import { vaultDoor, type VaultDoor } from '../../../support/vault-door.ts';

const passphrase = 'quilt lantern marble otter seven';
const next = 'seven otters mend a violet kite';
let scratch: ReturnType<typeof scratchFolder>;
let desk: VaultDoor;
let damaged: string;
let recoveryKey: string;

beforeEach(async () => {
  scratch = scratchFolder();
  desk = vaultDoor(join(scratch.folder, 'device'));
  ({ recoveryKey } = await desk.ask<FreshRecovery>('create', {
    place: { path: scratch.folder },
    name: 'Desk',
    passphrase,
  }));
  fillDrafts(desk.holder.session!.db, 400, 900, 'note');
  damaged = join(scratch.folder, 'Damaged.vault');
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
});

/** The vault as a crash leaves it, with its newest rows in the log only; then three pages in the middle are lost. */
function crashAndDamage(): void {
  const { session } = desk.holder;
  session!.db.checkpoint();
  fillDrafts(session!.db, 3, 50, 'newest');
  cpSync(session!.folder, damaged, { recursive: true });
  const file = join(damaged, 'data.db');
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 4_096 / 2);
  bytes.fill(0, middle * 4_096, (middle + 3) * 4_096);
  writeFileSync(file, bytes);
  expect(statSync(join(damaged, 'data.db-wal')).size).toBeGreaterThan(0);
}

const allBytes = () =>
  readdirSync(damaged)
    .sort()
    .map(
      (name) =>
        [
          name,
          statSync(join(damaged, name)).isFile()
            ? readFileSync(join(damaged, name)).toString('base64')
            : '',
        ] as const,
    );
const save = (more: object) =>
  desk.ask<{ folder: string }>('salvage', {
    place: { path: damaged },
    parent: { path: scratch.folder },
    name: 'Saved',
    passphrase,
    ...more,
  });
const count = (word: string) =>
  (
    desk.holder
      .session!.db.prepare('SELECT count(*) AS n FROM draft WHERE place LIKE ?')
      .get(`${word}-%`) as { n: number }
  ).n;

test('with a log left over: every file stays byte for byte, and what the log held is saved', async () => {
  crashAndDamage();
  const before = allBytes();
  await save({});
  expect(allBytes()).toEqual(before);
  expect(count('newest')).toBe(3);
  expect(count('note')).toBeGreaterThan(0);
  expect(count('note')).toBeLessThan(400);
});

test('the recovery key opens what the forgotten passphrase cannot; the new vault has a passphrase of its own', async () => {
  const sealed = sealText(desk.holder.session!, 'I was too quick today.');
  crashAndDamage();
  await expect(save({ passphrase: next })).rejects.toMatchObject({ code: 'wrong-secret' });
  expect(existsSync(join(scratch.folder, 'Saved.vault'))).toBe(false);
  const { folder } = await save({ passphrase: next, recoveryKey });
  expect(count('newest')).toBe(3);
  const [text] = await openSealed(desk.holder.session!, next, [{ id: 'r1', sealed }]);
  expect(text!.toString()).toBe('I was too quick today.');
  desk.holder.close();
  await expect(desk.ask('unlock', { place: { path: folder }, passphrase })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await desk.ask('unlock', { place: { path: folder }, passphrase: next });
});

test('what was erased for good is still known to be erased', async () => {
  const { session } = desk.holder;
  noteErased(session!.db, session!.keys.pseudonym, 'mentor-3', '2026-11-22T10:00:00.000Z');
  crashAndDamage();
  await save({});
  const saved = desk.holder.session!;
  const isErased = erasedTest(ledgerOf(saved.db, saved.keys.pseudonym));
  expect([isErased('mentor-3'), isErased('mentor-4')]).toEqual([true, false]);
});

test('the new vault is not laid where a cloud service copies it, and the open one is not closed for that', async () => {
  crashAndDamage();
  await expect(save({ parent: { path: join(scratch.folder, 'OneDrive') } })).rejects.toMatchObject({
    code: 'refused',
    fields: ['place'],
  });
  expect(desk.holder.session).not.toBeNull();
});

test('an index that a broken-off look left in a vault is gone after the next opening', async () => {
  const { folder } = desk.holder.session!;
  desk.holder.close();
  writeFileSync(join(folder, 'data.db-shm'), 'index');
  await desk.ask('unlock', { place: { path: folder }, passphrase });
  expect(existsSync(join(folder, 'data.db-shm'))).toBe(false);
});
