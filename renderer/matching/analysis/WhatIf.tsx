// What a wish would change for others, tried out without storing anything.

import { useState } from 'react';
import type { WhatIf as WhatIfAnswer } from '../../../shared/matching/analysis/what-if.ts';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { useWhatIf } from '../data.ts';
import { effectWords, movedWords } from '../moves/move-words.ts';
import type { PairIds } from '../moves/use-moves.ts';
import type { Names } from '../names.ts';
import { Waiting } from '../Waiting.tsx';
import classes from '../matching.module.css';

type Props = { roundId: string; wish: { kind: 'together' | 'apart' } & PairIds; names: Names };

const shown = 8;

export function WhatIf({ roundId, wish, names }: Props) {
  const { send, busy, problem } = useWhatIf();
  const [look, setLook] = useState<WhatIfAnswer | null>(null);
  const tryIt = () =>
    void send({ roundId, kind: wish.kind, juniorId: wish.juniorId, seniorId: wish.seniorId }).then(
      setLook,
      () => undefined,
    );
  if (problem) return <p className={classes.soft}>{problem.message}</p>;
  if (!look)
    return (
      <>
        {busy ? (
          <Waiting busy label="Trying it out" />
        ) : (
          <p className={classes.small}>
            <QuietLink onGo={tryIt}>what it changes for others</QuietLink>
          </p>
        )}
      </>
    );
  const changes = {
    what: 'keep-together' as const,
    juniorId: wish.juniorId,
    seniorId: wish.seniorId,
    newPairs: [],
    gonePairs: [],
    ...look,
    moved: look.moved,
  };
  return (
    <div className={classes.strip} role="status">
      <div className={classes.stripWords}>
        {look.moved.length === 0 ? 'It would change nothing.' : effectWords(changes, names)}{' '}
        {look.pairs < look.pairsNow ? `${look.pairs} pairs instead of ${look.pairsNow}. ` : ''}
        {look.totalChange !== 0
          ? `The sum of all scores would be ${Math.abs(look.totalChange)} points ${look.totalChange < 0 ? 'lower' : 'higher'}.`
          : ''}
        <ul>
          {look.moved.slice(0, shown).map((one) => (
            <li key={one.participantId}>{movedWords(one, names)}</li>
          ))}
          {look.moved.length > shown ? <li>and {look.moved.length - shown} more</li> : null}
        </ul>
      </div>
    </div>
  );
}
