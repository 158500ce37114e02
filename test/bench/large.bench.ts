// `npm run bench -- large`: 500 + 500 people in the real app: a list read, checked and stored; a proposal; the three ways beside
// each other; and the longest gap between two frames of the window meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { manyPeople } from '../support/many-people.ts';
import { tell } from '../support/desk.ts';
import { bringPeople } from '../support/walk/people.ts';
import { median, round } from './figures.ts';
import { openApp } from './window/open.ts';

type Setting = { readonly root: string; readonly options: readonly string[]; readonly print: (line: Record<string, unknown>) => void };

const people = 1000;
const words = 'copper lantern meadow quietly';

export async function run({ root, options, print }: Setting): Promise<void> {
  const runs = Number(options.find((option) => option.startsWith('--runs='))?.split('=')[1] ?? 3);
  const place = mkdtempSync(join(tmpdir(), 'linking-pin-bench-'));
  const { page, close } = await openApp(root, place, []);
  try {
    await tell(page, 'vault', 'create', { place: { path: place }, name: 'Bench', passphrase: words, evenIfSynced: true });
    await tell(page, 'programme', 'create', {
      programme: { name: 'Bench', purpose: '', form: 'reciprocal', juniorWord: 'Junior', seniorWord: 'Senior', organisations: [], months: 12 },
      cohort: { name: 'A', kickOff: '2027-03-01' },
    });
    const began = performance.now();
    const { cohortId } = await bringPeople(page, manyPeople(people));
    print({ bench: 'large', case: 'a list read, checked and stored', n: people, peer: null, ratio: null, goal: null, ours: round(performance.now() - began), unit: 'ms', runs: 1 });
    const took: number[] = [];
    const gaps: number[] = [];
    let roundId = '';
    for (let turn = 0; turn < runs; turn += 1) {
      const { ms, gap, value } = await timed(page, 'propose', { cohortId });
      roundId = (value as { roundId: string }).roundId;
      took.push(ms);
      gaps.push(gap);
    }
    line(print, 'a proposal, asked to stored', took, gaps, runs);
    const three = await timed(page, 'compare', { roundId });
    line(print, 'three ways beside each other', [three.ms], [three.gap], 1);
  } finally {
    await close();
    rmSync(place, { recursive: true, force: true });
  }
}

function line(print: Setting['print'], name: string, took: readonly number[], gaps: readonly number[], runs: number): void {
  print({ bench: 'large', case: name, n: people, peer: 'the goal of 2 s, no frame gap over 50 ms', ratio: round(median([...took]) / 2000), goal: 1, ours: round(median([...took])), longestFrameGap: round(Math.max(...gaps)), unit: 'ms', runs });
}

/** One call of matching while the page counts its frames. */
async function timed(page: Page, name: 'propose' | 'compare', input: unknown): Promise<{ ms: number; gap: number; value: unknown }> {
  return page.evaluate(async ([call, given]) => {
    let gap = 0;
    let last = performance.now();
    let on = true;
    const frame = (): void => {
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
      if (on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const began = performance.now();
    const reply = await window.linkingPin.call('matching', call as string, given);
    const ms = performance.now() - began;
    on = false;
    if (!reply.ok) throw new Error(reply.problem.message);
    return { ms, gap, value: reply.value };
  }, [name, input] as const);
}
