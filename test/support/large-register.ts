// A register of any size, drawn from a seed: invented people with offers, needs, languages and half-days like the sample's.

import { MatchInput } from '../../shared/matching/input/match-input.ts';
import type { MatchInputDraft } from '../../shared/matching/input/match-input.ts';
import { Participant, slots } from '../../shared/people/participant.ts';
import type { Topic } from '../../shared/people/participant.ts';
import { random } from '../bench/match/instances.ts';

const juniorTopics = [
  'generative AI',
  'data literacy',
  'remote work',
  'inclusive leadership',
  'short video',
  'young customers',
  'accessibility',
  'sustainability',
];
const seniorTopics = [
  'strategy',
  'negotiation',
  'network building',
  'public speaking',
  'budgeting',
  'feedback',
  'regulation',
  'career planning',
];
const languages = ['English', 'German', 'French', 'Spanish'];
const interests = [
  'choir',
  'chess',
  'hiking',
  'cooking',
  'running',
  'theatre',
  'gardening',
  'photography',
  'languages',
  'board games',
];

/** `pairs` juniors and as many seniors in twelve organisations. */
export function largeRegister(
  pairs: number,
  seed: number,
  changes: Partial<MatchInputDraft> = {},
): MatchInput {
  const next = random(seed);
  const pick = <T>(list: readonly T[], least: number, most: number): T[] => {
    const pool = [...list];
    const count = least + Math.floor(next() * (most - least + 1));
    return Array.from(
      { length: count },
      () => pool.splice(Math.floor(next() * pool.length), 1)[0]!,
    );
  };
  const labels = [...juniorTopics, ...seniorTopics];
  const topics: Topic[] = labels.map((label, index) => ({
    id: `t${index}`,
    label,
    parentId: null,
    scored: true,
    personal: false,
  }));
  const ids = (list: readonly string[]): string[] =>
    list.map((label) => `t${labels.indexOf(label)}`);
  const grade = (): number => 1 + Math.floor(next() * 3);
  const draw = (seat: 'junior' | 'senior', index: number): Participant => {
    const [own, other] =
      seat === 'junior' ? [juniorTopics, seniorTopics] : [seniorTopics, juniorTopics];
    return Participant.parse({
      id: `${seat === 'junior' ? 'j' : 's'}${index}`,
      cohortId: 'cohort',
      ref: null,
      name: `Person ${seat} ${index}`,
      email: null,
      seat,
      status: 'interested',
      level: seat === 'junior' ? 1 + Math.floor(next() * 3) : 6 + Math.floor(next() * 3),
      organisation: `Organisation ${Math.floor(next() * 12)}`,
      unit: `Unit ${Math.floor(next() * 8)}`,
      managerId: null,
      managerName: null,
      offers: ids(pick(own, 3, 6)).map((topic) => ({ topic, level: grade() })),
      needs: ids(pick(other, 2, 4)).map((topic) => ({ topic, priority: grade() })),
      offLimits: [],
      languages: ['English', ...pick(languages.slice(1), 0, 2)],
      timeZone: 'Europe/Berlin',
      slots: pick(slots, 3, 6),
      format: (['remote', 'in-person', 'either', 'either'] as const)[Math.floor(next() * 4)]!,
      hoursPerMonth: 2,
      interests: pick(interests, 1, 4),
      capacity: seat === 'senior' && next() < 0.2 ? 2 : 1,
      optedIn: 'yes',
      trained: 'yes',
      filledBy: 'self',
      source: null,
      remark: null,
      safeContact: null,
    });
  };
  const people = (seat: 'junior' | 'senior'): Participant[] =>
    Array.from({ length: pairs }, (_none, index) => draw(seat, index));
  return MatchInput.parse({
    participants: [...people('junior'), ...people('senior')],
    topics,
    ...changes,
  });
}
