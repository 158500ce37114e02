// Coded names: whoever is on a list is found in any text, and the code tells nothing of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFor, coded, nameFinder, type Named } from '../../../shared/people/code-names.ts';

const person = (name: string, part: Partial<Named> = {}): Named => ({
  id: `id of ${name}`,
  name,
  seat: 'junior',
  ref: null,
  ...part,
});
const amara = person('Amara van Dijk', { ref: 'J07' });
const philippe = person('Philippe Haddad', { ref: 'S-12', seat: 'senior' });
const shown = (text: string, ...people: Named[]): string =>
  coded(text, nameFinder(people.length > 0 ? people : [amara, philippe]));

describe('a code', () => {
  it('is the own key where it tells nothing, else seat and four letters, always the same', () => {
    expect([codeFor(amara), codeFor(philippe)]).toEqual(['J07', 'S-12']);
    const other = person('Ada Byron', { ref: 'ada@example.org', seat: 'senior' });
    expect(codeFor(other)).toMatch(/^S-[2-9A-Z]{4}$/);
    expect(codeFor({ ...other, name: 'Ada Lovelace' })).toBe(codeFor(other));
    expect(
      new Set(
        Array.from({ length: 500 }, (_each, index) => codeFor(person('x', { id: `p${index}` }))),
      ).size,
    ).toBeGreaterThan(495);
  });
});

describe('names in a text', () => {
  it.each([
    [
      'Amara can show generative AI, which Philippe wants most.',
      'J07 can show generative AI, which S-12 wants most.',
    ],
    ['Session of Amara van Dijk and Philippe Haddad', 'Session of J07 and S-12'],
    ['Amara’s letter, Mr Haddad, PHILIPPE-HADDAD', 'J07’s letter, Mr S-12, S-12'],
    ['Write to amara.vandijk@example.org today', 'Write to ••• today'],
    ['Nobody here: van, dijk, amaranth', 'Nobody here: van, dijk, amaranth'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));

  it('gives a first name that two share no code of its own', () => {
    expect(
      shown(
        'Hana met Hana Petrov',
        person('Hana Keller', { ref: 'J1' }),
        person('Hana Petrov', { ref: 'J2' }),
      ),
    ).toBe('••• met J2');
  });

  it('finds names in other scripts and with an emoji between', () => {
    const noor = person('نور 👩‍💻 العمري', { ref: 'J3' });
    expect(shown('About نور 👩‍💻 العمري, and نور', noor)).toBe('About J3, and J3');
  });

  it('leaves no full name standing, whatever the name and the text around it', () => {
    const part = fc.string({ unit: fc.constantFrom(...'ABCÄÉŁабвžß'), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.string(),
        fc.string(),
        (parts, before, after) => {
          const name = parts.join(' ');
          expect(shown(`${before} ${name} ${after}`, person(name, { ref: '1' }))).not.toContain(
            name,
          );
        },
      ),
    );
  });

  it('changes nothing twice', () => {
    const once = shown('Amara van Dijk and Philippe, amara@example.org');
    expect(shown(once)).toBe(once);
  });
});
