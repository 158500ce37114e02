// What to do first in a new vault: four steps, one of them now.

import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { FirstStep } from '../../shared/insights/desk-line.ts';
import classes from './insights.module.css';

type Words = { title: string; why: string; label: string; path: string };

const words: Record<FirstStep['key'], Words> = {
  programme: {
    title: 'Make a programme',
    why: 'What it is for, how long it runs, when it starts. The roadmap follows from that.',
    label: 'Make a programme',
    path: '/programme/new',
  },
  people: {
    title: 'Bring people',
    why: 'Import a list or add them one by one, people for both seats. Nothing is stored before you have seen it.',
    label: 'Import people',
    path: '/people/import',
  },
  proposal: {
    title: 'Look at a proposal',
    why: 'Who could learn from whom, with reasons, and who is still to place.',
    label: 'Propose pairs',
    path: '/matching',
  },
  asking: {
    title: 'Ask people',
    why: 'A pair is agreed when both said yes, the junior seat first. A no stays with you.',
    label: 'Ask people',
    path: '/matching',
  },
};

export function FirstSteps({ steps }: { steps: readonly FirstStep[] }) {
  const [, go] = useLocation();
  const now = steps.find(({ done }) => !done)?.key;
  return (
    <ol className={classes.firstSteps}>
      {steps.map(({ key, done }, index) => (
        <li
          key={key}
          className={classes.firstStep}
          data-state={done ? 'done' : key === now ? 'now' : 'later'}
          aria-current={key === now ? 'step' : undefined}
        >
          {done ? (
            <span className={classes.done}>
              <IconCheck size={18} stroke={1.5} role="img" aria-label="Done" />
            </span>
          ) : (
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
          )}
          <span>
            <span className={classes.firstTitle}>{words[key].title}</span>
            {key === now ? (
              <>
                <br />
                <span className={classes.soft}>{words[key].why}</span>
              </>
            ) : null}
          </span>
          {key === now ? (
            <Button onClick={() => go(words[key].path)}>{words[key].label}</Button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
