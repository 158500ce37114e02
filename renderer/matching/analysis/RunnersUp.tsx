// Who else would have suited each of the two, and why it did not come to that. Looked for only when asked.

import { useState } from 'react';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { ReasonLine } from '../../ui/ReasonLine.tsx';
import { useRunnersUp } from '../data.ts';
import type { PairIds } from '../moves/use-moves.ts';
import { shortName, type Names } from '../names.ts';
import { Waiting } from '../Waiting.tsx';
import { segmentsOf } from '../words.ts';
import { priceTold, priceWords } from './price-words.ts';
import classes from '../matching.module.css';

type Props = { roundId: string; revision: string; pair: PairIds; names: Names; conditions: number };

export function RunnersUp(props: Props) {
  const [wanted, setWanted] = useState(false);
  return (
    <div className={classes.part}>
      <h3>Who else</h3>
      {wanted ? (
        <Found {...props} />
      ) : (
        <p>
          <QuietLink onGo={() => setWanted(true)}>look who else would suit them</QuietLink>
        </p>
      )}
    </div>
  );
}

function Found({ roundId, revision, pair, names, conditions }: Props) {
  const { look, busy, problem } = useRunnersUp(roundId, revision, pair);
  if (problem) return <p className={classes.soft}>{problem.message}</p>;
  if (!look) return <Waiting busy={busy} label="Looking who else would suit" />;
  const own = [pair.juniorId, pair.seniorId].flatMap((id) =>
    look.filter((one) => one.personId === id),
  );
  if (own.length === 0)
    return <p className={classes.soft}>Nobody else would be possible for either of them.</p>;
  return (
    <>
      {own.map((one) => (
        <div key={one.personId}>
          <p>
            <b>{shortName(names(one.personId))}</b> with {names(one.partnerId)}: {one.score} instead
            of {one.scoreNow} of their own.
          </p>
          <ReasonLine segments={segmentsOf(one.reason)} soft />
          <p className={classes.soft}>
            What it would change for others: {priceWords({ state: 'open', ...one.price })}.
          </p>
        </div>
      ))}
      <p className={classes.soft}>{priceTold(conditions)}</p>
    </>
  );
}
