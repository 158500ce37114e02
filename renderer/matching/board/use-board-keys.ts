// The keys of the board: keep a pair together or apart, back and again, enter a pair.

import type { Board, BoardRow } from '../../../shared/matching/round/board.ts';
import { runUndo } from '../../ui/feedback/toast.tsx';
import { useHotkeys } from '../../ui/keyboard/hotkeys.ts';
import type { Moves } from '../moves/use-moves.ts';

type BoardKeys = {
  readonly round: NonNullable<Board['round']>;
  readonly moves: Moves;
  /** The pair the keys act on; none while something lies over the rows. */
  readonly row: BoardRow | undefined;
  readonly onEnter: () => void;
};

export function useBoardKeys({ round, moves, row, onEnter }: BoardKeys): void {
  const onRow = (kind: 'together' | 'apart') => {
    if (!row || row.pairId !== null || row.junior !== 'not-asked') return;
    void moves.change({
      kind: kind === 'together' && row.keptTogether ? 'release' : kind,
      juniorId: row.juniorId,
      seniorId: row.seniorId,
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
    { keys: 'N', label: 'Enter a pair that exists already', group: 'Here', run: onEnter },
  ]);
}
