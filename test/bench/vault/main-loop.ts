// How long the event loop of main stands still while a person unlocks, in the real app; beside it the same window at rest.

import type { ElectronApplication, Page } from 'playwright';
import { atDesk, tell } from '../../support/desk.ts';
import { chosenPlace } from '../../support/walk/dialogs.ts';
import { median, round } from '../figures.ts';
import { openApp } from '../window/open.ts';

const passphrase = 'quilt lantern marble otter seven';
const goal = 20;
const leastRuns = 15;

/** Unlocks `runs` times. Resting takes as long as unlocking took. */
export async function mainLoop(
  root: string,
  place: string,
  runs: number,
  print: (line: Record<string, unknown>) => void,
): Promise<void> {
  const { app, page, close } = await openApp(root, place);
  try {
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0;
      powerMonitor.getSystemIdleState = () => 'active';
    });
    const { recoveryKey, confirm } = await tell(page, 'vault', 'create', {
      place: await chosenPlace({ app }, page, place),
      name: 'Loop',
      passphrase,
      evenIfSynced: true,
    });
    const groups = recoveryKey.split('-');
    await tell(page, 'vault', 'confirmRecovery', {
      groups: confirm.map((number) => groups[number - 1] ?? '') as [string, string],
    });
    const gaps: { unlocking: Gap[]; resting: Gap[] } = { unlocking: [], resting: [] };
    const count = Math.max(runs, leastRuns);
    let open: Page = page;
    for (let turn = 0; turn <= count; turn += 1) {
      open = await lockAndFill(app, open);
      const began = performance.now();
      const unlocking = await longestGap(app, async () => {
        await open.keyboard.press('Enter');
        await atDesk(open);
      });
      const took = performance.now() - began;
      await open.waitForTimeout(500);
      const resting = await longestGap(app, () => open.waitForTimeout(took));
      // The first unlock also loads code of main; it is counted too, as a person meets it, but not the first rest.
      gaps.unlocking.push(unlocking);
      if (turn > 0) gaps.resting.push(resting);
    }
    // The measure itself: 40 ms of computing in main, at a stretch, must be seen.
    const control = await longestGap(app, () =>
      app.evaluate(() => {
        const computed = (): number => {
          const { user, system } = process.cpuUsage();
          return (user + system) / 1_000;
        };
        for (const until = computed() + 40; computed() < until;);
      }),
    );
    const side = (of: readonly Gap[]) => ({
      busy: median(of.map(({ busy }) => busy)),
      wall: median(of.map(({ wall }) => wall)),
      longest: Math.max(...of.map(({ busy }) => busy)),
      over: of.filter(({ busy }) => busy > goal).length,
    });
    const [ours, theirs] = [side(gaps.unlocking), side(gaps.resting)];
    print({
      bench: 'vault',
      case: 'longest that main computes at a stretch while unlocking',
      n: 1,
      peer: 'the same window at rest',
      ratio: round(ours.busy / theirs.busy),
      goal,
      ours: round(ours.busy),
      longest: round(ours.longest),
      over: ours.over,
      gap: round(ours.wall),
      theirs: round(theirs.busy),
      longestOfPeer: round(theirs.longest),
      overOfPeer: theirs.over,
      gapOfPeer: round(theirs.wall),
      control: round(control.busy),
      unit: 'ms',
      runs: gaps.unlocking.length,
    });
  } finally {
    await close();
  }
}

/** Locks, and types the passphrase at the gate of the page that comes then: typing is not what is measured. */
async function lockAndFill(app: ElectronApplication, open: Page): Promise<Page> {
  const next = app.waitForEvent('window');
  await tell(open, 'app', 'lock', undefined).catch(() => undefined);
  const page = await next;
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  // The page's own loading is over before the measuring begins.
  await page.waitForTimeout(1_000);
  return page;
}

type Gap = { readonly wall: number; readonly busy: number };

/**
 * `wall`: by how much a timer of one millisecond came too late. `busy`: the most that main's thread computed between two ticks (Linux tells it):
 * on a machine that others use, what was waited for a processor is not the app's doing.
 */
async function longestGap(app: ElectronApplication, work: () => Promise<unknown>): Promise<Gap> {
  await app.evaluate(() => {
    const { readFileSync } = process.getBuiltinModule('node:fs');
    const computed = (): number => {
      try {
        return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
      } catch {
        return 0;
      }
    };
    const longest = { wall: 0, busy: 0 };
    let last = { at: performance.now(), computed: computed() };
    const timer = setInterval(() => {
      const now = { at: performance.now(), computed: computed() };
      longest.wall = Math.max(longest.wall, now.at - last.at - 1);
      longest.busy = Math.max(longest.busy, now.computed - last.computed);
      last = now;
    }, 1);
    (globalThis as { loopWatch?: () => Gap }).loopWatch = () => (clearInterval(timer), longest);
  });
  await work();
  return app.evaluate(() => (globalThis as { loopWatch?: () => Gap }).loopWatch!());
}
