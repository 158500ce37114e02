// The prompts of a session as a quiet column, each with its minutes and the time it begins.

import { beginnings, type Prompt } from '../../shared/coaching/templates.ts';
import classes from './reflection.module.css';

type Props = { prompts: readonly Prompt[]; startsAt: string | null; small?: boolean };

export function Prompts({ prompts, startsAt, small = false }: Props) {
  const starts = beginnings(prompts);
  return (
    <ol className={classes.prompts} data-small={small} aria-label="Prompts">
      {prompts.map((prompt, index) => (
        <li key={prompt.text} className={classes.prompt}>
          <span className={classes.minutes}>{timeAt(startsAt, starts[index] ?? 0)}</span>
          <span>
            {prompt.text}
            <span className={classes.length}> {prompt.minutes} min</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** "10:08" where the session has a time, otherwise minutes from its start: "+8". */
function timeAt(startsAt: string | null, minutes: number): string {
  if (startsAt === null) return `+${minutes}`;
  const at = Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) + minutes;
  return `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
