// Ends a pair: how and on which day. Nothing is thrown away, and the end can be taken back.

import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../shared/kernel/date.ts';
import { dayRefusal } from '../../shared/kernel/field.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { PairEnding } from '../../shared/matching/terms/pair.ts';
import type { PairPage } from '../../shared/pairs/page.ts';
import { endings } from '../matching/ending-words.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { useEndPair, useUndoEndPair } from './data.ts';
import classes from './pairs.module.css';

type Props = { pair: Pick<PairPage, 'id' | 'status'>; today: Day; onClose: () => void };

export function EndPairSheet({ pair, today, onClose }: Props) {
  const place = `pair/${pair.id}/open/end`;
  const [ending, setEnding] = useViewState<PairEnding | null>(`${place}/ending`, null, 'words');
  const [on, setOn] = useViewState<string>(`${place}/on`, today, 'words');
  const [why, setWhy] = useViewState(`${place}/why`, '', 'words');
  const [tried, setTried] = useState(false);
  const [end, undo] = [useEndPair(), useUndoEndPair()];
  const { status } = pair;
  const keep = async () => {
    setTried(true);
    if (ending === null || dayRefusal(on) !== undefined || status === 'ended') return;
    try {
      await end.send({ pairId: pair.id, ending, on, why: why.trim() });
      offerUndo({
        text: 'This pair has ended.',
        onUndo: () => void undo.send({ pairId: pair.id, as: status }),
      });
      onClose();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  };
  const dayRefused = end.problem?.fields.includes('on') ? end.problem.message : undefined;
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button loading={end.busy} onClick={() => void keep()}>
        End this pair
      </Button>
    </>
  );
  return (
    <Sheet open title="End this pair" onClose={onClose} actions={actions}>
      <div className={classes.form}>
        <p className={classes.small}>
          Their page stays, with notes, sessions and everything that was. Sessions planned after the
          last day leave the plan, and both have room for another partner.
        </p>
        <Radio.Group
          label="How does it end?"
          value={ending}
          onChange={(value) => setEnding(value as PairEnding)}
          error={tried && ending === null ? 'Choose how it ends.' : undefined}
        >
          <div className={classes.endings}>
            {endings.map(({ value, label, what }) => (
              <Radio key={value} value={value} label={label} description={what} />
            ))}
          </div>
        </Radio.Group>
        <DayField
          label="Last day"
          value={on}
          onChange={setOn}
          today={today}
          to={today}
          error={tried ? (dayRefusal(on) ?? dayRefused) : undefined}
        />
        <Textarea
          autoComplete="off"
          label="A line for your log, if you like"
          description="For you alone. In no letter, brief or report."
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          dir="auto"
        />
        {end.problem && dayRefused === undefined ? <ErrorNote what={end.problem.message} /> : null}
      </div>
    </Sheet>
  );
}
