// Bars from zero, lying, each labelled where it ends.

import { Bar, BarChart, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts';
import { chartTone, type ChartTone } from './chart-tones.ts';
import { ChartFigure } from './ChartFigure.tsx';

export type BarItem = { label: string; value: number; shown?: string };

type Props = {
  sentence: string;
  items: readonly BarItem[];
  unit: string;
  tone?: ChartTone;
  /** A line to compare with, labelled in words. */
  line?: { value: number; label: string };
  note?: string;
  width?: number;
};

export function BarsChart({
  sentence,
  items,
  unit,
  tone = 'accent',
  line,
  note,
  width = 560,
}: Props) {
  const data = items.map((item) => ({ ...item, shown: item.shown ?? String(item.value) }));
  const most = Math.max(line?.value ?? 0, ...items.map((item) => item.value), 1);
  return (
    <ChartFigure
      sentence={sentence}
      table={{
        columns: ['', unit],
        rows: items.map((item) => [item.label, item.shown ?? item.value]),
      }}
      {...(note ? { note } : {})}
    >
      <BarChart
        layout="vertical"
        data={data}
        width={width}
        height={items.length * 32 + (line ? 24 : 8)}
        margin={{ top: line ? 20 : 4, right: 56, bottom: 4, left: 4 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, most]} hide />
        <YAxis
          type="category"
          dataKey="label"
          width={Math.max(148, ...items.map((item) => 7 * item.label.length))}
          axisLine={false}
          tickLine={false}
          interval={0}
          tick={{ fill: 'var(--lp-ink)', fontSize: 13 }}
        />
        <Bar dataKey="value" barSize={12} fill={chartTone[tone]} isAnimationActive={false}>
          <LabelList dataKey="shown" position="right" fill="var(--lp-ink)" fontSize={12} />
        </Bar>
        {line ? (
          <ReferenceLine
            x={line.value}
            stroke="var(--lp-ink)"
            strokeDasharray="3 3"
            label={{ value: line.label, position: 'top', fill: 'var(--lp-soft)', fontSize: 12 }}
          />
        ) : null}
      </BarChart>
    </ChartFigure>
  );
}
