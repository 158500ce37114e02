// Changes a step of the roadmap, or adds one of one's own.

import { Button, Textarea, TextInput } from '@mantine/core';
import { Problem } from '../../shared/kernel/problem.ts';
import type { RoadmapStep } from '../../shared/programme/roadmap.ts';
import { StepDraft } from '../../shared/programme/step.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import { useCreateStep, useEraseStep, useUpdateStep } from './data.ts';
import { useDraft } from './use-draft.ts';
import classes from './programme.module.css';

type Props = { cohortId: string; step: RoadmapStep | null; today: string; onClose: () => void };

const draftOf = ({ title, owner, doneWhen, startsOn, endsOn }: RoadmapStep): StepDraft => ({
  title,
  owner,
  doneWhen,
  startsOn,
  endsOn,
});

export function StepSheet({ cohortId, step, today, onClose }: Props) {
  const before = step
    ? draftOf(step)
    : { title: '', owner: 'You', doneWhen: '', startsOn: today, endsOn: today };
  const draft = useDraft<StepDraft>(StepDraft, before, `roadmap/${cohortId}/step/form`);
  const [save, add, remove] = [useUpdateStep(), useCreateStep(), useEraseStep()];
  const { value, change, problemOf } = draft;

  const keep = async () => {
    if (!draft.check()) return;
    try {
      if (!step) await add.send({ cohortId, step: value });
      else {
        await save.send({ id: step.id, step: value });
        offerUndo({
          text: 'Step changed.',
          onUndo: () => void save.send({ id: step.id, step: before }),
        });
      }
      onClose();
    } catch (error) {
      if (error instanceof Problem) draft.refuse(error);
    }
  };
  const removeStep = async (id: string) => {
    await remove.send({ id });
    onClose();
    offerUndo({
      text: 'Step taken away.',
      onUndo: () => void add.send({ cohortId, step: before }),
    });
  };

  const problem = save.problem ?? add.problem;
  const actions = (
    <>
      {step && step.key === null ? (
        <Button variant="subtle" color="red" onClick={() => void removeStep(step.id)}>
          Take this step away
        </Button>
      ) : null}
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button loading={save.busy || add.busy} onClick={() => void keep()}>
        {step ? 'Save the step' : 'Add the step'}
      </Button>
    </>
  );
  return (
    <Sheet open title={step ? 'Change a step' : 'Add a step'} onClose={onClose} actions={actions}>
      <div className={classes.fields}>
        <TextInput
          label="Title"
          value={value.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={problemOf('title')}
          dir="auto"
          data-autofocus
        />
        <div className={classes.two}>
          <DayField
            label="From"
            value={value.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            today={today}
            error={problemOf('startsOn')}
          />
          <DayField
            label="To"
            value={value.endsOn}
            onChange={(endsOn) => change({ endsOn })}
            today={today}
            error={problemOf('endsOn')}
          />
        </div>
        <TextInput
          label="Who"
          value={value.owner}
          onChange={(event) => change({ owner: event.currentTarget.value })}
          error={problemOf('owner')}
          dir="auto"
        />
        <Textarea
          autoComplete="off"
          label="Done when"
          value={value.doneWhen}
          onChange={(event) => change({ doneWhen: event.currentTarget.value })}
          error={problemOf('doneWhen')}
          autosize
          minRows={2}
          maxRows={6}
          dir="auto"
        />
        {problem && problem.fields.length === 0 ? <ErrorNote what={problem.message} /> : null}
      </div>
    </Sheet>
  );
}
