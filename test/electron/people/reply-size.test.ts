// No reply passes 1 MB: every query with 10,000 people, the list of people with the longest names there can be, the board with 1,000.

import { serialize } from 'node:v8';
import { afterEach, expect, it } from 'vitest';
import { insertPeople, participantsOf } from '../../../electron/people/store.ts';
import { contract } from '../../../shared/contract.ts';
import type { Call, Feature } from '../../../shared/kernel/contract.ts';
import { firstChoices } from '../../../shared/people/import/options.ts';
import { type TestDoor, openTestDoor } from '../../support/door.ts';
import { allExamples } from '../../support/examples/all.ts';
import type { Seed } from '../../support/examples/examples.ts';
import { manyPeople } from '../../support/many-people.ts';
import { fillVault } from '../../support/seed.ts';
import { startCohort } from './cohort.ts';

const most = 1024 * 1024;
/** A round of 10,000 is not what the board is made for: the last test takes the 1,000 that the engine is. */
const beyond = ['matching.getBoard'];

let test: TestDoor;
afterEach(() => test.close());

async function crowd(length: number): Promise<Seed> {
  test = await openTestDoor();
  const seed = await fillVault(test);
  const [one] = participantsOf(test.session.db, seed.cohortId);
  const text = (word: string): string => word.padEnd(length, 'ł');
  test.session.transaction(() =>
    insertPeople(
      test.session.db,
      Array.from({ length: 10_000 }, (_, index) => ({
        ...one!,
        id: `crowd-${String(index).padStart(30, '0')}`,
        ref: `P${index}`,
        name: text(`Łukasz ${index} `),
        organisation: text('Łódź'),
        unit: text('Dział'),
        seat: index % 2 === 0 ? 'junior' : 'senior',
        managerId: null,
        status: 'interested',
      })),
      '2026-11-22T09:00:00.000Z',
    ),
  );
  return seed;
}

const size = (reply: unknown): number => serialize(reply).length;

it('no query passes it with 10,000 people', async () => {
  const seed = await crowd(30);
  const large: string[] = [];
  for (const [feature, calls] of Object.entries(contract) as [string, Feature][]) {
    for (const [name, call] of Object.entries(calls) as [string, Call][]) {
      if (call.kind !== 'query' || call.host !== 'vault' || beyond.includes(`${feature}.${name}`))
        continue;
      const example = (
        allExamples as unknown as Record<string, Record<string, (seed: Seed) => unknown>>
      )[feature]![name]!;
      if (size(await test.door(feature, name, example(seed))) > most)
        large.push(`${feature}.${name}`);
    }
  }
  expect(large).toEqual([]);
});

it('the list of people goes on from what came, also where every name is as long as it can be', async () => {
  const { cohortId } = await crowd(200);
  const seen = new Set<string>();
  for (let total = 1; seen.size < total;) {
    const reply = await test.call('people', 'list', { cohortId, from: seen.size, count: 2500 });
    expect(size(reply)).toBeLessThan(most);
    for (const { id } of reply.rows) seen.add(id);
    total = reply.total;
  }
  expect(seen.size).toBeGreaterThan(10_000);
  expect(
    size(await test.call('people', 'listBridgeValues', { cohortId, search: '', count: 500 })),
  ).toBeLessThan(most);
});

it('nor the board of a round with 1,000 people', async () => {
  test = await openTestDoor();
  const cohortId = await startCohort(test);
  const read = await test.call('people', 'readList', {
    from: { kind: 'pasted', text: manyPeople(1000) },
  });
  const { planId } = await test.call('people', 'tryImport', {
    id: read.id,
    cohortId,
    file: 'list',
    choices: firstChoices(read.columns.map((column) => column.field)),
  });
  await test.call('people', 'storeImport', { id: read.id, planId });
  await test.call('matching', 'propose', { cohortId });
  const board = await test.call('matching', 'getBoard', { cohortId });
  expect(board.rows.length).toBeGreaterThan(400);
  expect(size(board)).toBeLessThan(most);
});
