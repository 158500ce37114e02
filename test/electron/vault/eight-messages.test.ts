// The eight plain messages, each through the real door from the state that calls for it: one safe next step, and never deletion.

import { readFileSync, rmSync, truncateSync, writeFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nextStepAfter } from '../../../renderer/vault/next-step.ts';
import type { ProblemData } from '../../../shared/kernel/problem.ts';
import type { Unlocked, VaultFacts } from '../../../shared/vault/contract.ts';
import { pretendOtherHost } from '../../faults/two-instances.ts';
import { fillDrafts } from '../../support/filled-vault.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { vaultDoor, type VaultDoor } from '../../support/vault-door.ts';

/** What the disk answers when it is asked how much is free: a real full one needs a mount. */
const disk = vi.hoisted(() => ({ free: null as number | null }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    statfsSync: (path: string) =>
      disk.free === null ? fs.statfsSync(path) : { bavail: disk.free, bsize: 1_000_000 },
  };
});

const passphrase = 'quilt lantern marble otter seven';
const now = '2026-11-22T10:00:00.000Z';
let scratch: ReturnType<typeof scratchFolder>;
let desk: VaultDoor;
let place: { path: string };

beforeEach(async () => {
  disk.free = null;
  scratch = scratchFolder();
  desk = vaultDoor(join(scratch.folder, 'device'), () => now);
  place = { path: join(scratch.folder, 'Desk.vault') };
  await desk.ask('create', { place: { path: scratch.folder }, name: 'Desk', passphrase });
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
});

const inVault = (name: string) => join(place.path, name);
const unlock = (secret = passphrase) => desk.ask<Unlocked>('unlock', { place, passphrase: secret });
const refusal = async (asked: Promise<unknown>) =>
  (await asked.then(
    () => {
      throw new Error('it opened');
    },
    (problem: unknown) => problem,
  )) as ProblemData;
const noticed = async (code: string) =>
  (await desk.ask<VaultFacts>('getFacts')).notices.find((notice) => notice.code === code)
    ?.message ?? '';

/** Each answers with the message, and with the step that the screen offers. */
const messages: readonly (readonly [
  string,
  string,
  RegExp,
  () => Promise<{ message: string; step: string }>,
])[] = [
  [
    'wrong passphrase',
    'type-again',
    /does not open this vault\. .*try again/u,
    () => refused(() => unlock('not this one')),
  ],
  [
    'in use elsewhere',
    'open-here',
    /in use on studio-mac since Sun 22 Nov 2026, 08:15\. Close it there first/u,
    () => refused(unlock, () => pretendOtherHost(place.path, 1, now)),
  ],
  [
    'older than last seen',
    'on the desk',
    /older than the one last seen.*Compare it with your newest backup/u,
    async () => {
      desk.holder.close();
      cpSync(place.path, `${place.path}.monday`, { recursive: true });
      await unlock();
      fillDrafts(desk.holder.session!.db, 3);
      desk.holder.close();
      rmSync(place.path, { recursive: true });
      cpSync(`${place.path}.monday`, place.path, { recursive: true });
      const { readOnly, notice } = await unlock();
      expect([readOnly, notice]).toEqual([true, await noticed('older')]);
      return { message: notice ?? '', step: 'on the desk' };
    },
  ],
  [
    'damaged',
    'look-at-backups',
    /cannot be read\. The newest good backup is from Sun 22 Nov 2026, 10:00\. Open it/u,
    () => refused(unlock, () => truncateSync(inVault('data.db'), 100)),
  ],
  [
    'made by a newer app',
    'as-it-says',
    /Nothing was changed\. Install version 2\.3\.0 or later/u,
    () => refused(unlock, () => ['header.a', 'header.b'].forEach(asFormatTwo)),
  ],
  [
    'disk nearly full',
    'on the desk',
    /Only 150 MB are free.*Make some room/u,
    async () => {
      disk.free = 150;
      return { message: await noticed('disk-full'), step: 'on the desk' };
    },
  ],
  [
    'no verified backup',
    'on the desk',
    /no verified backup of this vault yet\. Make one now/u,
    async () => ({ message: await noticed('no-backup'), step: 'on the desk' }),
  ],
  [
    'a key file missing, its copy found',
    'at the gate',
    /its copy is good\. Unlock as usual/u,
    async () => {
      desk.holder.close();
      rmSync(inVault('header.a'));
      const { notice } = await desk.ask<{ notice: string }>('inspect', { place });
      const opened = await unlock();
      expect(opened).toMatchObject({
        readOnly: false,
        notice: expect.stringContaining('was made again from its copy'),
      });
      expect(readFileSync(inVault('header.a'))).toEqual(readFileSync(inVault('header.b')));
      return { message: notice, step: 'at the gate' };
    },
  ],
];

