// T11: nothing leaves. Run inside a network of its own (see scripts/faults-window.mjs), whose one way out counts what passes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronPath, freshFolder, startApp, type Started } from '../../support/app.ts';
import { atDesk, makeDesk, plainWords, tell, unlock } from '../../support/desk.ts';
import { tourByCalls, tourByScreens } from '../../support/leak-tour.ts';
import { outsideCalls, watchedNetwork } from '../../support/network-watch.ts';

const minutes = Number(process.env['NETWORK_MINUTES'] ?? 15);
const wayOut = process.env['NETWORK_WAY_OUT'];
const folder = freshFolder('network');
const log = join(folder, 'calls.log');
let started: Started | undefined;
test.afterEach(() => started?.close());

/** Packets sent on the way out, as this network counts them: the second group of eight columns begins with bytes, packets. */
function passed(): number {
  const line =
    readFileSync('/proc/net/dev', 'utf8')
      .split('\n')
      .find((each) => each.trim().startsWith(`${wayOut}:`)) ?? '';
  return Number(line.split(':')[1]?.trim().split(/\s+/)[9]);
}

test(`T11: first start, a full tour, ${minutes} min of rest, a lock: no packet, no name looked up`, async () => {
  test.skip(wayOut === undefined, 'only inside a network of its own');
  test.setTimeout(minutes * 60_000 + 300_000);
  const before = passed();
  started = await startApp({ program: watchedNetwork(electronPath(), join(folder, 'run'), log) });
  const desk = await makeDesk(started, folder);
  await tourByCalls(await started.page(), desk, plainWords.passphrase, {
    draft: 'a draft',
    reflection: 'a reflection',
    search: 'a search',
  });
  await tourByScreens(await started.page(), {
    junior: plainWords.junior,
    search: 'nothing',
    typed: 'typed',
  });
  // The idle clock may lock meanwhile, and a lock makes a new page.
  await new Promise((done) => setTimeout(done, minutes * 60_000));
  if ((await tell(await started.page(), 'app', 'getState', undefined)).open) {
    const page = await started.page();
    await tell(page, 'app', 'lock', undefined).catch(() => undefined);
    await expect.poll(async () => (await started?.page()) === page).toBe(false);
  }
  await unlock(await started.page());
  await atDesk(await started.page());
  const packets = passed() - before;
  const calls = outsideCalls(log);
  // The control: one packet and one look for a name by main itself must be seen by both.
  await started.app.evaluate(async () => {
    const socket = process.getBuiltinModule('node:dgram').createSocket('udp4');
    await new Promise<void>((done) => socket.send('x', 9, '192.0.2.7', () => done()));
    socket.close();
    await process
      .getBuiltinModule('node:dns')
      .promises.resolve4('example.org')
      .catch(() => undefined);
  });
  expect(passed() - before - packets).toBeGreaterThan(0);
  await expect.poll(() => outsideCalls(log).length).toBeGreaterThan(calls.length);
  console.log(
    JSON.stringify({
      id: 'T11',
      n: 1,
      failures: packets + calls.length,
      seed: 0,
      minutes,
      packets,
      calls: calls.length,
      control: passed() - before - packets,
    }),
  );
  expect({ packets, calls }).toEqual({ packets: 0, calls: [] });
});
