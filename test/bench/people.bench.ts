// `npm run bench -- people`: a list of 10,000 people in the real window. How long until it is painted, and every frame while it
// is scrolled, beside an empty scroller in the same window, taken in turn.
// Options: --rows=10000  --runs=7  --frames=300

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayFromNow } from '../support/days.ts';
import { tell } from '../support/desk.ts';
import { manyPeople } from '../support/many-people.ts';
import { chosenPlace } from '../support/walk/dialogs.ts';
import { bringPeople } from '../support/walk/people.ts';
import { median, quantile, round } from './figures.ts';
import { openApp, railTo, type OpenApp } from './window/open.ts';
import { clickToPaint, emptyScroller, scrollFrames } from './window/timing.ts';

type Setting = {
  readonly root: string;
  readonly options: readonly string[];
  readonly print: (line: Record<string, unknown>) => void;
};

const bench = 'people';
const grid = '[role="grid"][aria-label="People"]';

export async function run({ root, options, print }: Setting): Promise<void> {
  const number = (name: string, usual: number) =>
    Number(options.find((option) => option.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
  const [n, runs, frames] = [number('rows', 10_000), number('runs', 7), number('frames', 300)];
  const place = mkdtempSync(join(tmpdir(), 'linking-pin-bench-'));
  const desk = await openApp(root, place);
  const { page, close } = desk;
  try {
    await deskWith(desk, place, n);
    const rail = (title: string) =>
      page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: title });
    const opened: { people: number[]; settings: number[] } = { people: [], settings: [] };
    // The first time each screen's code is loaded as well; that is not counted.
    for (let turn = 0; turn <= runs; turn += 1) {
      const people = await clickToPaint(page, rail('People'), {
        selector: `${grid} [role="row"][aria-rowindex]`,
        text: 'Amara',
      });
      const settings = await clickToPaint(page, rail('Settings'), {
        selector: 'h1, h2',
        text: 'Settings',
      });
      if (turn > 0) opened.people.push(people);
      if (turn > 0) opened.settings.push(settings);
    }
    print({
      bench,
      case: 'click to paint',
      n,
      peer: 'the settings screen',
      ratio: round(median(opened.people) / median(opened.settings)),
      goal: null,
      ours: round(median(opened.people)),
      theirs: round(median(opened.settings)),
      unit: 'ms',
      runs,
    });

    await railTo(page, 'People');
    await page.locator(grid).waitFor();
    const taken: { list: number[]; empty: number[] } = { list: [], empty: [] };
    let tasks = 0;
    for (let turn = 0; turn < runs; turn += 1) {
      const list = await scrollFrames(page, grid, 60, frames);
      taken.list.push(...list.lengths);
      tasks += list.tasks;
      const away = await emptyScroller(page, n);
      taken.empty.push(...(await scrollFrames(page, '#empty-scroller', 60, frames)).lengths);
      await away();
    }
    const over = (lengths: readonly number[]) => lengths.filter((length) => length > 50).length;
    print({
      bench,
      case: 'scroll, p95 of frames',
      n,
      peer: 'an empty scroller',
      ratio: round(quantile(taken.list, 0.95) / quantile(taken.empty, 0.95)),
      goal: 1.05,
      ours: round(quantile(taken.list, 0.95)),
      theirs: round(quantile(taken.empty, 0.95)),
      unit: 'ms',
      runs,
    });
    print({
      bench,
      case: 'scroll, frames over 50 ms',
      n,
      peer: 'an empty scroller',
      ratio: null,
      goal: 0,
      ours: over(taken.list),
      theirs: over(taken.empty),
      of: taken.list.length,
      longest: round(Math.max(...taken.list)),
      longestOfPeer: round(Math.max(...taken.empty)),
      pageTasksOver50: tasks,
      unit: 'frames',
      runs,
    });
    const nodes = await page.locator(`${grid} *`).count();
    print({
      bench,
      case: 'elements in the list',
      n,
      peer: 'all rows drawn',
      ratio: null,
      goal: 500,
      ours: nodes,
      unit: 'elements',
      runs: 1,
    });
  } finally {
    await close();
    rmSync(place, { recursive: true, force: true });
  }
}

async function deskWith(opened: OpenApp, place: string, people: number): Promise<void> {
  const { page } = opened;
  const { recoveryKey, confirm } = await tell(page, 'vault', 'create', {
    place: await chosenPlace(opened, page, place),
    name: 'Desk',
    passphrase: 'copper lantern meadow quietly',
    evenIfSynced: true,
  });
  const groups = recoveryKey.split('-');
  await tell(page, 'vault', 'confirmRecovery', {
    groups: [groups[confirm[0] - 1] ?? '', groups[confirm[1] - 1] ?? ''],
  });
  await tell(page, 'programme', 'create', {
    programme: {
      name: 'Minds 2027',
      purpose: '',
      form: 'reciprocal',
      juniorWord: 'Junior partner',
      seniorWord: 'Senior partner',
      organisations: [],
      months: 12,
    },
    cohort: { name: 'Cohort A', kickOff: dayFromNow(99) },
  });
  await bringPeople(page, manyPeople(people));
  await page.reload();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}
