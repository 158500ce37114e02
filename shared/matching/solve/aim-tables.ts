// The aims of an objective as tables of costs: several joined into one as long as their sums stay exact.

import type { Objective } from '../input/settings.ts';
import type { Question, Aim } from './question.ts';
import { closed, gate, type Slots } from './slots.ts';

/** Sums up to here are exact in doubles. */
export const exactSum = 2 ** 52;

/** An aim as a table, 0 wherever nobody is paired, with its largest number by size; its buffer may be taken over. */
type Part = {
  readonly gains: Float64Array;
  readonly most: number;
};

/** Tables of costs whose least complete assignments, one after the other, are what an objective asks for before fairness and ties. */
export function costTables(question: Question, objective: Objective, slots: Slots): Float64Array[] {
  return combine(aimsOf(question, objective, slots), slots);
}

function aimsOf(question: Question, objective: Objective, slots: Slots): (() => Part)[] {
  const { size, cell, firstRow, firstCol } = slots;
  const count = (): Part => tableOf(() => 1, slots);
  const people = (): Part => {
    const gains = new Float64Array(size * size);
    for (let place = 0; place < gains.length; place += 1) {
      const [row, col] = [Math.floor(place / size), place % size];
      if (cell[place]! >= 0) gains[place] = firstRow[row]! + firstCol[col]!;
      else if (cell[place] === gate) gains[place] = firstCol[col]!;
    }
    return { gains, most: 2 };
  };
  const hasCopies =
    firstRow.includes(1) &&
    [...firstRow.keys()].some((row) => firstRow[row] === 0 && cell[row * size]! !== closed);
  const placed =
    hasCopies || firstCol.some((first, col) => first === 0 && cell[col]! !== closed)
      ? [count, people]
      : [count];
  const stay = question.stay === undefined ? [] : [() => tableOf(question.stay!, slots)];
  const value = (): Part => tableOf(question.value, slots);
  if (objective === 'total') return [...stay, value, ...placed];
  return objective === 'most' ? [...placed, ...stay, value] : [...placed, ...stay];
}

/** Joins aims into as few tables of costs as stay exact: each earlier aim outweighs all that later ones can gain. */
function combine(aims: readonly (() => Part)[], slots: Slots): Float64Array[] {
  const costs: Float64Array[] = [];
  let parts: Part[] = [];
  for (const aim of aims) {
    const part = aim();
    if (parts.length > 0 && !fits([...parts, part], slots.size)) {
      costs.push(weigh(parts, slots));
      parts = [];
    }
    parts.push(part);
  }
  return [...costs, weigh(parts, slots)];
}

function tableOf(aim: Aim, { cell }: Slots): Part {
  const gains = new Float64Array(cell.length);
  let most = 0;
  for (let place = 0; place < cell.length; place += 1) {
    const at = cell[place]!;
    if (at < 0) continue;
    const gain = aim(at);
    gains[place] = gain;
    if (gain > most) most = gain;
    else if (-gain > most) most = -gain;
  }
  return { gains, most };
}

/** The factor of each part, the last one 1: more than twice what all later parts together can make out. */
function factors(parts: readonly { readonly most: number }[], size: number): number[] {
  const found: number[] = [];
  let below = 0;
  for (const { most } of [...parts].reverse()) {
    const factor = below === 0 ? 1 : 2 * Math.ceil(below) * size + 1;
    found.unshift(factor);
    below += factor * most;
  }
  return found;
}

function fits(parts: readonly Part[], size: number): boolean {
  const scale = factors(parts, size);
  return (
    parts.reduce((sum, { most }, index) => sum + scale[index]! * most, 0) * size * 2 < exactSum
  );
}

/** Costs are gains below 0; closed cells cost infinitely much. Takes over the last part, whose factor is 1. */
function weigh(parts: readonly Part[], { size, cell }: Slots): Float64Array {
  const scale = factors(parts, size);
  const cost = parts.at(-1)!.gains;
  for (let at = 0; at < cost.length; at += 1) cost[at] = 0 - cost[at]!;
  parts.slice(0, -1).forEach(({ gains }, index) => {
    const factor = scale[index]!;
    for (let at = 0; at < cost.length; at += 1) cost[at] = cost[at]! - factor * gains[at]!;
  });
  for (let at = 0; at < cost.length; at += 1) if (cell[at] === closed) cost[at] = Infinity;
  return cost;
}
