// Those whom this person should not meet. Who wished it is not kept, and no reason is asked.

import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { PersonPage } from '../../shared/people/page.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useKeepApart, useUndoKeepApart, usePeople } from './data.ts';
import classes from './people.module.css';

export function KeptApart({ page: { person, apart } }: { page: PersonPage }) {
  const [adding, setAdding] = useState(false);
  const keepApart = useKeepApart();
  const undoKeepApart = useUndoKeepApart();
  const { rows } = usePeople(person.cohortId);
  const others = rows
    .filter((row) => row.id !== person.id && !apart.some((one) => one.personId === row.id))
    .map((row) => ({ value: row.id, label: row.name }));
  const add = async (otherId: string | null) => {
    if (otherId === null) return;
    setAdding(false);
    await keepApart.send({ oneId: person.id, otherId }).catch(() => undefined);
  };
  const remove = async (exclusionId: string, otherId: string, name: string) => {
    await undoKeepApart.send({ exclusionId });
    offerUndo({
      text: `${person.name} and ${name} may be matched again.`,
      onUndo: () => void keepApart.send({ oneId: person.id, otherId }),
    });
  };
  return (
    <Section
      title="Not with"
      action={
        adding ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
            Keep apart from
          </Button>
        )
      }
    >
      {apart.length === 0 && !adding ? (
        <p className={classes.small}>
          Nobody. A wish needs no reason, and nobody else ever sees it.
        </p>
      ) : null}
      {apart.map((one) => (
        <SentenceRow
          key={one.exclusionId}
          action={{
            label: 'May be matched again',
            onDo: () => void remove(one.exclusionId, one.personId, one.name),
          }}
        >
          <bdi>{one.name}</bdi>
        </SentenceRow>
      ))}
      {adding ? (
        <Select
          label="Keep apart from"
          placeholder="Type a name"
          data={others}
          limit={50}
          searchable
          data-autofocus
          autoFocus
          onChange={(value) => void add(value)}
          onBlur={() => setAdding(false)}
        />
      ) : null}
      {keepApart.problem ? <ErrorNote what={keepApart.problem.message} /> : null}
    </Section>
  );
}
