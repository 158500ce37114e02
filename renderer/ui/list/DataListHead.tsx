// List header: headings, sort buttons and the sort order.

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Column } from './column.ts';
import type { Sort } from './list-order.ts';
import classes from './DataList.module.css';

type Props<Row> = {
  columns: readonly Column<Row>[];
  template: string;
  sort: Sort | null;
  onSort: (column: string) => void;
  tickState: 'none' | 'some' | 'all' | null;
  onTickAll: () => void;
};

export function DataListHead<Row>({
  columns,
  template,
  sort,
  onSort,
  tickState,
  onTickAll,
}: Props<Row>) {
  return (
    <div className={classes.head} role="row" style={{ gridTemplateColumns: template }}>
      {tickState === null ? null : (
        <div role="columnheader" className={classes.tick}>
          <AllBox state={tickState} onTickAll={onTickAll} />
        </div>
      )}
      {columns.map((column) => {
        const sorted =
          sort?.column === column.id ? (sort.down ? 'descending' : 'ascending') : 'none';
        return (
          <div
            key={column.id}
            role="columnheader"
            className={classes.heading}
            data-align={column.align}
            aria-sort={column.sortBy ? sorted : undefined}
          >
            {column.sortBy ? (
              <button type="button" className={classes.sort} onClick={() => onSort(column.id)}>
                {column.title}
                {sorted === 'ascending' ? (
                  <IconChevronUp size={14} stroke={1.5} aria-hidden />
                ) : null}
                {sorted === 'descending' ? (
                  <IconChevronDown size={14} stroke={1.5} aria-hidden />
                ) : null}
              </button>
            ) : (
              column.title
            )}
          </div>
        );
      })}
    </div>
  );
}

function AllBox({ state, onTickAll }: { state: 'none' | 'some' | 'all'; onTickAll: () => void }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label="Choose all"
      checked={state === 'all'}
      onChange={onTickAll}
    />
  );
}
