// How large a list may be. Every limit is checked before the work it bounds.

export const limits = {
  /** Bytes of a file, or characters of pasted rows. */
  bytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 256,
  /** Characters in one cell. */
  cell: 64 * 1024,
  /** Bytes of a spreadsheet once it is unpacked. */
  unpacked: 64 * 1024 * 1024,
  /** Problems that are listed one by one; the rest is counted. */
  problems: 50_000,
  /** Problems that are shown at a time. */
  problemPage: 100,
} as const;

/** Quotes that are taken as plain letters before the rest of the file is given up. */
export const mostMends = 1_000;
