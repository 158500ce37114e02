// A chart as it stands on every page: a sentence that says what one sees, the picture, the numbers
// on demand.

import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './ChartFigure.module.css';

export type ChartTable = {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
};

type Props = { sentence: string; table: ChartTable; children: ReactNode; note?: string };

export function ChartFigure({ sentence, table, children, note }: Props) {
  const [numbers, setNumbers] = useState(false);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <span>{sentence}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-pressed={numbers}
          onClick={() => setNumbers(!numbers)}
        >
          {numbers ? 'Show the picture alone' : 'Show the numbers'}
        </Button>
      </figcaption>
      <div className={classes.beside}>
        <div className={classes.picture} role="img" aria-label={sentence}>
          {children}
        </div>
        {numbers ? <Numbers table={table} caption={sentence} /> : null}
      </div>
      {note ? <p className={classes.note}>{note}</p> : null}
    </figure>
  );
}

function Numbers({ table, caption }: { table: ChartTable; caption: string }) {
  return (
    <table className={classes.table}>
      <caption className="lp-unseen">{caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column === '' ? <span className="lp-unseen">What</span> : column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) =>
              place === 0 ? (
                <th key={place} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={place}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
