// What a list would change of people who are there: old and new, each taken or kept, for one person or for everybody.

import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ChangeField, FieldChange, PersonChange } from '../../shared/people/import/changes.ts';
import { fields } from '../../shared/people/import/fields.ts';
import { limits } from '../../shared/people/import/limits.ts';
import { useImportChanges } from './data.ts';
import type { DryRun, OpenChoices } from './use-import.ts';
import { countPeople } from './words.ts';
import classes from './people.module.css';

type Props = {
  listId: string;
  tried: DryRun;
  choices: OpenChoices;
  onChoose: (part: Partial<OpenChoices>) => void;
};

const labels = new Map<ChangeField, string>([
  ...fields.map((field) => [field.id, field.label] as const),
  ['filledBy', 'Filled in'],
]);
const isTaken = ({ state }: FieldChange): boolean => state === 'take' || state === 'join';

export function ChangesTable({ listId, tried, choices, onChoose }: Props) {
  const page = useChangePage(listId, tried);
  const { fields: counts, people } = tried.changes;
  const forAll = (field: ChangeField, take: boolean) =>
    onChoose({
      changes: [
        ...choices.changes.filter((one) => one.field !== field),
        { row: null, field, take },
      ],
    });
  const forOne = (row: number, field: ChangeField, take: boolean) =>
    onChoose({
      changes: [
        ...choices.changes.filter((one) => one.field !== field || one.row !== row),
        { row, field, take },
      ],
    });
  return (
    <div className={classes.scroll}>
      <fieldset className={classes.sheets}>
        <legend>For everybody</legend>
        {counts.map(({ field, people: differ, taken }) => (
          <Checkbox
            key={field}
            label={`${labels.get(field)} · ${countPeople(differ)}`}
            checked={taken === differ}
            indeterminate={taken > 0 && taken < differ}
            onChange={(event) => forAll(field, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <table className={classes.table}>
        <caption className={classes.begin}>
          Only what is ticked changes. Your own words in remarks and safe contacts are joined, never
          replaced.
        </caption>
        <colgroup>
          <col style={{ width: '20%' }} />
          <col style={{ width: 224 }} />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Take</th>
            <th scope="col">Now</th>
            <th scope="col">In the list</th>
          </tr>
        </thead>
        <tbody>
          {page.changes.flatMap((person) =>
            person.fields.map((one, place) => (
              <tr key={`${person.row}:${one.field}`} data-out={!isTaken(one)}>
                <th scope="row">
                  {place === 0 ? (
                    <bdi className={classes.heading}>{person.name}</bdi>
                  ) : (
                    <span className="lp-unseen">{person.name}</span>
                  )}
                </th>
                <td>
                  <Checkbox
                    label={labels.get(one.field)}
                    aria-label={`${labels.get(one.field)} of ${person.name}`}
                    description={one.state === 'by-hand' ? 'you corrected it' : undefined}
                    checked={isTaken(one)}
                    onChange={(event) => forOne(person.row, one.field, event.currentTarget.checked)}
                  />
                </td>
                <td className={classes.words}>
                  <Words text={one.from} />
                </td>
                <td className={classes.words}>
                  <Words text={one.to} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {people > limits.changePage ? (
        <p className={classes.pages} role="status">
          <span>
            People {page.from + 1} to {page.from + page.changes.length} of{' '}
            {people.toLocaleString('en')}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={page.from === 0}
            onClick={() => page.turnTo(page.from - limits.changePage)}
          >
            Those before
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={page.from + limits.changePage >= people}
            onClick={() => page.turnTo(page.from + limits.changePage)}
          >
            Those after
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function Words({ text }: { text: string }) {
  return text === '' ? <span className={classes.soft}>nothing</span> : <bdi>{text}</bdi>;
}

/** The first page came with the dry run; the others are asked for when somebody turns the page. */
function useChangePage(
  listId: string,
  { planId, changes }: DryRun,
): { changes: readonly PersonChange[]; from: number; turnTo: (from: number) => void } {
  const [wanted, turnTo] = useState(0);
  const [later, setLater] = useState<{ from: number; changes: readonly PersonChange[] } | null>(
    null,
  );
  const { send } = useImportChanges();
  const from = wanted < changes.people ? wanted : 0;
  useEffect(() => {
    if (from === 0) return;
    let current = true;
    send({ id: listId, planId, from, count: limits.changePage }).then(
      (page) => {
        if (current) setLater({ from, changes: page });
      },
      // Other choices were made meanwhile: their dry run brings this page again.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [send, listId, planId, from]);
  return from > 0 && later
    ? { changes: later.changes, from: later.from, turnTo }
    : { changes: changes.first, from: 0, turnTo };
}
