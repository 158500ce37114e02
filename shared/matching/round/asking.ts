// Asking people: two ticks a pair, the junior's first; what a yes, a no and a change of mind do.

import { z } from 'zod';
import { Instant, type Day } from '../../kernel/date.ts';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Seat } from '../../people/participant.ts';
import { samePair, type PairKey } from '../terms/pair-key.ts';

export const askStates = ['not-asked', 'asked', 'yes', 'no'] as const;
export const AskState = z.enum(askStates);
export type AskState = Infer<typeof AskState>;

/** What may be recorded for a person: that they were asked, and their own word. */
export const TickWord = z.enum(['asked', 'yes', 'no']);
export type TickWord = Infer<typeof TickWord>;

/** The two ticks of one pair. `closed` after a no: both are free again and the pair does not come back in this round. */
export const PairAnswers = z.object({
  juniorId: Id,
  seniorId: Id,
  junior: AskState,
  senior: AskState,
  juniorAt: Instant.nullable(),
  seniorAt: Instant.nullable(),
  closed: z.boolean(),
});
export type PairAnswers = Infer<typeof PairAnswers>;

export function notAsked(juniorId: Id, seniorId: Id): PairAnswers {
  return {
    juniorId,
    seniorId,
    junior: 'not-asked',
    senior: 'not-asked',
    juniorAt: null,
    seniorAt: null,
    closed: false,
  };
}

/** True where someone was asked and nobody said no: such a pair never moves in a solve. */
export function stands(answers: PairAnswers): boolean {
  return !answers.closed && answers.junior !== 'not-asked';
}

export function bothSaidYes(answers: PairAnswers): boolean {
  return !answers.closed && answers.junior === 'yes' && answers.senior === 'yes';
}

/** True where the senior may be asked: only the junior's own yes opens it. */
export function seniorIsOpen(answers: PairAnswers): boolean {
  return !answers.closed && answers.junior === 'yes';
}

export type WaitingForJuniors = {
  /** Pairs of the board that are no pair yet and whose junior has not said yes. */
  readonly juniors: number;
  /** From this day on nobody is waited for. */
  readonly from: Day | null;
};

/** How many juniors of the board have still to answer: of `pairs`, those who are not agreed and have not said yes. */
export function juniorsToAnswer(
  pairs: readonly PairKey[],
  answers: readonly PairAnswers[],
  agreed: readonly PairKey[],
): number {
  return pairs.filter(
    (pair) =>
      !agreed.some((one) => samePair(one, pair)) &&
      answers.find((one) => samePair(one, pair))?.junior !== 'yes',
  ).length;
}

/** True where seniors may be asked, all together: no junior is left to answer, or the set day has come. When they are asked then tells nobody of a no. */
export function seniorsMayBeAsked({ juniors, from }: WaitingForJuniors, today: Day): boolean {
  return juniors === 0 || (from !== null && from <= today);
}

/** The pairs whose senior is asked now: after the junior's yes, not asked yet. */
export function seniorsToAsk(answers: readonly PairAnswers[]): PairAnswers[] {
  return answers.filter((one) => seniorIsOpen(one) && one.senior === 'not-asked');
}

/** Records that `seat` was asked or what they said. Throws `conflict` where it is not their turn. */
export function told(answers: PairAnswers, seat: Seat, word: TickWord, at: Instant): PairAnswers {
  if (answers.closed)
    throw new Problem(
      'conflict',
      'This pair was answered with a no. Nothing more is asked about it.',
    );
  if (seat === 'senior' && answers.junior !== 'yes') {
    throw new Problem(
      'conflict',
      'The junior partner is asked first. The senior partner can be asked after their yes.',
    );
  }
  const before = answers[seat];
  if (word === 'asked' && before !== 'not-asked')
    throw new Problem('conflict', 'They were asked already.');
  if (word !== 'asked' && before !== 'asked')
    throw new Problem('conflict', 'Ask first, then note what they said.');
  const after =
    seat === 'junior'
      ? { ...answers, junior: word, juniorAt: at }
      : { ...answers, senior: word, seniorAt: at };
  return { ...after, closed: word === 'no' };
}

/** One step back for `seat`, for a tick made by mistake. Throws `conflict` where the other's tick rests on it. */
export function takenBack(answers: PairAnswers, seat: Seat, at: Instant): PairAnswers {
  const before = answers[seat];
  if (before === 'not-asked')
    throw new Problem('conflict', 'There is nothing to take back: they were not asked.');
  if (seat === 'junior' && answers.senior !== 'not-asked') {
    throw new Problem(
      'conflict',
      'The senior partner was asked because of this yes. Take back their answer first.',
    );
  }
  const state: AskState = before === 'asked' ? 'not-asked' : 'asked';
  const time = state === 'not-asked' ? null : at;
  const after =
    seat === 'junior'
      ? { ...answers, junior: state, juniorAt: time }
      : { ...answers, senior: state, seniorAt: time };
  return { ...after, closed: false };
}

/** How far asking has come. Seniors are best asked together once no junior is left to answer, so that lateness gives no "no" away. */
export function askingProgress(
  all: readonly PairAnswers[],
  pairs: number,
): {
  juniorsAsked: number;
  juniorsAnswered: number;
  seniorsAsked: number;
  agreed: number;
  pairs: number;
} {
  const open = all.filter((one) => !one.closed);
  return {
    pairs,
    juniorsAsked: open.filter((one) => one.junior !== 'not-asked').length,
    juniorsAnswered: open.filter((one) => one.junior === 'yes').length,
    seniorsAsked: open.filter((one) => one.senior !== 'not-asked').length,
    agreed: open.filter(bothSaidYes).length,
  };
}
