// Where a list begins: its sheets with their rows, hidden rows, and the row of the headings, chosen by one click.

import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { counted } from '../../shared/kernel/counted.ts';
import type { ReadList } from '../../shared/people/import/shapes.ts';
import { rowWords } from '../../shared/people/import/table.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { readingOf } from './ReadAs.tsx';
import type { Import, OpenChoices } from './use-import.ts';
import classes from './people.module.css';

type Props = {
  list: ReadList;
  choices: OpenChoices;
  programme: Programme;
  onAgain: Import['again'];
  onChoose: (part: Partial<OpenChoices>) => void;
};

export function RowsTable({ list, choices, programme, onAgain, onChoose }: Props) {
  const width = Math.max(1, ...list.top.map(({ cells }) => cells.length));
  const { count, taken } = list.hiddenRows;
  return (
    <div className={classes.scroll}>
      {list.sheets.length > 1 ? (
        <Sheets {...{ list, choices, programme, onAgain, onChoose }} />
      ) : null}
      {count > 0 ? (
        <Checkbox
          className={classes.begin}
          label={`Take the ${counted(count, 'hidden row', 'hidden rows')} too`}
          checked={taken}
          onChange={(event) =>
            void onAgain({
              ...readingOf(list),
              heading: list.headingRows.at(-1) ?? null,
              hiddenRows: event.currentTarget.checked,
            })
          }
        />
      ) : null}
      <table className={classes.table}>
        <caption className={classes.begin}>
          The first rows as they came. Choose the one that holds the headings; what stands above it
          is left out.
        </caption>
        <colgroup>
          <col style={{ width: 264 }} />
          <col span={width} />
        </colgroup>
        <tbody>
          {list.top.map(({ row, cells }) => {
            const heads = list.headingRows.includes(row);
            return (
              <tr key={row} data-lit={heads}>
                <th scope="row">
                  <span className={classes.titled}>
                    <span className={classes.rowName}>{rowWords(row, list.sheets)}</span>
                    <Button
                      size="compact-sm"
                      variant={heads ? 'outline' : 'subtle'}
                      aria-pressed={heads}
                      aria-label={`${heads ? 'Headings' : 'Take as headings'} in ${rowWords(row, list.sheets)}`}
                      onClick={() => void onAgain({ ...readingOf(list), heading: row })}
                    >
                      {heads ? 'Headings' : 'Take as headings'}
                    </Button>
                  </span>
                </th>
                {Array.from({ length: width }, (_, column) => (
                  <td key={column} title={cells[column]}>
                    <bdi className={classes.heading}>{cells[column]}</bdi>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Which sheets are taken, and whose they are where no column tells the seat. */
function Sheets({ list, choices, programme, onAgain, onChoose }: Props) {
  const chosen = list.sheets.filter((sheet) => sheet.chosen).map(({ name }) => name);
  const toggle = (name: string, on: boolean) =>
    void onAgain({
      ...readingOf(list),
      sheets: list.sheets
        .map((sheet) => sheet.name)
        .filter((one) => (one === name ? on : chosen.includes(one))),
    });
  return (
    <fieldset className={classes.sheets}>
      <legend>Sheets</legend>
      {list.sheets.map((sheet) => (
        <div key={sheet.name} className={classes.sheet}>
          <Checkbox
            label={
              <>
                <bdi>{sheet.name}</bdi>
                {sheet.rows === null ? '' : ` · ${counted(sheet.rows, 'row', 'rows')}`}
                {sheet.hidden ? ' · hidden in the spreadsheet' : ''}
              </>
            }
            checked={sheet.chosen}
            disabled={sheet.chosen && chosen.length === 1}
            onChange={(event) => toggle(sheet.name, event.currentTarget.checked)}
          />
          {sheet.chosen && chosen.length > 1 && !choices.mapping.includes('seat') ? (
            <SegmentedControl
              aria-label={`Seat of everybody on ${sheet.name}`}
              size="xs"
              value={choices.sheetSeats.find((one) => one.sheet === sheet.name)?.seat ?? ''}
              onChange={(seat) =>
                onChoose({
                  sheetSeats: [
                    ...choices.sheetSeats.filter((one) => one.sheet !== sheet.name),
                    { sheet: sheet.name, seat: seat as 'junior' | 'senior' },
                  ],
                })
              }
              data={(['junior', 'senior'] as const).map((seat) => ({
                value: seat,
                label: seatWord(programme, seat),
              }))}
            />
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
