// T15 in the real app: a page that was taken over asks a thousand poisoned calls of all that there are, with the vault open and locked. Everything stands afterwards.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { contract } from '../../shared/contract.ts';
import { problemCodes } from '../../shared/kernel/problem.ts';
import { freshFolder, startApp, type Started } from '../support/app.ts';
import { atDesk, makeDesk, plainWords, tell, unlock, type Desk } from '../support/desk.ts';
import { processesOf } from '../support/processes.ts';

test.describe.configure({ mode: 'serial' });
const seed = 15;
const each = 500;
const canary = 'kanarienvogel';
/** They end the page that asks, or fill a vault for minutes. */
const leftOut = new Set(['app.lock', 'app.openSample']);
const names = Object.entries(contract)
  .flatMap(([feature, calls]) => Object.keys(calls).map((name) => [feature, name] as const))
  .filter(([feature, name]) => !leftOut.has(`${feature}.${name}`));
const whileLocked = Object.entries(contract).flatMap(([feature, calls]) =>
  Object.entries(calls).flatMap(([name, call]) => (call.whileLocked ? [`${feature}.${name}`] : [])),
);

let started: Started;
let desk: Desk;
test.beforeAll(async () => {
  started = await startApp();
  desk = await makeDesk(started, freshFolder('fuzz'));
  await started.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = (async () => ({ canceled: true, filePaths: [] })) as never;
    dialog.showSaveDialog = (async () => ({ canceled: true })) as never;
  });
});
test.afterAll(() => started.close());

type Answered = {
  readonly call: string;
  readonly ok: boolean;
  readonly code: string;
  readonly text: string;
};

/** Asks from inside the page, by a seeded draw; what cannot be sent at all counts as refused. */
function askALot(page: Page, from: number): Promise<Answered[]> {
  return page.evaluate(
    async ({ calls, count, word, start }) => {
      let state = start;
      const draw = (limit: number): number => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 4_294_967_296) * limit);
      };
      const loop: Record<string, unknown> = { word };
      loop['self'] = loop;
      const poisons: readonly (() => unknown)[] = [
        () => undefined,
        () => null,
        () => '',
        () => -1,
        () => Number.NaN,
        () => [],
        () => ({}),
        () => word,
        () => `${word}\0`,
        () => ({ id: word }),
        () => ({ id: '../../x', title: word, text: word }),
        () => 10n,
        () => new Date(Number.NaN),
        () => new Map([[word, word]]),
        () => new Uint8Array(1_000),
        () => loop,
        () => Symbol(word),
        () => () => word,
        () =>
          JSON.parse(
            `{"__proto__":{"polluted":"${word}"},"constructor":{"prototype":{"polluted":true}}}`,
          ) as unknown,
        () => Array.from({ length: 1_000 }, () => word),
        () => word.repeat(draw(50) === 0 ? 800_000 : 100),
        () => document.body,
      ];
      const odd: readonly unknown[] = ['__proto__', 'constructor', '', word, null, 7, {}, []];
      const answers: Answered[] = [];
      for (let round = 0; round < count; round += 1) {
        const [feature, name] =
          draw(30) === 0
            ? [odd[draw(odd.length)], odd[draw(odd.length)]]
            : calls[draw(calls.length)]!;
        const input = poisons[draw(poisons.length)]!();
        try {
          const reply = await window.linkingPin.call(feature as string, name as string, input);
          answers.push({
            call: `${String(feature)}.${String(name)}`,
            ok: reply.ok,
            code: reply.ok ? '' : reply.problem.code,
            text: reply.ok ? '' : reply.problem.message + reply.problem.fields.join(),
          });
        } catch {
          answers.push({ call: 'unsendable', ok: false, code: 'unexpected', text: '' });
        }
      }
      return answers;
    },
    { calls: names, count: each, word: canary, start: from },
  );
}

function complaintsIn(answers: readonly Answered[], open: boolean): string[] {
  return answers.flatMap(({ call, ok, code, text }) => [
    ...(ok && !open && !whileLocked.includes(call) ? [`${call}: answered while locked`] : []),
    ...(!ok && !(problemCodes as readonly string[]).includes(code)
      ? [`${call}: unknown code`]
      : []),
    ...(text.includes(canary) || /SQLITE|\bat \w+.*:\d+|SELECT |\.ts\b/u.test(text)
      ? [`${call}: tells too much`]
      : []),
  ]);
}

async function lock(): Promise<Page> {
  const before = await started.page();
  await tell(before, 'app', 'lock', undefined).catch(() => undefined);
  await expect.poll(async () => (await started.page()) === before).toBe(false);
  return started.page();
}

test('T15: a thousand poisoned calls, half of them while locked: no crash, no data, nothing repeated, and the desk as before', async () => {
  const open = await askALot(await started.page(), seed);
  const { vault } = processesOf(started.app.process().pid ?? 0);
  const locked = await askALot(await lock(), seed + 1);
  const wrong = [...complaintsIn(open, true), ...complaintsIn(locked, false)];
  console.log(
    JSON.stringify({
      id: 'T15',
      what: 'calls of the page in the real app',
      n: open.length + locked.length,
      failures: wrong.length,
      seed,
      ok: [...open, ...locked].filter(({ ok }) => ok).length,
    }),
  );
  expect(wrong).toEqual([]);
  expect(open.filter(({ code }) => code === 'invalid').length).toBeGreaterThan(each / 4);
  expect(locked.filter(({ code }) => code === 'locked').length).toBeGreaterThan(each / 4);
  expect(vault).toHaveLength(1);
  const page = await started.page();
  expect(await page.evaluate(() => ({} as { polluted?: unknown }).polluted)).toBeUndefined();
  const log = join(started.userData, 'logs', 'events.log');
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toMatch(
    new RegExp(`uncaught|page-gone|${canary}`, 'u'),
  );
  await unlock(page);
  await atDesk(page);
  expect((await tell(page, 'coaching', 'getNote', { id: desk.noteId })).title).toBe(
    plainWords.noteTitle,
  );
});
