// T15 at the size of `npm test`: 10,000 calls on the door of the whole app, on a filled vault, open and locked; 5,000 on main's own.

import { expect, test } from 'vitest';
import { contract } from '../../../shared/contract.ts';
import { fuzzDoor } from '../../faults/door-fuzz.ts';
import { fuzzMain } from '../../faults/main-fuzz.ts';
import { openTestDoor, testPassphrase } from '../../support/door.ts';
import { allExamples } from '../../support/examples/all.ts';
import { tell } from '../../support/fault-harness.ts';
import { fillVault } from '../../support/seed.ts';
import { unchosenPaths } from '../../support/unchosen.ts';

test('10,000 calls: no crash, no data while locked, no write against a schema, nothing repeated in a refusal', async () => {
  const target = await openTestDoor();
  const seed = await fillVault(target);
  const examples = allExamples as unknown as Record<
    string,
    Record<string, (from: typeof seed) => unknown>
  >;
  const { holder, folder } = target;
  try {
    const line = await fuzzDoor(
      {
        contract,
        door: target.door,
        isOpen: () => holder.session !== null,
        seq: () =>
          holder.session
            ? (
                holder.session.db.prepare('SELECT commit_seq AS seq FROM vault_state').get() as {
                  seq: number;
                }
              ).seq
            : null,
        logged: target.logged,
        toggle: async () => {
          if (holder.session) holder.close();
          else
            await target.door('vault', 'unlock', {
              place: { path: folder },
              passphrase: testPassphrase,
            });
        },
        example: (feature, name) => examples[feature]?.[name]?.(seed),
        slow: new Set(Object.keys(contract.app).map((name) => `app.${name}`)),
        unchosen: unchosenPaths(folder),
      },
      Number(process.env.CALLS ?? 10_000),
      15,
    );
    tell({ ...line, unexpected: target.logged.length });
    const by = new Map<string, number>();
    for (const entry of target.logged) by.set(entry, (by.get(entry) ?? 0) + 1);
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
    expect(line.wrong).toBe('');
    expect(line.ok).toBeGreaterThan(line.n / 20);
    expect(line.heapGrowth).toBeLessThan(20);
    expect([...by]).toEqual([]);
  } finally {
    target.close();
  }
}, 300_000);

test('5,000 calls of those that main answers itself: nothing reaches the computer that its schema does not allow', async () => {
  const line = tell(await fuzzMain(5_000, 15));
  expect(line).toMatchObject({ failures: 0, wrong: '', strange: 0 });
  expect(line.ok).toBeGreaterThan(line.n / 20);
}, 300_000);
