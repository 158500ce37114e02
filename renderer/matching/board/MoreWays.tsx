// "More ways to look": three ways to choose side by side, weights, the round's rules, what was set aside, the small print.

import { Tabs } from '@mantine/core';
import type { Board } from '../../../shared/matching/round/board.ts';
import { pairText } from '../../../shared/matching/terms/pair-key.ts';
import { FactList } from '../../ui/FactList.tsx';
import { Sheet } from '../../ui/layout/Sheet.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { useViewState } from '../../ui/view-state/use-view-state.ts';
import { CompareScenarios } from '../analysis/CompareScenarios.tsx';
import { Fragility } from '../analysis/Fragility.tsx';
import { Prices } from '../analysis/Prices.tsx';
import { Scenarios } from '../analysis/Scenarios.tsx';
import { WholeSet } from '../analysis/WholeSet.tsx';
import { useChoices } from '../data.ts';
import type { Moves } from '../moves/use-moves.ts';
import type { Names } from '../names.ts';
import { RoundRules } from '../rules/RoundRules.tsx';
import { Weights } from '../rules/Weights.tsx';
import { revisionOf } from '../words.ts';
import classes from '../matching.module.css';

type Props = {
  open: boolean;
  board: Board;
  names: Names;
  moves: Moves;
  /** The key that says it is open. */ place: string;
  onClose: () => void;
};

export function MoreWays({ open, board, names, moves, place, onClose }: Props) {
  const { round } = board;
  const revision = revisionOf(board);
  const [tab, setTab] = useViewState<string | null>(`${place}/tab`, 'ways');
  return (
    <Sheet open={open && round !== null} title="More ways to look" onClose={onClose} width={868}>
      {open && round ? (
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List mb={16}>
            <Tabs.Tab value="ways">Three ways</Tabs.Tab>
            <Tabs.Tab value="weights">Weights</Tabs.Tab>
            <Tabs.Tab value="rules">Rules</Tabs.Tab>
            <Tabs.Tab value="set">The whole set</Tabs.Tab>
            <Tabs.Tab value="fragile">What is shaky</Tabs.Tab>
            <Tabs.Tab value="every">Every pair</Tabs.Tab>
            <Tabs.Tab value="aside">Set aside</Tabs.Tab>
            <Tabs.Tab value="print">Small print</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="ways">
            <Scenarios roundId={round.id} revision={revision} names={names} moves={moves} />
            <CompareScenarios key={revision} roundId={round.id} names={names} />
          </Tabs.Panel>
          <Tabs.Panel value="weights">
            <Weights board={board} round={round} names={names} moves={moves} />
          </Tabs.Panel>
          <Tabs.Panel value="rules">
            <RoundRules board={board} names={names} moves={moves} place={place} />
          </Tabs.Panel>
          <Tabs.Panel value="set">
            <WholeSet board={board} roundId={round.id} revision={revision} names={names} />
          </Tabs.Panel>
          <Tabs.Panel value="fragile">
            <Fragility
              roundId={round.id}
              revision={revision}
              names={names}
              conditions={round.conditions}
            />
          </Tabs.Panel>
          <Tabs.Panel value="every">
            <Prices board={board} roundId={round.id} revision={revision} names={names} />
          </Tabs.Panel>
          <Tabs.Panel value="aside">
            <SetAside board={board} names={names} moves={moves} />
          </Tabs.Panel>
          <Tabs.Panel value="print">
            <SmallPrint board={board} names={names} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
    </Sheet>
  );
}

/** What is known of a set under conditions: proven best, or as far as the time went. */
function conditionsHold({ conditions, gap, complete }: NonNullable<Board['round']>): string {
  const held = conditions === 1 ? 'one, and it holds' : `${conditions}, all hold`;
  if (gap > 0)
    return `${held}; the time ran out: at most ${(100 * gap).toFixed(1)} % more could be possible`;
  return complete
    ? `${held}; proven best`
    : `${held}; the time ran out before fairness was settled for everybody`;
}

function SetAside({ board, names, moves }: Pick<Props, 'board' | 'names' | 'moves'>) {
  const { data } = useChoices(board.round?.id ?? '-');
  const apart = board.round?.keptApart ?? [];
  return (
    <>
      <ul className={classes.rules}>
        {data?.waivers.map((waiver) => (
          <li key={`${waiver.constraint} ${waiver.juniorId} ${waiver.seniorId}`}>
            <b>{waiver.label}</b>, for {names(waiver.juniorId)} and {names(waiver.seniorId)}: “
            {waiver.reason}”{' '}
            <QuietLink
              onGo={() =>
                void moves.change({
                  kind: 'unwaive',
                  constraint: waiver.constraint,
                  juniorId: waiver.juniorId,
                  seniorId: waiver.seniorId,
                })
              }
            >
              let the rule hold again
            </QuietLink>
          </li>
        ))}
        {apart.map((pair) => (
          <li key={pairText(pair)}>
            Kept apart in this round: {names(pair.juniorId)} and {names(pair.seniorId)}{' '}
            <QuietLink
              onGo={() =>
                void moves.change({
                  kind: 'release',
                  juniorId: pair.juniorId,
                  seniorId: pair.seniorId,
                })
              }
            >
              release
            </QuietLink>
          </li>
        ))}
      </ul>
      {(data?.waivers.length ?? 0) + apart.length === 0 ? (
        <p className={classes.soft}>
          No rule is set aside and nobody is kept apart by you in this round.
        </p>
      ) : null}
    </>
  );
}

function SmallPrint({ board, names }: Pick<Props, 'board' | 'names'>) {
  const { round, lines } = board;
  if (!round) return null;
  return (
    <>
      <FactList
        facts={[
          {
            label: 'Reporting lines',
            value: lines ? `known for ${lines.known} of ${lines.of}` : 'not looked at yet',
          },
          ...(lines && lines.loops.length > 0
            ? [
                {
                  label: 'Lines in a circle',
                  value: lines.loops.map((loop) => loop.map(names).join(' → ')).join('; '),
                },
              ]
            : []),
          ...(lines && lines.offList.length > 0
            ? [
                {
                  label: 'Managers not on the list',
                  value: lines.offList.map((one) => one.name).join(', '),
                },
              ]
            : []),
          {
            label: 'Fairness',
            value: round.complete
              ? 'decided down to the last pair'
              : `decided for the ${round.levels} lowest scores; the rest by the sum`,
          },
          ...(round.conditions > 0
            ? [{ label: 'Whole-set conditions', value: conditionsHold(round) }]
            : []),
          { label: 'Scores', value: 'whole points from 0 to 1000' },
          {
            label: 'Order of equals',
            value: `drawn with the number ${round.seed}, never by name or date`,
          },
          {
            label: 'Sum of all scores',
            value: round.total === null ? 'none yet' : String(round.total),
          },
          {
            label: 'Fingerprint',
            value: <span className={classes.hash}>{round.hash ?? 'none yet'}</span>,
          },
        ]}
      />
      <p className={classes.soft}>
        The same people, rules, weights and number always give the same proposal, to the last
        character.
      </p>
    </>
  );
}
