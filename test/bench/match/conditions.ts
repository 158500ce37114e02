// Conditions on the whole set: 1,000 and 2,000 people, 11,000 conditions, the sum and the fair objective, whatever a search left out priced.

import loadHighs from 'highs';
import type { Highs } from 'highs';
import type { CellCondition } from '../../../shared/matching/conditions/cell-conditions.ts';
import { solveWithSides } from '../../../shared/matching/conditions/solve-under.ts';
import type { SideSolution } from '../../../shared/matching/conditions/solve-under.ts';
import type { Question } from '../../../shared/matching/solve/question.ts';
import { realistic, tagged } from './fair.ts';
import { random } from './instances.ts';
import { bench, clocked, medians, option, round, type Clocked, type Setting } from './setting.ts';

const teams = 200;
/** What a round allows before anybody changes it. */
const seconds = 20;

/**
 * Two sizes. 500 + 500 people: every open cell is in the model, 11,000 conditions. 1,000 + 1,000: 20 candidates each, as many conditions
 * as the model that the anchor was measured on (20,000 cells, 12,300 rows).
 */
export async function sides(setting: Setting): Promise<void> {
  const started = performance.now();
  const highs = await loadHighs();
  const loadMs = round(performance.now() - started);
  const small = realistic(500);
  const large = bestOnly(tagged(1000));
  for (const objective of ['total', 'fairest'] as const)
    one(setting, highs, { question: small, objective, loadMs });
  for (const objective of ['total', 'fairest'] as const)
    one(setting, highs, { question: large, objective, loadMs });
}

type Case = {
  readonly question: Question;
  readonly objective: 'total' | 'fairest';
  readonly loadMs: number;
};

function one(setting: Setting, highs: Highs, { question, objective, loadMs }: Case): void {
  const runs = Number(option(setting.options, 'runs') ?? 3);
  const conditions = conditionsOn(question);
  let found: SideSolution | null = null;
  const times: Clocked[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(
      clocked(() => {
        found = solveWithSides(
          question,
          objective,
          { conditions, seconds },
          { highs, now: () => performance.now() },
        );
      }),
    );
  }
  const { wall, processor } = medians(times);
  const { gap, violation, timedOut, levels, complete, cellsUsed, cellsOpen, chosen } =
    found! as SideSolution;
  setting.print({
    bench,
    case: 'conditions on the whole set',
    n: `${question.rows}+${question.cols}`,
    objective,
    conditions: conditions.length,
    peer: objective === 'total' ? 'goal 3000 ms' : `time limit ${seconds} s`,
    ratio: round(wall / (objective === 'total' ? 3000 : 1000 * seconds)),
    runs,
    oursMs: round(wall),
    processorMs: round(processor),
    loadMs,
    gap,
    violation,
    provenBest: !timedOut && gap === 0,
    levels,
    complete,
    placed: chosen.length,
    cellsUsed,
    cellsOpen,
  });
}

/** Each row keeps its 20 best cells. */
function bestOnly(question: Question): Question {
  const { rows, cols, value } = question;
  const open = new Uint8Array(rows * cols);
  for (let row = 0; row < rows; row += 1) {
    const cells = Array.from({ length: cols }, (_none, col) => row * cols + col).filter(
      (at) => question.open[at] === 1,
    );
    for (const at of cells.sort((a, b) => value(b) - value(a) || a - b).slice(0, 20)) open[at] = 1;
  }
  return { ...question, open };
}

/** 50 juniors twice over who may not both go to one team of seniors (200 teams), a limit a team, 12 shares, and "not both of these pairs" up to 11,000 in all. */
function conditionsOn({ open, rows, cols }: Question): CellCondition[] {
  const next = random(9);
  const draw = (count: number): number => Math.floor(next() * count);
  const isOpen = (at: number): boolean => open[at] === 1;
  const cells = Array.from(open.keys()).filter(isOpen);
  const seniorsOf = (team: number): number[] =>
    Array.from({ length: cols }, (_none, col) => col).filter((col) => col % teams === team);
  const apart = Array.from({ length: 50 }, (_none, index) => [2 * index, 2 * index + 1]).flatMap(
    (two, index) =>
      Array.from({ length: teams }, (_team, team) => ({
        id: `two ${index} team ${team}`,
        cells: two.flatMap((row) => seniorsOf(team).map((col) => row * cols + col)).filter(isOpen),
        least: null,
        most: 1,
      })),
  );
  const fullTeams = Array.from({ length: teams }, (_none, team) => ({
    id: `team ${team}`,
    cells: cells.filter((at) => (at % cols) % teams === team),
    least: null,
    most: rows / 250,
  }));
  const shares = Array.from({ length: 12 }, (_none, index) => ({
    id: `share ${index}`,
    cells: cells.filter((at) => Math.floor(at / cols) % 12 === index && at % cols < cols / 2),
    least: 5,
    most: rows / 25,
  }));
  const notBoth = Array.from({ length: 788 }, (_none, index) => ({
    id: `not both ${index}`,
    cells: [cells[draw(cells.length)]!, cells[draw(cells.length)]!],
    least: null,
    most: 1,
  }));
  return [...apart, ...fullTeams, ...shares, ...notBoth];
}
