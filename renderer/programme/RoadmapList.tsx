// The roadmap as a list: what lies behind is asked, what is on now stands out, the rest follows
// with its dates.

import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { showDay } from '../../shared/kernel/date.ts';
import type { RoadmapStep } from '../../shared/programme/roadmap.ts';
import type { StepAnswer } from '../../shared/programme/step.ts';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { useMarkStep, useRoadmap } from './data.ts';
import { StepSheet } from './StepSheet.tsx';
import classes from './programme.module.css';

type Props = { cohortId: string; today: string };

export function RoadmapList({ cohortId, today }: Props) {
  const { data: steps } = useRoadmap(cohortId);
  const [editedId, setEditedId] = useViewState<string | null>(`roadmap/${cohortId}/step`, null);
  const { send } = useMarkStep();
  const answer = async (step: RoadmapStep, given: StepAnswer) => {
    await send({ id: step.id, answer: given, on: today });
    if (given !== 'open')
      offerUndo({
        text: answered[given],
        onUndo: () => void send({ id: step.id, answer: 'open', on: today }),
      });
  };
  if (!steps) return null;
  const edited = steps.find(({ id }) => id === editedId) ?? null;
  const asked = steps.filter(({ state }) => state === 'asked').length;
  return (
    <>
      {asked > 0 ? (
        <p className={classes.hint}>
          {asked === 1
            ? 'One step lies behind you. Say whether it was done, done in a short form, or is left out.'
            : `${asked} steps lie behind you. Say of each whether it was done, done in a short form, or is left out.`}
        </p>
      ) : null}
      <ol className={classes.steps}>
        {steps.map((step) => (
          <Step
            key={step.id}
            step={step}
            today={today}
            onAnswer={(given) => void answer(step, given)}
            onEdit={() => setEditedId(step.id)}
          />
        ))}
      </ol>
      <div className={classes.end}>
        <Button size="compact-sm" variant="subtle" onClick={() => setEditedId('new')}>
          Add a step of your own
        </Button>
      </div>
      {edited || editedId === 'new' ? (
        <StepSheet
          cohortId={cohortId}
          step={edited}
          today={today}
          onClose={() => setEditedId(null)}
        />
      ) : null}
    </>
  );
}

const answered = {
  done: 'Step marked as done.',
  'short-form': 'Step marked as done in a short form.',
  skipped: 'Step left out.',
} as const;

type StepProps = {
  step: RoadmapStep;
  today: string;
  onAnswer: (answer: StepAnswer) => void;
  onEdit: () => void;
};

function Step({ step, today, onAnswer, onEdit }: StepProps) {
  const isNow = step.state !== 'asked' && step.startsOn <= today && today <= step.endsOn;
  const open = step.state === 'ahead' || step.state === 'asked';
  return (
    <li className={classes.step}>
      <span className={`${classes.when} ${isNow && open ? classes.now : ''}`}>
        {step.state === 'asked' ? 'behind you' : spanInWords(step, today)}
      </span>
      <span className={classes.what}>
        <button
          type="button"
          className={classes.name}
          onClick={onEdit}
          aria-label={`Change: ${step.title}`}
        >
          <bdi>{step.title}</bdi>
        </button>
        <br />
        <span className={classes.small}>
          <bdi>{step.owner}</bdi>
          {step.doneWhen ? (
            <>
              {' '}
              · done when <bdi>{step.doneWhen}</bdi>
            </>
          ) : null}
          {step.must ? ' · never left out' : ''}
        </span>
      </span>
      <span className={classes.acts}>
        {open ? (
          <Answers step={step} today={today} onAnswer={onAnswer} />
        ) : (
          <Answered step={step} today={today} onAnswer={onAnswer} />
        )}
      </span>
    </li>
  );
}

function Answers({ step, today, onAnswer }: Omit<StepProps, 'onEdit'>) {
  // What lies months ahead shows no buttons: the list stays calm, and a change of dates is a click
  // on the title.
  if (step.state === 'ahead' && step.startsOn > today) return null;
  const act = (answer: StepAnswer, label: string) => (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={`${label}: ${step.title}`}
      onClick={() => onAnswer(answer)}
    >
      {label}
    </Button>
  );
  return (
    <>
      {act('done', 'Done')}
      {step.must ? null : (
        <>
          {act('short-form', 'Short form')}
          {act('skipped', 'Leave out')}
        </>
      )}
    </>
  );
}

function Answered({ step, today, onAnswer }: Omit<StepProps, 'onEdit'>) {
  const words =
    step.state === 'skipped'
      ? 'left out'
      : `${step.state === 'done' ? 'done' : 'short form'}${step.doneOn ? `, ${showDay(step.doneOn, today)}` : ''}`;
  return (
    <>
      <span className={classes.state}>
        {step.state === 'skipped' ? null : (
          <IconCheck size={16} stroke={1.5} className={classes.kept} aria-hidden />
        )}
        {words}
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Open again: ${step.title}`}
        onClick={() => onAnswer('open')}
      >
        Open again
      </Button>
    </>
  );
}

function spanInWords({ startsOn, endsOn }: RoadmapStep, today: string): string {
  if (startsOn === endsOn) return showDay(startsOn, today);
  const sameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  return `${showDay(startsOn, sameYear ? startsOn : today)} to ${showDay(endsOn, today)}`;
}
