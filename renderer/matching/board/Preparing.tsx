// Before the first proposal: who is there, and the one thing to do.

import { useLocation } from 'wouter';
import type { Board } from '../../../shared/matching/round/board.ts';
import { seatCountOf } from '../../../shared/programme/programme.ts';
import { useToday } from '../../ui/dates/use-today.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import { useHotkeys } from '../../ui/keyboard/hotkeys.ts';
import { Page } from '../../ui/layout/Page.tsx';
import { LinkingPin } from '../../ui/LinkingPin.tsx';
import { useViewState } from '../../ui/view-state/use-view-state.ts';
import type { Moves } from '../moves/use-moves.ts';
import { inside, namesOf, placesOf } from '../names.ts';
import { Waiting } from '../Waiting.tsx';
import { insteadWords } from '../words.ts';
import { EnterPairSheet } from './EnterPairSheet.tsx';
import { StepsLine } from './StepsLine.tsx';

type Props = { board: Board; seatLabel: { junior: string; senior: string }; moves: Moves };

export function Preparing({ board, seatLabel, moves }: Props) {
  const [, go] = useLocation();
  const enteringKey = `preparing/${board.cohortId}/enter`;
  const [entering, setEntering] = useViewState(enteringKey, false);
  const today = useToday();
  const { counts, instead } = board;
  const seats = { junior: inside(seatLabel.junior), senior: inside(seatLabel.senior) };
  const words = instead ? insteadWords(instead, counts, seats) : null;
  useHotkeys([
    {
      keys: 'N',
      label: 'Enter a pair that exists already',
      group: 'Here',
      run: () => {
        if (!words) setEntering(true);
      },
    },
  ]);
  const short = counts.juniors > counts.seniorPlaces;
  const enter = { label: 'Enter a pair that exists already', onDo: () => setEntering(true) };
  return (
    <Page title="Matching">
      <StepsLine step="preparing" />
      {words ? (
        <EmptyState
          title={words.title}
          picture={<LinkingPin size={36} joined={false} />}
          action={{
            label: words.to === 'people' ? 'Look at the people' : 'Bring people in',
            onDo: () => go(words.to === 'people' ? '/people' : '/people/import'),
          }}
        >
          {words.text}
        </EmptyState>
      ) : (
        <EmptyState
          title="Ready to propose"
          picture={<LinkingPin size={36} joined={false} />}
          action={{ label: 'Propose pairs', onDo: () => void moves.propose(), busy: moves.busy }}
          other={enter}
        >
          {seatCountOf(seatLabel.junior, counts.juniors)} and{' '}
          {seatCountOf(seatLabel.senior, counts.seniors)} can be placed.
          {short
            ? ` ${seatCountOf(seatLabel.junior, counts.juniors)}, ${placesOf(counts.seniorPlaces)}: not everybody will find a partner this time.`
            : ''}{' '}
          The rules that protect people always hold. Nobody is asked before you say so, and every
          pair comes with its reasons.
        </EmptyState>
      )}
      <Waiting busy={moves.busy} label="Looking for pairs" />
      {moves.problem ? <ErrorNote what={moves.problem.message} safe="Nothing was stored." /> : null}
      <EnterPairSheet
        open={entering}
        cohortId={board.cohortId}
        people={board.people}
        seatLabel={seatLabel}
        names={namesOf(board.people)}
        today={today}
        onClose={() => setEntering(false)}
        onEntered={(pairId) => {
          setEntering(false);
          go(`/pairs/${pairId}`);
        }}
        place={enteringKey}
      />
    </Page>
  );
}
