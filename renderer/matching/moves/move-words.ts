// What a move did, and what it does to others.

import type { Changes } from '../../../shared/matching/round/board.ts';
import type { LogKind } from '../../../shared/matching/round/log.ts';
import { type Names, nameList } from '../names.ts';

/** What each kind of move did, with the pair it was about. */
export const moveWords: Readonly<Record<LogKind, (pair: string) => string>> = {
  proposed: () => 'Proposed anew',
  'keep-together': (pair) => `Kept together: ${pair}`,
  'keep-apart': (pair) => `Kept apart: ${pair}`,
  released: (pair) => `Released: ${pair}`,
  weight: () => 'A weight moved',
  floors: () => 'The floors changed',
  rules: () => 'The rules of this round changed',
  bridge: () => 'The difference to bridge changed',
  conditions: () => 'The conditions for the whole set changed',
  objective: () => 'Another way to choose',
  waived: (pair) => `A rule was set aside for ${pair}`,
  'waiver-lifted': (pair) => `A rule holds again for ${pair}`,
  asked: (pair) => `Noted as asked: ${pair}`,
  'seniors-asked': () => 'Senior partners were asked together',
  'seniors-from': () => 'The day for asking senior partners changed',
  'said-yes': (pair) => `A yes was noted: ${pair}`,
  'said-no': (pair) => `A no was noted: ${pair}. Both are free again`,
  'taken-back': (pair) => `An answer was taken back: ${pair}`,
  agreed: (pair) => `A pair: ${pair}`,
  'question-answered': () => 'A question was answered',
  entered: (pair) => `A pair was entered: ${pair}`,
  ended: () => 'A pair ended',
  'goes-on': (pair) => (pair === '' ? 'A pair goes on' : `The end was taken back: ${pair}`),
  undone: () => 'One step back',
};

/** What was done last, without its effect. */
export function didWords(
  move: {
    readonly what: LogKind;
    readonly juniorId: string | null;
    readonly seniorId: string | null;
  },
  names: Names,
): string {
  return moveWords[move.what](
    nameList([move.juniorId, move.seniorId].filter((id) => id !== null).map(names)),
  );
}

/** The effect of a move on others: "4 people would meet someone else; Jan is still to place." */
export function effectWords(changes: Changes, names: Names): string {
  const own = new Set([changes.juniorId, changes.seniorId]);
  const others = changes.moved.filter(
    (one) => !own.has(one.participantId) && one.from.length > 0 && one.to.length > 0,
  );
  const parts = [
    others.length > 0
      ? `${others.length === 1 ? `${names(others[0]!.participantId)} would meet someone else` : `${others.length} people would meet someone else`}`
      : null,
    changes.newlyPlaced.length > 0
      ? `${nameList(changes.newlyPlaced.map(names))} ${changes.newlyPlaced.length === 1 ? 'has' : 'have'} a partner now`
      : null,
    changes.newlyUnplaced.length > 0
      ? `${nameList(changes.newlyUnplaced.map(names))} ${changes.newlyUnplaced.length === 1 ? 'is' : 'are'} still to place`
      : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return `${parts.join('; ')}.`;
  return changes.newPairs.length + changes.gonePairs.length === 0
    ? 'Nobody else moves.'
    : 'It changes nothing for others.';
}

/** One person's move, for the list behind the strip: "Jan: Marta instead of Luis". */
export function movedWords(moved: Changes['moved'][number], names: Names): string {
  const [from, to] = [nameList(moved.from.map(names)), nameList(moved.to.map(names))];
  if (to === '') return `${names(moved.participantId)}: still to place, before ${from}`;
  return from === ''
    ? `${names(moved.participantId)}: ${to}`
    : `${names(moved.participantId)}: ${to} instead of ${from}`;
}
