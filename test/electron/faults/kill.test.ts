// T01 at the size of `npm test`: 300 writers killed while writing.

import { expect, test } from 'vitest';
import { killWriters } from '../../faults/kill-writer.ts';
import { harness, tell } from '../../support/fault-harness.ts';

test('300 kills while writing: nothing acknowledged is lost, halved or damaged, and no false alarm is raised', async () => {
  const line = tell(await killWriters(harness(20261122), Number(process.env.KILLS ?? 300), 60));
  expect(line).toMatchObject({ failures: 0, lost: 0, half: 0, corrupt: 0, alarms: 0 });
  expect(line.acks).toBeGreaterThan(line.n);
}, 900_000);
