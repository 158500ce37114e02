// Pairs that exist already, and pairs that end: the rules that protect people are checked, the log is written.

import { localDayOf, type Day } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { EnteredPair } from '../../shared/matching/contract.ts';
import { against, explainOne, ruleLines } from '../../shared/matching/round/one-pair.ts';
import type { RuleLine } from '../../shared/matching/round/why.ts';
import { type PairKey, samePair } from '../../shared/matching/terms/pair-key.ts';
import type { PairEnding } from '../../shared/matching/terms/pair.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { writeLog } from './log-store.ts';
import { setOptedIn } from './own-yes.ts';
import { agreePair, endPair, findPair } from './pair-store.ts';
import { saveWord } from './reply-store.ts';
import { choicesOf, inputOf, situationOf, type Situation } from './situation.ts';
import { refreshStatus, standingBeside, type Standing } from './store-solve.ts';
import { currentRound, dropAnswers, saveStepBack } from './store.ts';

export function keepEntered(context: CommandContext, entered: EnteredPair): { pairId: Id } {
  const { db, now, newId } = context;
  const { cohortId, juniorId, seniorId } = entered;
  if (entered.agreedOn > localDayOf(now()))
    throw new Problem('invalid', 'The day they agreed cannot lie ahead.', ['agreedOn']);
  const before = situationOf(db, cohortId);
  expectRoom(before, entered);
  const { blocked, open } = against(
    ruleLines(inputOf(before, choicesOf(before)), juniorId, seniorId),
  );
  const locked = blocked.find((rule) => rule.strength === 'locked');
  if (locked)
    throw new Problem(
      'refused',
      `This pair cannot be entered. The rule "${locked.label}" speaks against it, and it protects people.`,
      ['seniorId'],
    );
  if (blocked[0] && entered.waive === '')
    throw new Problem(
      'invalid',
      `The rule "${blocked[0].label}" speaks against this pair. Write why it may be set aside.`,
      ['waive'],
    );
  const left = open.filter((rule) => !entered.confirmed.includes(rule.constraint));
  if (left[0])
    throw new Problem(
      'refused',
      `A question is still open: ${left[0].label}. Nobody is paired before it is answered.`,
      ['confirmed'],
    );
  if (open.some((rule) => rule.settledBy === 'second-person') && entered.secondPerson === '') {
    throw new Problem('invalid', 'Write who looked at this pair with you and agreed.', [
      'secondPerson',
    ]);
  }
  settle(context, entered, open);
  const after = open.length > 0 ? situationOf(db, cohortId) : before;
  const reasons = explainOne(inputOf(after, choicesOf(after)), juniorId, seniorId);
  const pairId = agreePair(db, {
    id: newId(),
    cohortId,
    juniorId,
    seniorId,
    roundId: null,
    agreedOn: entered.agreedOn,
    createdAt: now(),
    reasons,
  });
  const detail = blocked.length > 0 ? { rules: blocked.map((rule) => rule.label).join(', ') } : {};
  writeLog(
    db,
    { cohortId, roundId: after.round?.id ?? null, at: now(), who: entered.secondPerson },
    { what: 'entered', juniorId, seniorId, detail, why: entered.waive },
  );
  onePairMore(context, after);
  return { pairId };
}

/** What both people answered becomes their own word: an opt-in counts everywhere, anything else for this pair. */
function settle(
  { db, now }: CommandContext,
  entered: EnteredPair,
  open: readonly RuleLine[],
): void {
  for (const rule of open) {
    if (rule.settledBy === 'own-yes') {
      for (const ask of rule.asks) if (ask.who !== null) setOptedIn(db, ask.who, 'yes', now());
    } else {
      const toldBy = rule.settledBy === 'second-person' ? entered.secondPerson : '';
      saveWord(db, entered.cohortId, {
        rule: rule.constraint,
        juniorId: entered.juniorId,
        seniorId: entered.seniorId,
        answer: 'clear',
        toldBy,
        at: now(),
      });
    }
  }
}

/** Throws where one of the two is not of the seat, has no room, or they are a pair already. */
export function expectRoom(situation: Situation, entered: PairKey): void {
  const { people, live } = situation;
  const most = choicesOf(situation).settings.maxPairs;
  for (const [id, seat, field] of [
    [entered.juniorId, 'junior', 'juniorId'],
    [entered.seniorId, 'senior', 'seniorId'],
  ] as const) {
    const person = people.participants.find((one) => one.id === id);
    if (!person || person.seat !== seat)
      throw new Problem('invalid', 'Choose one person of each seat.', [field]);
    const pairs = live.filter((pair) => pair.juniorId === id || pair.seniorId === id);
    if (pairs.some((pair) => samePair(pair, entered)))
      throw new Problem('conflict', 'These two are a pair already.', ['seniorId']);
    if (pairs.length >= Math.min(person.capacity, most))
      throw new Problem('refused', 'This person has no room for another pair.', [field]);
  }
}

export function keepEnd(
  context: CommandContext,
  end: { readonly pairId: Id; readonly ending: PairEnding; readonly on: Day; readonly why: string },
): { cohortId: Id } {
  const { db, now } = context;
  const pair = findPair(db, end.pairId);
  if (!pair) throw new Problem('not-found', 'This pair is not there any more.');
  if (pair.status === 'ended') throw new Problem('conflict', 'This pair has ended already.');
  if (end.on < pair.agreedOn)
    throw new Problem('invalid', 'The end cannot lie before the day they agreed.', ['on']);
  if (end.on > localDayOf(now())) throw new Problem('invalid', 'The end cannot lie ahead.', ['on']);
  endPair(db, pair.id, end.ending, end.on);
  const { cohortId, juniorId, seniorId } = pair;
  const round = currentRound(db, cohortId);
  if (round) dropAnswers(db, round.id, juniorId, seniorId);
  writeLog(
    db,
    { cohortId, roundId: round?.id ?? null, at: now() },
    { what: 'ended', juniorId, seniorId, detail: { ending: end.ending }, why: end.why },
  );
  if (round) movedOn(context, standingBeside(db, round));
  return { cohortId };
}

/** A pair more, made or gone on: what stood before is no step back any more. */
export function onePairMore(context: CommandContext, { round, answers, live }: Situation): void {
  if (round) movedOn(context, { round, answers, agreed: live.length + 1 });
}

function movedOn(context: CommandContext, standing: Standing): void {
  saveStepBack(context.db, standing.round.id, null);
  refreshStatus(context, standing);
}
