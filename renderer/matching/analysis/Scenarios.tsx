// The three ways to choose over the same people: how many pairs and people, who needs most care, the sum, and who would meet someone else.

import { Button } from '@mantine/core';
import type { Scenario } from '../../../shared/matching/analysis/scenarios.ts';
import { LinesChart } from '../../ui/charts/LinesChart.tsx';
import { useScenarios } from '../data.ts';
import { movedWords } from '../moves/move-words.ts';
import type { Moves } from '../moves/use-moves.ts';
import type { Names } from '../names.ts';
import { Waiting } from '../Waiting.tsx';
import { objectiveWords } from '../words.ts';
import classes from '../matching.module.css';

type Props = { roundId: string; revision: string; names: Names; moves: Moves };

const shownMoves = 8;

export function Scenarios({ roundId, revision, names, moves }: Props) {
  const { look: looks, busy, problem } = useScenarios(roundId, revision);
  if (problem) return <p className={classes.soft}>{problem.message}</p>;
  if (!looks) return <Waiting busy={busy} label="Looking at three ways" />;
  return (
    <>
      <table className={classes.ways}>
        <thead>
          <tr>
            <th>Way to choose</th>
            <th data-number>Pairs</th>
            <th data-number>People</th>
            <th data-number>Needs most care</th>
            <th data-number>Sum</th>
            <th>Beside the board</th>
            <th>
              <span className="lp-unseen">Choose</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {looks.map((look) => (
            <tr key={look.objective}>
              <td>
                <b>{objectiveWords[look.objective].title}</b>
                <div className={classes.soft}>{objectiveWords[look.objective].text}</div>
              </td>
              <td data-number>{look.pairs}</td>
              <td data-number>{look.people}</td>
              <td data-number>{look.worst ?? '–'}</td>
              <td data-number>{look.total}</td>
              <td>{look.present ? 'on the board now' : differs(look)}</td>
              <td>
                {look.present ? null : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={moves.busy}
                    onClick={() =>
                      void moves.change({ kind: 'objective', objective: look.objective })
                    }
                  >
                    Use this way
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ScoreSpread looks={looks} />
      {looks
        .filter((look) => !look.present && look.moved.length > 0)
        .map((look) => (
          <div key={look.objective} className={classes.part}>
            <h3>{objectiveWords[look.objective].title}: who would meet someone else</h3>
            {look.moved.slice(0, shownMoves).map((one) => (
              <p key={one.participantId}>
                {movedWords(one, names)}{' '}
                <span className={classes.soft}>{change(one.scoreAfter - one.scoreBefore)}</span>
              </p>
            ))}
            {look.moved.length > shownMoves ? (
              <p className={classes.soft}>and {look.moved.length - shownMoves} more</p>
            ) : null}
          </div>
        ))}
    </>
  );
}

function ScoreSpread({ looks }: { looks: readonly Scenario[] }) {
  const most = Math.max(...looks.map((look) => look.lows.length));
  if (most < 2) return null;
  const points = Array.from({ length: most }, (_, index) => `${index + 1}`);
  const tones = ['accent', 'junior', 'senior'] as const;
  // Two ways with the same scores are one line: drawn twice, neither could be read.
  const lines = looks.filter(
    (look, index) => looks.findIndex((other) => String(other.lows) === String(look.lows)) === index,
  );
  const label = (look: Scenario) =>
    looks
      .filter((other) => String(other.lows) === String(look.lows))
      .map((other) => objectiveWords[other.objective].title)
      .join(', ');
  return (
    <div className={classes.part}>
      <LinesChart
        sentence="Of each pair the score of whoever gets less, the lowest first: among ways that place as many people, a line that starts higher takes better care of those who need it most."
        points={points}
        lines={lines.map((look, index) => ({
          label: label(look),
          tone: tones[index] ?? 'accent',
          values: points.map((_, at) => look.lows[at] ?? null),
        }))}
        top={1000}
      />
    </div>
  );
}

function differs(look: Scenario): string {
  if (look.newPairs.length === 0 && look.gonePairs.length === 0) return 'the same pairs';
  return `${look.newPairs.length} other pairs: better for ${look.gains}, less for ${look.losses}`;
}

function change(points: number): string {
  return points === 0
    ? 'the same points'
    : `${points > 0 ? '+' : '−'}${Math.abs(points)} points of their own`;
}
