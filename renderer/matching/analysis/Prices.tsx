// What every possible pair would change for the others: a picture of all, and one person's partners in words beside it.

import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Prices as PriceList, readMark } from '../../../shared/matching/analysis/prices.ts';
import type { Board } from '../../../shared/matching/round/board.ts';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { usePrices } from '../data.ts';
import type { Names } from '../names.ts';
import { Waiting } from '../Waiting.tsx';
import { priceTold, priceWords } from './price-words.ts';
import { PriceMap, type PricedCell } from './PriceMap.tsx';
import classes from '../matching.module.css';

type Props = { board: Board; roundId: string; revision: string; names: Names };

const page = 15;

export function Prices({ board, roundId, revision, names }: Props) {
  const { look, busy, problem } = usePrices(roundId, revision);
  const [personId, setPerson] = useState<string | null>(null);
  const table = useMemo(() => look && tableOf(look, board), [look, board]);
  if (problem) return <p className={classes.soft}>{problem.message}</p>;
  if (!table) return <Waiting busy={busy} label="Looking at every pair" />;
  if (table.juniorIds.length * table.seniorIds.length === 0)
    return <p className={classes.soft}>There is nobody to put together.</p>;
  const person =
    personId ??
    table.juniorIds.find((id) => table.cellsOf(id).some(({ state }) => state === 'open')) ??
    table.juniorIds[0]!;
  return (
    <>
      <p>
        What it changes for others if two people are put together: a light place costs the others
        little or nothing, a dark one much. Juniors run down and seniors across in the order of the
        board, so its pairs lie on the diagonal.
      </p>
      <p className={classes.soft}>{priceTold(board.round?.conditions ?? 0)}</p>
      <div className={classes.every}>
        <PriceMap
          rows={table.juniorIds.length}
          cols={table.seniorIds.length}
          cellAt={table.cellAt}
          sentence={`What each of ${table.juniorIds.length} times ${table.seniorIds.length} pairs would change for others; the list beside says it for one person.`}
          onRow={(row) => setPerson(table.juniorIds[row] ?? null)}
        />
        <div>
          <Select
            label="For one person"
            searchable
            allowDeselect={false}
            limit={80}
            value={person}
            onChange={setPerson}
            data={[...table.juniorIds, ...table.seniorIds].map((id) => ({
              value: id,
              label: names(id),
            }))}
          />
          <Partners key={person} cells={table.cellsOf(person)} names={names} />
        </div>
      </div>
    </>
  );
}

type Partner = PricedCell & { readonly partnerId: string };

function Partners({ cells, names }: { cells: readonly Partner[]; names: Names }) {
  const [shown, setShown] = useState(page);
  const possible = cells
    .filter(({ state }) => state !== 'ruled-out')
    .sort((a, b) => rank(a) - rank(b));
  const out = cells.length - possible.length;
  return (
    <>
      <table className={classes.ways}>
        <thead>
          <tr>
            <th>With</th>
            <th>What it changes for others</th>
          </tr>
        </thead>
        <tbody>
          {possible.slice(0, shown).map((cell) => (
            <tr key={cell.partnerId}>
              <td>{names(cell.partnerId)}</td>
              <td>{priceWords(cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {possible.length > shown ? (
        <p>
          <QuietLink onGo={() => setShown(shown + page)}>show more of {possible.length}</QuietLink>
        </p>
      ) : null}
      {out > 0 ? (
        <p className={classes.soft}>{out === 1 ? 'One more is' : `${out} more are`} ruled out.</p>
      ) : null}
    </>
  );
}

/** What stands and what would be chosen anyway comes first, then what costs least. */
function rank({ state, pairs, people, points }: PricedCell): number {
  if (state !== 'open') return state === 'settled' ? -2 : -1;
  return pairs * 1e9 + people * 1e6 + points;
}

/** The table in the order of the board, its pairs on the diagonal, everybody else behind. */
function tableOf(look: PriceList, board: Board) {
  const inOrder = (ids: readonly string[], placed: readonly string[]): string[] => {
    const known = new Set(ids);
    const first = [...new Set(placed.filter((id) => known.has(id)))];
    return [...first, ...ids.filter((id) => !first.includes(id))];
  };
  const juniorIds = inOrder(
    look.juniorIds,
    board.rows.map((row) => row.juniorId),
  );
  const seniorIds = inOrder(
    look.seniorIds,
    board.rows.map((row) => row.seniorId),
  );
  const rowOf = new Map(look.juniorIds.map((id, row) => [id, row]));
  const colOf = new Map(look.seniorIds.map((id, col) => [id, col]));
  const cell = (juniorId: string, seniorId: string): PricedCell => {
    const at = rowOf.get(juniorId)! * look.seniorIds.length + colOf.get(seniorId)!;
    return { ...readMark(look.marks[at]!), points: look.points[at]! };
  };
  return {
    juniorIds,
    seniorIds,
    cellAt: (row: number, col: number): PricedCell => cell(juniorIds[row]!, seniorIds[col]!),
    cellsOf: (id: string): Partner[] =>
      rowOf.has(id)
        ? seniorIds.map((partnerId) => ({ ...cell(id, partnerId), partnerId }))
        : juniorIds.map((partnerId) => ({ ...cell(partnerId, id), partnerId })),
  };
}