test.each(messages)('%s → %s', async (_name, step, words, bring) => {
  const told = await bring();
  expect(told).toEqual({ step, message: expect.stringMatching(words) });
  expect(told.message).toMatch(/^[A-Z].*\.$/u);
  expect(told.message).not.toMatch(/delete|remove|erase|start over|!/iu);
});

test('after more than a fortnight the age of the last verified backup is told', async () => {
  await desk.ask('createBackup');
  expect(await noticed('no-backup')).toBe('');
  const later = vaultDoor(join(scratch.folder, 'device'), () => '2026-12-10T10:00:00.000Z');
  desk.holder.close();
  await later.ask('unlock', { place, passphrase });
  const { notices } = await later.ask<VaultFacts>('getFacts');
  expect(notices.find(({ code }) => code === 'no-backup')?.message).toBe(
    'The last verified backup is 18 days old. Make one now.',
  );
  later.holder.close();
});

test('a key file made again is told once and stands in the log', async () => {
  desk.holder.close();
  writeFileSync(inVault('header.b'), 'not a header');
  await unlock();
  desk.holder.close();
  expect((await unlock()).notice).toBeNull();
  const { lines } = await desk.ask<{ lines: { words: string }[] }>('listAuditLines', {
    before: null,
  });
  expect(
    lines.filter(
      ({ words }) => words === 'A missing or damaged key file was made again from its copy',
    ),
  ).toHaveLength(1);
});

test('with the recovery key an older vault asks too, and the new key is confirmed once it may be written', async () => {
  desk.holder.close();
  rmSync(place.path, { recursive: true });
  const { recoveryKey } = await desk.ask<{ recoveryKey: string }>('create', {
    place: { path: scratch.folder },
    name: 'Desk',
    passphrase,
  });
  desk.holder.close();
  cpSync(place.path, `${place.path}.monday`, { recursive: true });
  await unlock();
  fillDrafts(desk.holder.session!.db, 3);
  desk.holder.close();
  rmSync(place.path, { recursive: true });
  cpSync(`${place.path}.monday`, place.path, { recursive: true });
  const fresh = await desk.ask<{
    recoveryKey: string;
    confirm: number[];
    readOnly: boolean;
    notice: string;
  }>('unlockWithRecovery', {
    place,
    recoveryKey,
    newPassphrase: 'seven otters mend a violet kite',
  });
  expect(fresh).toMatchObject({
    readOnly: true,
    notice: expect.stringContaining('older than the one last seen'),
  });
  const groups = fresh.recoveryKey.split('-');
  await desk.ask('confirmRecovery', { groups: fresh.confirm.map((number) => groups[number - 1]) });
  expect(await desk.ask('getFacts')).toMatchObject({ readOnly: true, recoveryConfirmed: false });
  await desk.ask('acceptOlder');
  expect(await desk.ask('getFacts')).toMatchObject({ readOnly: false, recoveryConfirmed: true });
});

async function refused(
  ask: () => Promise<unknown>,
  spoil: () => void = () => undefined,
): Promise<{ message: string; step: string }> {
  desk.holder.close();
  spoil();
  const problem = await refusal(ask());
  return { message: problem.message, step: nextStepAfter(problem) };
}

function asFormatTwo(name: string): void {
  writeFileSync(
    inVault(name),
    readFileSync(inVault(name), 'utf8').replace('"format":1', '"format":2,"needs":"2.3.0"'),
  );
}
