// T13: a clock that has moved by more than two days throws nothing away; half a year, or a step back, waits for the person's word.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupsToKeep } from '../../../../shared/vault/backups.ts';
import { clockStanding } from '../../../../shared/vault/clock.ts';
import { openTestDoor, testPassphrase, type TestDoor } from '../../../support/door.ts';
import { fillPairs } from '../../../support/seed-pairs.ts';
import { paragraphs } from '../../../support/seed-year.ts';
import { tellRows } from '../../../support/told-rows.ts';

const start = '2026-11-22T09:00:00.000Z';
const after = (hours: number, from = start) =>
  new Date(Date.parse(from) + hours * 3_600_000).toISOString();
tellRows('a clock that moved', 'T13');
let test: TestDoor;
beforeEach(async () => {
  test = await openTestDoor({ now: start });
});
afterEach(() => test.close());

const count = async () => (await test.call('vault', 'listBackups', { place: null })).length;
const notices = async () =>
  (await test.call('vault', 'getFacts', undefined)).notices.map(({ code }) => code);
/** Locks at the time that was, and unlocks at another. */
const reopen = async (at?: string) => {
  test.holder.close();
  if (at) test.setNow(at);
  await test.call('vault', 'unlock', {
    place: { path: test.folder },
    passphrase: testPassphrase,
    takeOver: false,
  });
};
/** One backup an hour: from the eleventh on the schedule lets go. */
async function makeBackups(number: number, from: string): Promise<void> {
  for (let hour = 1; hour <= number; hour += 1) {
    test.setNow(after(hour / 60, from));
    await test.call('vault', 'createBackup', undefined);
  }
}

describe('a clock that moved', () => {
  it('on an ordinary day old backups are thinned out, and nobody is asked', async () => {
    await makeBackups(14, start);
    expect(await count()).toBe(10);
    expect(await notices()).not.toContain('clock');
  });

  it('after a long weekend nothing is thrown away the first time, nobody is asked, and the next time all is as usual', async () => {
    await makeBackups(10, start);
    await reopen(after(72));
    const before = await count();
    await makeBackups(3, after(72));
    expect(await count()).toBe(before + 3);
    expect(await notices()).not.toContain('clock');
    await reopen();
    await makeBackups(1, after(73));
    expect(await count()).toBeLessThan(before + 3);
  });

  for (const [name, hours] of [
    ['ten years back', -87_600],
    ['three days back', -72],
    ['ten years ahead', 87_600],
  ] as const) {
    it(`${name}: nothing is thrown away until the person says that the date is right`, async () => {
      await makeBackups(10, start);
      const there = after(hours);
      await reopen(there);
      const before = await count();
      await makeBackups(5, there);
      await reopen();
      expect(await count()).toBeGreaterThanOrEqual(before + 5);
      expect(await notices()).toContain('clock');
      await test.call('vault', 'acceptClock', undefined);
      expect(await notices()).not.toContain('clock');
      await makeBackups(1, test.holder.session!.now());
      expect(await count()).toBeLessThan(before + 5);
      expect(
        JSON.stringify(await test.call('vault', 'listAuditLines', { before: null })),
      ).toContain('"reason":"clock"');
    });
  }

  it('a clock that came back by itself needs no word', async () => {
    await makeBackups(1, start);
    await reopen(after(87_600));
    expect(await notices()).toContain('clock');
    await reopen(after(1));
    expect(await notices()).not.toContain('clock');
  });

  it('a removed note can be put back although the clock jumped a week ahead in between', async () => {
    const { pairId } = await fillPairs(test);
    const write = async () =>
      (
        await test.call('coaching', 'createNote', {
          pairId,
          happenedOn: '2026-11-20',
          spokenWith: 'both',
          title: 'x',
          document: paragraphs('words'),
          sessionId: null,
        })
      ).id;
    const [first, second] = [await write(), await write()];
    await test.call('coaching', 'archiveNote', { id: first });
    test.setNow(after(7 * 24));
    await test.call('coaching', 'archiveNote', { id: second });
    await test.call('coaching', 'unarchiveNote', { id: first });
    expect((await test.call('coaching', 'listNotes', { pairId })).map((note) => note.id)).toEqual([
      first,
    ]);
  });
});

describe('the law', () => {
  const hours = fc.integer({ min: -200_000, max: 200_000 });

  it('is fine only within two days, asks whenever the clock went back, and never asks after a holiday', () => {
    fc.assert(
      fc.property(hours, (moved) => {
        const standing = clockStanding(start, after(moved));
        expect(standing === 'fine').toBe(Math.abs(moved) <= 48);
        expect(standing === 'doubt').toBe(moved < -48 || moved > 180 * 24);
      }),
    );
  });

  it('whatever the clock says, the ten last backups stay, and the newest of each day that is kept is its newest', () => {
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 60 }), (times) => {
        const kept = backupsToKeep(times.map((moved) => after(moved)));
        const last = times.map((_moved, place) => place).slice(-10);
        expect(last.every((place) => kept.has(place))).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(27);
      }),
    );
  });
});
