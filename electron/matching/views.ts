// What the board, the inspector and the lists read.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { constraints } from '../../shared/matching/constraints/all.ts';
import { criteria } from '../../shared/matching/criteria/all.ts';
import type { Board } from '../../shared/matching/round/board.ts';
import { against, explainOne, ruleLines } from '../../shared/matching/round/one-pair.ts';
import type { QuestionToAsk } from '../../shared/matching/round/question.ts';
import { questionsToAsk } from '../../shared/matching/round/questions-to-ask.ts';
import { showBoard } from '../../shared/matching/round/show-board.ts';
import type { PairCheck, Why } from '../../shared/matching/round/why.ts';
import { type PairKey, samePair } from '../../shared/matching/terms/pair-key.ts';
import type { Reader } from '../database/connection.ts';
import { cohortById } from '../programme/store.ts';
import { choicesOf, inputOf, situationOf } from './situation.ts';
import { roundOrThrow } from './store-solve.ts';
import { currentRound } from './store.ts';

export function boardView(db: Reader, cohortId: Id): Board {
  const situation = situationOf(db, cohortById(db, cohortId).id);
  return showBoard({ ...situation, participants: situation.people.participants });
}

/** As it was solved where the pair is on the board; for two others, as it would be. */
export function whyView(
  db: Reader,
  { roundId, juniorId, seniorId }: PairKey & { readonly roundId: Id },
): Why {
  const round = roundOrThrow(db, roundId);
  const input = inputOf(situationOf(db, round.cohortId, round), round);
  const rules = ruleLines(input, juniorId, seniorId);
  const proposed = round.proposal?.pairs.find((pair) => samePair(pair, { juniorId, seniorId }));
  return { ...(proposed ?? explainOne(input, juniorId, seniorId)), rules };
}

export function choicesView(db: Reader, roundId: Id) {
  const round = roundOrThrow(db, roundId);
  const { settings } = round;
  const input = inputOf(situationOf(db, round.cohortId, round), round);
  const labels = new Map(constraints.map(({ id, label }) => [id, label]));
  return {
    settings,
    waiting: input.waiting.length,
    weights: criteria.map((criterion) => {
      const { id, label, needs, weight } = criterion;
      return {
        id,
        label,
        needs,
        standard: weight,
        weight: settings.weights[id] ?? weight,
        inUse: criterion.inUse?.({ settings }) ?? true,
        asked: criterion.asked?.(input) ?? true,
      };
    }),
    waivers: settings.waivers.map((waiver) => ({
      ...waiver,
      label: labels.get(waiver.constraint) ?? '',
    })),
  };
}

export function questionsView(db: Reader, cohortId: Id): QuestionToAsk[] {
  const proposal = currentRound(db, cohortId)?.proposal;
  return proposal ? questionsToAsk(proposal) : [];
}

export function checkView(
  db: Reader,
  { cohortId, juniorId, seniorId }: PairKey & { readonly cohortId: Id },
): PairCheck {
  const situation = situationOf(db, cohortId);
  const seats = [juniorId, seniorId].map(
    (id) => situation.people.participants.find((person) => person.id === id)?.seat,
  );
  if (seats[0] !== 'junior' || seats[1] !== 'senior')
    throw new Problem('invalid', 'Choose one person of each seat.', ['seniorId']);
  const { blocked, open, notices } = against(
    ruleLines(inputOf(situation, choicesOf(situation)), juniorId, seniorId),
  );
  return { blocked, open, notices };
}
