// For each person with a partner: who else would have suited them, and what it would change for others.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Problem } from '../../kernel/problem.ts';
import { questionOf, type Judged } from '../engine/choose.ts';
import { fix } from '../engine/fixed-pairs.ts';
import type { Proposal } from '../engine/proposal.ts';
import type { MatchInput } from '../input/match-input.ts';
import { prepare, type Profile } from '../input/prepared-input.ts';
import { Stopped, blocked, judgeAll, type OnProgress } from '../score/matrix.ts';
import { priceTable, type Price } from '../solve/price-table.ts';
import { say, Sentence, who } from '../terms/sentence.ts';

/** The best partner a person did not get, by the person's own score. `price` is what that pair would cost the whole set. */
export const RunnerUp = z.object({
  personId: Id,
  partnerId: Id,
  /** The person's own score with them, and with the partner they got. */
  score: z.int(),
  scoreNow: z.int(),
  /** What the pair would cost the whole set, under "most people, then the sum" and without conditions: most important first. */
  price: z.object({ pairs: z.int(), people: z.int(), points: z.int() }),
  reason: Sentence,
});
export type RunnerUp = Infer<typeof RunnerUp>;

/** `only`: the ids of those looked at; left out, everybody whom the proposal places. */
type Asked = {
  readonly onProgress?: OnProgress;
  readonly only?: readonly string[];
};

/**
 * Runners-up of everybody whom this proposal from the same input places, most interesting first. Prices are under "most people, then the sum", whatever the
 * objective, and without conditions on the whole set; `reason` says no more than is proven for the objective that decided. People whose only other partners have no room beside what stands are left out.
 */
export function runnersUp(input: MatchInput, proposal: Proposal, asked: Asked = {}): RunnerUp[] {
  try {
    return find(input, proposal, asked);
  } catch (error) {
    if (error instanceof Stopped) throw new Problem('cancelled', 'Stopped. Nothing has changed.');
    throw error;
  }
}

function find(
  input: MatchInput,
  { pairs }: Proposal,
  { onProgress = () => true, only }: Asked,
): RunnerUp[] {
  const prepared = prepare(input);
  const judged: Judged = {
    prepared,
    matrix: judgeAll(prepared, (share) => onProgress(share / 2)),
    objective: input.settings.objective,
  };
  const priceOf = pricing(judged);
  const [rowOf, colOf] = [placesOf(prepared.juniors), placesOf(prepared.seniors)];
  const partners = new Map<string, { partner: Profile; at: number }[]>();
  for (const { juniorId, seniorId } of pairs) {
    const [row, col] = [rowOf.get(juniorId), colOf.get(seniorId)];
    if (row === undefined || col === undefined) continue;
    const at = row * judged.matrix.cols + col;
    partners.set(juniorId, [
      ...(partners.get(juniorId) ?? []),
      { partner: prepared.seniors[col]!, at },
    ]);
    partners.set(seniorId, [
      ...(partners.get(seniorId) ?? []),
      { partner: prepared.juniors[row]!, at },
    ]);
  }
  const people = [...prepared.juniors, ...prepared.seniors].filter(
    (person) => partners.has(person.id) && (only === undefined || only.includes(person.id)),
  );
  const found: RunnerUp[] = [];
  people.forEach((person, index) => {
    if (onProgress(0.5 + index / (2 * people.length)) === false) throw new Stopped();
    const best = bestOther(
      judged,
      person,
      (person.seat === 'junior' ? rowOf : colOf).get(person.id)!,
      new Set((partners.get(person.id) ?? []).map((entry) => entry.at)),
    );
    if (best === null) return;
    const scoreNow = Math.max(
      ...partners.get(person.id)!.map((entry) => ownScore(judged, person, entry.at)),
    );
    const price = priceOf(person, best.at);
    if (price === null) return;
    found.push({
      personId: person.id,
      partnerId: best.partner.id,
      score: best.score,
      scoreNow,
      price,
      reason: why(judged, { person, partner: best.partner, gain: best.score - scoreNow, price }),
    });
  });
  return found.sort(
    (a, b) => b.score - b.scoreNow - (a.score - a.scoreNow) || (a.personId < b.personId ? -1 : 1),
  );
}

/** Price of forcing a cell, under "most people, then the sum". The partner is the one whose other cells may be asked for again. */
function pricing(judged: Judged): (person: Profile, at: number) => Price | null {
  const { prepared, matrix } = judged;
  const question = questionOf(
    { ...judged, prepared: { ...prepared, input: { ...prepared.input, previous: [] } } },
    fix(prepared, matrix),
  );
  const table = priceTable(question, question.value);
  return (person, at) => table.force(at, person.seat === 'junior' ? 'col' : 'row');
}

function placesOf(people: readonly Profile[]): Map<string, number> {
  return new Map(people.map((person, place) => [person.id, place]));
}

function bestOther(
  { prepared, matrix }: Judged,
  person: Profile,
  place: number,
  own: ReadonlySet<number>,
): { partner: Profile; at: number; score: number } | null {
  const isJunior = person.seat === 'junior';
  const others = isJunior ? prepared.seniors : prepared.juniors;
  let best: { partner: Profile; at: number; score: number } | null = null;
  others.forEach((partner, index) => {
    const at = isJunior ? place * matrix.cols + index : index * matrix.cols + place;
    if (own.has(at) || matrix.state[at] === blocked) return;
    const score = isJunior ? matrix.junior[at]! : matrix.senior[at]!;
    if (
      best === null ||
      score > best.score ||
      (score === best.score && partner.id < best.partner.id)
    )
      best = { partner, at, score };
  });
  return best;
}

function ownScore({ matrix }: Judged, person: Profile, at: number): number {
  return person.seat === 'junior' ? matrix.junior[at]! : matrix.senior[at]!;
}

type Told = {
  readonly person: Profile;
  readonly partner: Profile;
  readonly gain: number;
  readonly price: Price;
};

/** Pairs and people come first under "most people" and "fairest" alike, so a price in those is one under both; a price in points is not. */
function why({ prepared, objective }: Judged, { person, partner, gain, price }: Told): Sentence {
  const start = [who(person), ' with ', who(partner)];
  if (gain <= 0) return say(...start, ' would suit ', who(person), ' no better than now.');
  if (prepared.settings.conditions.length > 0)
    return say(...start, ' is not what was chosen under your conditions for the whole set.');
  if (objective === 'total') return say(...start, ' would not raise the sum of all scores.');
  if (price.pairs > 0)
    return say(
      ...start,
      ` would leave ${price.pairs === 1 ? 'one pair' : `${price.pairs} pairs`} fewer.`,
    );
  if (price.people > 0)
    return say(
      ...start,
      ` would leave ${price.people === 1 ? 'one person' : `${price.people} people`} more without a partner.`,
    );
  if (objective === 'fairest')
    return say(
      ...start,
      ' is not what “Fairest” came to, which looks first at whoever gets least.',
    );
  if (price.points > 0)
    return say(...start, ` would cost others ${price.points} points more than it brings.`);
  return say(...start, ' would be just as good for all; the draw decided.');
}
