// The board's sentences: ways to choose, steps, what comes instead of a proposal, a row as it is spoken.

import type { Objective } from '../../shared/matching/input/settings.ts';
import type { Board, BoardRow, Instead } from '../../shared/matching/round/board.ts';
import type { Step } from '../../shared/matching/round/round.ts';
import type { Segment } from '../../shared/matching/terms/sentence.ts';
import type { Names } from './names.ts';

export const objectiveWords: Readonly<
  Record<Objective, { readonly title: string; readonly text: string }>
> = {
  fairest: {
    title: 'Fairest',
    text: 'As many pairs as the rules allow, over as many people; then the person who needs most care gets as much as can be, then the next.',
  },
  most: {
    title: 'Most people',
    text: 'As many pairs as the rules allow, over as many people; then the highest sum.',
  },
  total: {
    title: 'Highest total',
    text: 'The highest sum of all scores. It can leave single people with little.',
  },
};

export const stepWords: Readonly<Record<Step, string>> = {
  preparing: 'Preparing',
  proposal: 'Proposal',
  asking: 'Asking people',
  settled: 'Settled',
};

/** What a longer look depends on: the proposal's fingerprint and how far asking is. */
export function revisionOf(board: Pick<Board, 'round' | 'counts'>): string {
  return `${board.round?.hash} ${board.counts.juniorsAsked} ${board.counts.agreed}`;
}

type SeatWords = { readonly junior: string; readonly senior: string };

/** What comes instead of a proposal, and what to do; `seats` are the programme's words inside a sentence. */
export function insteadWords(
  instead: Instead,
  counts: { readonly juniors: number; readonly seniors: number },
  seats: SeatWords,
): { title: string; text: string; to: 'import' | 'people' | null } {
  switch (instead) {
    case 'nobody':
      return {
        title: 'Nobody is on the list yet',
        text: 'Bring in the people who are interested, from a spreadsheet or a survey. Then pairs can be proposed.',
        to: 'import',
      };
    case 'one-person':
      return {
        title: 'One person alone',
        text: 'A pair takes two. Bring in more people, or look whether some were withdrawn.',
        to: 'import',
      };
    case 'no-seniors':
      return {
        title: `No ${seats.senior} takes part yet`,
        text: `${counts.juniors} on the list, all for the other seat. Invite people, or look whether the seats were read rightly at import.`,
        to: 'people',
      };
    case 'no-juniors':
      return {
        title: `No ${seats.junior} takes part yet`,
        text: `${counts.seniors} on the list, all for the other seat. Invite people, or look whether the seats were read rightly at import.`,
        to: 'people',
      };
    case 'no-places':
      return {
        title: 'Nobody has room for a pair',
        text: 'Everybody of one seat said that they can carry no pair at present. Their pages say so under “Partners at most”.',
        to: 'people',
      };
    case 'all-ruled-out':
      return {
        title: 'Every pair is ruled out',
        text: 'The list below says for each person which rule stands in the way and what could be done.',
        to: null,
      };
  }
}

/** A row as it is spoken. */
export function rowWords(row: BoardRow, names: Names): string {
  const answers =
    row.pairId !== null
      ? 'agreed'
      : row.senior !== 'not-asked'
        ? `senior ${stateWords[row.senior]}`
        : `junior ${stateWords[row.junior]}`;
  return `${names(row.juniorId)} and ${names(row.seniorId)}, ${answers}`;
}

export const stateWords: Readonly<Record<BoardRow['junior'], string>> = {
  'not-asked': 'not asked yet',
  asked: 'asked',
  yes: 'said yes',
  no: 'said no',
};

/** Plain pieces for a reason line. */
export function segmentsOf(sentence: readonly Segment[]): { text: string; strong: boolean }[] {
  return sentence.map(({ text, strong }) => ({ text, strong: strong === true }));
}
