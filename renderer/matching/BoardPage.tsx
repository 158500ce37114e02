// The board itself: header with the way to choose, what changed, the rows, the panel beside, and its keys.

import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { objectives } from '../../shared/matching/input/settings.ts';
import type { Board, BoardRow } from '../../shared/matching/round/board.ts';
import { pairText, samePair } from '../../shared/matching/terms/pair-key.ts';
import { seatCountOf } from '../../shared/programme/programme.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { runUndo } from '../ui/feedback/toast.tsx';
import { useHotkeys } from '../ui/keyboard/hotkeys.ts';
import { Page } from '../ui/layout/Page.tsx';
import { RowFeed } from '../ui/list/RowFeed.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { filterRows, type AskFilter } from './ask-filter.ts';
import { AskingHead } from './AskingHead.tsx';
import { type BoardLook } from './board-look.ts';
import { BoardNotices } from './BoardNotices.tsx';
import { ChangesStrip } from './ChangesStrip.tsx';
import { CompareSheet } from './CompareSheet.tsx';
import { EnterPairSheet } from './EnterPairSheet.tsx';
import { MoreWays } from './MoreWays.tsx';
import { PairRow } from './PairRow.tsx';
import { QuestionsSheet } from './QuestionsSheet.tsx';
import { seniorsAreOpen } from './SeniorsTogether.tsx';
import { StepsLine } from './StepsLine.tsx';
import { StillToPlace } from './StillToPlace.tsx';
import type { Moves, PairIds } from './use-moves.ts';
import { Waiting } from './Waiting.tsx';
import { WhyPanel } from './WhyPanel.tsx';
import { namesOf, objectiveWords, revisionOf, rowWords } from './words.ts';

type Props = { board: Board; seatLabel: { junior: string; senior: string }; moves: Moves };
type Beside = 'ways' | 'questions' | 'enter' | null;

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

  const onRow = (kind: 'together' | 'apart') => {
    if (
      beside !== null ||
      compared !== null ||
      !activeRow ||
      activeRow.pairId !== null ||
      activeRow.junior !== 'not-asked'
    )
      return;
    void moves.change({
      kind: kind === 'together' && activeRow.keptTogether ? 'release' : kind,
      juniorId: activeRow.juniorId,
      seniorId: activeRow.seniorId,
    });
  };
  useHotkeys([
    { keys: 'T', label: 'Keep these two together', group: 'Here', run: () => onRow('together') },
    { keys: 'A', label: 'Keep these two apart', group: 'Here', run: () => onRow('apart') },
    {
      keys: 'mod+Z',
      label: 'Take the last move back',
      group: 'Here',
      run: () => {
        if (!runUndo() && round.undo) void moves.undo();
      },
    },
    {
      keys: 'mod+shift+Z',
      label: 'Make it again after all',
      group: 'Here',
      run: () => void moves.redo(),
    },
    {
      keys: 'N',
      label: 'Enter a pair that exists already',
      group: 'Here',
      run: () => setBeside('enter'),
    },
  ]);

  const title = `Proposal · ${board.counts.pairs} ${board.counts.pairs === 1 ? 'pair' : 'pairs'} · ${board.unplaced.length} still to place`;
  return (
    <Page
      title={title}
      width="full"
      actions={
        <>
          <ObjectiveMenu board={board} moves={moves} />
          <Button variant="default" onClick={() => setBeside('ways')}>
            More ways to look
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="default"
                aria-label="More to do"
                rightSection={<IconChevronDown size={16} stroke={1.5} />}
              >
                More
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setBeside('questions')}>
                Questions to ask ({board.counts.questions})
              </Menu.Item>
              <Menu.Item onClick={() => setBeside('enter')}>
                Enter a pair that exists already
              </Menu.Item>
              <Menu.Item onClick={() => void moves.propose()}>Propose again</Menu.Item>
              <Menu.Item onClick={() => go('/matching/log')}>Log of matching</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <SegmentedControl
            aria-label="What to do here"
            value={asking ? 'ask' : 'look'}
            onChange={(value) => setAsking(value === 'ask')}
            data={[
              { value: 'look', label: 'Proposal' },
              { value: 'ask', label: 'Asking people' },
            ]}
          />
        </>
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

function ObjectiveMenu({ board, moves }: Pick<Props, 'board' | 'moves'>) {
  const now = board.round!.objective;
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button
          variant="default"
          aria-label={`Way to choose: ${objectiveWords[now].title}`}
          rightSection={<IconChevronDown size={16} stroke={1.5} />}
        >
          {objectiveWords[now].title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {objectives.map((objective) => (
          <Menu.Item
            key={objective}
            aria-current={objective === now}
            onClick={() => {
              if (objective !== now) void moves.change({ kind: 'objective', objective });
            }}
          >
            <b>{objectiveWords[objective].title}</b>
            <br />
            {objectiveWords[objective].text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
