// The list itself: one line a person, any number of them.

import { useCallback } from 'react';
import { answerWords, isOut, statusWords, type PersonLine } from '../../shared/people/page.ts';
import { seatWordInside, type Programme } from '../../shared/programme/programme.ts';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import type { Column } from '../ui/list/column.ts';
import { DataList } from '../ui/list/DataList.tsx';

type Props = {
  rows: readonly PersonLine[];
  programme: Programme;
  active: string | null;
  onActive: (id: string) => void;
  onOpen: (line: PersonLine) => void;
  onNone: () => void;
  narrow: boolean;
};

const keyOf = (line: PersonLine): string => line.id;
const answerOrder = { yes: 0, unknown: 1, no: 2 } as const;
const first = { column: 'name', down: false };
const noYes = (answer: PersonLine['optedIn']): boolean => answer !== 'yes';

const allColumns: Column<PersonLine>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(190px, 2.2fr)',
    sortBy: (line) => line.name,
    render: (line) => line.name,
    seat: (line) => line.seat,
  },
  {
    id: 'organisation',
    title: 'Organisation',
    width: 'minmax(120px, 1.4fr)',
    sortBy: (line) => line.organisation,
    render: (line) => line.organisation,
  },
  {
    id: 'unit',
    title: 'Unit',
    width: 'minmax(100px, 1.1fr)',
    sortBy: (line) => line.unit,
    render: (line) => line.unit,
    soft: () => true,
  },
  {
    id: 'level',
    title: 'Level',
    width: '72px',
    sortBy: (line) => line.level,
    render: (line) => line.level,
  },
  {
    id: 'yes',
    title: 'Own yes',
    width: '128px',
    sortBy: (line) => answerOrder[line.optedIn],
    render: (line) => answerWords[line.optedIn],
    soft: (line) => noYes(line.optedIn),
  },
  {
    id: 'trained',
    title: 'Prepared',
    width: '128px',
    sortBy: (line) => answerOrder[line.trained],
    render: (line) => answerWords[line.trained],
    soft: (line) => noYes(line.trained),
  },
  {
    id: 'status',
    title: 'Status',
    width: '112px',
    sortBy: (line) => line.status,
    render: (line) => statusWords[line.status],
    soft: (line) => isOut(line.status),
  },
];
/** What is left while a panel stands beside the list. */
const narrowColumns = allColumns.filter(({ id }) => !['unit', 'level', 'trained'].includes(id));

export function PeopleList({ rows, programme, active, onActive, onOpen, onNone, narrow }: Props) {
  const columns = narrow ? narrowColumns : allColumns;
  const spoken = useCallback(
    (line: PersonLine): string => `${line.name}, ${seatWordInside(programme, line.seat)}`,
    [programme],
  );
  return (
    <DataList
      label="People"
      rows={rows}
      columns={columns}
      keyOf={keyOf}
      rowLabel={spoken}
      active={active}
      onActive={onActive}
      onPeek={(line) => onActive(line.id)}
      onOpen={onOpen}
      initialSort={first}
      empty={
        <EmptyState title="Nobody fits" action={{ label: 'Show everybody', onDo: onNone }}>
          No one matches what you search and filter for.
        </EmptyState>
      }
    />
  );
}
