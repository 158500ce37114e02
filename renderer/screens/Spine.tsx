// The dated spine: a year from top to bottom, each thing on the side of whom it concerns.

import type { ReactNode } from 'react';
import { type Day, showDay } from '../../shared/kernel/date.ts';
import { spineLines, type Dated, type SpineSide } from './spine-layout.ts';
import classes from './Spine.module.css';

export type SpineItem = Dated & {
  side: SpineSide;
  title: string;
  /** A word or two under the title: "note", "45 minutes". */
  detail?: ReactNode;
  /** Fixed things are solid, planned ones hollow. */
  state: 'done' | 'planned' | 'missed';
  /** What `missed` means here, instead of "did not happen". */
  missedWord?: string | undefined;
  onOpen?: () => void;
};

type Props = {
  label: string;
  items: readonly SpineItem[];
  from: Day;
  to: Day;
  today: Day;
  chosen?: string | null;
  sides?: { left: ReactNode; right: ReactNode };
};

export function Spine({ label, items, from, to, today, chosen = null, sides }: Props) {
  return (
    <div className={classes.root}>
      {sides ? (
        <div className={classes.sides}>
          <span>{sides.left}</span>
          <span>{sides.right}</span>
        </div>
      ) : null}
      <ol className={classes.spine} aria-label={label}>
        {spineLines(items, from, to, today).map((line) => {
          if (line.kind === 'month')
            return (
              <li key={line.month} className={classes.month}>
                <span>{monthName(line.month)}</span>
              </li>
            );
          if (line.kind === 'today')
            return (
              <li key="today" className={classes.today}>
                <span>Today</span>
              </li>
            );
          return (
            <Item
              key={line.item.id}
              item={line.item}
              today={today}
              chosen={line.item.id === chosen}
            />
          );
        })}
      </ol>
    </div>
  );
}

function Item({ item, today, chosen }: { item: SpineItem; today: Day; chosen: boolean }) {
  const words = (
    <>
      <span className={classes.date}>
        {showDay(item.day, today)}
        {item.state === 'missed' ? ` · ${item.missedWord ?? 'did not happen'}` : ''}
      </span>
      <span className={classes.title}>
        <bdi>{item.title}</bdi>
      </span>
      {item.detail ? <span className={classes.detail}>{item.detail}</span> : null}
    </>
  );
  return (
    <li className={classes.item} data-side={item.side} data-state={item.state}>
      {item.onOpen ? (
        <button
          type="button"
          className={classes.card}
          aria-current={chosen ? 'true' : undefined}
          onClick={item.onOpen}
        >
          {words}
        </button>
      ) : (
        <div className={classes.card}>{words}</div>
      )}
    </li>
  );
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function monthName(day: Day): string {
  const name = months[Number(day.slice(5, 7)) - 1] ?? '';
  return day.slice(5, 7) === '01' ? `${name} ${day.slice(0, 4)}` : name;
}
