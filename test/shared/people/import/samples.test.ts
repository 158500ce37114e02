// The sample lists come in as people would expect.

import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../../../shared/people/import/headings.ts';
import { readTable } from '../../../../shared/people/import/read.ts';
import { importRegister } from '../../../../shared/people/import/register.ts';
import { Participant } from '../../../../shared/people/participant.ts';
import { fixture, spoken } from './fixtures.ts';

describe('the interest register', () => {
  const register = importRegister(fixture('interest-register.csv'), {
    file: 'interest-register.csv',
    filledBy: 'self',
  });

  test('gives 32 juniors and 32 seniors, 61 of them opted in, without a problem', () => {
    const count = (seat: string): number =>
      register.participants.filter((person) => person.seat === seat).length;
    expect([count('junior'), count('senior')]).toEqual([32, 32]);
    expect(register.participants.filter((person) => person.optedIn === 'yes')).toHaveLength(61);
    expect(spoken(register.problems)).toEqual([]);
    expect(register.topics).toHaveLength(24);
    expect(register.exclusions).toHaveLength(4);
  });

  test('gives people as the house stores them', () => {
    for (const person of register.participants) expect(Participant.parse(person)).toEqual(person);
    const topic = (label: string): string | undefined =>
      register.topics.find((entry) => entry.label === label)?.id;
    expect(register.participants.find((person) => person.ref === 'J02')).toMatchObject({
      name: 'Youssef Okafor',
      seat: 'junior',
      level: 2,
      organisation: 'Stadtwerk Mitte',
      unit: 'Infrastructure',
      managerId: register.participants.find((person) => person.ref === 'S13')?.id,
      languages: ['English', 'German', 'Spanish'],
      slots: ['mon-am', 'tue-pm', 'wed-pm', 'thu-am'],
      format: 'either',
      hoursPerMonth: 2,
      offLimits: [topic('working parents')],
      needs: [
        { topic: topic('network building'), priority: 2 },
        { topic: topic('negotiation'), priority: 1 },
      ],
    });
  });

  test('an opt-in that somebody else reported is not known yet', () => {
    const reported = importRegister(fixture('interest-register.csv'), { filledBy: 'other' });
    expect(new Set(reported.participants.map((person) => person.optedIn))).toEqual(
      new Set(['unknown']),
    );
  });

  test('is the same twice, byte for byte', () => {
    expect(JSON.stringify(importRegister(fixture('interest-register.csv')))).toBe(
      JSON.stringify(importRegister(fixture('interest-register.csv'))),
    );
  });
});

