// A vault process that cannot load its key derivation or its database: told in words at the gate, and nothing weaker takes their place.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { makeDesk, plainWords, unlock } from '../support/desk.ts';
import { root } from '../support/sources.ts';
import { expectAccessible } from '../support/walk/vault-pages.ts';

const long = { timeout: 60_000 };
const place = freshFolder('vault-start');

/** From here on the vault process starts with a script before it that refuses to load one native part. */
async function withhold(started: Started, part: string): Promise<void> {
  const script = join(place, `without-${part}.mjs`);
  writeFileSync(
    script,
    `const load = process.dlopen;
process.dlopen = (module, file, ...rest) => {
  if (file.includes(${JSON.stringify(part)})) throw new Error('withheld');
  return load(module, file, ...rest);
};
await import(${JSON.stringify(pathToFileURL(join(root, 'dist', 'electron', 'vault-process.js')).href)});`,
  );
  await started.app.evaluate(({ utilityProcess }, path) => {
    const held = globalThis as unknown as { fork?: typeof utilityProcess.fork };
    held.fork ??= utilityProcess.fork;
    const { fork } = held;
    utilityProcess.fork = (_file, words, options) => fork(path, words, options);
  }, script);
}

async function giveBack(started: Started): Promise<void> {
  await started.app.evaluate(({ utilityProcess }) => {
    utilityProcess.fork = (globalThis as unknown as { fork: typeof utilityProcess.fork }).fork;
  });
}

test('without its native parts the gate says what is wrong, for each of them, and with them it opens as before', async () => {
  const started = await startApp();
  await makeDesk(started, place);
  const before = await started.page();
  await before
    .evaluate(() => window.linkingPin.call('app', 'lock', undefined))
    .catch(() => undefined);
  await expect.poll(async () => (await started.page()) === before, long).toBe(false);
  const gate = await started.page();
  for (const part of ['argon2', 'better-sqlite3']) {
    await withhold(started, part);
    await unlock(gate);
    await expect(gate.getByRole('alert')).toHaveText(
      /did not start\. No vault was touched\. Restart the computer; if it stays so, install Linking Pin again\./,
      long,
    );
    await expect(gate.getByText('The vault is locked.', { exact: false })).toHaveCount(0);
    await expectAccessible(gate);
    await gate.reload();
    await gate.getByLabel('Passphrase', { exact: true }).waitFor();
  }
  await giveBack(started);
  await unlock(gate, plainWords.passphrase);
  await expect(gate.getByRole('navigation', { name: 'Screens' })).toBeVisible(long);
  await started.close();
});
