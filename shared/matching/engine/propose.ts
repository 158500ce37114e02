// From a register to a proposal: judge every pair, keep what stands, solve, explain. Pure; the same input gives the same bytes.
//
//   const input = MatchInput.parse({ participants, topics, settings: { objective: 'fairest' } });
//   const proposal = propose(input, (fraction) => keepGoing);
//
// `standing` pairs and `pins.together` are settled first; `previous` makes as few people as possible move.

import { Problem } from '../../kernel/problem.ts';
import { criteria } from '../criteria/all.ts';
import { canonical, sha256 } from '../input/hash.ts';
import type { MatchInput } from '../input/match-input.ts';
import { prepare, type Profile, type PreparedInput } from '../input/prepared-input.ts';
import { lineReport } from '../input/reporting-lines.ts';
import type { Objective } from '../input/settings.ts';
import {
  Stopped,
  belowPersonFloor,
  blocked,
  judgeAll,
  type Matrix,
  type OnProgress,
} from '../score/matrix.ts';
import { byPairText } from '../terms/pair-key.ts';
import { choose, peopleAt, type ChosenCells, type Judged } from './choose.ts';
import { explainPair } from './explain.ts';
import { everyQuestion } from './open-questions.ts';
import type { Proposal } from './proposal.ts';
import { besideNotices } from './shared-partner.ts';
import { whyUnplaced } from './unplaced.ts';

/** Proposes pairs for a checked input. Throws `Problem('cancelled')` where `onProgress` answered `false`. */
export function propose(input: MatchInput, onProgress?: OnProgress): Proposal {
  return proposeScenarios(input, [input.settings.objective], onProgress)[0]!;
}

/** One proposal for each objective, judged once: what `propose` gives for each, in less time. */
export function proposeScenarios(
  input: MatchInput,
  objectives: readonly Objective[],
  onProgress: OnProgress = () => true,
): Proposal[] {
  const step =
    (from: number, to: number) =>
    (fraction: number): boolean => {
      if (onProgress(from + (to - from) * fraction) === false) throw new Stopped();
      return true;
    };
  try {
    const prepared = prepare(input);
    const matrix = judgeAll(prepared, step(0, 0.4));
    const read = digest(input);
    const share = 0.6 / Math.max(1, objectives.length);
    return objectives.map((objective, index) => {
      const from = 0.4 + index * share;
      const judged = { prepared, matrix, objective };
      return describe(
        judged,
        choose(judged, step(from, from + share / 2)),
        read,
        step(from + share / 2, from + share),
      );
    });
  } catch (error) {
    if (error instanceof Stopped)
      throw new Problem('cancelled', 'The match was stopped. Nothing has changed.');
    throw error;
  }
}

/** A decision with everything that its screens show. `read` is the digest of the input. */
export function describe(
  { prepared, matrix, objective }: Judged,
  { chosen, origins, notices, proof }: ChosenCells,
  read: string,
  telling: (fraction: number) => boolean = () => true,
): Proposal {
  const pairs = chosen
    .map((at, index) => {
      telling(index / chosen.length);
      return {
        pair: explainPair(
          prepared,
          matrix,
          at,
          origins.get(at) ?? { pinned: false, standing: null },
        ),
        known: matrix.known[at]!,
      };
    })
    .sort(
      ({ pair: a, known: mine }, { pair: b, known: theirs }) =>
        b.score - a.score || theirs - mine || byPairText(a, b),
    )
    .map(({ pair }) => pair);
  return {
    pairs,
    unplaced: stillToPlace(prepared, matrix, chosen, origins),
    counts: countPeople(prepared, chosen.length),
    questions: everyQuestion(
      prepared,
      chosen.map((at) => peopleAt(prepared, matrix, at)),
    ),
    lineReport: report(prepared),
    notices: [...notices, ...besideNotices(prepared, matrix, chosen)],
    objective,
    seed: prepared.settings.seed,
    hash: sha256(`${read} ${objective}`),
    total: pairs.reduce((sum, pair) => sum + pair.score, 0),
    worst:
      pairs.length === 0
        ? null
        : Math.min(...pairs.map((pair) => Math.min(pair.juniorScore, pair.seniorScore))),
    certificate: proof,
  };
}

