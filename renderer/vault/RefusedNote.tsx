// Why a vault did not open, with the one safe next step; what was mistyped stands at its field
// instead.

import type { ProblemData } from '../../shared/kernel/problem.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { nextStepAfter } from './next-step.ts';

type Props = {
  readonly problem: ProblemData;
  readonly onTakeOver: () => void;
  readonly onRestore: () => void;
};

export function RefusedNote({ problem, onTakeOver, onRestore }: Props) {
  const step = nextStepAfter(problem);
  if (step === 'type-again') return null;
  if (step === 'open-here')
    return (
      <ErrorNote
        what={problem.message}
        next="If nobody works there any more, you can open it here."
        action={{ label: 'Open it here', onDo: onTakeOver }}
      />
    );
  if (step === 'look-at-backups')
    return (
      <ErrorNote
        what={problem.message}
        safe="Nothing was changed."
        action={{ label: 'Look at the backups', onDo: onRestore }}
      />
    );
  return <ErrorNote what={problem.message} />;
}
