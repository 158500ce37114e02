// `npm run --silent match`: a register in, three explained scenarios out as JSON.
import { Problem } from '../../kernel/problem.ts';
import { importRegister } from '../../people/import/register.ts';
import { placeOf } from '../../people/import/problems.ts';
import { emptyRegister } from '../../people/import/plan.ts';
import type { Register } from '../../people/import/plan.ts';
import { compareProposals } from '../compare.ts';
import { constraints } from '../constraints/all.ts';
import { criteria } from '../criteria/all.ts';
import { proposeScenarios } from '../propose.ts';
import type { Proposal } from '../proposal.ts';
import { MatchInput } from '../register.ts';
import { Floors, MatchSettings, objectives } from '../settings.ts';
import { plain } from '../sentence.ts';
import { readOptions } from './options.ts';
import type { Surroundings } from './solve-command.ts';
import { readJson, textOf } from './text.ts';

export const matchHelp = `Usage: npm run --silent match -- --people FILE [--settings FILE.json]
       npm run --silent match -- --mentors FILE --mentees FILE [--settings FILE.json]

Reads a register (any file that the app imports: CSV, tab-separated text, XLSX), judges every pair and prints one JSON
object with three scenarios, "total", "most" and "fairest": pairs with scores, points, reasons and open questions, who is
still to place and why, and what differs between the scenarios. Nothing is stored.

--people FILE    one list with a column for the seat
--mentors FILE   the seniors of the hierarchy, --mentees FILE the juniors, where seats stand in two files
--settings FILE  JSON: weights by criterion, floors, minLevelGap, across, maxPairs, seed, waivers …; left out = defaults;
                 only the proportions of weights count, whatever they sum to

Scores are whole points of 1000. Exit code 0 with a result, 2 for wrong arguments, 1 for anything else.
`;

/** Runs the command; the text to print. Throws `Problem` with a message for the terminal. */
export function matchCommand(argv: readonly string[], { read, clock }: Surroundings): string {
  const options = readOptions(argv, ['people', 'mentors', 'mentees', 'settings']);
  const started = clock();
  const { register, problems } = readPeople(options, read);
  const settings = readSettings(options.get('settings'), read);
  const proposals = proposeScenarios(MatchInput.parse({ ...register, settings }), objectives);
  const [fairest, most, total] = proposals as [Proposal, Proposal, Proposal];
  return JSON.stringify({
    people: { juniors: fairest.counts.juniors, seniors: fairest.counts.seniors, places: fairest.counts.seniorPlaces, declined: fairest.counts.declined },
    problems,
    scenarios: { total: told(total, register), most: told(most, register), fairest: told(fairest, register) },
    differences: {
      'total to most': compareProposals(total, most),
      'total to fairest': compareProposals(total, fairest),
      'most to fairest': compareProposals(most, fairest),
    },
    ms: Math.round((clock() - started) * 1000) / 1000,
  });
}

function readPeople(options: ReadonlyMap<string, string>, read: Surroundings['read']): { register: Register; problems: string[] } {
  const [people, mentors, mentees] = [options.get('people'), options.get('mentors'), options.get('mentees')];
  if ((people === undefined) === (mentors === undefined || mentees === undefined) || (people !== undefined && (mentors !== undefined || mentees !== undefined))) {
    throw new Problem('invalid', 'Give either --people FILE, or both --mentors FILE and --mentees FILE.', ['arguments']);
  }
  const files = people !== undefined ? [{ path: people, seat: null }] : [{ path: mentors!, seat: 'senior' as const }, { path: mentees!, seat: 'junior' as const }];
  let register: Register = emptyRegister;
  const problems: string[] = [];
  for (const { path, seat } of files) {
    const file = path.split(/[\\/]/).at(-1) ?? path;
    const result = importRegister(read(path), { file, register, seatForAll: seat, filledBy: seat === null ? 'self' : 'other' });
    for (const problem of result.problems) problems.push(`${placeOf(problem)}: ${problem.message}`);
    const changed = new Set(result.participants.map((person) => person.id));
    register = {
      participants: [...register.participants.filter((person) => !changed.has(person.id)), ...result.participants],
      topics: [...register.topics, ...result.topics],
      exclusions: [...register.exclusions, ...result.exclusions],
    };
  }
  if (register.participants.length === 0) throw new Problem('invalid', `No people could be read. ${problems[0] ?? ''}`.trim());
  return { register, problems };
}

/** The defaults where no file is given. Names that are not known are refused: a slip of the pen would change nothing and go unseen. */
function readSettings(path: string | undefined, read: Surroundings['read']): Partial<MatchSettings> {
  if (path === undefined) return {};
  const settings = readJson(textOf(read(path)), path, MatchSettings.extend({ floors: Floors.strict().prefault({}) }).strict());
  const unknown = Object.keys(settings.weights).find((id) => !criteria.some((criterion) => criterion.id === id));
  if (unknown !== undefined) throw new Problem('invalid', `${path}: there is no criterion "${unknown}". Known: ${criteria.map(({ id }) => id).join(', ')}.`);
  const rule = settings.waivers.find((waiver) => !constraints.some((constraint) => constraint.id === waiver.constraint))?.constraint;
  if (rule !== undefined) throw new Problem('invalid', `${path}: there is no rule "${rule}". Known: ${constraints.map(({ id }) => id).join(', ')}.`);
  return settings;
}

/** A proposal with refs and plain sentences, for eyes and scripts outside the app. */
function told(proposal: Proposal, { participants }: Register): unknown {
  const byId = new Map(participants.map((person) => [person.id, { ref: person.ref ?? person.id, name: person.name }]));
  const person = (id: string | null): unknown => (id === null ? null : byId.get(id));
  return {
    ...proposal,
    pairs: proposal.pairs.map((pair) => ({
      ...pair,
      junior: person(pair.juniorId),
      senior: person(pair.seniorId),
      points: pair.points.map((line) => ({ ...line, reason: plain(line.reason) })),
      topReasons: pair.topReasons.map(plain),
      talkEarly: pair.talkEarly === null ? null : { ...pair.talkEarly, reason: plain(pair.talkEarly.reason) },
      openQuestions: pair.openQuestions.map((question) => ({ ...question, reason: plain(question.reason) })),
    })),
    unplaced: proposal.unplaced.map((entry) => ({ ...entry, person: person(entry.participantId), reason: plain(entry.reason) })),
    notices: proposal.notices.map((notice) => ({ ...notice, reason: plain(notice.reason) })),
  };
}
