// Which pairs hang on a weight: each weight a fifth up and down, and who would then meet someone else.

import { pairText } from '../../../shared/matching/terms/pair-key.ts';
import { BarsChart } from '../../ui/charts/BarsChart.tsx';
import { useFragility } from '../data.ts';
import type { Names } from '../names.ts';
import { Waiting } from '../Waiting.tsx';
import classes from '../matching.module.css';

type Props = { roundId: string; revision: string; names: Names; conditions: number };

const shown = 12;

export function Fragility({ roundId, revision, names, conditions }: Props) {
  const { look, busy, problem } = useFragility(roundId, revision);
  if (problem) return <p className={classes.soft}>{problem.message}</p>;
  if (!look) return <Waiting busy={busy} label="Moving each weight a little" />;
  const most = new Map<string, number>();
  for (const swing of look.swings)
    most.set(swing.label, Math.max(most.get(swing.label) ?? 0, swing.gone));
  const tries = look.swings.length;
  return (
    <>
      {[...most.values()].every((count) => count === 0) ? null : (
        <BarsChart
          sentence="How many pairs would be others if one weight were a fifth higher or lower."
          unit="pairs"
          items={[...most].map(([label, value]) => ({ label, value }))}
        />
      )}
      <div className={classes.part}>
        <h3>Pairs that hang on a weight</h3>
        {look.pairs.length === 0 ? (
          <p>None: whichever weight moves by a fifth, the pairs stay.</p>
        ) : null}
        {look.pairs.slice(0, shown).map((pair) => (
          <p key={pairText(pair)}>
            {names(pair.juniorId)} and {names(pair.seniorId)}{' '}
            <span className={classes.soft}>
              would part in {pair.flips} of {tries} tries
            </span>
          </p>
        ))}
        {conditions > 0 ? (
          <p className={classes.soft}>Each try keeps your conditions for the whole set.</p>
        ) : null}
        {look.shaky > shown ? <p className={classes.soft}>and {look.shaky - shown} more</p> : null}
      </div>
    </>
  );
}
