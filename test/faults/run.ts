// The long fault runs, cut into parts that can be taken up again after an interruption.

import { contract } from '../../shared/contract.ts';
import { openTestDoor, testPassphrase } from '../support/door.ts';
import { allExamples } from '../support/examples/all.ts';
import { fillVault } from '../support/seed.ts';
import { unchosenPaths } from '../support/unchosen.ts';
import { goOnAfterRestore } from './after-restore.ts';
import { dieEverywhere } from './critical-sections.ts';
import { fuzzDoor } from './door-fuzz.ts';
import { restoreErased } from './erased-again.ts';
import { eraseNotes } from './erasing.ts';
import type { FaultLine, Harness } from './harness.ts';
import { killWriters } from './kill-writer.ts';
import { fuzzMain } from './main-fuzz.ts';
import { losePower } from './power-loss.ts';
import { restoreDrill, restoreEverySlot, restoreLarge } from './restore-drill.ts';
import { twoInstances } from './two-instances.ts';

export type Suite = {
  readonly id: string;
  readonly what: string;
  readonly parts: number;
  readonly run: (harness: Harness) => Promise<FaultLine>;
};

/** That of the first part of each run; later parts count on. */
export const firstSeed = 20_260_000;

/** Full sizes: 5,000 kills, every fault point, 2,000 disks, 300 erased notes, 100 races, 100 restores, 100,000 calls. */
export const suites: readonly Suite[] = [
  {
    id: 'T01',
    what: 'kills while writing',
    parts: 50,
    run: (harness) => killWriters(harness, 100, 800),
  },
  {
    id: 'T02',
    what: 'every fault point of every critical section',
    parts: 1,
    run: (harness) => dieEverywhere(harness),
  },
  {
    id: 'T03',
    what: 'disks after a power cut',
    parts: 20,
    run: (harness) => losePower(harness, 100),
  },
  {
    id: 'F7',
    what: 'single notes erased for good',
    parts: 10,
    run: ({ seed }) => eraseNotes(seed, 30),
  },
  {
    id: 'T12',
    what: 'races of two processes',
    parts: 5,
    run: (harness) => twoInstances(harness, 20),
  },
  {
    id: 'T20',
    what: 'backup, damage, restore on an empty machine',
    parts: 14,
    run: ({ seed }) => drill(seed),
  },
  {
    id: 'T15',
    what: 'calls on the door',
    parts: 11,
    run: ({ seed }) => (seed - firstSeed === 10 ? fuzzMain(10_000, seed) : askTheDoor(seed)),
  },
];

/** Ten parts of ten histories; then every slot of 200 days, one of 50 MB, 40 days of use after a restore from each age, and 34 histories in which people and notes are erased. */
function drill(seed: number): Promise<FaultLine> {
  const part = seed - firstSeed;
  if (part === 13) return restoreErased(seed, 34);
  if (part === 10) return restoreEverySlot(seed, 200);
  if (part === 12)
    return goOnAfterRestore(seed, { before: 120, ages: [1, 7, 14, 21, 35, 90], after: 40 });
  return part === 11 ? restoreLarge(seed, 50) : restoreDrill(seed, 10);
}

async function askTheDoor(seed: number): Promise<FaultLine> {
  const target = await openTestDoor();
  try {
    const filled = await fillVault(target);
    const examples = allExamples as unknown as Record<
      string,
      Record<string, (from: typeof filled) => unknown>
    >;
    const { holder, folder } = target;
    return await fuzzDoor(
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
        example: (feature, name) => examples[feature]?.[name]?.(filled),
        toggle: async () => {
          if (holder.session) holder.close();
          else
            await target.door('vault', 'unlock', {
              place: { path: folder },
              passphrase: testPassphrase,
            });
        },
        slow: new Set(Object.keys(contract.app).map((name) => `app.${name}`)),
        unchosen: unchosenPaths(folder),
      },
      10_000,
      seed,
    );
  } finally {
    target.close();
  }
}
