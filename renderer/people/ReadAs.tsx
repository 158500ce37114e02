// How the file was read, guessed and correctable: letters, separator, first row.

import { Button, Popover, Select } from '@mantine/core';
import { counted } from '../../shared/kernel/counted.ts';
import type { ReadList } from '../../shared/people/import/shapes.ts';
import type { Delimiter, Encoding } from '../../shared/people/import/table.ts';
import type { Import } from './use-import.ts';
import classes from './people.module.css';

const letterNames: { value: Encoding; label: string }[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows (Western Europe)' },
  { value: 'windows-1250', label: 'Windows (Central Europe)' },
  { value: 'iso-8859-15', label: 'ISO-8859-15 (Western Europe)' },
  { value: 'macintosh', label: 'Mac' },
  { value: 'utf-16le', label: 'UTF-16' },
  { value: 'utf-16be', label: 'UTF-16 (big-endian)' },
];
const delimiterNames: { value: Delimiter; label: string }[] = [
  { value: ',', label: 'commas' },
  { value: ';', label: 'semicolons' },
  { value: '\t', label: 'tabs' },
  { value: '|', label: 'bars' },
];

/** How a list was read, to read it again with one thing changed. */
export function readingOf(list: ReadList): Parameters<Import['again']>[0] {
  const chosen = list.sheets.filter((sheet) => sheet.chosen).map(({ name }) => name);
  return {
    encoding: list.letters?.id ?? null,
    delimiter: list.delimiter,
    headed: null,
    heading: null,
    sheets: chosen.length > 0 ? chosen : null,
    hiddenRows: list.hiddenRows.taken,
  };
}

/** "66 rows · read as Windows (Western Europe), a guess · semicolons". */
export function readingWords(list: ReadList): string {
  const letters =
    list.letters &&
    `read as ${letterNames.find((one) => one.value === list.letters?.id)?.label}${list.letters.sure ? '' : ', a guess'}`;
  const delimiter =
    list.delimiter && (delimiterNames.find((one) => one.value === list.delimiter)?.label ?? null);
  return [
    counted(list.rows, 'row', 'rows'),
    list.kind === 'sheet' ? sheetWords(list) : null,
    letters,
    delimiter,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "sheet “People”, values only"; of several sheets, how many. */
function sheetWords({ sheets }: ReadList): string {
  const chosen = sheets.filter((sheet) => sheet.chosen);
  const [only] = chosen;
  const which = only && chosen.length === 1 ? `sheet “${only.name}”` : `${chosen.length} sheets`;
  return `${which}, values only`;
}

export function ReadAs({
  list,
  onAgain,
}: {
  list: ReadList;
  onAgain: (as: Parameters<Import['again']>[0]) => void;
}) {
  const as = { ...readingOf(list), headed: list.headed, heading: null };
  return (
    <Popover position="bottom-end" width={280} trapFocus>
      <Popover.Target>
        <Button variant="subtle">Read it differently</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.fields}>
          {list.letters ? (
            <Select
              label="Letters"
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              data={letterNames}
              value={list.letters.id}
              onChange={(encoding) => onAgain({ ...as, encoding: encoding as Encoding })}
            />
          ) : null}
          {list.delimiter ? (
            <Select
              label="Separated by"
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              data={delimiterNames}
              value={list.delimiter}
              onChange={(delimiter) => onAgain({ ...as, delimiter: delimiter as Delimiter })}
            />
          ) : null}
          <Select
            label="First row"
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={[
              { value: 'yes', label: 'holds headings' },
              { value: 'no', label: 'is a person' },
            ]}
            value={list.headed ? 'yes' : 'no'}
            onChange={(value) => onAgain({ ...as, headed: value === 'yes' })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
