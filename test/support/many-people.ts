// A list of any length as a register file: invented people, half of them in each seat.

const given = [
  'Amara',
  'Jonas',
  'Lina',
  'Tomasz',
  'Nadia',
  'Emre',
  'Chloé',
  'Ravi',
  'Hana',
  'Kofi',
  'Leila',
  'Oisín',
];
const family = [
  'van Dijk',
  'Müller',
  'Okafor',
  'Svensson',
  'Petrov',
  'Nguyen',
  'Horvat',
  'Keller',
  'Adeyemi',
  'Łukasiewicz',
];
const show = [
  'generative AI at work',
  'data literacy',
  'remote collaboration',
  'short-form video',
  'accessibility',
];
const guide = ['strategy', 'negotiation', 'network building', 'public speaking', 'budgeting'];

/** CSV text with `count` people; the same count gives the same text. */
export function manyPeople(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const junior = index % 2 === 0;
    const pick = <T>(list: readonly T[], step: number): T =>
      list[(index * step + Math.floor(index / list.length)) % list.length]!;
    const [own, other] = junior ? [show, guide] : [guide, show];
    return [
      `P${index}`,
      `${pick(given, 5)} ${pick(family, 3)} ${index}`,
      junior ? 'junior' : 'senior',
      junior ? 1 + (index % 3) : 6 + (index % 3),
      `Organisation ${index % 12}`,
      `Unit ${index % 7}`,
      `${pick(own, 2)} (3); ${pick(own, 3)} (2)`,
      `${pick(other, 2)} (3); ${pick(other, 4)} (1)`,
      'English',
      'Mon am; Tue pm; Thu am',
      'either',
      'chess; hiking',
      1,
      'yes',
    ].join(',');
  });
  return [
    'ref,name,seat,level,organisation,unit,offers,needs,languages,slots,format,interests,capacity,opted_in',
    ...rows,
  ].join('\n');
}
