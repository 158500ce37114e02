// What both said may be passed on: the only things about one that the other reads in a letter.

import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { showDay, type Day } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { PairPage, SharedFact } from '../../shared/pairs/page.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { useSaveSharedFacts } from './data.ts';
import classes from './pairs.module.css';

type Props = { pair: Pick<PairPage, 'id' | 'sharedFacts' | 'junior' | 'senior'>; today: Day };

export function SharedFacts({ pair, today }: Props) {
  const [adding, setAdding] = useState(false);
  const { send } = useSaveSharedFacts();
  const drop = async (fact: SharedFact) => {
    await send({ pairId: pair.id, facts: pair.sharedFacts.filter((each) => each !== fact) });
    offerUndo({
      text: 'No longer passed on.',
      onUndo: () => void send({ pairId: pair.id, facts: pair.sharedFacts }),
    });
  };
  return (
    <Section
      title="Agreed to share"
      action={
        <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
          Add something both agreed to
        </Button>
      }
    >
      {pair.sharedFacts.length === 0 ? (
        <p className={classes.small}>
          Nothing yet. Letters to one of them say nothing about the other but name and organisation.
        </p>
      ) : (
        <ul className={classes.facts}>
          {pair.sharedFacts.map((fact) => (
            <li key={`${fact.text} ${fact.agreedOn}`} className={classes.fact}>
              <span>
                <bdi>{fact.text}</bdi>
              </span>
              <span className={classes.small}>both agreed {showDay(fact.agreedOn, today)}</span>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={`Take away: ${fact.text}`}
                onClick={() => void drop(fact)}
              >
                Take away
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adding ? <NewFact pair={pair} today={today} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function NewFact({ pair, today, onClose }: Props & { onClose: () => void }) {
  const [text, setText] = useState('');
  const [juniorYes, setJuniorYes] = useState(false);
  const [seniorYes, setSeniorYes] = useState(false);
  const { send, busy, problem } = useSaveSharedFacts();
  const keep = async () => {
    try {
      await send({ pairId: pair.id, facts: [...pair.sharedFacts, { text, agreedOn: today }] });
      onClose();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  };
  const ready = text.trim() !== '' && juniorYes && seniorYes;
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button loading={busy} disabled={!ready} onClick={() => void keep()}>
        Add the sentence
      </Button>
    </>
  );
  return (
    <Dialog open title="Something both agreed to share" onClose={onClose} actions={actions}>
      <div className={classes.form}>
        <TextInput
          label="In one sentence, as it may stand in a letter"
          value={text}
          maxLength={300}
          onChange={(event) => setText(event.currentTarget.value)}
          dir="auto"
          data-autofocus
        />
        <Checkbox
          label={
            <>
              <bdi>{pair.junior.name}</bdi> said yes to this
            </>
          }
          checked={juniorYes}
          onChange={(event) => setJuniorYes(event.currentTarget.checked)}
        />
        <Checkbox
          label={
            <>
              <bdi>{pair.senior.name}</bdi> said yes to this
            </>
          }
          checked={seniorYes}
          onChange={(event) => setSeniorYes(event.currentTarget.checked)}
        />
        {problem ? <ErrorNote what={problem.message} /> : null}
      </div>
    </Dialog>
  );
}
