// A page that was taken over names paths: whatever nobody chose is refused by every call, and the answer does not tell whether it is there.

import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { HandedOut } from '../../../../electron/vault/opening/handed-out.ts';
import { contract } from '../../../../shared/contract.ts';
import type { Feature } from '../../../../shared/kernel/contract.ts';
import type { BackupInfo } from '../../../../shared/vault/backups.ts';
import { isNetworkOrDevice } from '../../../../shared/vault/place.ts';
import { openTestDoor, testPassphrase, type TestDoor } from '../../../support/door.ts';
import { everythingIn, unchosenPaths } from '../../../support/unchosen.ts';

type Json = {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Json[];
  readonly items?: Json;
};

/** Where in a call's input a place may stand, as the keys that lead there. */
function placesOf(schema: Json, way: readonly string[] = []): string[][] {
  const { properties = {}, anyOf = [], items } = schema;
  const here = Object.keys(properties).join() === 'path' ? [[...way]] : [];
  return [
    ...here,
    ...Object.entries(properties).flatMap(([key, part]) => placesOf(part, [...way, key])),
    ...anyOf.flatMap((part) => placesOf(part, way)),
    ...(items ? placesOf(items, [...way, '0']) : []),
  ];
}

const asked = Object.entries(contract).flatMap(([feature, calls]) =>
  Object.entries(calls as Feature)
    .filter(([, call]) => call.host === 'vault')
    .flatMap(([name, call]) =>
      placesOf(z.toJSONSchema(call.input, { unrepresentable: 'any', io: 'input' }) as Json).map(
        (way) => ({ call: `${feature}.${name}`, way: way.join('.') }),
      ),
    ),
);

let desk: TestDoor;
let unchosen: string[];
let backup: BackupInfo;
beforeEach(async () => {
  desk = await openTestDoor();
  backup = await desk.call('vault', 'createBackup', undefined);
  unchosen = unchosenPaths(desk.folder);
});
afterEach(() => desk.close());

/** A right input of each call with a place, `path` at one of its places and what was handed out at the others. */
function inputs(path: string): Record<string, Record<string, unknown>> {
  const own = { path: desk.folder };
  const from = { path: backup.path };
  const there = { path };
  const secret = { passphrase: testPassphrase };
  const name = 'Moved';
  return {
    'vault.inspect': { place: { place: there } },
    'vault.create': { place: { place: there, name, ...secret } },
    'vault.unlock': { place: { place: there, ...secret } },
    'vault.unlockWithRecovery': {
      place: { place: there, recoveryKey: 'x', newPassphrase: testPassphrase },
    },
    'vault.listBackups': { place: { place: there } },
    'vault.verifyBackup': { place: { place: there } },
    'vault.chooseSecondPlace': { place: { place: there } },
    'vault.previewRestore': {
      backup: { backup: there, target: { vault: own }, secret },
      'target.vault': { backup: from, target: { vault: there }, secret },
      'target.parent': { backup: from, target: { parent: there, name }, secret },
    },
    'vault.salvage': {
      place: { place: there, parent: own, name, ...secret },
      parent: { place: own, parent: there, name, ...secret },
    },
  };
}

test('every place in every call was thought of', () => {
  const known = Object.entries(inputs('/x')).flatMap(([call, ways]) =>
    Object.keys(ways).map((way) => ({ call, way })),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(known).toEqual(asked);
});

test.each(['open', 'locked'])(
  'with the vault %s every call refuses each of them alike',
  async (state) => {
    if (state === 'locked') desk.holder.close();
    const place = dirname(desk.folder);
    const before = everythingIn(place);
    let calls = 0;
    for (const path of unchosen)
      for (const [call, ways] of Object.entries(inputs(path)))
        for (const input of Object.values(ways)) {
          const reply = await desk.door('vault', call.split('.')[1]!, input);
          if (!reply.ok && reply.problem.code === 'locked') continue;
          calls += 1;
          expect([call, reply]).toMatchObject([
            call,
            {
              ok: false,
              problem: {
                code: 'refused',
                message: expect.stringMatching(/^This place was not chosen/u),
              },
            },
          ]);
        }
    expect(calls).toBeGreaterThan(40);
    expect(everythingIn(place)).toEqual(before);
    expect(desk.logged).toEqual([]);
  },
);

test('what was chosen in a dialog, listed or opened may be named again; nothing beside it, above it or below it', async () => {
  const folder = join(dirname(desk.folder), 'chosen');
  mkdirSync(folder);
  symlinkSync(folder, join(dirname(desk.folder), 'way'));
  desk.grant('t1', folder);
  const ask = async (path: string) => (await desk.door('vault', 'inspect', { place: { path } })).ok;
  expect(await ask(folder)).toBe(false);
  expect((await desk.door('vault', 'inspect', { place: { token: 't1' } })).ok).toBe(true);
  expect((await desk.door('vault', 'inspect', { place: { token: 't1' } })).ok).toBe(false);
  expect(await ask(folder)).toBe(true);
  expect(await ask(`${folder}/`)).toBe(true);
  expect(await ask(desk.folder)).toBe(true);
  const reply = await desk.door('vault', 'verifyBackup', { place: { path: backup.path } });
  expect(reply.ok).toBe(true);
  for (const path of [dirname(folder), join(folder, 'x'), `${folder}2`, join(folder, '..', 'way')])
    expect(await ask(path)).toBe(false);
});

describe('another computer and devices', () => {
  const away = [
    '//server/share/Desk.vault',
    String.raw`\\server\share\Desk.vault`,
    String.raw`\\?\UNC\server\share`,
    String.raw`\\.\PhysicalDrive0`,
    String.raw`C:\Users\a\NUL`,
    String.raw`C:\con.vault\x`,
    '/dev/zero',
    '/dev',
    '/proc/self/environ',
    '/sys/power/state',
  ];

  test.each(away)('%s is known by its letters', (path) => {
    expect(isNetworkOrDevice(path)).toBe(true);
  });

  test.each(['/home/a/Linking Pin', '/devices/x', '/home/dev/x', String.raw`C:\Users\con artist`])(
    '%s is not',
    (path) => {
      expect(isNetworkOrDevice(path)).toBe(false);
    },
  );

  test('they are refused also where a dialog or a token names them', async () => {
    for (const path of [
      '//server/share/Desk.vault',
      '/dev/zero',
      '/home/../proc/self',
      '/tmp/../dev/zero',
    ]) {
      expect(() => new HandedOut().allow(path)).toThrow('another computer or to a device');
      desk.grant('t2', path);
      const reply = await desk.door('vault', 'inspect', { place: { token: 't2' } });
      expect(reply).toMatchObject({ ok: false, problem: { code: 'refused' } });
    }
  });
});
