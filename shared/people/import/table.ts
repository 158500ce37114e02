// A list as it was read: headings, rows and where they came from. Nothing is interpreted yet.

/** One row; `row` counts as a spreadsheet does, the headings being row 1. */
export type TableRow = {
  readonly row: number;
  readonly cells: readonly string[];
};

/** Something that went wrong while reading, at its place. `column` counts from 0. */
export type ReadFault = {
  readonly kind:
    | 'unclosed-quote'
    | 'text-after-quote'
    | 'cell-too-long'
    | 'too-many-columns'
    | 'formula'
    | 'formula-error'
    | 'carried-down'
    | 'gave-up';
  readonly row: number;
  readonly column: number | null;
};

/** How the letters were read, to be shown: `sure` is false for a guess that may be wrong. */
export type Letters = {
  readonly id: Encoding;
  readonly label: string;
  readonly sure: boolean;
};

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'iso-8859-15',
  'macintosh',
] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One sheet of a workbook. `rows` counts those with a value, headings among them; null where the sheet is too large to count. */
export type SheetFact = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number | null;
  readonly chosen: boolean;
};

/** Rows of the second sheet that is taken count from here, of the third from twice this. */
export const sheetStep = 1_000_000;

/** "row 3", or "row 3 of Mentees" where several sheets are taken. */
export function rowWords(row: number, sheets: readonly SheetFact[]): string {
  const chosen = sheets.filter((sheet) => sheet.chosen);
  const sheet = chosen[Math.floor(row / sheetStep)];
  const number = `row ${row % sheetStep}`;
  return chosen.length > 1 && sheet ? `${number} of “${sheet.name}”` : number;
}

export type Table = {
  readonly kind: 'csv' | 'pasted' | 'sheet';
  readonly letters: Letters | null;
  readonly delimiter: Delimiter | null;
  /** Of a spreadsheet: all its sheets; empty for a file of text. */
  readonly sheets: readonly SheetFact[];
  /** The rows that hold the headings. */
  readonly headingRows: readonly number[];
  /** Rows that a filter hides, left out. */
  readonly hiddenRows: readonly TableRow[];
  /** How many rows are hidden, left out or not. */
  readonly hiddenCount: number;
  /** The first rows as they came, to point at the headings. */
  readonly top: readonly TableRow[];
  /** False where the first row is a person and the headings are only "Column A", "Column B". */
  readonly headed: boolean;
  readonly headings: readonly string[];
  /** Rows with at least one filled cell, the headings not among them. */
  readonly rows: readonly TableRow[];
  readonly blankRows: number;
  readonly faults: readonly ReadFault[];
};

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter;
}