describe('the survey export', () => {
  const file = 'interest-register-survey-export.csv';
  const table = readTable(fixture(file));

  test('is read as Windows-1252 with semicolons, and says so', () => {
    expect(table).toMatchObject({
      letters: { id: 'windows-1252', sure: false },
      delimiter: ';',
      blankRows: 2,
      headed: true,
    });
    expect(table.rows).toHaveLength(66);
    expect(table.rows.find((row) => row.cells[1] === 'J04')?.cells[2]).toBe('Jonas O’Brien');
  });

  test('every column but the time stamp and the internal comment is guessed', () => {
    const guesses = guessColumns(table);
    expect(guesses.filter((guess) => guess.field === null).map((guess) => guess.heading)).toEqual([
      'Timestamp',
      'Internal comment',
    ]);
    expect(guesses.find((guess) => guess.heading === 'Internal comment')?.sensitive?.kind).toBe(
      'internal',
    );
  });

  test('names its odd rows and takes the rest', () => {
    const { plan } = importRegister(fixture(file), { file: 'export.csv' });
    expect(plan.counts).toMatchObject({
      new: 63,
      skipped: 1,
      question: 1,
      lookAlike: 1,
      refused: 0,
    });
    expect(spoken(plan.problems)).toEqual([
      'open · export.csv, row 5, column X (Anything else?): This cell holds a formula. Only values are taken, so it stays open.',
      'notice · export.csv, row 14, column F (Grade (1-9)): This row has no level, so the seat alone is known.',
      'question · export.csv, row 16, column E (Are you joining as the senior or the junior partner?): This row does not say which seat. Say junior or senior.',
      'open · export.csv, row 22, column F (Grade (1-9)): “eleven” is no level: levels are whole numbers from 0 to 30. It stays open.',
      'open · export.csv, row 32, column D (E-mail address): “not-an-address” is no e-mail address. It stays open.',
      'notice · export.csv, row 43, column I (Line manager (response ID if known)): “S41” is not on this list. The manager is kept by name.',
      'notice · export.csv, row 47, column I (Line manager (response ID if known)): The line goes round in a circle with row 48. It is kept as written; ask who reports to whom.',
      'notice · export.csv, row 48, column I (Line manager (response ID if known)): The line goes round in a circle with row 47. It is kept as written; ask who reports to whom.',
      'notice · export.csv, row 66: This row says the same as row 7. It is passed over.',
      'question · export.csv, row 67: Noor El Amrani looks like Noor El Amrani in row 9. The same person? Until you say, this row stays out.',
    ]);
    const person = (ref: string) => plan.added.find((entry) => entry.ref === ref);
    expect(person('S09')?.name).toBe('Rosalind Lefèvre');
    expect(person('J04')).toMatchObject({ hoursPerMonth: 1.5, optedIn: 'yes', remark: null });
    expect(person('J09')?.remark).toBe('First line\nsecond line; with a semicolon and a "quote"');
    expect(person('S10')).toMatchObject({ managerId: null, managerName: 'S41' });
    expect(person('J31')?.email).toBeNull();
  });

  test('the mapping screen’s help is enough for everybody', () => {
    const { plan } = importRegister(fixture(file), {
      seats: [{ row: 16, seat: 'junior' }],
      decisions: [{ row: 67, as: 'same' }],
    });
    expect(plan.counts).toMatchObject({ new: 64, skipped: 2, question: 0, lookAlike: 0 });
    const noor = plan.added.filter((person) => person.name === 'Noor El Amrani');
    expect(noor.map((person) => [person.ref, person.needs.length])).toEqual([['J08', 1]]);
  });
});

describe('the civil-service lists', () => {
  const options = (file: string) => ({ file, filledBy: 'other' as const });
  const mentors = importRegister(fixture('civil-service-small/mentors.csv'), {
    ...options('mentors.csv'),
    seatForAll: 'senior',
  });

  test('come in with the seat chosen and grades as levels', () => {
    const mentees = importRegister(fixture('civil-service-small/mentees.csv'), {
      ...options('mentees.csv'),
      seatForAll: 'junior',
      register: { participants: mentors.participants, topics: [], exclusions: [] },
    });
    expect([mentors.participants.length, mentees.participants.length]).toEqual([50, 50]);
    expect(mentors.participants[0]).toMatchObject({
      name: 'mentor 00',
      seat: 'senior',
      level: 11,
      email: 'mentor.00@gov.uk',
      organisation: 'Department of Joy',
    });
    expect(mentees.participants[0]).toMatchObject({ name: 'mentee 00', seat: 'junior', level: 4 });
    expect(
      new Set([...mentors.participants, ...mentees.participants].map((person) => person.id)).size,
    ).toBe(100);
  });

  test('carry no opt-in, language or need, and nothing of identity or biography', () => {
    for (const person of mentors.participants)
      expect(person).toMatchObject({ optedIn: 'unknown', languages: [], needs: [] });
    expect(JSON.stringify(mentors)).not.toMatch(/Bisexual|Transgender|My name is|Some role/);
    const kinds = guessColumns(readTable(fixture('civil-service-small/mentees.csv'))).flatMap(
      (guess) => guess.sensitive?.kind ?? [],
    );
    expect(kinds).toEqual(['identity', 'identity', 'biography']);
  });

  test('without a seat nobody is taken, and the list says why', () => {
    const { plan } = importRegister(fixture('civil-service-small/mentors.csv'), {
      file: 'mentors.csv',
    });
    expect(plan.counts).toMatchObject({ new: 0, question: 50 });
    expect(spoken(plan.problems)).toContain(
      'question · mentors.csv, row 1: No column says who is junior and who is senior. Choose one, or one seat for the whole list.',
    );
  });
});
