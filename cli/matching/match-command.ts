// `npm run --silent match`: a register in, three explained scenarios out as JSON.

import { Problem } from '../../shared/kernel/problem.ts';
import { proposeUnder } from '../../shared/matching/conditions/propose-under.ts';
import { compareProposals } from '../../shared/matching/engine/compare-proposals.ts';
import type { Proposal } from '../../shared/matching/engine/proposal.ts';
import { proposeScenarios } from '../../shared/matching/engine/propose.ts';
import { MatchInput } from '../../shared/matching/input/match-input.ts';
import { objectives } from '../../shared/matching/input/settings.ts';
import { plain } from '../../shared/matching/terms/sentence.ts';
import { emptyRegister } from '../../shared/people/import/plan.ts';
import type { Register } from '../../shared/people/import/plan.ts';
import { placeOf } from '../../shared/people/import/problems.ts';
import { importRegister } from '../../shared/people/import/register.ts';
import { withContentIds } from './content-ids.ts';
import { readOptions } from './options.ts';
import { readSettings } from './settings-file.ts';
import type { Surroundings } from './solve-command.ts';

export const matchHelp = `Usage: npm run --silent match -- --people FILE [--settings FILE.json]
       npm run --silent match -- --mentors FILE --mentees FILE [--settings FILE.json]

Reads a register (any file that the app imports: CSV, tab-separated text, XLSX), judges every pair and prints one JSON
object with three scenarios, "total", "most" and "fairest": pairs with scores, points, reasons and open questions, who is
still to place and why, and what differs between the scenarios. Nothing is stored.

--people FILE    one list with a column for the seat
--mentors FILE   the seniors of the hierarchy, --mentees FILE the juniors, where seats stand in two files
--settings FILE  JSON: weights by criterion, floors, minLevelGap, across, maxPairs, seed, waivers, conditions …; left out
                 = defaults; only the proportions of weights count, whatever they sum to; people stand there by their
                 ref, or by the id that this command prints
  { "conditions": [
      { "kind": "across", "id": "a", "least": 10 },                            pairs between two organisations
      { "kind": "in-unit", "id": "b", "unit": "Design", "most": 4 },           pairs that touch a unit
      { "kind": "balanced", "id": "c", "organisation": "North", "least": 3, "most": 9 },   its people in pairs
      { "kind": "group", "id": "d", "participantId": "S07", "least": 2, "most": 2 },       partners of one person
      { "kind": "not-both", "id": "e", "pairs": [{ "juniorId": "J01", "seniorId": "S02" }, …] } ],
    "searchSeconds": 20 }                                                      time limit of each scenario
  Where conditions cannot hold together, the command ends with the smallest set of them that cannot.

Scores are whole points of 1000. Exit code 0 with a result, 2 for wrong arguments, 1 for anything else.
`;

/** Runs the command; the text to print. Throws `Problem` with a message for the terminal. */
export async function matchCommand(
  argv: readonly string[],
  { read, clock, loadSolver }: Surroundings,
): Promise<string> {
  const options = readOptions(argv, ['people', 'mentors', 'mentees', 'settings']);
  const started = clock();
  const { register, problems } = readPeople(options, read);
  const settings = readSettings(options.get('settings'), register, read);
  const wishes = (register.meets ?? []).flatMap(({ participantId, personIds }) =>
    personIds.map((value, place) => ({
      participantId,
      kind: 'person' as const,
      value,
      rank: Math.min(20, place + 1),
    })),
  );
  const [fairest, most, total] = await scenarios(
    MatchInput.parse({ ...register, wishes, settings }),
    loadSolver,
  );
  return JSON.stringify({
    people: {
      juniors: fairest.counts.juniors,
      seniors: fairest.counts.seniors,
      places: fairest.counts.seniorPlaces,
      declined: fairest.counts.declined,
    },
    problems,
    scenarios: {
      total: told(total, register),
      most: told(most, register),
      fairest: told(fairest, register),
    },
    differences: {
      'total to most': compareProposals(total, most),
      'total to fairest': compareProposals(total, fairest),
      'most to fairest': compareProposals(most, fairest),
    },
    ms: Math.round((clock() - started) * 1000) / 1000,
  });
}

