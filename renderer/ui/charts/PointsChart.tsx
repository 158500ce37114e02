// Points by two shares of a hundred, one ring each, with a line across and one up that say what is
// enough.

import { ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { chartTone, type ChartTone } from './chart-tones.ts';
import { ChartFigure } from './ChartFigure.tsx';

/** Both in percent. */
export type ChartPoint = { label: string; across: number; up: number };

type Props = {
  sentence: string;
  /** Names of the two scales: the point's name first, then across, then up. */
  columns: readonly [string, string, string];
  points: readonly ChartPoint[];
  lines: { across: number; up: number };
  tone?: ChartTone;
  note?: string;
  size?: number;
};

const ticks = [0, 50, 100];
const tick = { fill: 'var(--lp-soft)', fontSize: 12 };
const axisLine = { stroke: 'var(--lp-control)' };

export function PointsChart({
  sentence,
  columns,
  points,
  lines,
  tone = 'accent',
  note,
  size = 320,
}: Props) {
  const ring = ({ cx, cy }: { cx?: number | undefined; cy?: number | undefined }) => (
    <circle cx={cx} cy={cy} r={4.5} fill="none" stroke={chartTone[tone]} strokeWidth={1.75} />
  );
  return (
    <ChartFigure
      sentence={sentence}
      table={{ columns, rows: points.map(({ label, across, up }) => [label, across, up]) }}
      {...(note ? { note } : {})}
    >
      <ScatterChart
        width={size + 24}
        height={size}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          dataKey="across"
          domain={[0, 100]}
          ticks={ticks}
          tick={tick}
          tickLine={false}
          axisLine={axisLine}
        />
        <YAxis
          type="number"
          dataKey="up"
          domain={[0, 100]}
          ticks={ticks.slice(1)}
          tick={tick}
          tickLine={false}
          axisLine={axisLine}
          width={36}
        />
        <ReferenceLine x={lines.across} stroke={chartTone.look} strokeDasharray="3 3" />
        <ReferenceLine y={lines.up} stroke={chartTone.look} strokeDasharray="3 3" />
        <Scatter data={[...points]} shape={ring} isAnimationActive={false} />
      </ScatterChart>
    </ChartFigure>
  );
}
