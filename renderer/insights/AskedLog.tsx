// The log of requests: a day and a role, so that a pattern shows without saying about whom.

import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { askerRoles, askerWords, type Asked, type AskerRole } from '../../shared/insights/asked.ts';
import { isDay, showDay } from '../../shared/kernel/date.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useAskedLog, useDropAsked, useLogAsked } from './data.ts';
import classes from './insights.module.css';

const roles = askerRoles.map((role) => ({ value: role, label: capital(askerWords[role]) }));

export function AskedLog({ today }: { today: string }) {
  const { data: lines } = useAskedLog();
  const [on, setOn] = useState(today);
  const [by, setBy] = useState<AskerRole>('sponsor');
  const log = useLogAsked();
  const drop = useDropAsked();
  const add = async () => {
    if (!isDay(on)) return;
    const { id } = await log.send({ on, by });
    offerUndo({ text: 'Request logged.', onUndo: () => void drop.send({ id }) });
  };
  const takeOut = async (line: Asked) => {
    await drop.send({ id: line.id });
    offerUndo({
      text: 'Line taken out.',
      onUndo: () => void log.send({ on: line.on, by: line.by }),
    });
  };
  return (
    <>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div className={classes.formDay}>
          <DayField
            label="Day"
            value={on}
            onChange={setOn}
            today={today}
            error={on === '' ? 'A date is needed.' : undefined}
          />
        </div>
        <Select
          className={classes.formRole ?? ''}
          label="Who asked"
          data={roles}
          value={by}
          onChange={(role) => {
            if (role !== null) setBy(role as AskerRole);
          }}
          allowDeselect={false}
        />
        <Button type="submit" variant="default" loading={log.busy}>
          Log the request
        </Button>
      </form>
      {log.problem ? (
        <p className={classes.quiet} role="alert">
          {log.problem.message}
        </p>
      ) : null}
      {(lines ?? []).map((line) => (
        <SentenceRow
          key={line.id}
          lead={showDay(line.on, today)}
          action={{ label: 'Take out', onDo: () => void takeOut(line) }}
        >
          {capital(askerWords[line.by])} asked about a person.
        </SentenceRow>
      ))}
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
