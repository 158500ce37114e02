// How large a list may be. Every limit is checked before the work it bounds.

import { Problem } from '../../kernel/problem.ts';

export const limits = {
  /** Bytes of a file, or characters of pasted rows. */
  bytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 256,
  /** Characters in one cell. */
  cell: 64 * 1024,
  /** Bytes of a spreadsheet once it is unpacked. */
  unpacked: 64 * 1024 * 1024,
  /** Parts of a spreadsheet's archive, bytes of what names its sheets, tags in all that is read of it, and bytes from one tag to the next. */
  parts: 2_000,
  bookBytes: 4 * 1024 * 1024,
  tags: 4_000_000,
  run: 1_048_576,
  /** Cells of a list, the empty ones between others too. */
  cells: 4_000_000,
  /** Rows of each sheet that are shown to point at the headings. */
  topRows: 12,
  /** Seconds that reading one list may take. */
  seconds: 30,
  /** Problems that are listed one by one; the rest is counted. */
  problems: 50_000,
  /** Problems that are shown at a time. */
  problemPage: 100,
  /** People whose differences are shown at a time. */
  changePage: 25,
} as const;

/** Quotes that are taken as plain letters before the rest of the file is given up. */
export const mostMends = 1_000;

/** For a list with more cells than any list of people. */
export function tooManyCells(): Problem {
  return new Problem(
    'too-large',
    'This list has more than four million cells, empty ones among them. Save only the rows and columns that you need and choose it again.',
  );
}
