// The proposal: a round from preparing to settled, one row a pair, everyone still to place below.

import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { seatWord } from '../../../shared/programme/programme.ts';
import { useCohortState } from '../../programme/current.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { LinkingPin } from '../../ui/LinkingPin.tsx';
import { useBoard } from '../data.ts';
import { useMoves } from '../moves/use-moves.ts';
import { BoardPage } from './BoardPage.tsx';
import { Preparing } from './Preparing.tsx';

export default function ProposalScreen() {
  const [, go] = useLocation();
  const { known, current } = useCohortState();
  if (!known) return null;
  if (!current) {
    return (
      <Page title="Matching">
        <EmptyState
          title="Make a programme first"
          picture={<LinkingPin size={36} joined={false} />}
          action={{ label: 'Make a programme', onDo: () => go('/programme') }}
        >
          Pairs are proposed for the people of a cohort. A programme with its first cohort takes a
          minute.
        </EmptyState>
      </Page>
    );
  }
  return (
    <OfCohort
      key={current.cohort.id}
      cohortId={current.cohort.id}
      junior={seatWord(current.programme, 'junior')}
      senior={seatWord(current.programme, 'senior')}
    />
  );
}

function OfCohort({
  cohortId,
  junior,
  senior,
}: {
  cohortId: string;
  junior: string;
  senior: string;
}) {
  const seatLabel = useMemo(() => ({ junior, senior }), [junior, senior]);
  const { data: board } = useBoard(cohortId);
  const moves = useMoves(cohortId, board?.round?.id ?? null);
  if (!board) return null;
  if (!board.round?.solvedAt)
    return <Preparing board={board} seatLabel={seatLabel} moves={moves} />;
  return <BoardPage board={board} seatLabel={seatLabel} moves={moves} />;
}
