// Beside the timeline, in words: sessions whose outcome is still open, what comes next, the windows, and what the roadmap asks for now.

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Session } from '../../shared/coaching/session.ts';
import { showDay, type Day } from '../../shared/kernel/date.ts';
import type { PairLine } from '../../shared/pairs/page.ts';
import type { RoadmapStep } from '../../shared/programme/roadmap.ts';
import { isCheckIn, pairsToHear } from '../../shared/reflection/check-in.ts';
import type { SessionWindow } from '../../shared/reflection/window.ts';
import { QuietLink } from '../ui/QuietLink.tsx';
import { offerUndo } from '../ui/undo-toast.tsx';
import { usePutBackWindow, useRemoveWindow } from './data.ts';
import { stateWords } from './outcome-words.ts';
import classes from './reflection.module.css';

type Props = {
  plan: { readonly sessions: readonly Session[]; readonly windows: readonly SessionWindow[] };
  pairs: readonly PairLine[];
  steps: readonly RoadmapStep[];
  today: Day;
  words: Readonly<Record<'junior' | 'senior', string>>;
};

const most = 30;

export function Coming({ plan, pairs, steps, today, words }: Props) {
  const names = new Map(
    pairs.map((pair) => [
      pair.id,
      <>
        <bdi>{pair.junior.name}</bdi> and <bdi>{pair.senior.name}</bdi>
      </>,
    ]),
  );
  const open = plan.sessions.filter(
    (session) => session.state === 'planned' && session.onDate < today,
  );
  const ahead = plan.sessions.filter(
    (session) => session.state === 'planned' && session.onDate >= today,
  );
  const behind = plan.sessions.filter((session) => session.state !== 'planned').toReversed();
  const now = steps.filter(
    (step) => (step.state === 'ahead' || step.state === 'asked') && step.startsOn <= today,
  );
  const list = (sessions: readonly Session[]) => (
    <Dates
      sessions={sessions.slice(0, most)}
      names={names}
      today={today}
      words={words}
      more={sessions.length - most}
    />
  );
  return (
    <div className={classes.coming} tabIndex={0} role="group" aria-label="The plan in words">
      {open.length > 0 ? (
        <>
          <h2>What became of them?</h2>
          {list(open)}
        </>
      ) : null}
      <h2>Next sessions</h2>
      {ahead.length > 0 ? list(ahead) : <NonePlanned pairs={pairs} />}
      {plan.windows.length > 0 ? (
        <>
          <h2>Windows</h2>
          <Windows windows={plan.windows} today={today} />
        </>
      ) : null}
      {now.length > 0 ? (
        <>
          <h2>On the roadmap now</h2>
          <ul className={classes.now}>
            {now.map((step) => (
              <li key={step.id}>
                <bdi>{step.title}</bdi>{' '}
                <span className={classes.soft}>until {showDay(step.endsOn, today)}</span>
                <ToHear step={step} pairs={pairs} sessions={plan.sessions} names={names} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {behind.length > 0 ? (
        <>
          <h2>Behind you</h2>
          {list(behind)}
        </>
      ) : null}
    </div>
  );
}

type ToHearProps = {
  step: RoadmapStep;
  pairs: readonly PairLine[];
  sessions: readonly Session[];
  names: ReadonlyMap<string, ReactNode>;
};

/** Under a check-in, the pairs it is for: those with no session near it. */
function ToHear({ step, pairs, sessions, names }: ToHearProps) {
  const [, go] = useLocation();
  if (!isCheckIn(step)) return null;
  const toHear = pairsToHear(step, pairs, sessions);
  if (toHear.length === 0) return <p className={classes.soft}>Every pair has a session near it.</p>;
  return (
    <ul className={classes.dates}>
      {toHear.slice(0, most).map(({ id }) => (
        <li key={id}>
          <QuietLink onGo={() => go(`/pairs/${id}`)}>{names.get(id)}</QuietLink>
        </li>
      ))}
      {toHear.length > most ? <li>and {toHear.length - most} more pairs</li> : null}
    </ul>
  );
}

function NonePlanned({ pairs }: Pick<Props, 'pairs'>) {
  const [, go] = useLocation();
  if (pairs.some((pair) => pair.status === 'active' || pair.status === 'forming')) {
    return (
      <p className={classes.soft}>
        None planned. You can plan one for every pair at once, or one at a time on the page of a
        pair.
      </p>
    );
  }
  const resting = pairs.length > 0;
  return (
    <>
      <p className={classes.soft}>
        {resting
          ? 'Every pair is paused or has ended, so there is nobody to plan for.'
          : 'There are no pairs yet, so there is nobody to plan for. Once two people have said yes, you plan their sessions here.'}
      </p>
      <Button
        mt={8}
        size="compact-sm"
        variant="default"
        onClick={() => go(resting ? '/pairs' : '/matching')}
      >
        {resting ? 'See the pairs' : 'Go to matching'}
      </Button>
    </>
  );
}

type DatesProps = {
  sessions: readonly Session[];
  names: ReadonlyMap<string, ReactNode>;
  today: Day;
  words: Props['words'];
  more: number;
};

function Dates({ sessions, names, today, words, more }: DatesProps) {
  const [, go] = useLocation();
  return (
    <>
      <ul className={classes.dates}>
        {sessions.map((session) => (
          <li key={session.id}>
            <button
              type="button"
              className={classes.date}
              onClick={() => go(`/plan/session/${session.id}`)}
            >
              <span>{showDay(session.onDate, today)}</span>
              <span>
                {names.get(session.pairId) ?? 'A pair'}
                {session.state === 'planned'
                  ? session.atTime === null
                    ? ''
                    : `, ${session.atTime}`
                  : `, ${stateWords(session, words)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={classes.soft}>and {more} more on the timeline</p> : null}
    </>
  );
}

function Windows({ windows, today }: { windows: readonly SessionWindow[]; today: Day }) {
  const [remove, putBack] = [useRemoveWindow(), usePutBackWindow()];
  const takeBack = async (id: string) => {
    const { removed } = await remove.tell({ id });
    offerUndo({
      text:
        removed === 1
          ? 'Window taken back, with one planned session.'
          : `Window taken back, with ${removed} planned sessions.`,
      onUndo: () => void putBack.tell({ id }),
    });
  };
  return (
    <ul className={classes.dates}>
      {windows.map((window) => (
        <li key={window.id} className={classes.soft}>
          <bdi>{window.title}</bdi>, {showDay(window.startsOn, today)} to{' '}
          {showDay(window.endsOn, today)}{' '}
          {window.endsOn >= today ? (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={`Take back: the window ${window.title}`}
              onClick={() => void takeBack(window.id)}
            >
              Take back
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
