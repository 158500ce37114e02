// What every row of the board is drawn with: people, words for the seats, and what a row may do.

import type { BoardPerson, BoardRow } from '../../../shared/matching/round/board.ts';
import type { Seat } from '../../../shared/people/participant.ts';
import type { Acts } from '../moves/use-moves.ts';

export type BoardLook = {
  readonly people: ReadonlyMap<string, BoardPerson>;
  readonly seatLabel: { readonly junior: string; readonly senior: string };
  /** "27 junior partners". */
  readonly seatCount: (seat: Seat, count: number) => string;
  readonly today: string;
  /** Buttons for asking are shown; otherwise only where it stands. */
  readonly asking: boolean;
  /** Every junior has answered, or the set day has come. */
  readonly seniorsOpen: boolean;
  readonly moves: Acts;
  readonly onCompare: (row: BoardRow) => void;
  readonly onOpen: (row: BoardRow) => void;
  readonly onPair: (pairId: string) => void;
};
