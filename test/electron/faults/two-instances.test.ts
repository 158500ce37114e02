// T12 at the size of `npm test`: 20 races of two processes, and the lock of another computer.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { placesIn } from '../../../electron/vault/files/vault-folder.ts';
import { openWithRetry } from '../../../electron/vault/opening/open-with-retry.ts';
import { unlockVault } from '../../../electron/vault/opening/unlock-vault.ts';
import { pretendOtherHost, twoInstances } from '../../faults/two-instances.ts';
import { harness, tell } from '../../support/fault-harness.ts';
import { testNow, testPassphrase, testVault } from '../../support/vaults.ts';

test('20 races: one opens, the other is told, and a killed holder locks nobody out', async () => {
  expect(tell(await twoInstances(harness(12), 20)).failures).toBe(0);
}, 180_000);

test('another computer’s lock is named with its time, and gives way by the person’s word, not because a clock here is ahead of the one there', async () => {
  const vault = await testVault();
  vault.session.close();
  const unlock = (takeOver = false) =>
    unlockVault({
      folder: vault.folder,
      secret: { passphrase: testPassphrase },
      now: testNow,
      deviceFolder: vault.deviceFolder,
      allowWeakKdf: true,
      takeOver,
    });
  pretendOtherHost(vault.folder, 3, testNow());
  await expect(unlock()).rejects.toMatchObject({
    code: 'in-use',
    message:
      'This vault is in use on studio-mac since Sun 22 Nov 2026, 08:15. Close it there first, then try again.',
  });
  (await unlock(true)).close();
  expect(existsSync(join(vault.folder, 'host.lock'))).toBe(false);
  for (const minutesAgo of [16, 60 * 24 * 30, -600_000]) {
    pretendOtherHost(vault.folder, minutesAgo, testNow());
    await expect(unlock()).rejects.toMatchObject({ code: 'in-use', fields: ['takeOver'] });
  }
  vault.clear();
});

test('a dead heat: whoever is stopped tries again, and gets in as soon as the other steps back', async () => {
  const { session, folder, clear } = await testVault();
  const key = Buffer.from(session.keys.database);
  const open = () => openDatabase({ file: placesIn(folder).data, key: Buffer.from(key) });
  session.close();
  const other = open();
  await expect(openWithRetry(open)).rejects.toMatchObject({ code: 'in-use' });
  let tries = 0;
  const mine = await openWithRetry(() => {
    tries += 1;
    if (tries === 3) other.close();
    return open();
  });
  mine.close();
  expect(tries).toBe(3);
  clear();
});
