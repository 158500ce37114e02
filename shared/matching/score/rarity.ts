// The rare-skill tie-break: between equals, the pair that uses the scarcer offer comes first. Personal topics are left out.

import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import type { Matrix } from './matrix.ts';

/** Whole number of a cell: for each wish it meets, 100 over the number of people in the giver's seat who could meet it too. */
export function rarity(prepared: PreparedInput, matrix: Matrix): (at: number) => number {
  const givers = {
    junior: countGivers(prepared, prepared.juniors),
    senior: countGivers(prepared, prepared.seniors),
  };
  return (at) => {
    const [junior, senior] = [
      prepared.juniors[Math.floor(at / matrix.cols)]!,
      prepared.seniors[at % matrix.cols]!,
    ];
    return scarce(junior, senior, givers.senior) + scarce(senior, junior, givers.junior);
  };
}

function scarce(taker: Profile, giver: Profile, givers: Int32Array): number {
  let sum = 0;
  for (const want of taker.wants)
    if (giver.showsPlain[want.topic]! > 0) sum += Math.round(100 / givers[want.topic]!);
  return sum;
}

function countGivers(prepared: PreparedInput, people: readonly Profile[]): Int32Array {
  const counts = new Int32Array(prepared.topics.length);
  for (const person of people)
    for (let topic = 0; topic < counts.length; topic += 1)
      if (person.showsPlain[topic]! > 0) counts[topic] = counts[topic]! + 1;
  return counts;
}
