// Their heading, our field, the first five values: every column of the list on one screen; one cell
// of any row where a problem is looked at.

import { NativeSelect } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { fields, type FieldId } from '../../shared/people/import/fields.ts';
import type { Mapping } from '../../shared/people/import/options.ts';
import type { ColumnGuess, ShownProblem } from '../../shared/people/import/shapes.ts';
import { sheetStep } from '../../shared/people/import/table.ts';
import classes from './people.module.css';

type Props = {
  columns: readonly ColumnGuess[];
  mapping: Mapping;
  looked: ShownProblem | null;
  onMap: (mapping: Mapping) => void;
};

const choices = [
  { value: '', label: 'Do not take' },
  ...fields.map((field) => ({ value: field.id as string, label: field.label })),
];

export function ColumnsTable({ columns, mapping, looked, onMap }: Props) {
  const lit = looked?.cell?.column ?? null;
  const rows = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (lit !== null) rows.current?.children[lit]?.scrollIntoView({ block: 'center' });
  }, [lit, looked]);
  const map = (column: number, field: string) =>
    onMap(
      columns.map((_, place) =>
        place === column ? ((field || null) as FieldId | null) : (mapping[place] ?? null),
      ),
    );
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <colgroup>
          <col style={{ width: '27%' }} />
          <col style={{ width: 224 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Their heading</th>
            <th scope="col">Our field</th>
            <th scope="col">
              First values{' '}
              <span className={classes.aside}>· a column without a field is never stored</span>
            </th>
          </tr>
        </thead>
        <tbody ref={rows}>
          {columns.map((column) => {
            const field = mapping[column.column] ?? null;
            return (
              <tr key={column.column} data-lit={lit === column.column} data-out={field === null}>
                <th scope="row" aria-label={`${column.letter} ${column.heading}`}>
                  <span className={classes.titled}>
                    <span className={classes.letter}>{column.letter}</span>
                    <bdi className={classes.heading}>{column.heading}</bdi>
                  </span>
                </th>
                <td>
                  <NativeSelect
                    aria-label={`Field for ${column.heading}`}
                    value={field ?? ''}
                    onChange={(event) => map(column.column, event.currentTarget.value)}
                    data={choices}
                  />
                </td>
                <td>
                  <div className={classes.values}>
                    {looked && lit === column.column ? <OneCell problem={looked} /> : null}
                    <Sample column={column} />
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What stands in the row a problem is about, before the column's first values. */
function OneCell({ problem: { row, cell } }: { problem: ShownProblem }) {
  if (row === null || !cell || cell.value === null) return null;
  return (
    <span className={classes.cell} title={cell.value}>
      Row {row % sheetStep}: {cell.value.trim() === '' ? 'empty' : <bdi>{cell.value}</bdi>}
    </span>
  );
}

/** What stands in a column that should stay out is not shown either. */
function Sample({ column }: { column: ColumnGuess }) {
  if (column.sensitive)
    return (
      <span className={classes.why}>
        <IconEyeOff size={16} stroke={1.5} aria-hidden />
        <span>
          {column.sensitive.reason}{' '}
          <span className={classes.soft}>
            {column.filled.toLocaleString('en')} filled, not shown.
          </span>
        </span>
      </span>
    );
  if (column.filled === 0) return <span className={classes.soft}>empty</span>;
  return (
    <div className={classes.sample}>
      {column.sample.map((value, place) => (
        <span key={place} title={value}>
          <bdi>{value}</bdi>
        </span>
      ))}
    </div>
  );
}
