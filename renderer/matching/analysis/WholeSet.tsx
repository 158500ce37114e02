// The whole proposal at a glance: both benefits of every pair, how it spreads, what is rare, what we know too little of.

import type { WholeSet as WholeSetFacts } from '../../../shared/matching/analysis/whole-set.ts';
import type { Board } from '../../../shared/matching/round/board.ts';
import { FactList } from '../../ui/FactList.tsx';
import { useWholeSet } from '../data.ts';
import { nameList, type Names } from '../names.ts';
import { Waiting } from '../Waiting.tsx';
import { BenefitScatter } from './BenefitScatter.tsx';
import classes from '../matching.module.css';

type Props = { board: Board; roundId: string; revision: string; names: Names };

export function WholeSet({ board, roundId, revision, names }: Props) {
  const { look, busy, problem } = useWholeSet(roundId, revision);
  if (problem) return <p className={classes.soft}>{problem.message}</p>;
  if (!look) return <Waiting busy={busy} label="Looking at the whole set" />;
  return (
    <>
      <BenefitScatter rows={board.rows} names={names} />
      <div className={classes.part}>
        <FactList facts={factsOf(look, names)} />
      </div>
      {look.spread.length > 0 ? (
        <table className={classes.ways}>
          <thead>
            <tr>
              <th>Organisation</th>
              <th data-number>People</th>
              <th data-number>Mean of their own scores</th>
              <th data-number>Lowest</th>
            </tr>
          </thead>
          <tbody>
            {look.spread.map((line) => (
              <tr key={line.organisation}>
                <td>{line.organisation}</td>
                <td data-number>{line.people}</td>
                <td data-number>{Math.round(line.mean)}</td>
                <td data-number>{Math.round(line.lowest)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className={classes.soft}>Groups of fewer than five people are not shown on their own.</p>
    </>
  );
}

function factsOf(look: WholeSetFacts, names: Names): { label: string; value: string }[] {
  const unused = look.rareSkills.filter((skill) => !skill.used);
  const { share, byChance } = look.sameUnit;
  return [
    {
      label: 'Asked for each other',
      value:
        look.askedForEachOther.length === 0
          ? 'nobody who asked for each other was parted'
          : look.askedForEachOther
              .map((pair) => `${names(pair.juniorId)} and ${names(pair.seniorId)}`)
              .join('; '),
    },
    {
      label: 'Within one unit',
      value:
        share === null
          ? 'not known'
          : `${percent(share)} of pairs${byChance === null ? '' : `; ${percent(byChance)} by chance`}`,
    },
    {
      label: 'Rare offers',
      value:
        look.rareSkills.length === 0
          ? 'none that only one or two can show'
          : `${look.rareSkills.length - unused.length} of ${look.rareSkills.length} used${unused.length > 0 ? `; not used: ${nameList(unused.map((skill) => skill.label))}` : ''}`,
    },
    {
      label: 'Asked for by many',
      value:
        look.overAsked.length === 0
          ? 'nobody more than they have room for'
          : look.overAsked
              .map((one) => `${names(one.participantId)} (${one.asked} for ${one.room})`)
              .join(', '),
    },
    {
      label: 'We know little of',
      value:
        look.thinCriteria.length === 0
          ? 'nothing: every criterion is known for most pairs'
          : look.thinCriteria
              .map((line) => `${line.label} (${percent(line.share)} of pairs)`)
              .join(', '),
    },
    {
      label: 'Told by others',
      value:
        look.filledByOthers.length === 0
          ? 'everybody filled in their own sheet'
          : `${look.filledByOthers.length} people did not fill in their own sheet`,
    },
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
