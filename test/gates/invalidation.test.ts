// The invalidation law: whatever a command changes, it announced.

import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { topicsOf, type Call, type Feature } from '../../shared/kernel/contract.ts';
import { openTestDoor, type TestDoor } from '../support/door.ts';
import { allExamples } from '../support/examples/all.ts';
import type { Seed } from '../support/examples/examples.ts';
import { fillVault } from '../support/seed.ts';

type Named = { readonly feature: string; readonly name: string; readonly call: Call };

const calls: Named[] = Object.entries(contract).flatMap(([feature, list]) =>
  Object.entries(list as Feature)
    .filter(([, call]) => call.host === 'vault')
    .map(([name, call]) => ({ feature, name, call })),
);
const queries = calls.filter(({ call }) => call.kind === 'query');
const commands = calls.filter(({ call }) => call.kind === 'command');

let opened: TestDoor | null = null;
afterEach(() => {
  opened?.close();
  opened = null;
});

const example = (feature: string, name: string, seed: Seed): unknown =>
  (allExamples as unknown as Record<string, Record<string, (seed: Seed) => unknown>>)[feature]?.[
    name
  ]?.(seed);

async function look(test: TestDoor, seed: Seed): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const { feature, name } of queries) {
    seen.set(
      `${feature}.${name}`,
      JSON.stringify(await test.door(feature, name, example(feature, name, seed))),
    );
  }
  return seen;
}

/** Queries whose answer changed although nothing they listen to was announced. */
async function brokenBy({ feature, name }: Named, told: readonly string[]): Promise<string[]> {
  const test = await openTestDoor();
  opened = test;
  const seed = await fillVault(test);
  const before = await look(test, seed);
  const input = example(feature, name, seed);
  const reply = await test.door(feature, name, input);
  expect(reply, `${feature}.${name} refuses its example`).toMatchObject({ ok: true });
  const after = await look(test, seed);
  test.close();
  opened = null;
  return queries
    .filter(
      (query) =>
        before.get(`${query.feature}.${query.name}`) !==
        after.get(`${query.feature}.${query.name}`),
    )
    .filter((query) => !topicsOf(query.feature, query.call).some((topic) => told.includes(topic)))
    .map((query) => `${feature}.${name} changes ${query.feature}.${query.name} silently`);
}

describe('the invalidation law', () => {
  for (const named of commands.filter(({ call }) => !call.internal)) {
    it(`${named.feature}.${named.name} announces what it changes`, async () => {
      expect(await brokenBy(named, topicsOf(named.feature, named.call))).toEqual([]);
    });
  }

  it('every query answers its example', async () => {
    opened = await openTestDoor();
    const seed = await fillVault(opened);
    for (const { feature, name } of queries) {
      expect(
        await opened.door(feature, name, example(feature, name, seed)),
        `${feature}.${name}`,
      ).toMatchObject({ ok: true });
    }
  });

  it('catches a command that keeps silent', async () => {
    const update = commands.find(
      ({ feature, name }) => feature === 'programme' && name === 'update',
    )!;
    expect(await brokenBy(update, [])).not.toEqual([]);
  });
});
