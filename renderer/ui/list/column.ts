// A column of a list: its heading, its width, what it draws and how it sorts.

import type { ReactNode } from 'react';
import type { SeatSide } from '../SeatMark.tsx';
import type { SortValue } from './list-order.ts';

export type Column<Row> = {
  id: string;
  title: string;
  /** A grid track: "120px", "minmax(0, 2fr)". */
  width: string;
  /** Plain words draw without elements of their own: for lists of thousands. */
  render: (row: Row) => ReactNode;
  /** In soft ink. */
  soft?: (row: Row) => boolean;
  /** The shape of a seat before the words; it must be spoken by `rowLabel`. */
  seat?: (row: Row) => SeatSide;
  /** Makes the heading a sort button. */
  sortBy?: (row: Row) => SortValue;
  align?: 'start' | 'end';
};
