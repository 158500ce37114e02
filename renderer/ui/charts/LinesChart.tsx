// Values over time, at most four lines, each named at its end and told apart by its dashes too.

import { CartesianGrid, Label, Line, LineChart, ReferenceDot, XAxis, YAxis } from 'recharts';
import { chartTone, type ChartTone } from './chart-tones.ts';
import { ChartFigure } from './ChartFigure.tsx';

export type ChartLine = { label: string; tone: ChartTone; values: readonly (number | null)[] };

type Props = {
  sentence: string;
  /** One label a point: "Jan", "week 3". */
  points: readonly string[];
  lines: readonly ChartLine[];
  /** The highest value of the scale; it always starts at zero. */
  top?: number;
  note?: string;
  width?: number;
  height?: number;
};

const dashes = ['0', '6 3', '2 3', '8 3 2 3'];

export function LinesChart({
  sentence,
  points,
  lines,
  top,
  note,
  width = 640,
  height = 240,
}: Props) {
  const data = points.map((point, index) => ({
    point,
    ...Object.fromEntries(lines.map((line, number) => [`v${number}`, line.values[index] ?? null])),
  }));
  const most =
    top ?? Math.max(1, ...lines.flatMap((line) => line.values.map((value) => value ?? 0)));
  const rows = points.map((point, index) => [
    point,
    ...lines.map((line) => line.values[index] ?? 'no data'),
  ]);
  const ends = lines.map(
    (line) => (1 - (line.values.findLast((value) => value !== null) ?? 0) / most) * height,
  );
  const moves = apart(ends, 15).map((at, index) => at - (ends[index] ?? 0));
  return (
    <ChartFigure
      sentence={sentence}
      table={{ columns: ['', ...lines.map((line) => line.label)], rows }}
      {...(note ? { note } : {})}
    >
      <LineChart
        data={data}
        width={width}
        height={height}
        margin={{ top: 12, right: 120, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--lp-line)" />
        <XAxis
          dataKey="point"
          axisLine={{ stroke: 'var(--lp-control)' }}
          tickLine={false}
          tick={{ fill: 'var(--lp-soft)', fontSize: 12 }}
        />
        <YAxis
          domain={[0, most]}
          width={40}
          axisLine={false}
          tickLine={false}
          tick={{ fill: 'var(--lp-soft)', fontSize: 12 }}
        />
        {lines.map((line, index) => (
          <Line
            key={line.label}
            dataKey={`v${index}`}
            stroke={chartTone[line.tone]}
            strokeWidth={2}
            strokeDasharray={dashes[index % 4] ?? '0'}
            dot={false}
            isAnimationActive={false}
          />
        ))}
        {lines.map((line, index) => {
          const last = line.values.findLastIndex((value) => value !== null);
          return last < 0 ? null : (
            <ReferenceDot
              key={line.label}
              x={points[last] ?? ''}
              y={line.values[last] ?? 0}
              r={3}
              fill={chartTone[line.tone]}
              stroke="none"
            >
              <Label
                value={line.label}
                position={last === points.length - 1 ? 'right' : 'top'}
                dy={moves[index] ?? 0}
                fill="var(--lp-ink)"
                fontSize={12}
              />
            </ReferenceDot>
          );
        })}
      </LineChart>
    </ChartFigure>
  );
}

/**
 * The same heights, moved as little as needed so that names written at them do not stand on each
 * other.
 */
export function apart(heights: readonly number[], gap: number): number[] {
  const order = heights
    .map((height, index) => ({ height, index }))
    .toSorted((a, b) => a.height - b.height);
  const placed: number[] = [];
  order.forEach(({ height }, rank) =>
    placed.push(rank === 0 ? height : Math.max(height, (placed[rank - 1] ?? 0) + gap)),
  );
  // What was pushed down as a whole comes back up by half of the push, so that names stay at their
  // lines.
  const push =
    placed.length > 0
      ? Math.max(...placed.map((at, rank) => at - (order[rank]?.height ?? 0))) / 2
      : 0;
  const result: number[] = [];
  order.forEach(({ index }, rank) => {
    result[index] = (placed[rank] ?? 0) - push;
  });
  return result;
}
