// Every problem at its row and column; the place lights its column up, and what can be answered is answered here.
import { IconAlertTriangle, IconCircleX, IconHelpCircle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Preview, ShownProblem } from '../../shared/people/import/shapes.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { ProblemAnswer } from './ProblemAnswer.tsx';
import type { OpenChoices } from './use-import.ts';
import classes from './people.module.css';

type Props = { tried: Preview; choices: OpenChoices; programme: Programme; onLight: (column: number | null) => void; onChoose: (part: Partial<OpenChoices>) => void };

const icons = { refused: IconCircleX, question: IconHelpCircle, open: IconAlertTriangle, notice: IconInfoCircle } as const;
const severities = { refused: 'Stays out', question: 'Needs an answer', open: 'Value left open', notice: 'Good to know' } as const;
const order = ['question', 'refused', 'open', 'notice'];
const shownAtFirst = 60;

export function ProblemStrip({ tried, choices, programme, onLight, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const sorted = tried.problems.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (sorted.length === 0) return null;
  const more = tried.counts.problems - Math.min(sorted.length, all ? sorted.length : shownAtFirst);
  return (
    <div className={classes.strip} role="region" aria-label="Problems" tabIndex={0}>
      {sorted.slice(0, all ? undefined : shownAtFirst).map((problem) => (
        <Line key={`${problem.code}:${problem.row}:${problem.column}:${problem.message}`} problem={problem} onLight={onLight}>
          <ProblemAnswer problem={problem} choices={choices} programme={programme} onChoose={onChoose} />
        </Line>
      ))}
      {more > 0 ? <div className={classes.problem}><span /><button type="button" className={classes.place} onClick={() => setAll(true)}>{more.toLocaleString('en')} more</button></div> : null}
    </div>
  );
}

function Line({ problem, onLight, children }: { problem: ShownProblem; onLight: (column: number | null) => void; children: React.ReactNode }) {
  const Icon = icons[problem.severity];
  const place = [problem.row === null ? null : `Row ${problem.row}`, problem.letter ? `${problem.letter} ${problem.heading ?? ''}` : null].filter(Boolean).join(' · ') || 'The whole list';
  return (
    <div className={classes.problem} data-severity={problem.severity}>
      <Icon size={18} stroke={1.5} aria-label={severities[problem.severity]} role="img" />
      <button type="button" className={classes.place} title={place} onClick={() => onLight(problem.column)}><bdi>{place}</bdi></button>
      <span>{problem.message}</span>
      <span className={classes.answers}>{children}</span>
    </div>
  );
}
