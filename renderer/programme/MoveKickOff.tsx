// Moves a cohort's kick-off; the roadmap follows, and one step takes it back.

import { Button } from '@mantine/core';
import { z } from 'zod';
import { showDay } from '../../shared/kernel/date.ts';
import { TypedDay } from '../../shared/kernel/field.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { Cohort } from '../../shared/programme/cohort.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { offerUndo } from '../ui/undo-toast.tsx';
import { KickOffField, RunInWords } from './CohortFields.tsx';
import { useMoveKickOff } from './data.ts';
import { useDraft } from './use-draft.ts';
import classes from './programme.module.css';

const schema = z.object({ kickOff: TypedDay });
type Props = { cohort: Cohort; today: string; onClose: () => void };

export function MoveKickOff({ cohort, today, onClose }: Props) {
  const draft = useDraft(schema, { kickOff: cohort.kickOff }, 'programme/open/kick-off');
  const { tell, busy } = useMoveKickOff();
  const { kickOff } = draft.value;
  const move = async () => {
    if (!draft.check()) return;
    try {
      await tell({ cohortId: cohort.id, kickOff });
      onClose();
      offerUndo({
        text: `Kick-off moved to ${showDay(kickOff, today)}.`,
        onUndo: () => void tell({ cohortId: cohort.id, kickOff: cohort.kickOff }),
      });
    } catch (error) {
      if (error instanceof Problem) draft.refuse(error);
    }
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button loading={busy} onClick={() => void move()}>
        Move the kick-off
      </Button>
    </>
  );
  return (
    <Dialog open title="Move the kick-off" onClose={onClose} size="narrow" actions={actions}>
      <div className={classes.fields}>
        <KickOffField
          value={kickOff}
          onChange={(day) => draft.change({ kickOff: day })}
          today={today}
          error={draft.problemOf('kickOff')}
        />
        <RunInWords kickOff={kickOff} today={today} />
        <p className={classes.hint}>Steps you answered or dated yourself stay where they are.</p>
      </div>
    </Dialog>
  );
}
