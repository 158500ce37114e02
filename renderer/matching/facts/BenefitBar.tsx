// What each of two people gets, on one line: one grows left from the middle, the other right.

import { halfBar, type Benefit } from './benefit-geometry.ts';
import classes from './BenefitBar.module.css';

export type BenefitSide = {
  /** From 0 to 1; null where nothing is known, which is not nothing. */
  share: number | null;
  /** The least that is enough, from 0 to 1. */
  floor: number;
  /** Short, before the number: "Amara gets". */
  label: string;
};

type Props = {
  left: BenefitSide;
  right: BenefitSide;
  labels?: boolean;
  unknown?: string;
  belowFloor?: string;
};

export function BenefitBar({
  left,
  right,
  labels = true,
  unknown = 'not known yet',
  belowFloor = 'below the floor',
}: Props) {
  const say = (side: BenefitSide) => {
    if (side.share === null) return `${side.label} ${unknown}`;
    const below = halfBar(side as Benefit).below ? `, ${belowFloor}` : '';
    return `${side.label} ${percent(side.share)}${below}`;
  };
  return (
    <span className={classes.root} role="img" aria-label={`${say(left)}; ${say(right)}`}>
      {labels ? (
        <span className={classes.left} aria-hidden>
          <span>{left.label}</span> <b>{short(left.share)}</b>
        </span>
      ) : null}
      <svg className={classes.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
        <rect className={classes.track} x={0} y={2} width={100} height={8} />
        <Half side={left} tone="junior" mirror />
        <Half side={right} tone="senior" mirror={false} />
        <rect className={classes.middle} x={49.7} y={0} width={0.6} height={12} />
      </svg>
      {labels ? (
        <span className={classes.right} aria-hidden>
          <span>{right.label}</span> <b>{short(right.share)}</b>
        </span>
      ) : null}
    </span>
  );
}

function Half({
  side,
  tone,
  mirror,
}: {
  side: BenefitSide;
  tone: 'junior' | 'senior';
  mirror: boolean;
}) {
  if (side.share === null) {
    const x = mirror ? 2 : 52;
    return <path className={classes.unknown} d={`M${x} 6h46`} />;
  }
  const { length, tick, below } = halfBar(side as Benefit);
  const at = (distance: number) => (mirror ? 50 - distance : 50 + distance);
  return (
    <>
      <rect
        className={below ? classes.below : classes[tone]}
        x={mirror ? 50 - length : 50}
        y={2}
        width={length}
        height={8}
      />
      <rect className={classes.tick} x={at(tick) - 0.4} y={0} width={0.8} height={12} />
    </>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} percent`;
}

function short(share: number | null): string {
  return share === null ? '–' : String(Math.round(share * 100));
}
