// The board's sentences: what changed, what the log says, what comes instead of a proposal.

import { showDay } from '../../shared/kernel/date.ts';
import type { Objective } from '../../shared/matching/input/settings.ts';
import type {
  Board,
  BoardPerson,
  BoardRow,
  Changes,
  Instead,
} from '../../shared/matching/round/board.ts';
import type { LogEntry, LogKind } from '../../shared/matching/round/log.ts';
import type { Step } from '../../shared/matching/round/round.ts';
import type { Segment } from '../../shared/matching/terms/sentence.ts';
import { givenName } from '../../shared/people/given-name.ts';
import { endingWords } from './ending-words.ts';

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

/** "Amara" of "Amara van Dijk". */
export function shortName(name: string): string {
  return givenName(name);
}

/** What a longer look depends on: the proposal's fingerprint and how far asking is. */
export function revisionOf(board: Pick<Board, 'round' | 'counts'>): string {
  return `${board.round?.hash} ${board.counts.juniorsAsked} ${board.counts.agreed}`;
}

export type Names = (id: string | null) => string;

/** Full names by id; someone who is not on the list any more is "someone". */
export function namesOf(people: readonly BoardPerson[]): Names {
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (id) => (id === null ? '' : (names.get(id) ?? 'someone'));
}

/** Up to three names, then a count: "Amara, Jan and 4 others". */
export function nameList(names: readonly string[]): string {
  if (names.length <= 3)
    return names.length < 2
      ? names.join('')
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
}

const done: Readonly<Record<LogKind, (pair: string) => string>> = {
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
  return done[move.what](
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

/** What the log says happened, with the small facts beside it. */
export function logWords(entry: LogEntry): string {
  const pair = nameList([entry.juniorName, entry.seniorName].filter((name) => name !== null));
  const { detail } = entry;
  switch (entry.what) {
    case 'proposed':
      return 'Pairs were proposed';
    case 'weight':
      return `Weight of “${detail['criterion']}”: ${detail['from']} → ${detail['to']}`;
    case 'objective':
      return `Way to choose: ${objectiveTitle(detail['from'])} → ${objectiveTitle(detail['to'])}`;
    case 'floors':
      return `Floors: junior ${percent(detail['junior'])}, senior ${percent(detail['senior'])}`;
    case 'rules':
      return `Rules: ${detail['minLevelGap']} grades apart at least, at most ${detail['maxPairs']} pairs a person, ${acrossWords(detail['across'])}${Number(detail['waitingBonus']) > 0 ? `, ${detail['waitingBonus']} points for who waited` : ''}`;
    case 'bridge':
      return detail['label'] === null
        ? 'The difference to bridge: none'
        : `The difference to bridge: ${detail['label']}`;
    case 'conditions':
      return detail['count'] === 0
        ? 'Conditions for the whole set: none'
        : `Conditions for the whole set: ${detail['count']}`;
    case 'waived':
      return `Set aside for ${pair}: ${detail['rule']}`;
    case 'waiver-lifted':
      return `Holds again for ${pair}: ${detail['rule']}`;
    case 'asked':
      return `${seatName(entry)} was asked about ${otherName(entry)}${detail['early'] === true ? ', before the others' : ''}`;
    case 'seniors-asked':
      return `Asked together: ${detail['count']} in the senior seat`;
    case 'seniors-from':
      return typeof detail['on'] === 'string'
        ? `Seniors are asked from ${showDay(detail['on'], entry.at.slice(0, 10))} on, also if a junior has not answered`
        : 'Seniors are asked once every junior has answered';
    case 'said-yes':
      return `${seatName(entry)} said yes to ${otherName(entry)}`;
    case 'said-no':
      return `${seatName(entry)} said no to ${otherName(entry)}`;
    case 'taken-back':
      return `Taken back: the answer of ${seatName(entry)} about ${otherName(entry)}`;
    case 'question-answered':
      return `${questionAnswer(detail['answer'])}${pair === '' ? '' : ` (${pair})`}`;
    case 'ended':
      return `${pair} ended: ${endingWords(detail['ending'])}`;
    case 'undone':
      return 'One step back';
    default:
      return done[entry.what](pair);
  }
}

function seatName(entry: LogEntry): string {
  return (entry.detail['seat'] === 'senior' ? entry.seniorName : entry.juniorName) ?? 'Someone';
}

function otherName(entry: LogEntry): string {
  return (entry.detail['seat'] === 'senior' ? entry.juniorName : entry.seniorName) ?? 'someone';
}

function objectiveTitle(value: unknown): string {
  return objectiveWords[value as Objective]?.title ?? '';
}

function percent(value: unknown): string {
  return `${Math.round(Number(value) * 100)} %`;
}

function questionAnswer(answer: unknown): string {
  if (answer === 'yes') return 'Takes part, in their own word';
  if (answer === 'no') return 'Does not take part, in their own word';
  return answer === 'clear' ? 'A question was settled' : 'A question ruled a pair out';
}

export function acrossWords(across: unknown): string {
  if (across === 'other-organisation') return 'across organisations';
  return across === 'other-unit' ? 'across units' : 'in any unit';
}

const ownWords = new Set(['junior partner', 'senior partner']);

/** A seat's word inside a sentence: our own turns lower-case, a programme's own stays as it was typed. */
export function inside(word: string): string {
  return ownWords.has(word.toLowerCase()) ? word.toLowerCase() : word;
}

/** "17 places", "1 place". */
export function placesOf(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`;
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
