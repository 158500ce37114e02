// `npm run --silent solve`: a score matrix in, one JSON object out. Arguments and files come in, text goes out.

import { Problem } from '../../shared/kernel/problem.ts';
import { solveWithSides } from '../../shared/matching/conditions/solve-under.ts';
import type { Solver } from '../../shared/matching/conditions/solver.ts';
import { objectives } from '../../shared/matching/input/settings.ts';
import type { Objective } from '../../shared/matching/input/settings.ts';
import { mostLevels } from '../../shared/matching/solve/objective.ts';
import { readConditionFile } from './condition-file.ts';
import { readCells } from './matrix-cells.ts';
import type { MatrixCells } from './matrix-cells.ts';
import { readCapacities, readScores } from './matrix-file.ts';
import { readOptions } from './options.ts';
import { answerWithSides, questionOf, solveScores } from './solve-scores.ts';
import { textOf } from './text.ts';
import { refuseTooLarge } from './whole-numbers.ts';

/** What a command needs from its surroundings. */
export interface Surroundings {
  readonly read: (path: string) => Uint8Array;
  /** Milliseconds from any fixed point. */
  readonly clock: () => number;
  /** Called only where conditions on the whole set are given. */
  readonly loadSolver: () => Promise<Solver>;
}

export const solveHelp = `Usage: npm run --silent solve -- --matrix FILE.csv --objective total|fairest|most
         [--rows-capacity FILE] [--cols-capacity FILE] [--side FILE.json]

Solves a matrix of scores exactly and prints one JSON object:
  assignment   chosen cells as [row, column], counted from 0
  total        sum of the chosen scores
  worst        lowest chosen score, null where nothing is chosen
  placed       how many cells are chosen
  certificate  why no better choice exists (below)
  ms           milliseconds of solving, without reading files and writing out prices

--matrix FILE        scores, no headings, no labels, one line a row; an empty cell is forbidden. Any file that the app's
                     import takes: commas, semicolons, tabs or | between cells, quoted or not; UTF-8, UTF-16 or
                     Windows-1252; the first sheet of an .xlsx (256 columns at most). Where commas do not part the
                     cells, 1,5 is one and a half.
--objective NAME     total    the greatest sum, and nothing else; cells below 0 stay unused
                     most     as many cells as possible, then the greatest sum
                     fairest  as many cells as possible, then the lowest score as high as possible, then the
                              next lowest, and so on; then the greatest sum
--rows-capacity FILE one whole number of 0 or more a row: how many cells of that row may be chosen (left out: 1)
--cols-capacity FILE the same for columns. A single cell is never chosen twice.
--side FILE.json     conditions on the whole set, for every objective, solved by HiGHS:
  { "conditions": [
      { "id": "across", "cells": [[0,1],[2,3]], "least": 1 },         at least one of these cells
      { "id": "unit-a", "rows": [0,1,2], "cols": [4,5], "most": 2 },  at most two cells within these rows and columns
      { "id": "either", "cells": [[0,0],[1,1]], "most": 1 } ],        not both
    "seconds": 20 }                                                   time limit (left out: 20)
  Fairness stops after the worst levels where the time limit is reached: "levels" of them are settled, and "exact" is false.
  "rows" and "cols" left out mean all of them. Where the conditions cannot hold together, the command ends with
  the smallest set of them that cannot.

The certificate: "aims" are the steps of an objective (people, score, each level of fairness …), each solved together
with prices for rows and columns. "gap" is the largest distance of any aim between what was reached and what its prices
prove possible, "violation" the largest breach of a price, both measured on the cells afterwards, as a share of the
largest number involved (of a level of fairness: in cells), and 0 on whole numbers. The lowest score is proven by the
prices of its own level. "exact" says that both are within 1e-9 and that no level was left open: "levels" were settled,
the lowest first, at most ${mostLevels}; where more would be needed, fairness stops there, the greatest sum decides the rest, and
"exact" is false. For the objective total, "rowPrices" and "colPrices" let anybody check it: they are 0 or more, and the
sum over rows and columns of capacity times price, plus what chosen cells are worth above their two prices, is "bound";
no choice can be worth more than that, and "bound" equals "total".
With --side there are no prices to show: "gap" is the largest distance of any aim to the bound that HiGHS proved (0 unless
the time ran out), cells left out of a large model were priced and shown to be unable to improve the result, and
"violation" is the largest breach of a capacity or condition, counted anew. HiGHS computes with tolerances, so "exact" is
then said of whole numbers up to 100000000 alone.

Whole numbers are taken exactly. They may be as large as their sums stay exact: up to 2251799813685247 divided by the
number of rows or columns, whichever is more, each counted as often as its capacity; larger ones are refused.
Exit code 0 with a result, 2 for wrong arguments, 1 for anything else.
`;

/** Runs the command. Throws `Problem` with a message for the terminal. */
export async function solveCommand(
  argv: readonly string[],
  { read, clock, loadSolver }: Surroundings,
): Promise<string> {
  const options = readOptions(argv, [
    'matrix',
    'objective',
    'rows-capacity',
    'cols-capacity',
    'side',
  ]);
  const matrix = options.get('matrix');
  const objective = options.get('objective') ?? 'total';
  if (matrix === undefined)
    throw new Problem('invalid', 'Say which matrix: --matrix FILE.csv', ['arguments']);
  if (!(objectives as readonly string[]).includes(objective))
    throw new Problem('invalid', '--objective is one of total, fairest, most.', ['arguments']);
  const cells = (path: string): MatrixCells => readCells(read(path), path);
  const table = readScores(cells(matrix), matrix);
  const [rowFile, colFile, sideFile] = [
    options.get('rows-capacity'),
    options.get('cols-capacity'),
    options.get('side'),
  ];
  const question = questionOf(table, {
    ...(rowFile === undefined ? {} : { row: readCapacities(cells(rowFile), rowFile, table.rows) }),
    ...(colFile === undefined ? {} : { col: readCapacities(cells(colFile), colFile, table.cols) }),
  });
  refuseTooLarge(question, matrix);
  const sides =
    sideFile === undefined ? null : readConditionFile(textOf(read(sideFile)), sideFile, question);
  const solver = sides === null ? null : await loadSolver();
  const started = clock();
  let ended = started;
  const solved = (): void => {
    ended = clock();
  };
  const answer =
    sides === null || solver === null
      ? solveScores(question, objective as Objective, solved)
      : answerWithSides(
          question,
          objective as Objective,
          solveWithSides(question, objective as Objective, sides, solver),
        );
  if (sides !== null) solved();
  return JSON.stringify({ ...answer, ms: Math.round((ended - started) * 1000) / 1000 });
}
