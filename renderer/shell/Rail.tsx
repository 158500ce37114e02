// The way between the screens; words beside icons, icons alone where the window is narrow.

import type { ComponentType } from 'react';
import classes from './Rail.module.css';

export type RailIcon = ComponentType<{ size?: number | string; stroke?: number | string }>;
export type RailItem = {
  id: string;
  label: string;
  icon: RailIcon;
  /** How many things wait there. */
  count?: number | undefined;
  /** Said after the count: "4 things wait". */
  countLabel?: string | undefined;
};

type Props = {
  items: readonly RailItem[];
  footItems: readonly RailItem[];
  current: string;
  onGo: (id: string) => void;
};

export function Rail({ items, footItems, current, onGo }: Props) {
  const entry = (item: RailItem) => (
    <Entry key={item.id} item={item} current={item.id === current} onGo={onGo} />
  );
  return (
    <nav className={classes.rail} aria-label="Screens">
      <div className={classes.top}>{items.map(entry)}</div>
      <div className={classes.foot}>{footItems.map(entry)}</div>
    </nav>
  );
}

function Entry({
  item,
  current,
  onGo,
}: {
  item: RailItem;
  current: boolean;
  onGo: (id: string) => void;
}) {
  const Icon = item.icon;
  return (
    <button
      type="button"
      className={classes.entry}
      aria-current={current ? 'page' : undefined}
      title={item.label}
      onClick={() => onGo(item.id)}
    >
      <Icon size={18} stroke={1.5} />
      <span className={classes.label}>{item.label}</span>
      {item.count ? (
        <span className={classes.count}>
          {item.count}
          <span className="lp-unseen"> {item.countLabel ?? ''}</span>
        </span>
      ) : null}
    </button>
  );
}
