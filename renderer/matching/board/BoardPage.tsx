// The board itself: its header, what changed, the rows and the panels beside.

import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Board, BoardRow } from '../../../shared/matching/round/board.ts';
import { pairText, samePair } from '../../../shared/matching/terms/pair-key.ts';
import { seatCountOf } from '../../../shared/programme/programme.ts';
import { useToday } from '../../ui/dates/use-today.ts';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { RowFeed } from '../../ui/list/RowFeed.tsx';
import { useViewState } from '../../ui/view-state/use-view-state.ts';
import { filterRows, type AskFilter } from '../asking/ask-filter.ts';
import { AskingHead } from '../asking/AskingHead.tsx';
import { QuestionsSheet } from '../asking/QuestionsSheet.tsx';
import { seniorsAreOpen } from '../asking/SeniorsTogether.tsx';
import type { BoardLook } from '../facts/board-look.ts';
import { ChangesStrip } from '../moves/ChangesStrip.tsx';
import type { Moves, PairIds } from '../moves/use-moves.ts';
import { namesOf } from '../names.ts';
import { Waiting } from '../Waiting.tsx';
import { revisionOf, rowWords } from '../words.ts';
import { BoardActions, type Beside } from './BoardActions.tsx';
import { BoardNotices } from './BoardNotices.tsx';
import { CompareSheet } from './CompareSheet.tsx';
import { EnterPairSheet } from './EnterPairSheet.tsx';
import { MoreWays } from './MoreWays.tsx';
import { PairRow } from './PairRow.tsx';
import { StepsLine } from './StepsLine.tsx';
import { StillToPlace } from './StillToPlace.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { WhyPanel } from './WhyPanel.tsx';

type Props = { board: Board; seatLabel: { junior: string; senior: string }; moves: Moves };

const besideKey = (roundId: string): string => `round/${roundId}/beside`;

export function BoardPage({ board, seatLabel, moves }: Props) {
  const round = board.round!;
  const { acts } = moves;
  const [, go] = useLocation();
  const today = useToday();
  const [asking, setAsking] = useState(round.step === 'asking');
  const [filter, setFilter] = useState<AskFilter>('all');
  const [active, setActive] = useState<string | null>(null);
  const [asked, setWhy] = useViewState<PairIds | null>(`why ${round.id}`, null);
  // A pair that is not proposed any more has nothing to tell.
  const why = asked && board.rows.some((row) => samePair(row, asked)) ? asked : null;
  const [compared, setCompared] = useState<PairIds | null>(null);
  const [beside, setBeside] = useViewState<Beside>(besideKey(round.id), null);
  const names = useMemo(() => namesOf(board.people), [board.people]);
  const people = useMemo(
    () => new Map(board.people.map((person) => [person.id, person])),
    [board.people],
  );
  const rows = useMemo(
    () => (asking ? filterRows(board.rows, filter) : board.rows),
    [board.rows, asking, filter],
  );
  const activeRow = rows.find((row) => pairText(row) === active);
  const open = useCallback(
    (row: BoardRow) => setWhy({ juniorId: row.juniorId, seniorId: row.seniorId }),
    [setWhy],
  );
  const peek = useCallback(
    (row: BoardRow) => setWhy(why && samePair(why, row) ? null : row),
    [why, setWhy],
  );
  const seniorsOpen = seniorsAreOpen(board, today);
  const look = useMemo<BoardLook>(
    () => ({
      people,
      seatLabel,
      today,
      asking,
      seniorsOpen,
      moves: acts,
      onOpen: open,
      seatCount: (seat, count) => seatCountOf(seatLabel[seat], count),
      onCompare: setCompared,
      onPair: (pairId) => go(`/pairs/${pairId}`),
    }),
    [people, seatLabel, today, asking, seniorsOpen, acts, open, go],
  );

  useBoardKeys({
    round,
    moves,
    row: beside === null && compared === null ? activeRow : undefined,
    onEnter: () => setBeside('enter'),
  });

  const title = `Proposal · ${board.counts.pairs} ${board.counts.pairs === 1 ? 'pair' : 'pairs'} · ${board.unplaced.length} still to place`;
  return (
    <Page
      title={title}
      width="full"
      actions={
        <BoardActions
          board={board}
          moves={moves}
          asking={asking}
          onAsking={setAsking}
          onBeside={setBeside}
        />
      }
    >
      <StepsLine step={asking && round.step === 'proposal' ? 'asking' : round.step} />
      {asking ? (
        <AskingHead
          board={board}
          seatLabel={seatLabel}
          today={today}
          filter={filter}
          onFilter={setFilter}
          onQuestions={() => setBeside('questions')}
        />
      ) : null}
      <BoardNotices
        board={board}
        seatLabel={seatLabel}
        names={names}
        moves={moves}
        onQuestions={() => setBeside('questions')}
      />
      {moves.problem && beside !== 'ways' ? (
        <ErrorNote
          what={moves.problem.message}
          safe="Nothing was changed."
          action={{ label: 'All right', onDo: moves.forget }}
        />
      ) : null}
      <ChangesStrip
        key={`${round.solvedAt} ${board.changes?.what} ${board.changes?.juniorId} ${board.changes?.seniorId}`}
        round={round}
        changes={board.changes}
        names={names}
        onUndo={() => void moves.undo()}
      />
      <Waiting busy={moves.busy} label="Looking for pairs" />
      <RowFeed
        label="Proposed pairs"
        rows={rows}
        keyOf={pairText}
        rowLabel={(row) => rowWords(row, names)}
        height={112}
        active={active}
        onActive={setActive}
        onOpen={open}
        onPeek={peek}
        render={(row) => <PairRow row={row} look={look} />}
        after={
          asking && filter !== 'all' ? null : (
            <StillToPlace
              roundId={round.id}
              revision={revisionOf(board)}
              unplaced={board.unplaced}
              counts={board.counts}
              look={look}
              onPerson={(id) => go(`/people/${id}`)}
              onTry={(juniorId, seniorId) => setWhy({ juniorId, seniorId })}
            />
          )
        }
      />
      {why ? (
        <WhyPanel
          roundId={round.id}
          revision={revisionOf(board)}
          pair={why}
          names={names}
          conditions={round.conditions}
          moves={moves}
          onClose={() => setWhy(null)}
          onQuestions={() => setBeside('questions')}
        />
      ) : null}
      <CompareSheet
        roundId={round.id}
        pair={compared}
        people={board.people}
        names={names}
        moves={moves}
        onClose={() => setCompared(null)}
      />
      <MoreWays
        place={besideKey(round.id)}
        open={beside === 'ways'}
        board={board}
        names={names}
        moves={moves}
        onClose={() => setBeside(null)}
      />
      <QuestionsSheet
        open={beside === 'questions'}
        cohortId={board.cohortId}
        names={names}
        onClose={() => setBeside(null)}
        onPerson={(id) => go(`/people/${id}`)}
      />
      <EnterPairSheet
        open={beside === 'enter'}
        cohortId={board.cohortId}
        people={board.people}
        seatLabel={seatLabel}
        names={names}
        today={today}
        onClose={() => setBeside(null)}
        onEntered={(pairId) => {
          setBeside(null);
          go(`/pairs/${pairId}`);
        }}
        place={besideKey(round.id)}
      />
    </Page>
  );
}
