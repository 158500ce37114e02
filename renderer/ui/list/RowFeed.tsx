// Virtual feed of tall rows: J and K walk, Enter opens, Space peeks.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import { useHotkeys } from '../keyboard/hotkeys.ts';
import { rowKeys, walkKeys } from './list-keys.ts';
import { moveCursor } from './list-order.ts';
import { onSecondPress } from './second-press.ts';
import classes from './RowFeed.module.css';

type Props<Row> = {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** How a row is spoken when it is reached. */
  rowLabel: (row: Row) => string;
  render: (row: Row, active: boolean) => ReactNode;
  active: string | null;
  onActive: (key: string) => void;
  onOpen?: (row: Row) => void;
  onPeek?: (row: Row) => void;
  /** Expected height of a row in pixels; the true one is measured. */
  height: number;
  /** Scrolls with the rows, above and below them. */
  before?: ReactNode;
  after?: ReactNode;
};

export function RowFeed<Row>({
  label,
  rows,
  keyOf,
  rowLabel,
  render,
  active,
  onActive,
  onOpen,
  onPeek,
  height,
  before,
  after,
}: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const toFocus = useRef<string | null>(null);
  const at = active === null ? -1 : rows.findIndex((row) => keyOf(row) === active);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 4,
    scrollMargin: top.current?.offsetHeight ?? 0,
    getItemKey: useCallback((index: number) => keyOf(rows[index] as Row), [rows, keyOf]),
  });

  const goTo = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    toFocus.current = keyOf(row);
    onActive(keyOf(row));
    list.scrollToIndex(index, { align: 'auto' });
  };
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
  const walk = (key: string): boolean => {
    const to = moveCursor(key, at, rows.length, page());
    if (to !== null) goTo(to);
    return to !== null;
  };
  useHotkeys([
    ...walkKeys((key) => walk(key)),
    ...rowKeys({ opens: onOpen !== undefined, peeks: onPeek !== undefined }),
  ]);

  // A row reached by key takes the focus as soon as it is drawn, which may be a scroll later.
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    const element = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(toFocus.current)}"]`,
    );
    if (!element) return;
    element.focus({ preventScroll: true });
    toFocus.current = null;
  });

  const onKeyDown = (event: KeyboardEvent, row: Row) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === 'Enter' && onOpen) onOpen(row);
    else if (event.key === ' ' && onPeek) onPeek(row);
    else if (event.key.toLowerCase() === 'j' || event.key.toLowerCase() === 'k' || !walk(event.key))
      return;
    event.preventDefault();
  };

  const margin = list.options.scrollMargin;
  return (
    <div ref={scroller} className={classes.scroller}>
      <div ref={top}>{before}</div>
      <div
        className={classes.feed}
        role="feed"
        aria-label={label}
        style={{ height: list.getTotalSize() }}
      >
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index] as Row;
          const key = keyOf(row);
          return (
            <article
              key={key}
              ref={list.measureElement}
              data-index={item.index}
              data-row={key}
              data-active={item.index === at || undefined}
              className={classes.row}
              tabIndex={item.index === at || (at < 0 && item.index === 0) ? 0 : -1}
              aria-label={rowLabel(row)}
              aria-posinset={item.index + 1}
              aria-setsize={rows.length}
              aria-current={item.index === at || undefined}
              style={{ transform: `translateY(${item.start - margin}px)` }}
              onKeyDown={(event) => onKeyDown(event, row)}
              onFocus={() => {
                if (item.index !== at) onActive(key);
              }}
              onClick={() => {
                if (onOpen) onSecondPress(() => onOpen(row));
                if (item.index !== at) onActive(key);
              }}
            >
              {render(row, item.index === at)}
            </article>
          );
        })}
      </div>
      {after}
    </div>
  );
}
