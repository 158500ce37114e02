// The line above the list: find, seat, status, organisation, own yes, and how many are left.

import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { answerWords, statusWords, type PersonLine } from '../../shared/people/page.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { everybody, type PeopleFilter } from './people-filter.ts';
import classes from './people.module.css';

type Props = {
  rows: readonly PersonLine[];
  filter: PeopleFilter;
  onChange: (filter: PeopleFilter) => void;
  shown: number;
  total: number;
  programme: Programme;
};

const yesWords = (['yes', 'unknown', 'no'] as const).map((value) => ({
  value,
  label: `Own yes: ${answerWords[value].toLowerCase()}`,
}));

export function PeopleFilters({ rows, filter, onChange, shown, total, programme }: Props) {
  const set = (part: Partial<PeopleFilter>) => onChange({ ...filter, ...part });
  const organisations = useMemo(() => distinct(rows.map((row) => row.organisation)), [rows]);
  const statuses = useMemo(
    () =>
      distinct(rows.map((row) => row.status)).map((status) => ({
        value: status,
        label: statusWords[status as PersonLine['status']],
      })),
    [rows],
  );
  const answers = useMemo(
    () => yesWords.filter(({ value }) => rows.some((row) => row.optedIn === value)),
    [rows],
  );
  return (
    <div className={classes.filters} role="search">
      <TextInput
        className={classes.search ?? ''}
        aria-label="Find by name, key or organisation"
        placeholder="Find by name, key or organisation"
        type="search"
        dir="auto"
        leftSection={<IconSearch size={18} stroke={1.5} />}
        value={filter.search}
        onChange={(event) => set({ search: event.currentTarget.value.slice(0, 200) })}
      />
      <SegmentedControl
        aria-label="Seat"
        value={filter.seat}
        onChange={(seat) => set({ seat: seat as PeopleFilter['seat'] })}
        data={[
          { value: 'all', label: 'All' },
          { value: 'junior', label: seatWord(programme, 'junior') },
          { value: 'senior', label: seatWord(programme, 'senior') },
        ]}
      />
      {organisations.length > 1 ? (
        <Select
          aria-label="Organisation"
          placeholder="Every organisation"
          data={organisations}
          value={filter.organisation}
          onChange={(organisation) => set({ organisation })}
          clearable
          searchable
          className={classes.choice ?? ''}
        />
      ) : null}
      {statuses.length > 1 ? (
        <Select
          aria-label="Status"
          placeholder="Every status"
          data={statuses}
          value={filter.status}
          onChange={(status) => set({ status })}
          clearable
          className={classes.choice ?? ''}
        />
      ) : null}
      {answers.length > 1 ? (
        <Select
          aria-label="Own yes"
          placeholder="Own yes: any"
          data={answers}
          value={filter.optedIn}
          onChange={(answer) => set({ optedIn: answer as PeopleFilter['optedIn'] })}
          clearable
          className={classes.choice ?? ''}
        />
      ) : null}
      {shown < total ? (
        <span className={classes.small} role="status">
          {shown.toLocaleString('en')} of {total.toLocaleString('en')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(everybody)}>
            Show all
          </Button>
        </span>
      ) : null}
    </div>
  );
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].toSorted((a, b) =>
    a.localeCompare(b),
  );
}
