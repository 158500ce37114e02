// Moves of the matcher from any part of the board, one at a time, with the last refusal to show.

import { useCallback, useMemo, useRef, useState } from 'react';
import { Problem } from '../../../shared/kernel/problem.ts';
import type { TickWord } from '../../../shared/matching/round/asking.ts';
import type { Change } from '../../../shared/matching/round/change.ts';
import type { Seat } from '../../../shared/people/participant.ts';
import { dropUndo } from '../../ui/feedback/toast.tsx';
import {
  useAnswer,
  useChange,
  useConfirmPair,
  usePropose,
  useUndo,
  useUndoAnswer,
} from '../data.ts';

export type PairIds = { readonly juniorId: string; readonly seniorId: string };

/** What one can do. The same object for as long as the round is the same, so that rows holding it are not drawn again. */
export type Acts = {
  readonly change: (change: Change) => Promise<boolean>;
  readonly propose: () => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  /** Makes the move again that was just taken back. False where another came between. */
  readonly redo: () => Promise<boolean>;
  /** `early`: why one senior is asked before the others. */
  readonly answer: (pair: PairIds, seat: Seat, told: TickWord, early?: string) => Promise<boolean>;
  readonly takeBack: (pair: PairIds, seat: Seat) => Promise<boolean>;
  readonly confirm: (pair: PairIds) => Promise<boolean>;
  readonly forget: () => void;
};

export type Moves = Acts & {
  readonly acts: Acts;
  readonly busy: boolean;
  readonly problem: Problem | null;
};

export function useMoves(cohortId: string, roundId: string | null): Moves {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { send: change } = useChange();
  const { send: propose } = usePropose();
  const { send: undo } = useUndo();
  const { send: answer } = useAnswer();
  const { send: takeBack } = useUndoAnswer();
  const { send: confirm } = useConfirmPair();

  /** True where it was done. A stopped run is no problem: nothing has changed. */
  const run = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code !== 'cancelled') setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const inRound = useCallback(
    (work: (id: string) => Promise<unknown>) =>
      roundId === null ? Promise.resolve(false) : run(() => work(roundId)),
    [roundId, run],
  );

  const steps = useRef<{ last: Change | null; undone: Change | null }>({
    last: null,
    undone: null,
  });
  const acts = useMemo<Acts>(() => {
    /** What can be undone and redone after `work`: only a move that nothing came after. */
    const then = async (
      work: Promise<boolean>,
      next: () => typeof steps.current,
    ): Promise<boolean> => {
      const done = await work;
      if (done) {
        steps.current = next();
        dropUndo();
      }
      return done;
    };
    const nothing = () => ({ last: null, undone: null });
    const make = (made: Change) =>
      then(
        inRound((id) => change({ roundId: id, change: made })),
        () => ({ last: made, undone: null }),
      );
    return {
      change: make,
      propose: () =>
        then(
          run(() => propose({ cohortId })),
          nothing,
        ),
      undo: () =>
        then(
          inRound((id) => undo({ roundId: id })),
          () => ({ last: null, undone: steps.current.last }),
        ),
      redo: () =>
        steps.current.undone === null ? Promise.resolve(false) : make(steps.current.undone),
      answer: (pair, seat, told, early) =>
        then(
          inRound((id) => answer({ roundId: id, ...ids(pair), seat, told, early })),
          nothing,
        ),
      takeBack: (pair, seat) =>
        then(
          inRound((id) => takeBack({ roundId: id, ...ids(pair), seat })),
          nothing,
        ),
      confirm: (pair) =>
        then(
          inRound((id) => confirm({ roundId: id, ...ids(pair) })),
          nothing,
        ),
      forget: () => setProblem(null),
    };
  }, [inRound, run, change, propose, undo, answer, takeBack, confirm, cohortId]);
  return { ...acts, acts, busy, problem };
}

function ids({ juniorId, seniorId }: PairIds): PairIds {
  return { juniorId, seniorId };
}
