// Which rows to show while asking people: those where something is to be done, and those done.

import type { BoardRow } from '../../../shared/matching/round/board.ts';

export const askFilters = ['all', 'to-ask', 'waiting', 'agreed'] as const;
export type AskFilter = (typeof askFilters)[number];

export const askFilterWords: Readonly<Record<AskFilter, string>> = {
  all: 'All',
  'to-ask': 'To ask',
  waiting: 'Waiting for an answer',
  agreed: 'Agreed',
};

/** A row is to ask while it is somebody's turn, waiting while somebody was asked, agreed once it is a pair. */
export function turnOf(row: BoardRow): Exclude<AskFilter, 'all'> {
  if (row.pairId !== null) return 'agreed';
  if (row.junior === 'asked' || row.senior === 'asked') return 'waiting';
  return 'to-ask';
}

export function filterRows(rows: readonly BoardRow[], filter: AskFilter): readonly BoardRow[] {
  return filter === 'all' ? rows : rows.filter((row) => turnOf(row) === filter);
}
