// Two lists of any length with the headings of the mentor-match sample (fixtures/civil-service-small), drawn from a seed.

import { random } from '../bench/match/instances.ts';

const grades = [
  'AA',
  'AO',
  'EO',
  'HEO',
  'SEO',
  'Grade 7',
  'Grade 6',
  'SCS1',
  'SCS2',
  'SCS3',
  'SCS4',
];
const departments = ['Joy', 'Love', 'Virtue', 'Truth', 'Peace', 'Fun'];
const professions = ['Security', 'Policy', 'DDaT', 'HR', 'Operations'];
const identities = [
  '',
  '',
  '',
  'Gay',
  'Lesbian',
  'Non-binary',
  'Transgender',
  'Bisexual or pansexual',
  'Asexual or aromantic',
];

/** CSV texts of `count` mentors and `count` mentees: mentees hold lower grades more often, as in the sample. */
export function civilServiceLists(
  count: number,
  seed: number,
): { readonly mentors: string; readonly mentees: string } {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const person = (kind: 'mentor' | 'mentee', index: number): string => {
    const number = String(index).padStart(3, '0');
    const grade = pick(kind === 'mentor' ? grades.slice(2) : grades.slice(0, 9));
    const [department, profession, identity] = [
      `Department of ${pick(departments)}`,
      pick(professions),
      pick(identities),
    ];
    const story = `"My name is ${kind} ${number}. I am a ${grade}. I am in the ${department}, in the ${profession} profession. My characteristics is/are ${identity}. "`;
    const common = [
      kind,
      number,
      `${kind}.${number}@gov.example`,
      pick(['yes', 'no']),
      'Some role',
      grade,
      department,
      profession,
    ];
    return [
      ...common,
      ...(kind === 'mentor' ? [identity] : [pick(['yes', 'no']), identity]),
      story,
    ].join(',');
  };
  const list = (kind: 'mentor' | 'mentee', headings: string): string =>
    [
      `first name,last name,email address,both mentor and mentee,job title,grade,organisation,profession,${headings},biography`,
      ...Array.from({ length: count }, (_none, index) => person(kind, index)),
    ].join('\n');
  return {
    mentors: list('mentor', 'characteristics'),
    mentees: list('mentee', 'match with similar identity,identity to match'),
  };
}
