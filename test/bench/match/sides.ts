// Conditions on the whole set: 1,000 people, 11,000 conditions, the search on each person's best 20 candidates, all other cells priced.
import loadHighs from 'highs';
import type { Side } from '../../../shared/matching/sides/side-file.ts';
import { solveWithSides } from '../../../shared/matching/sides/solve-with-sides.ts';
import type { Question } from '../../../shared/matching/solve/objective.ts';
import { realistic } from './fair.ts';
import { random } from './instances.ts';
import { bench, clocked, medians, option, round } from './setting.ts';
import type { Clocked, Setting } from './setting.ts';

const size = 500;
const teams = 200;

export async function sides(setting: Setting): Promise<void> {
  const runs = Number(option(setting.options, 'runs') ?? 3);
  const started = performance.now();
  const highs = await loadHighs();
  const loadMs = performance.now() - started;
  const question = realistic(size);
  const conditions = conditionsOn(question);
  let found = { gap: NaN, cellsUsed: 0, cellsOpen: 0, timedOut: false };
  const times: Clocked[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(clocked(() => {
      found = solveWithSides(question, 'total', { conditions, seconds: 60 }, { highs, now: () => performance.now() });
    }));
  }
  const { wall, processor } = medians(times);
  setting.print({
    bench, case: 'conditions on the whole set', n: '500+500', conditions: conditions.length, peer: 'goal 3000 ms', ratio: round(wall / 3000), runs, oursMs: round(wall),
    processorMs: round(processor), loadMs: round(loadMs), gap: found.gap, provenBest: !found.timedOut && found.gap === 0, cellsUsed: found.cellsUsed, cellsOpen: found.cellsOpen,
  });
}

/** 50 juniors twice over who may not both go to one team of seniors (200 teams), at most 2 pairs a team, 12 shares, 788 "not both of these pairs". */
function conditionsOn({ open }: Question): Side[] {
  const next = random(9);
  const draw = (count: number): number => Math.floor(next() * count);
  const isOpen = (at: number): boolean => open[at] === 1;
  const cells = Array.from(open.keys()).filter(isOpen);
  const seniorsOf = (team: number): number[] => Array.from({ length: size }, (_none, col) => col).filter((col) => col % teams === team);
  const apart = Array.from({ length: 50 }, (_none, index) => [2 * index, 2 * index + 1]).flatMap((two, index) =>
    Array.from({ length: teams }, (_team, team) => ({
      id: `two ${index} team ${team}`, cells: two.flatMap((row) => seniorsOf(team).map((col) => row * size + col)).filter(isOpen), least: null, most: 1,
    })));
  const fullTeams = Array.from({ length: teams }, (_none, team) => ({ id: `team ${team}`, cells: cells.filter((at) => (at % size) % teams === team), least: null, most: 2 }));
  const shares = Array.from({ length: 12 }, (_none, index) => ({ id: `share ${index}`, cells: cells.filter((at) => Math.floor(at / size) % 12 === index && at % size < size / 2), least: 5, most: 20 }));
  const notBoth = Array.from({ length: 788 }, (_none, index) => ({ id: `not both ${index}`, cells: [cells[draw(cells.length)]!, cells[draw(cells.length)]!], least: null, most: 1 }));
  return [...apart, ...fullTeams, ...shares, ...notBoth];
}
