// Declared ties between two people: they can never be a pair. What kind of tie it is stays with the
// matcher.

import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { PersonPage } from '../../shared/people/page.ts';
import {
  conflictKinds,
  conflictWords,
  type ConflictKind,
  type DeclaredConflict,
} from '../../shared/people/preferences-and-conflicts.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useDeclareConflict, useLiftConflict, usePeople } from './data.ts';
import classes from './people.module.css';

export function Ties({ page: { person, conflicts } }: { page: PersonPage }) {
  const [adding, setAdding] = useState(false);
  const [otherId, setOther] = useState<string | null>(null);
  const [kind, setKind] = useState<ConflictKind | null>(null);
  const declare = useDeclareConflict();
  const lift = useLiftConflict();
  const { rows } = usePeople(person.cohortId);
  const others = rows
    .filter((row) => row.id !== person.id && !conflicts.some((one) => one.personId === row.id))
    .map((row) => ({ value: row.id, label: row.name }));
  const close = () => {
    setAdding(false);
    setOther(null);
    setKind(null);
  };
  const add = async () => {
    if (otherId === null || kind === null) return;
    await declare.send({ oneId: person.id, otherId, kind }).then(close, () => undefined);
  };
  const remove = async (tie: DeclaredConflict) => {
    await lift.send({ conflictId: tie.conflictId });
    offerUndo({
      text: `The tie of ${person.name} and ${tie.name} is not declared any more.`,
      onUndo: () => void declare.send({ oneId: person.id, otherId: tie.personId, kind: tie.kind }),
    });
  };
  return (
    <Section
      title="Ties that rule a pair out"
      action={
        adding ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
            Declare a tie
          </Button>
        )
      }
    >
      {conflicts.length === 0 && !adding ? (
        <p className={classes.small}>
          None declared. Family, a grievance, an appraisal, a complaint or a commercial tie keeps
          two people from being a pair.
        </p>
      ) : null}
      {conflicts.map((tie) => (
        <SentenceRow
          key={tie.conflictId}
          action={{ label: 'Not so any more', onDo: () => void remove(tie) }}
        >
          <bdi>{tie.name}</bdi>{' '}
          <span className={classes.soft}>· {conflictWords[tie.kind].toLowerCase()}</span>
        </SentenceRow>
      ))}
      {adding ? (
        <div className={classes.adding}>
          <Select
            label="With whom"
            placeholder="Type a name"
            data={others}
            limit={50}
            searchable
            nothingFoundMessage="Nobody of that name"
            autoFocus
            value={otherId}
            onChange={setOther}
          />
          <Select
            label="What ties them"
            placeholder="Choose"
            data={conflictKinds.map((one) => ({ value: one, label: conflictWords[one] }))}
            value={kind}
            onChange={(next) => setKind(next as ConflictKind | null)}
          />
          <span className={classes.foot}>
            <Button
              disabled={otherId === null || kind === null}
              loading={declare.busy}
              onClick={() => void add()}
            >
              Declare the tie
            </Button>
            <Button variant="default" onClick={close}>
              Not now
            </Button>
          </span>
        </div>
      ) : null}
      {declare.problem ? <ErrorNote what={declare.problem.message} /> : null}
    </Section>
  );
}