/** One for each objective; conditions on the whole set go through HiGHS, as in the app, and each scenario may take its own time. */
async function scenarios(
  input: MatchInput,
  loadSolver: Surroundings['loadSolver'],
): Promise<[Proposal, Proposal, Proposal]> {
  const { conditions, searchSeconds } = input.settings;
  if (conditions.length === 0)
    return proposeScenarios(input, objectives) as [Proposal, Proposal, Proposal];
  const solver = await loadSolver();
  return objectives.map(
    (objective) =>
      proposeUnder(
        { ...input, settings: { ...input.settings, objective } },
        conditions,
        searchSeconds,
        solver,
      ).proposal,
  ) as [Proposal, Proposal, Proposal];
}

function readPeople(
  options: ReadonlyMap<string, string>,
  read: Surroundings['read'],
): { register: Register; problems: string[] } {
  const [people, mentors, mentees] = [
    options.get('people'),
    options.get('mentors'),
    options.get('mentees'),
  ];
  if (
    (people === undefined) === (mentors === undefined || mentees === undefined) ||
    (people !== undefined && (mentors !== undefined || mentees !== undefined))
  ) {
    throw new Problem(
      'invalid',
      'Give either --people FILE, or both --mentors FILE and --mentees FILE.',
      ['arguments'],
    );
  }
  const files =
    people !== undefined
      ? [{ path: people, seat: null }]
      : [
          { path: mentors!, seat: 'senior' as const },
          { path: mentees!, seat: 'junior' as const },
        ];
  let register: Register = emptyRegister;
  const problems: string[] = [];
  for (const { path, seat } of files) {
    const file = path.split(/[\\/]/).at(-1) ?? path;
    const result = importRegister(read(path), {
      file,
      register,
      seatForAll: seat,
      filledBy: seat === null ? 'self' : 'other',
    });
    for (const problem of result.problems) problems.push(`${placeOf(problem)}: ${problem.message}`);
    const changed = new Set(result.participants.map((person) => person.id));
    register = {
      participants: [
        ...register.participants.filter((person) => !changed.has(person.id)),
        ...result.participants,
      ],
      topics: [...register.topics, ...result.topics],
      exclusions: [...register.exclusions, ...result.exclusions],
      meets: [
        ...(register.meets ?? []).filter(
          (entry) =>
            !result.plan.meets.some((later) => later.participantId === entry.participantId),
        ),
        ...result.plan.meets,
      ],
    };
  }
  if (register.participants.length === 0)
    throw new Problem('invalid', `No people could be read. ${problems[0] ?? ''}`.trim());
  return { register: withContentIds(register), problems };
}

/** A proposal with refs and plain sentences, for eyes and scripts outside the app. */
function told(proposal: Proposal, { participants }: Register): unknown {
  const byId = new Map(
    participants.map((person) => [person.id, { ref: person.ref ?? person.id, name: person.name }]),
  );
  const person = (id: string | null): unknown => (id === null ? null : byId.get(id));
  return {
    ...proposal,
    pairs: proposal.pairs.map((pair) => ({
      ...pair,
      junior: person(pair.juniorId),
      senior: person(pair.seniorId),
      points: pair.points.map((line) => ({ ...line, reason: plain(line.reason) })),
      topReasons: pair.topReasons.map(plain),
      talkEarly:
        pair.talkEarly === null
          ? null
          : { ...pair.talkEarly, reason: plain(pair.talkEarly.reason) },
      openQuestions: pair.openQuestions.map((question) => ({
        ...question,
        reason: plain(question.reason),
      })),
    })),
    unplaced: proposal.unplaced.map((entry) => ({
      ...entry,
      person: person(entry.participantId),
      reason: plain(entry.reason),
    })),
    notices: proposal.notices.map((notice) => ({ ...notice, reason: plain(notice.reason) })),
  };
}
