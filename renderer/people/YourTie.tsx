// The matcher's own tie to somebody: declared, it takes a second person's yes before such a pair
// stands.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { showDay } from '../../shared/kernel/date.ts';
import type { PersonPage } from '../../shared/people/page.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useDeclareTie, useLiftTie } from './data.ts';
import classes from './people.module.css';

export function YourTie({ page: { person, ties } }: { page: PersonPage }) {
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const [how, setHow] = useState('');
  const declare = useDeclareTie();
  const lift = useLiftTie();
  const present = ties.find((tie) => tie.until === null);
  const close = () => {
    setAdding(false);
    setHow('');
  };
  const add = () =>
    void declare.send({ id: person.id, how: how.trim() }).then(close, () => undefined);
  return (
    <Section
      title="You and this person"
      action={
        adding || present ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
            I know this person
          </Button>
        )
      }
    >
      {ties.length === 0 && !adding ? (
        <p className={classes.small}>
          You declared no tie. If you know somebody outside this work, a second person looks at each
          pair with them.
        </p>
      ) : null}
      {present ? (
        <SentenceRow
          action={{
            label: 'Not so any more',
            onDo: () => void lift.send({ id: person.id }),
            busy: lift.busy,
          }}
        >
          Since {showDay(present.since, today)} it stands that you know this person. No pair with
          them stands before a second person looked at it and agreed.
          {present.how ? (
            <>
              {' '}
              <span className={classes.soft}>
                <bdi>“{present.how}”</bdi>
              </span>
            </>
          ) : null}
        </SentenceRow>
      ) : null}
      {ties
        .filter((tie) => tie.until !== null)
        .map((tie, index) => (
          <p key={index} className={classes.small}>
            Declared on {showDay(tie.since, today)}
            {tie.how ? (
              <>
                , <bdi>“{tie.how}”</bdi>
              </>
            ) : null}
            , taken back on {showDay(tie.until!, today)}.
          </p>
        ))}
      {adding ? (
        <form
          className={classes.adding}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextInput
            label="How do you know each other?"
            description="for you alone; may stay empty"
            maxLength={300}
            value={how}
            onChange={(event) => setHow(event.currentTarget.value)}
            autoFocus
            dir="auto"
          />
          <span className={classes.foot}>
            <Button type="submit" loading={declare.busy}>
              Declare that I know them
            </Button>
            <Button variant="default" onClick={close}>
              Not now
            </Button>
          </span>
        </form>
      ) : null}
      {declare.problem ? <ErrorNote what={declare.problem.message} /> : null}
    </Section>
  );
}
