// Moves that end in a solve: read, decide, solve, store in one piece.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { constraints } from '../../shared/matching/constraints/all.ts';
import { criteria } from '../../shared/matching/criteria/all.ts';
import type { Change } from '../../shared/matching/round/change.ts';
import { changesOf, type Move } from '../../shared/matching/round/changes.ts';
import { decide } from '../../shared/matching/round/decide.ts';
import type { LogEntryDraft } from '../../shared/matching/round/log.ts';
import type { Choices } from '../../shared/matching/round/round.ts';
import type { SolveResult } from '../../shared/matching/round/solve-result.ts';
import type { ActionContext } from '../ipc/implement.ts';
import { declinedOf, inputOf, situationOf, standingOf, type Situation } from './situation.ts';
import { solve } from './solve.ts';
import { roundOrThrow } from './store-solve.ts';
import { currentRound, type Round } from './store.ts';

type Step = {
  readonly choices: Choices;
  readonly log: readonly LogEntryDraft[];
  readonly move: Move | null;
  readonly shown: Move;
  readonly free: boolean;
};
type WithRound = Situation & { readonly round: Round };

/** How often a solve starts anew because something was stored while it ran. */
const tries = 3;

/** Moves that may place everybody anew who was not asked yet. */
const freeMoves: ReadonlySet<Change['kind']> = new Set([
  'weight',
  'floors',
  'rules',
  'bridge',
  'conditions',
  'objective',
]);

export async function changeRound(
  context: ActionContext,
  roundId: Id,
  change: Change,
): Promise<void> {
  await solveAndKeep(context, roundId, (situation) => {
    const { choices, log } = decide(situation.round, change, aroundOf(situation));
    const move = { what: log.what, juniorId: log.juniorId, seniorId: log.seniorId };
    return { choices, log: [log], move, shown: move, free: freeMoves.has(change.kind) };
  });
}

/** Solves again after something that is stored already, with as few people moving as can be. Does nothing before the first proposal. */
export async function followUp(context: ActionContext, cohortId: Id, shown: Move): Promise<void> {
  const round = context.read(({ db }) => currentRound(db, cohortId));
  if (!round?.proposal) return;
  await solveAndKeep(context, round.id, (situation) => ({
    choices: situation.round,
    log: [],
    move: null,
    shown,
    free: false,
  }));
}

async function solveAndKeep(
  context: ActionContext,
  roundId: Id,
  step: (situation: WithRound) => Step,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const situation = context.read(({ db }) => {
      const round = roundOrThrow(db, roundId);
      return { ...situationOf(db, round.cohortId, round), round };
    });
    const { choices, log, move, shown, free } = step(situation);
    const proposal = await solve(inputOf(situation, choices, free), context);
    const { round, peopleHash } = situation;
    const kept: SolveResult = {
      roundId,
      revision: round.revision,
      settings: choices.settings,
      pins: choices.pins,
      proposal,
      peopleHash,
      changes: changesOf(shown, round.proposal, proposal),
      move,
      log: [...log],
    };
    try {
      context.perform('matching', 'keepProposal', kept);
      return;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'conflict' || attempt >= tries) throw error;
    }
  }
}

function aroundOf(situation: WithRound): Parameters<typeof decide>[2] {
  const capacity = new Map(
    situation.people.participants.map((person) => [person.id, person.capacity]),
  );
  return {
    namesSeen: situation.round.proposal !== null,
    standing: standingOf(situation),
    declined: declinedOf(situation),
    criteria: new Map(criteria.map(({ id, weight, label }) => [id, { weight, label }])),
    rules: new Map(constraints.map(({ id, strength, label }) => [id, { strength, label }])),
    capacityOf: (id) => Math.min(capacity.get(id) ?? 0, situation.round.settings.maxPairs),
  };
}
