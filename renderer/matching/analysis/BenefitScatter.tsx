// What both gain in every pair: one ring a pair, the floors drawn in.

import type { BoardRow } from '../../../shared/matching/round/board.ts';
import { PointsChart } from '../../ui/charts/PointsChart.tsx';
import { nameList, type Names } from '../names.ts';

type Props = { rows: readonly BoardRow[]; names: Names };

const percent = (share: number) => Math.round(share * 100);

export function BenefitScatter({ rows, names }: Props) {
  const points = rows.flatMap(({ juniorId, seniorId, benefit: { junior, senior } }) =>
    junior === null || senior === null
      ? []
      : [
          {
            label: nameList([names(juniorId), names(seniorId)]),
            across: percent(senior),
            up: percent(junior),
          },
        ],
  );
  const [first] = rows;
  if (!first || points.length === 0) return null;
  const { floors } = first.benefit;
  return (
    <PointsChart
      sentence="What both gain in each pair, in percent: to the right more for the senior, upward more for the junior; the lines are the least that is enough."
      columns={['Pair', 'Senior gains, %', 'Junior gains, %']}
      points={points}
      lines={{ across: percent(floors.senior), up: percent(floors.junior) }}
      {...(points.length < rows.length
        ? {
            note: `${rows.length - points.length} pairs are not drawn: we do not know what one of them wants.`,
          }
        : {})}
    />
  );
}
