// The four steps of a round, with the one it is in.

import { steps, type Step } from '../../../shared/matching/round/round.ts';
import { stepWords } from '../words.ts';
import classes from '../matching.module.css';

export function StepsLine({ step }: { step: Step }) {
  const at = steps.indexOf(step);
  return (
    <ol className={classes.steps} aria-label="Steps of this round">
      {steps.map((one, index) => (
        <li
          key={one}
          aria-current={index === at ? 'step' : undefined}
          data-past={index < at || undefined}
        >
          {stepWords[one]}
        </li>
      ))}
    </ol>
  );
}
