// List row, memoised: drawn again only when something of its own changed.

import { isValidElement, memo } from 'react';
import type { Column } from './column.ts';
import { onSecondPress } from './second-press.ts';
import classes from './DataList.module.css';

export type RowActs = {
  tick: (key: string) => void;
  goTo: (index: number) => void;
  open: (key: string) => void;
};

type Props<Row> = {
  id: string;
  rowKey: string;
  index: number;
  top: number;
  height: number;
  row: Row;
  label: ((row: Row) => string) | undefined;
  columns: readonly Column<Row>[];
  template: string;
  active: boolean;
  /** null where rows cannot be ticked. */
  ticked: boolean | null;
  acts: RowActs;
};

function Row<Item>({
  id,
  rowKey,
  index,
  top,
  height,
  row,
  label,
  columns,
  template,
  active,
  ticked,
  acts,
}: Props<Item>) {
  return (
    <div
      id={id}
      role="row"
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={ticked === null ? active : ticked}
      aria-label={label?.(row)}
      data-active={active || undefined}
      data-dense={height < 36 || undefined}
      style={{ height, gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      onClick={() => {
        onSecondPress(() => acts.open(rowKey));
        acts.goTo(index);
      }}
    >
      {ticked === null ? null : (
        <div role="gridcell" className={classes.tick}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label="Choose this row"
            checked={ticked}
            onChange={() => acts.tick(rowKey)}
            onClick={(event) => event.stopPropagation()}
          />
        </div>
      )}
      {columns.map((column) => {
        const content = column.render(row);
        return (
          <div
            key={column.id}
            role="gridcell"
            className={classes.cell}
            data-align={column.align}
            data-rich={isValidElement(content) || undefined}
            data-soft={column.soft?.(row) || undefined}
            data-seat={column.seat?.(row)}
          >
            {content}
          </div>
        );
      })}
    </div>
  );
}

export const DataListRow = memo(Row) as typeof Row;
