// One pair in words: points, top reasons, what to talk about early, both benefits, open questions.

import { constraints } from '../constraints/all.ts';
import { answerOf, type Constraint, type RuleAnswer } from '../constraints/constraint.ts';
import { benefit } from '../criteria/benefit.ts';
import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import type { Matrix } from '../score/matrix.ts';
import { baseScore, knowledge, pointLines, type PointLine } from '../score/pair-score.ts';
import { say, type Sentence } from '../terms/sentence.ts';
import type { OpenQuestion, ProposedPair } from './proposal.ts';

/** Below this share of its points a line is worth talking about early. */
const weak = 0.5;
const mostReasons = 3;

/** Where the pair came from. */
export type Origin = {
  readonly pinned: boolean;
  readonly standing: ProposedPair['standing'];
};

/** A proposed pair with everything that its page shows. */
export function explainPair(
  prepared: PreparedInput,
  matrix: Matrix,
  at: number,
  origin: Origin,
): ProposedPair {
  const [junior, senior] = [
    prepared.juniors[Math.floor(at / matrix.cols)]!,
    prepared.seniors[at % matrix.cols]!,
  ];
  const score = matrix.score[at]!;
  const base = baseScore(matrix.weights, junior, senior, prepared);
  const lines = pointLines(matrix.weights, junior, senior, prepared, base);
  const rules = unsettled(prepared, junior, senior);
  const quiet = new Set(
    matrix.weights
      .filter(({ criterion }) => criterion.quiet?.(prepared) ?? false)
      .map(({ criterion }) => criterion.id),
  );
  const tellable = lines.filter((line) => !quiet.has(line.criterion));
  return {
    juniorId: junior.id,
    seniorId: senior.id,
    score,
    juniorScore: matrix.junior[at]!,
    seniorScore: matrix.senior[at]!,
    points: [...lines, ...bonusLine(score - base)],
    topReasons: topReasons(tellable),
    talkEarly: talkEarly(matrix, tellable, [junior, senior], prepared),
    known: mutable(knowledge(matrix.weights, junior, senior, prepared)),
    benefit: benefits(prepared, junior, senior),
    openQuestions: openQuestions(rules),
    agreeable: rules.every(({ constraint }) => constraint.stage === 'meeting'),
    ...origin,
  };
}

/** Every rule of this pair that is not clear, with its answer. */
function unsettled(
  prepared: PreparedInput,
  junior: Profile,
  senior: Profile,
): { constraint: Constraint; answer: RuleAnswer }[] {
  return constraints
    .map((constraint) => ({ constraint, answer: answerOf(constraint, junior, senior, prepared) }))
    .filter(({ answer }) => answer.state !== 'clear');
}

/** What nobody has answered yet, and before the first meeting also what is still to be met. Where another rule asks for it, it is asked there alone. */
function openQuestions(rules: ReturnType<typeof unsettled>): OpenQuestion[] {
  return rules
    .filter(
      ({ constraint, answer }) =>
        (answer.state === 'unknown' && answer.asks.length > 0) ||
        (answer.state === 'blocked' && constraint.stage === 'meeting'),
    )
    .map(({ constraint, answer }) => ({
      constraint: constraint.id,
      rule: storedNumber(constraint),
      label: constraint.label,
      stage: constraint.stage,
      reason: answer.reason,
      asks: answer.asks.map((ask) => ({ ...ask })),
    }));
}

/** The rule's number as proposals in the vault have always held it, with an H: the same proposal keeps the same bytes. */
function storedNumber({ rule }: Constraint): string {
  return rule.replace('R', 'H');
}

/** What speaks for the pair: both benefits first, then the lines with most points. */
function topReasons(lines: readonly PointLine[]): Sentence[] {
  const told = lines.filter((line) => line.state === 'known' && line.points > 0);
  const gains = told.filter((line) => line.criterion.startsWith('benefit-'));
  const others = told.filter((line) => !gains.includes(line)).sort((a, b) => b.points - a.points);
  return [...gains, ...others].slice(0, mostReasons).map((line) => line.reason);
}

/** The line that costs the pair most, where it is weak at all, with what to say about it. */
function talkEarly(
  matrix: Matrix,
  lines: readonly PointLine[],
  [junior, senior]: readonly [Profile, Profile],
  prepared: PreparedInput,
): ProposedPair['talkEarly'] {
  const weakest = lines
    .filter((line) => line.state === 'known' && line.points < weak * line.max)
    .sort((a, b) => b.max - b.points - (a.max - a.points))[0];
  if (weakest === undefined) return null;
  const { criterion } = matrix.weights.find((entry) => entry.criterion.id === weakest.criterion)!;
  return {
    criterion: weakest.criterion,
    label: weakest.label,
    reason: criterion.early?.(junior, senior, prepared) ?? weakest.reason,
  };
}

function benefits(
  prepared: PreparedInput,
  junior: Profile,
  senior: Profile,
): ProposedPair['benefit'] {
  const toJunior = benefit(senior, junior);
  const toSenior = benefit(junior, senior);
  const less =
    toJunior !== null && toSenior !== null && toJunior < prepared.settings.noticeRatio * toSenior;
  return {
    junior: toJunior,
    senior: toSenior,
    floors: { junior: prepared.settings.floors.junior, senior: prepared.settings.floors.senior },
    notice: less
      ? 'The junior gains clearly less than the senior here. Worth one more offer.'
      : null,
  };
}

/** What the bonus added, less where the score ends at 1000. */
function bonusLine(bonus: number): PointLine[] {
  if (bonus === 0) return [];
  return [
    {
      criterion: 'waiting',
      label: 'Waited since last time',
      points: bonus,
      max: bonus,
      state: 'known',
      reason: say('Left without a partner last time.'),
    },
  ];
}

function mutable(known: ReturnType<typeof knowledge>): ProposedPair['known'] {
  return {
    ...known,
    missing: known.missing.map((entry) => ({
      ...entry,
      asks: entry.asks.map((ask) => ({ ...ask })),
    })),
  };
}
