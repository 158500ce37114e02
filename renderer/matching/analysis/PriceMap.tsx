// A heat map of prices on one canvas: light costs little, dark much; hatched is ruled out, the accent is the best set.

import { useEffect, useRef } from 'react';
import type { CellState } from '../../../shared/matching/analysis/prices.ts';
import { cividis } from '../../ui/charts/cividis.ts';
import { useColourScheme } from '../../ui/theme/use-colour-scheme.ts';
import classes from '../matching.module.css';

export type PricedCell = {
  readonly state: CellState;
  readonly pairs: number;
  readonly people: number;
  readonly points: number;
};

type Props = {
  rows: number;
  cols: number;
  cellAt: (row: number, col: number) => PricedCell;
  sentence: string;
  onRow: (row: number) => void;
};

const side = 340;

export function PriceMap({ rows, cols, cellAt, sentence, onRow }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { shown } = useColourScheme();
  const size = Math.max(1, Math.min(12, Math.floor(side / Math.max(rows, cols))));
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    const look = getComputedStyle(document.documentElement);
    const [accent, line, surface] = ['--lp-accent', '--lp-line', '--lp-surface'].map((name) =>
      look.getPropertyValue(name).trim(),
    );
    const shade = shadesOf(rows, cols, cellAt);
    for (let row = 0; row < rows; row += 1) {
      for (let col = 0; col < cols; col += 1) {
        const cell = cellAt(row, col);
        const out = cell.state === 'ruled-out';
        pen.fillStyle = (out ? surface : cell.state === 'open' ? tone(shade(cell)) : accent) ?? '';
        pen.fillRect(col * size, row * size, size, size);
        if (out) {
          pen.fillStyle = line ?? '';
          if (size < 3) pen.fillRect(col * size, row * size, size, size);
          else
            for (let at = 0; at < size; at += 1)
              pen.fillRect(col * size + at, row * size + size - 1 - at, 1, 1);
        }
      }
    }
  }, [rows, cols, cellAt, size, shown]);
  return (
    <figure className={classes.priceMap}>
      <canvas
        ref={canvas}
        width={cols * size}
        height={rows * size}
        role="img"
        aria-label={sentence}
        onClick={(event) => onRow(Math.floor(event.nativeEvent.offsetY / size))}
      />
      <figcaption>
        <span>
          <i style={{ background: tone(1) }} /> changes nothing
        </span>
        <span>
          <i style={{ background: tone(0) }} /> costs the others most
        </span>
        <span>
          <i className={classes.best} /> in the best set
        </span>
        <span>
          <i className={classes.hatched} /> ruled out
        </span>
      </figcaption>
    </figure>
  );
}

/** The darkest end of the scale is left out: on a dark desk it could not be told from what is ruled out. */
const tones = Array.from({ length: 65 }, (_, step) => cividis(0.2 + (0.8 * step) / 64).fill);
function tone(shade: number): string {
  return tones[Math.round(64 * Math.min(1, Math.max(0, shade)))] ?? '';
}

/** 1 costs nothing, 0 a pair or more; points between on the scale of the dearest cell. */
function shadesOf(
  rows: number,
  cols: number,
  cellAt: Props['cellAt'],
): (cell: PricedCell) => number {
  let most = 1;
  for (let row = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1) {
      const { state, pairs, people, points } = cellAt(row, col);
      if (state === 'open' && pairs + people === 0) most = Math.max(most, points);
    }
  }
  return ({ pairs, people, points }) =>
    pairs > 0 ? 0 : people > 0 ? 0.1 : 1 - 0.8 * Math.max(0, points / most);
}
