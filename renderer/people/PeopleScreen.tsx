// Everybody of the cohort: filter, sort, search, peek and open; add one by hand or bring a list.

import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { PersonLine } from '../../shared/people/page.ts';
import { seatCountOf, seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useCohortState, type CurrentCohort } from '../programme/current.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { useHotkeys } from '../ui/keyboard/hotkeys.ts';
import { Page } from '../ui/layout/Page.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { usePeople } from './data.ts';
import { MoreAboutPeople } from './MoreAboutPeople.tsx';
import { everybody, filterPeople } from './people-filter.ts';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PersonInspector } from './PersonInspector.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { countPeople } from './words.ts';
import classes from './people.module.css';

export default function PeopleScreen() {
  const { known, current } = useCohortState();
  const [, go] = useLocation();
  if (!known) return null;
  if (current) return <People current={current} />;
  return (
    <Page title="People">
      <EmptyState
        title="First a programme, then its people"
        action={{ label: 'Make a programme', onDo: () => go('/programme') }}
      >
        People belong to a cohort with a kick-off date. Make one, and come back with your list.
      </EmptyState>
    </Page>
  );
}

function People({ current: { cohort, programme } }: { current: CurrentCohort }) {
  const [, go] = useLocation();
  const [filter, setFilter] = useState(everybody);
  const [chosen, setActive] = useViewState<string | null>(`people ${cohort.id}`, null);
  const addingKey = `people/${cohort.id}/adding`;
  const [adding, setAdding] = useViewState(addingKey, false);
  const all = usePeople(cohort.id);
  // Beyond what the page holds, the vault searches.
  const narrowed = usePeople(
    all.total > all.rows.length && filter.search !== '' ? cohort.id : '',
    filter.search,
  );
  const source = narrowed.known ? narrowed.rows : all.rows;
  // Typing goes first; the list follows when there is a moment.
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => filterPeople(source, wanted), [source, wanted]);
  // Somebody who was removed meanwhile is not beside the list any more.
  const active = useMemo(
    () => (source.some(({ id }) => id === chosen) ? chosen : null),
    [source, chosen],
  );
  const open = useCallback((line: PersonLine) => go(`/people/${line.id}`), [go]);
  useHotkeys([{ keys: 'N', label: 'Add a person', group: 'Here', run: () => setAdding(true) }]);
  if (!all.known) return null;
  const sheet = adding ? (
    <PersonSheet
      cohortId={cohort.id}
      programme={programme}
      person={null}
      place={addingKey}
      onClose={() => setAdding(false)}
    />
  ) : null;
  if (all.total === 0)
    return (
      <NobodyYet onImport={() => go('/people/import')} onAdd={() => setAdding(true)}>
        {sheet}
      </NobodyYet>
    );
  const actions = (
    <>
      <MoreAboutPeople cohortId={cohort.id} />
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} stroke={1.5} />}
        onClick={() => go('/people/import')}
      >
        Import a list
      </Button>
      <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={() => setAdding(true)}>
        Add a person
      </Button>
    </>
  );
  return (
    <Page
      title="People"
      intro={introFor(all.rows, all.total, programme)}
      actions={actions}
      width="full"
      steady
    >
      <div className={classes.fill}>
        <PeopleFilters
          rows={all.rows}
          filter={filter}
          onChange={setFilter}
          shown={rows.length}
          total={all.total}
          programme={programme}
        />
        <div className={classes.list}>
          <PeopleList
            rows={rows}
            programme={programme}
            active={active}
            onActive={setActive}
            onOpen={open}
            onNone={() => setFilter(everybody)}
            narrow={active !== null}
          />
        </div>
      </div>
      {active ? (
        <PersonInspector id={active} programme={programme} onClose={() => setActive(null)} />
      ) : null}
      {sheet}
    </Page>
  );
}

function NobodyYet({
  onImport,
  onAdd,
  children,
}: {
  onImport: () => void;
  onAdd: () => void;
  children: React.ReactNode;
}) {
  return (
    <Page title="People">
      <EmptyState
        title="Nobody is here yet"
        action={{ label: 'Import a list', onDo: onImport }}
        other={{ label: 'Add a person', onDo: onAdd }}
      >
        Bring the list you have: a CSV file, a spreadsheet or rows you paste. You choose what is
        taken and see every problem before anything is stored. If you have no list yet, the import
        page has nine questions to ask people with.
      </EmptyState>
      {children}
    </Page>
  );
}

function introFor(rows: readonly PersonLine[], total: number, programme: Programme): string {
  if (rows.length < total)
    return `${countPeople(total)}. The first ${rows.length.toLocaleString('en')} are listed; search finds everybody.`;
  const count = (seat: PersonLine['seat']): string =>
    seatCountOf(seatWord(programme, seat), rows.filter((row) => row.seat === seat).length);
  const yes = rows.filter((row) => row.optedIn === 'yes').length;
  return `${count('junior')} · ${count('senior')} · ${yes === rows.length ? 'all have' : `${yes.toLocaleString('en')} have`} said yes themselves`;
}
