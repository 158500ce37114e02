// Virtual list or table: draws only the rows in sight; every row is reachable by key.

import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useHotkeys } from '../keyboard/hotkeys.ts';
import type { Column } from './column.ts';
import { DataListHead } from './DataListHead.tsx';
import { DataListRow, type RowActs } from './DataListRow.tsx';
import { rowKeys, walkKeys } from './list-keys.ts';
import { inOrder, moveCursor, nextSort, type Sort } from './list-order.ts';
import classes from './DataList.module.css';

type Props<Row> = {
  /** Spoken name of the list. */
  label: string;
  rows: readonly Row[];
  /**
   * Keep it the same array from draw to draw (outside the component or in useMemo): a new one sorts
   * anew.
   */
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** How a row is spoken where its cells are not enough. */
  rowLabel?: (row: Row) => string;
  active?: string | null;
  onActive?: (key: string, row: Row) => void;
  onOpen?: (row: Row) => void;
  onPeek?: (row: Row) => void;
  ticked?: ReadonlySet<string>;
  onTick?: (keys: ReadonlySet<string>) => void;
  initialSort?: Sort;
  dense?: boolean;
  /** Shown in place of rows. */
  empty?: ReactNode;
};

const headHeight = 32;
/** Before the list is measured: rows are then there in the first drawing already. */
const firstGuess = () => ({ width: 0, height: window.innerHeight * 0.75 });

export function DataList<Row>(props: Props<Row>) {
  const { rows, columns, keyOf, dense = false, ticked, onTick } = props;
  const [sort, setSort] = useState<Sort | null>(props.initialSort ?? null);
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const active = props.active === undefined ? ownActive : props.active;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = useMemo(
    () =>
      inOrder(
        rows,
        columns.find((column) => column.id === sort?.column)?.sortBy,
        sort?.down ?? false,
      ),
    [rows, columns, sort],
  );
  // Where nothing is chosen any more, one goes on from where one was.
  const cursor = active ?? ownActive;
  const at = useMemo(
    () => (cursor === null ? -1 : shown.findIndex((row) => keyOf(row) === cursor)),
    [shown, cursor, keyOf],
  );
  const height = dense ? 28 : 36;
  const list = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 3,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialRect: firstGuess(),
  });
  const template = `${onTick ? '36px ' : ''}${columns.map((column) => column.width).join(' ')}`;

  // A change of density changes every place at once.
  useEffect(() => list.measure(), [list, height]);

  const goTo = (index: number) => {
    const row = shown[index];
    if (row === undefined) return;
    setOwnActive(keyOf(row));
    props.onActive?.(keyOf(row), row);
    list.scrollToIndex(index, { align: 'auto' });
  };
  const tick = (key: string) => onTick?.(withToggled(ticked ?? new Set(), key));
  const open = (key: string) => {
    const row = shown.find((one) => keyOf(one) === key);
    if (row !== undefined) props.onOpen?.(row);
  };
  const latest = useRef({ tick, goTo, open });
  latest.current = { tick, goTo, open };
  // Rows keep these for good, so that a row is drawn again only when it changed itself.
  const acts = useMemo<RowActs>(
    () => ({
      tick: (key) => latest.current.tick(key),
      goTo: (index) => latest.current.goTo(index),
      open: (key) => latest.current.open(key),
    }),
    [],
  );
  const walk = (key: string): boolean => {
    const to = moveCursor(
      key,
      at,
      shown.length,
      Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1),
    );
    if (to !== null) goTo(to);
    return to !== null;
  };
  const tickHere = () => {
    const row = shown[at];
    if (row !== undefined) tick(keyOf(row));
  };
  useHotkeys([
    // From anywhere on the screen: the list takes the focus, so that Enter and Space go on from
    // there.
    ...walkKeys((key) => {
      scroller.current?.focus({ preventScroll: true });
      walk(key);
    }),
    ...rowKeys({ opens: props.onOpen !== undefined, peeks: props.onPeek !== undefined }),
    ...(onTick ? [{ keys: 'X', label: 'Tick the row', group: 'In lists', run: tickHere }] : []),
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const row = shown[at];
    if (walk(event.key)) event.preventDefault();
    else if (event.key === 'Enter' && row !== undefined && props.onOpen) props.onOpen(row);
    else if (event.key === ' ' && row !== undefined && props.onPeek) props.onPeek(row);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={shown.length + 1}
      aria-multiselectable={onTick ? true : undefined}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (
          at < 0 &&
          event.target === event.currentTarget &&
          event.currentTarget.matches(':focus-visible')
        )
          goTo(0);
      }}
    >
      <DataListHead
        columns={columns}
        template={template}
        sort={sort}
        onSort={(column) => setSort(nextSort(sort, column))}
        tickState={onTick ? tickState(ticked, shown.length) : null}
        onTickAll={() =>
          onTick?.((ticked?.size ?? 0) >= shown.length ? new Set() : new Set(shown.map(keyOf)))
        }
      />
      {shown.length === 0 ? (
        <div role="row" className={classes.empty}>
          <div role="gridcell">{props.empty ?? 'Nothing here.'}</div>
        </div>
      ) : (
        <div className={classes.sizer} role="rowgroup" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map((item) => {
            const row = shown[item.index] as Row;
            const key = keyOf(row);
            return (
              <DataListRow
                key={key}
                rowKey={key}
                id={`${id}-${item.index}`}
                index={item.index}
                top={item.start - headHeight}
                height={height}
                row={row}
                label={props.rowLabel}
                columns={columns}
                template={template}
                active={item.index === at}
                ticked={onTick ? (ticked?.has(key) ?? false) : null}
                acts={acts}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}

function withToggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

function tickState(
  ticked: ReadonlySet<string> | undefined,
  count: number,
): 'none' | 'some' | 'all' {
  if (!ticked || ticked.size === 0) return 'none';
  return ticked.size >= count ? 'all' : 'some';
}
