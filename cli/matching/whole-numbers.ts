// Which whole numbers a table may hold so that nothing is rounded on the way to its answer.

import { Problem } from '../../shared/kernel/problem.ts';
import { exactUpTo } from '../../shared/matching/solve/objective.ts';
import type { Question } from '../../shared/matching/solve/question.ts';

/** HiGHS computes with tolerances of a millionth and less: beyond this size they could hide a difference of 1. */
const largestWithSides = 1e8;

/** Whether conditions on the whole set leave the answer exact: whole values of moderate size only. */
export function exactWithSides(question: Question): boolean {
  return openCells(question).every(
    (at) =>
      Number.isInteger(question.value(at)) && Math.abs(question.value(at)) <= largestWithSides,
  );
}

/** Throws `Problem('invalid')` where a table of whole numbers holds one too large for its sums and prices to stay exact. Fractions are not claimed to. */
export function refuseTooLarge(question: Question, file: string): void {
  const cells = openCells(question);
  const most = exactUpTo(question);
  const large = cells.find((at) => Math.abs(question.value(at)) > most);
  if (large === undefined || !cells.every((at) => Number.isInteger(question.value(at)))) return;
  const place = `${file}, line ${Math.floor(large / question.cols) + 1}, cell ${(large % question.cols) + 1}`;
  throw new Problem(
    'invalid',
    `${place}: too large a number to be added exactly in a table of this size (whole numbers up to ${most} here). Divide all of them by the same number first.`,
  );
}

function openCells({ open }: Question): number[] {
  return Array.from(open.keys()).filter((at) => open[at] === 1);
}
