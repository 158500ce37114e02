// What both gain in every pair: one ring a pair, the floors drawn in.
import type { BoardRow } from '../../shared/matching/board.ts';
import { ChartFigure } from '../ui/ChartFigure.tsx';
import { nameList, type Names } from './words.ts';

type Props = { rows: readonly BoardRow[]; names: Names };
type Known = { row: BoardRow; junior: number; senior: number };

const size = 320;
const pad = 36;
const at = (share: number): number => pad + share * (size - pad - 8);

export function BenefitScatter({ rows, names }: Props) {
  const known: Known[] = rows.flatMap((row) => (row.benefit.junior === null || row.benefit.senior === null ? [] : [{ row, junior: row.benefit.junior, senior: row.benefit.senior }]));
  const [first] = known;
  if (!first) return null;
  const { floorJunior, floorSenior } = first.row.benefit;
  const percent = (share: number) => Math.round(share * 100);
  return (
    <ChartFigure
      sentence="What both gain in each pair: to the right more for the senior, upward more for the junior; the lines are the least that is enough."
      table={{ columns: ['Pair', 'Junior gains, %', 'Senior gains, %'], rows: known.map(({ row, junior, senior }) => [nameList([names(row.juniorId), names(row.seniorId)]), percent(junior), percent(senior)]) }}
      {...(known.length < rows.length ? { note: `${rows.length - known.length} pairs are not drawn: we do not know what one of them wants.` } : {})}
    >
      <svg width={size + 24} height={size} viewBox={`0 0 ${size + 24} ${size}`} aria-hidden>
        <g fill="var(--lp-soft)" fontSize={12} fontFamily="inherit">
          {[0, 0.5, 1].map((tick) => <text key={`x${tick}`} x={at(tick)} y={size - 12} textAnchor="middle">{percent(tick)}</text>)}
          {[0.5, 1].map((tick) => <text key={`y${tick}`} x={pad - 8} y={size - at(tick) + 4} textAnchor="end">{percent(tick)}</text>)}
        </g>
        <path d={`M${pad} 8V${size - pad}H${size}`} fill="none" stroke="var(--lp-control)" />
        <path d={`M${at(floorSenior)} 8V${size - pad}M${pad} ${size - at(floorJunior)}H${size}`} stroke="var(--lp-look)" strokeDasharray="3 3" />
        {known.map(({ row, junior, senior }) => <circle key={`${row.juniorId} ${row.seniorId}`} cx={at(senior)} cy={size - at(junior)} r={4.5} fill="none" stroke="var(--lp-accent)" strokeWidth={1.75} />)}
      </svg>
    </ChartFigure>
  );
}
