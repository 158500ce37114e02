// What people told of the difference the programme bridges, by name. Kept only while they agree that it is used.

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BridgeLine } from '../../shared/people/preferences-and-conflicts.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { useBridgeValues, useSaveBridge } from './data.ts';
import classes from './people.module.css';

const page = 30;
/** Beyond these one searches by name. */
const most = 500;

export function BridgeValues({ cohortId, label }: { cohortId: string; label: string }) {
  const { tell, problem } = useSaveBridge();
  const [find, setFind] = useState('');
  const [shown, setShown] = useState(page);
  const { data } = useBridgeValues(cohortId, find, shown);
  if (!data) return null;
  const { lines, found, told, of } = data;
  return (
    <div className={classes.told}>
      <p>
        <bdi className={classes.heading}>{label}</bdi>: {told} of {of} told.{' '}
        <span className={classes.soft}>
          Write only what they told you and agreed to have used. An empty field forgets it.
        </span>
      </p>
      <TextInput
        aria-label="Find by name"
        placeholder="Find by name"
        value={find}
        onChange={(event) => setFind(event.currentTarget.value.slice(0, 200))}
        w={260}
      />
      <ul className={classes.bridges} aria-label={`What people told: ${label}`}>
        {lines.map((line) => (
          <Line
            key={line.personId}
            line={line}
            onSave={(value) => void tell({ id: line.personId, value }).catch(() => undefined)}
          />
        ))}
      </ul>
      {found > shown && shown < most ? (
        <p>
          <QuietLink onGo={() => setShown(Math.min(most, shown + page))}>
            show more of {found}
          </QuietLink>
        </p>
      ) : null}
      {problem ? <ErrorNote what={problem.message} /> : null}
    </div>
  );
}

function Line({ line, onSave }: { line: BridgeLine; onSave: (value: string | null) => void }) {
  const [text, setText] = useState(line.value ?? '');
  const save = () => {
    const value = text.trim() === '' ? null : text.trim();
    if (value !== line.value) onSave(value);
  };
  return (
    <li>
      <bdi>{line.name}</bdi>
      <TextInput
        size="xs"
        aria-label={line.name}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
        dir="auto"
      />
    </li>
  );
}
