// `npm run bench -- large`: 500 + 500 people in the real app: a list read, checked and stored; a proposal; the three ways, by the
// door and from the click to the table; prices, who else, what is shaky; and the longest gap between two frames of the window meanwhile.
// Options: --runs=5

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { tell } from '../support/desk.ts';
import { manyPeople } from '../support/many-people.ts';
import { chosenPlace } from '../support/walk/dialogs.ts';
import { bringPeople } from '../support/walk/people.ts';
import { median, round } from './figures.ts';
import { openApp, railTo } from './window/open.ts';
import { clickToPaint } from './window/timing.ts';

type Setting = {
  readonly root: string;
  readonly options: readonly string[];
  readonly print: (line: Record<string, unknown>) => void;
};

const people = 1000;
const words = 'copper lantern meadow quietly';

/** Works of matching by what the screen calls them. The first is the whole way: asked for pairs, then for the three ways beside each other. */
const cases: readonly (readonly [string, readonly Call[], number | null])[] = [
  ['asked to three ways: a proposal, stored, and the other two', ['propose', 'scenarios'], 2000],
  ['a proposal, asked to stored', ['propose'], 2000],
  ['three ways beside each other', ['scenarios'], 2000],
  ['every pair: all prices', ['prices'], null],
  ['who else would suit the two of a pair', ['runnersUp'], null],
  ['what is shaky: each weight up and down', ['fragility'], null],
];
type Call = 'propose' | 'scenarios' | 'prices' | 'runnersUp' | 'fragility';

export async function run({ root, options, print }: Setting): Promise<void> {
  const runs = Number(options.find((option) => option.startsWith('--runs='))?.split('=')[1] ?? 5);
  const place = mkdtempSync(join(tmpdir(), 'linking-pin-bench-'));
  const { app, page, close } = await openApp(root, place, []);
  try {
    await tell(page, 'vault', 'create', {
      place: await chosenPlace({ app }, page, place),
      name: 'Bench',
      passphrase: words,
      evenIfSynced: true,
    });
    await tell(page, 'programme', 'create', {
      programme: {
        name: 'Bench',
        purpose: '',
        form: 'reciprocal',
        juniorWord: 'Junior',
        seniorWord: 'Senior',
        organisations: [],
        months: 12,
      },
      cohort: { name: 'A', kickOff: '2027-03-01' },
    });
    const began = performance.now();
    const { cohortId } = await bringPeople(page, manyPeople(people));
    print({
      bench: 'large',
      case: 'a list read, checked and stored',
      n: people,
      peer: null,
      ratio: null,
      goal: null,
      ours: round(performance.now() - began),
      unit: 'ms',
      runs: 1,
    });
    print({
      bench: 'large',
      case: 'the same window with nothing to do, 3 s',
      n: people,
      peer: null,
      ratio: null,
      goal: null,
      longestFrameGap: round((await timed(page, [], cohortId, 3000)).gap),
      unit: 'ms',
      runs: 1,
    });
    for (const [name, calls, goal] of cases) {
      const took: Timed[] = [];
      for (let turn = 0; turn < runs; turn += 1) took.push(await timed(page, calls, cohortId));
      line(print, name, took, goal);
    }
    // The vault was made by the door, behind the page's back: read anew, the page shows its screens.
    await page.reload();
    const shown: Timed[] = [];
    for (let turn = 0; turn < runs; turn += 1) shown.push(await clicked(page));
    line(print, 'three ways, from the click to the painted table', shown, 2000);
  } finally {
    await close();
    rmSync(place, { recursive: true, force: true });
  }
}

function line(
  print: Setting['print'],
  name: string,
  took: readonly Timed[],
  goal: number | null,
): void {
  const ours = median(took.map(({ ms }) => ms));
  print({
    bench: 'large',
    case: name,
    n: people,
    peer:
      goal === null
        ? 'no frame gap over 50 ms'
        : `the goal of ${goal / 1000} s, no frame gap over 50 ms`,
    ratio: goal === null ? null : round(ours / goal),
    goal: goal === null ? null : 1,
    ours: round(ours),
    slowest: round(Math.max(...took.map(({ ms }) => ms))),
    longestFrameGap: round(Math.max(...took.map(({ gap }) => gap))),
    unit: 'ms',
    runs: took.length,
  });
}

type Timed = { readonly ms: number; readonly gap: number };

/** Calls of matching, one after the other, while the page counts its frames; then `idle` milliseconds of nothing. */
async function timed(
  page: Page,
  calls: readonly Call[],
  cohortId: string,
  idle = 0,
): Promise<Timed> {
  return page.evaluate(
    async ([names, cohort, wait]) => {
      let gap = 0;
      let last = 0;
      let on = true;
      const frame = (now: number): void => {
        if (last > 0) gap = Math.max(gap, now - last);
        last = now;
        if (on) requestAnimationFrame(frame);
      };
      const ask = async (name: string, given: unknown): Promise<unknown> => {
        const reply = await window.linkingPin.call('matching', name, given);
        if (!reply.ok) throw new Error(reply.problem.message);
        return reply.value;
      };
      const board = (await ask('getBoard', { cohortId: cohort })) as {
        round: { id: string } | null;
        rows: { juniorId: string; seniorId: string }[];
      };
      const { juniorId, seniorId } = board.rows[0] ?? {};
      requestAnimationFrame(frame);
      const began = performance.now();
      let roundId = board.round?.id;
      for (const name of names) {
        const value = await ask(
          name,
          name === 'propose'
            ? { cohortId: cohort }
            : name === 'runnersUp'
              ? { roundId, juniorId, seniorId }
              : { roundId },
        );
        if (name === 'propose') ({ roundId } = value as { roundId: string });
      }
      const ms = performance.now() - began;
      await new Promise((done) => setTimeout(done, wait));
      on = false;
      return { ms, gap };
    },
    [calls, cohortId, idle] as const,
  );
}

/** Opens "More ways to look" and waits for the frame with the table of the three ways. */
async function clicked(page: Page): Promise<Timed> {
  await railTo(page, 'Matching');
  const open = page.getByRole('button', { name: 'More ways to look' });
  await open.waitFor();
  const gap = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let longest = 0;
        let last = 0;
        const frame = (now: number): void => {
          if (last > 0) longest = Math.max(longest, now - last);
          last = now;
          if (document.querySelectorAll('[role="dialog"] tbody tr').length >= 3) done(longest);
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
  const ms = await clickToPaint(page, open, { selector: '[role="dialog"] tbody tr:nth-child(3)' });
  const answer = { ms, gap: await gap };
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await railTo(page, 'People');
  return answer;
}
