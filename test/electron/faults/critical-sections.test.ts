// T02 at full size: every fault point of every critical section.
import { expect, test } from 'vitest';
import { dieEverywhere, operations } from '../../faults/critical-sections.ts';
import { harness, tell } from '../../support/fault-harness.ts';

test.each(operations)('%s: a crash at any point leaves the old vault or the new one, and no litter', async (operation) => {
  const line = tell(await dieEverywhere(harness(1), [operation]));
  expect(line.wrong).toBe('');
  expect(line.n).toBeGreaterThan(0);
}, 600_000);
