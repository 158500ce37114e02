// A single pair judged and explained without solving anything: for an agreement, and for two people entered by hand.

import { Problem } from '../../kernel/problem.ts';
import { explainPair } from '../engine/explain.ts';
import { checkPair } from '../engine/pair-check.ts';
import type { ProposedPair } from '../engine/proposal.ts';
import type { MatchInput } from '../input/match-input.ts';
import { prepare } from '../input/prepared-input.ts';
import { judgeAll } from '../score/matrix.ts';
import { samePair } from '../terms/pair-key.ts';
import type { RuleLine } from './why.ts';

/** Points, reasons and open questions of these two as the register stands. Throws `not-found` where one of them takes no part. */
export function explainOne(input: MatchInput, juniorId: string, seniorId: string): ProposedPair {
  const prepared = prepare({ ...input, participants: withTheirLines(input, juniorId, seniorId) });
  const [junior, senior] = [
    prepared.juniors.find((person) => person.id === juniorId),
    prepared.seniors.find((person) => person.id === seniorId),
  ];
  if (!junior || !senior)
    throw new Problem('not-found', 'One of these two takes no part at present.');
  const alone = { ...prepared, juniors: [junior], seniors: [senior] };
  const pinned = input.pins.together.some((one) => samePair(one, { juniorId, seniorId }));
  return explainPair(alone, judgeAll(alone), 0, { pinned, standing: null });
}

/** Every rule's answer for two people, with what the matcher set aside. */
export function ruleLines(input: MatchInput, juniorId: string, seniorId: string): RuleLine[] {
  const waivers = new Map(
    input.settings.waivers
      .filter((one) => samePair(one, { juniorId, seniorId }))
      .map((one) => [one.constraint, one.reason]),
  );
  return checkPair(
    { ...input, participants: withTheirLines(input, juniorId, seniorId) },
    juniorId,
    seniorId,
  ).map((answer) => {
    const waivedFor = waivers.get(answer.constraint) ?? null;
    return {
      ...answer,
      state: waivedFor !== null && answer.state === 'clear' ? 'waived' : answer.state,
      reason: [...answer.reason],
      asks: answer.asks.map((ask) => ({ ...ask })),
      waivedFor,
    };
  });
}

/** Rules that keep these two from agreeing: blocked ones, and questions that are open, each where it is asked. Rules for the first meeting do not count. */
export function against(lines: readonly RuleLine[]): {
  readonly blocked: RuleLine[];
  readonly open: RuleLine[];
  readonly notices: RuleLine[];
} {
  const deciding = lines.filter((line) => line.stage === 'pair');
  return {
    blocked: deciding.filter((line) => line.state === 'blocked'),
    open: deciding.filter((line) => line.state === 'unknown' && line.asks.length > 0),
    notices: lines.filter(
      (line) => line.stage === 'meeting' && line.state !== 'clear' && line.state !== 'waived',
    ),
  };
}

/** The two and everybody above them: all that the rules read of other people. */
function withTheirLines(
  input: MatchInput,
  juniorId: string,
  seniorId: string,
): MatchInput['participants'] {
  const byId = new Map(input.participants.map((person) => [person.id, person]));
  const kept = new Set<string>();
  for (const start of [juniorId, seniorId]) {
    for (
      let at: string | null | undefined = start;
      at != null && byId.has(at) && !kept.has(at);
      at = byId.get(at)?.managerId
    )
      kept.add(at);
  }
  return input.participants.filter((person) => kept.has(person.id));
}
