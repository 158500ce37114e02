// T26: use over a long time. Notes are written, pages opened, the vault locked and unlocked; memory, handles and processes stay flat.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshFolder, startApp, type Started } from '../../support/app.ts';
import { atDesk, makeDesk, openNote, plainWords, tell, unlock } from '../../support/desk.ts';
import { processesOf } from '../../support/processes.ts';
import { paragraphs } from '../../support/seed-year.ts';
import { bySort, handlesOf, lostByElectron } from './handles.ts';

const minutes = Number(process.env['SOAK_MINUTES'] ?? 60);
/** 500 locks and 10,000 saves an hour: as many as a person makes in eight. */
const cycleMs = 7_200;
const savesEach = 20;
/** A megabyte for every working hour of 62 locks. */
const kbPerLock = 16;
/** Over fewer locks a rise is the first filling of caches and says nothing. */
const fewestLocks = 60;
const started: { app?: Started } = {};
test.afterAll(() => started.app?.close());

type Look = {
  readonly kb: number;
  readonly heapKb: number;
  readonly empty: number;
  readonly others: number;
  readonly vaults: number;
  readonly processes: number;
  readonly walMb: number;
};

/** What main's own objects take once what nobody needs is thrown away. */
async function heapOf({ app }: Started): Promise<number> {
  return app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    (process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void)();
    return Math.round(process.memoryUsage().heapUsed / 1000);
  });
}

async function look(app: Started, folder: string): Promise<Look> {
  const main = app.app.process().pid ?? 0;
  const { vault, all } = processesOf(main);
  const heapKb = await heapOf(app);
  return {
    heapKb,
    kb: Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${main}/status`, 'utf8'))?.[1] ?? 0),
    ...bySort(handlesOf(main)),
    vaults: vault.length,
    processes: all.length,
    walMb:
      (statSync(join(folder, 'data.db-wal'), { throwIfNoEntry: false })?.size ?? 0) / 1_000_000,
  };
}

/** By how much it rises from one look to the next, by least squares. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [up, wide] = values.reduce(
    ([sum, square], value, at) => [
      sum + (at - middle) * (value - mean),
      square + (at - middle) ** 2,
    ],
    [0, 0],
  );
  return wide === 0 ? 0 : up / wide;
}

/** The middle value of each tenth, in order. */
function tenths(values: readonly number[]): number[] {
  return Array.from({ length: 10 }, (_, at) =>
    values.slice(
      Math.floor((at * values.length) / 10),
      Math.floor(((at + 1) * values.length) / 10),
    ),
  )
    .filter((part) => part.length > 0)
    .map((part) => part.toSorted((a, b) => a - b)[Math.floor(part.length / 2)]!);
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test(`T26: ${minutes} minutes of writing, looking and locking`, async () => {
  test.setTimeout(minutes * 90_000 + 300_000);
  const app = await startApp();
  started.app = app;
  const main = app.app.process().pid ?? 0;
  const desk = await makeDesk(app, freshFolder('soak'));
  const lost = await lostByElectron(app);
  const looks: Look[] = [];
  const first = handlesOf(main);
  const from = performance.now();
  for (let cycle = 0; performance.now() < from + minutes * 60_000; cycle += 1) {
    const page = await app.page();
    for (let each = 0; each < savesEach; each += 1) {
      const document = paragraphs(`${plainWords.note} ${cycle * savesEach + each}`);
      await tell(page, 'coaching', 'updateNote', {
        id: desk.noteId,
        title: plainWords.noteTitle,
        document,
        leaving: each === savesEach - 1,
      });
    }
    await openNote(page, { names: /Amara/, title: plainWords.noteTitle });
    await tell(page, 'people', 'list', { cohortId: desk.cohortId, from: 0, count: 100 });
    looks.push(await look(app, desk.folder));
    await wait(Math.max(0, from + (cycle + 1) * cycleMs - 2_000 - performance.now()));
    await page.keyboard.press('Control+l').catch(() => undefined);
    await expect.poll(async () => (await app.page()) === page, { timeout: 60_000 }).toBe(false);
    await unlock(await app.page());
    await atDesk(await app.page());
  }
  // The first third is for caches to fill.
  const settled = looks.slice(Math.floor(looks.length / 3));
  const [begin, end] = [settled[0]!, settled.at(-1)!];
  const memory = slope(settled.map(({ kb }) => kb));
  const wrong = Object.entries({
    memory: settled.length >= fewestLocks && memory > kbPerLock,
    handles: end.others > begin.others + 8,
    'empty handles': end.empty > begin.empty + Math.ceil(lost * settled.length) + 1,
    vaults: looks.some(({ vaults }) => vaults !== 1),
    processes: end.processes > begin.processes + 1,
    wal: looks.some(({ walMb }) => walMb > 8),
  }).flatMap(([name, is]) => (is ? [name] : []));
  console.log(
    JSON.stringify({
      id: 'T26',
      n: looks.length,
      failures: wrong.length,
      seed: 0,
      minutes,
      saves: looks.length * savesEach,
      wrong: wrong.join(' '),
      kbPerLock: Math.round(memory * 10) / 10,
      mbByTenths: tenths(looks.map(({ kb }) => Math.round(kb / 1000))).join(' '),
      heapMbByTenths: tenths(looks.map(({ heapKb }) => Math.round(heapKb / 100) / 10)).join(' '),
      handles: tenths(looks.map(({ others }) => others)).join(' '),
      emptyHandlesByElectron: `${lost} a start, ${end.empty - begin.empty} in ${settled.length - 1} locks`,
      largestWalMb: Math.max(...looks.map(({ walMb }) => Math.round(walMb * 10) / 10)),
    }),
  );
  const last = handlesOf(main);
  const grown = Object.keys(last)
    .filter((kind) => (last[kind] ?? 0) > (first[kind] ?? 0))
    .map((kind) => `${kind}: ${first[kind] ?? 0} to ${last[kind]}`);
  expect({ wrong, grown: wrong.some((each) => each.includes('handles')) ? grown : [] }).toEqual({
    wrong: [],
    grown: [],
  });
});
