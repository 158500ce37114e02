// One person on a line: shape of the seat, name, organisation in soft ink.

import type { ReactNode } from 'react';
import { SeatMark, type SeatSide } from './SeatMark.tsx';
import classes from './SeatChip.module.css';

type Props = {
  seat: SeatSide;
  /** What the programme calls this seat; spoken for the shape. */
  seatLabel: string;
  /** The name, or the code in coded mode. */
  name: string;
  detail?: ReactNode;
  strong?: boolean;
  onOpen?: (() => void) | undefined;
};

export function SeatChip({ seat, seatLabel, name, detail, strong = false, onOpen }: Props) {
  const nameText = <bdi className={strong ? classes.strong : undefined}>{name}</bdi>;
  return (
    <span className={classes.chip}>
      <SeatMark seat={seat} label={seatLabel} />
      {onOpen ? (
        <button type="button" className={classes.link} onClick={onOpen}>
          {nameText}
        </button>
      ) : (
        nameText
      )}
      {detail ? (
        <span className={classes.detail}>
          <bdi>{detail}</bdi>
        </span>
      ) : null}
    </span>
  );
}