function stillToPlace(
  prepared: PreparedInput,
  matrix: Matrix,
  chosen: readonly number[],
  origins: ChosenCells['origins'],
): Proposal['unplaced'] {
  const placed = new Set(
    chosen.flatMap((at) => peopleAt(prepared, matrix, at).map((person) => person.id)),
  );
  const places = (people: readonly Profile[]): number =>
    taking(people).reduce((sum, person) => sum + person.capacity, 0);
  const [juniorPlaces, seniorPlaces] = [places(prepared.juniors), places(prepared.seniors)];
  const rowOf = new Map(prepared.juniors.map((person, row) => [person.id, row]));
  const colOf = new Map(prepared.seniors.map((person, col) => [person.id, col]));
  const settled = [...origins.keys()].flatMap((at) => peopleAt(prepared, matrix, at));
  return [...prepared.juniors, ...prepared.seniors]
    .filter((person) => !placed.has(person.id))
    .sort((a, b) => (a.seat === b.seat ? (a.id < b.id ? -1 : 1) : a.seat === 'junior' ? -1 : 1))
    .map((person) => {
      const cell = (partner: Profile): number => {
        const [junior, senior] = person.seat === 'junior' ? [person, partner] : [partner, person];
        return rowOf.get(junior.id)! * matrix.cols + colOf.get(senior.id)!;
      };
      return whyUnplaced(prepared, person, {
        isBlocked: (partner) => matrix.state[cell(partner)] === blocked,
        isBelow: (partner) => belowPersonFloor(prepared, matrix, cell(partner)),
        isHeld: (partner) =>
          settled.filter((one) => one.id === partner.id).length >= partner.capacity,
        short: person.seat === 'junior' ? juniorPlaces > seniorPlaces : seniorPlaces > juniorPlaces,
      });
    });
}

function taking(people: readonly Profile[]): readonly Profile[] {
  return people.filter((person) => person.person.optedIn !== 'no' && person.capacity > 0);
}

function countPeople(prepared: PreparedInput, pairs: number): Proposal['counts'] {
  const [juniors, seniors] = [taking(prepared.juniors), taking(prepared.seniors)];
  const places = (people: readonly Profile[]): number =>
    people.reduce((sum, person) => sum + person.capacity, 0);
  return {
    juniors: juniors.length,
    seniors: seniors.length,
    juniorPlaces: places(juniors),
    seniorPlaces: places(seniors),
    pairs,
    declined: [...prepared.juniors, ...prepared.seniors].filter(
      (person) => person.person.optedIn === 'no',
    ).length,
  };
}

function report(prepared: PreparedInput): Proposal['lineReport'] {
  const { known, of, loops, offList } = lineReport(
    [...prepared.juniors, ...prepared.seniors].map((person) => person.person),
  );
  return {
    known,
    of,
    loops: loops.map((loop) => [...loop]),
    offList: offList.map((entry) => ({ ...entry })),
  };
}

/** The hash of everything that the engine reads, independent of the order of lists. */
export function fingerprint(input: MatchInput): string {
  return sha256(`${digest(input)} ${input.settings.objective}`);
}

/** Raised whenever rules, words or the solver come to give other bytes for the same input: then no two results share a hash. */
export const engineVersion = 2;

/** The same without the objective. */
export function digest(input: MatchInput): string {
  const sorted = (list: readonly unknown[]): string[] => list.map(canonical).sort();
  const people = input.participants.map(
    ({ email: _email, remark: _remark, safeContact: _safe, source: _source, ...read }) => ({
      ...read,
      offers: sorted(read.offers),
      needs: sorted(read.needs),
      offLimits: [...read.offLimits].sort(),
      languages: [...read.languages].sort(),
      slots: [...read.slots].sort(),
      interests: [...read.interests].sort(),
    }),
  );
  const { participants: _people, settings, pins, ...lists } = input;
  const others = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, sorted(list)]),
  );
  const { objective: _objective, conditions, searchSeconds, weights, ...choices } = settings;
  const effective = Object.fromEntries(
    criteria.map(({ id, weight }) => [id, weights[id] ?? weight]),
  );
  return sha256(
    canonical({
      engine: engineVersion,
      people: sorted(people),
      settings: {
        ...choices,
        weights: effective,
        waivers: sorted(settings.waivers),
        ...(conditions.length > 0 ? { conditions: sorted(conditions), searchSeconds } : {}),
      },
      pins: { together: sorted(pins.together), apart: sorted(pins.apart) },
      ...others,
    }),
  );
}
