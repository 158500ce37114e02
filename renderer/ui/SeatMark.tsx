// The shape that goes with a seat's colour: a disc for the junior, a square for the senior.

import classes from './SeatChip.module.css';

export type SeatSide = 'junior' | 'senior';

type Props = { seat: SeatSide; label: string };

export function SeatMark({ seat, label }: Props) {
  return (
    <svg
      className={classes[seat]}
      width={10}
      height={10}
      viewBox="0 0 10 10"
      role="img"
      aria-label={label}
    >
      {seat === 'junior' ? (
        <circle cx={5} cy={5} r={4.6} fill="currentColor" />
      ) : (
        <rect x={0.8} y={0.8} width={8.4} height={8.4} rx={1} fill="currentColor" />
      )}
    </svg>
  );
}
