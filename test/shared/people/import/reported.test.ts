// Small lists as people really have them: each was answered wrongly once, and each stands for a kind.

import { describe, expect, test } from 'vitest';
import { givenName } from '../../../../shared/people/given-name.ts';
import { guessColumns } from '../../../../shared/people/import/headings.ts';
import { readTable } from '../../../../shared/people/import/read.ts';
import { importRegister, type RegisterOptions } from '../../../../shared/people/import/register.ts';
import { fixture, spoken } from './fixtures.ts';

const list = (name: string, options: RegisterOptions = {}) =>
  importRegister(fixture(`reported/${name}`), { file: name, ...options });
const named = (name: string, options: RegisterOptions = {}): string[] =>
  list(name, options).participants.map((person) => person.name);
const codes = (name: string): string[] =>
  list(name).problems.map(({ row, code }) => `${row} ${code}`);
/** Each person's slots, by first name. */
const halfDays = (name: string): Record<string, string> =>
  Object.fromEntries(
    list(name).participants.map((person) => [givenName(person.name), person.slots.join(' ')]),
  );
const topicsOf = (name: string) => {
  const { participants, topics } = list(name);
  const label = (id: string) => topics.find((topic) => topic.id === id)?.label;
  return participants.map((person) => ({
    offers: person.offers.map(({ topic, level }) => [label(topic), level]),
    needs: person.needs.map(({ topic, priority }) => [label(topic), priority]),
  }));
};

describe('columns', () => {
  test('a Vorname beside a Name, a Surname beside a Name: two halves of one name', () => {
    expect(named('01-vorname-name.csv')).toEqual([
      'Lina Baumgartner',
      'Tomas Baumgartner',
      'Ivo Keller',
    ]);
    expect(named('01c-name-surname.csv')).toEqual(['Thabo Ndaba', 'Thabo Mokoena']);
  });
  test('a prefix has a field', () =>
    expect(named('b10-name-with-prefix.csv')).toEqual(['Anna van der Meer', 'Piet de Wit']));
  test('name and address in one cell are parted', () =>
    expect(list('b30-name-and-mail.csv').participants).toMatchObject([
      { name: 'Ada Quill', email: 'ada@example.net' },
      { name: 'Bo Tarn', email: 'bo@example.net' },
    ]));
  test('the column that holds addresses is taken', () =>
    expect(list('b24-anonymous-mail.csv').participants.map(({ email }) => email)).toEqual([
      'ada@example.net',
      'bo@example.net',
    ]));
  test('what others may have written is not taken by itself', () => {
    const guess = guessColumns(readTable(fixture('reported/b27-others-remarks.csv')));
    expect(guess[2]).toMatchObject({ field: null, sensitive: { kind: 'internal' } });
    expect(list('b27-others-remarks.csv').participants.map(({ remark }) => remark)).toEqual([
      null,
      null,
    ]);
  });
  test('running numbers of two lists are no keys and no look-alikes', () => {
    const seniors = list('b21a-own-numbers-seniors.csv');
    const both = list('b21b-own-numbers-juniors.csv', { register: { ...seniors } });
    expect(both.plan.counts).toMatchObject({ new: 2, lookAlike: 0 });
    expect([...seniors.participants, ...both.participants].map(({ ref }) => ref)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const asked = list('b21b-own-numbers-juniors.csv', {
      mapping: ['ref', 'name', 'seat'],
      register: list('b21a-own-numbers-seniors.csv', { mapping: ['ref', 'name', 'seat'] }),
    });
    expect(asked.plan.counts).toMatchObject({ new: 2, lookAlike: 0, changed: 0 });
  });
});

describe('separators of a list', () => {
  test('ticked options that hold a comma stay whole and have no rank', () => {
    expect(topicsOf('05-google-commas.csv')).toEqual([
      {
        offers: [
          ['Planning, budgets and forecasts', 2],
          ['Data literacy', 2],
        ],
        needs: [
          ['Negotiation', 2],
          ['Speaking up, in meetings', 2],
        ],
      },
      {
        offers: [
          ['Negotiation', 2],
          ['Data literacy', 2],
        ],
        needs: [['Planning, budgets and forecasts', 2]],
      },
    ]);
  });
  test('a line break or a semicolon at the end changes nothing', () => {
    const { participants } = list('06-trailing-newline.csv');
    for (const person of participants)
      expect(person).toMatchObject({
        slots: ['mon-am', 'thu-pm'],
        languages: ['English', 'Dutch'],
      });
    const words = topicsOf('06-trailing-newline.csv');
    expect(words.map(({ offers }) => offers.map(([topic]) => topic))).toEqual([
      ['data literacy', 'short video'],
      ['negotiation', 'strategy'],
      ['negotiation', 'strategy'],
    ]);
    expect(words.map(({ needs }) => needs.length)).toEqual([2, 2, 2]);
  });
  test('topics parted by slashes meet', () =>
    expect(topicsOf('b19-topics-with-slashes.csv')).toEqual([
      {
        offers: [
          ['podcasts', 2],
          ['maps', 2],
        ],
        needs: [
          ['strategy', 3],
          ['budgets', 2],
        ],
      },
      { offers: [['strategy', 2]], needs: [['podcasts', 2]] },
    ]));
  test('C# and C are two topics', () =>
    expect(list('b35-c-sharp.csv').topics.map(({ label }) => label)).toEqual([
      'C#',
      'strategy',
      'C',
    ]));
  test('-, none and n/a are no topics', () =>
    expect(list('b18-dash-as-topic.csv')).toMatchObject({
      topics: [],
      plan: { counts: { new: 3 } },
    }));
});

describe('readers', () => {
  test('time zones: ambiguous abbreviations are asked about', () => {
    expect(
      list('08-time-zones.csv').participants.map(({ name, timeZone }) => [
        givenName(name),
        timeZone,
      ]),
    ).toEqual([
      ['Ada', null],
      ['Bo', 'Europe/London'],
      ['Cy', 'GMT'],
      ['Di', null],
      ['Ed', 'Europe/Amsterdam'],
      ['Fi', null],
      ['Go', null],
      ['Ha', 'Europe/Amsterdam'],
    ]);
    const said = spoken(list('08-time-zones.csv').problems);
    expect(said[0]).toContain('“BST” can be Europe/London or Asia/Dhaka');
    expect(said).toHaveLength(4);
  });
  test('the zone of London is asked first where others of the list stand in it', () => {
    const { participants, problems } = list('34-bst-london.csv');
    expect(participants[0]?.timeZone).toBeNull();
    expect(problems.find(({ field }) => field === 'timeZone')?.message).toContain(
      'Europe/London or',
    );
  });
  test('everybody shares English', () =>
    expect(list('29-language-case.csv').participants.map(({ languages }) => languages)).toEqual([
      ['English'],
      ['English'],
      ['English'],
      ['English'],
      ['English', 'Dutch'],
    ]));
  test('half-days as people write them', () => {
    expect(halfDays('31-half-days.csv')).toEqual({
      Ada: 'mon-am tue-am wed-am thu-am fri-am',
      Bo: 'mon-am tue-am wed-am',
      Cy: 'mon-am',
      Di: 'mon-am mon-pm tue-am tue-pm wed-am wed-pm thu-am thu-pm fri-am fri-pm',
      Ed: 'mon-am tue-pm',
      Fi: 'mon-am tue-pm fri-am fri-pm',
      Go: 'mon-am mon-pm tue-am',
    });
    expect(halfDays('b13-half-days.csv')).toEqual({
      Ada: 'tue-am thu-pm',
      Bo: 'mon-pm fri-am',
      Cy: 'tue-pm wed-am',
      Di: 'mon-am wed-am',
      El: 'mon-pm tue-pm wed-pm',
      Fa: '',
    });
    expect(codes('b13-half-days.csv')).toEqual(['7 slots-unclear']);
  });
  test('“not junior” and “no longer senior” are questions', () =>
    expect(codes('b16-not-junior.csv')).toEqual([
      '2 seat-unclear',
      '3 seat-unclear',
      '4 seat-unclear',
    ]));
  test('n/a is nobody’s line manager', () => {
    for (const name of ['b14-no-manager-words.csv', 'b36-same-boss-words.csv'])
      expect(list(name).participants).toMatchObject([
        { managerId: null, managerName: null },
        { managerId: null, managerName: null },
      ]);
  });
});

describe('names', () => {
  test('people are called by their given name', () =>
    expect(named('32-names-titles.csv').map(givenName)).toEqual(['Lina', 'Anna', 'Bo', 'Ada']));
  test('who should be kept apart is met in every way of writing a name', () => {
    const { participants, exclusions, problems } = list('09-not-with.csv');
    const name = (id: string) => givenName(participants.find((one) => one.id === id)?.name ?? '');
    expect(exclusions.map(({ oneId, otherId }) => [name(oneId), name(otherId)])).toEqual([
      ['Ivo', 'Anna'],
      ['Mia', 'Anna'],
      ['Ulf', 'Anna'],
      ['Eva', 'Anna'],
      ['Jan', 'Anna'],
      ['Jan', 'Mia'],
    ]);
    expect(spoken(problems)).toEqual([]);
  });
});

describe('spreadsheets and letters', () => {
  test('a cell counts as it is shown', () => {
    const { participants } = list('24-number-formats.xlsx');
    expect(participants).toMatchObject([
      { ref: '007', hoursPerMonth: 1.5, remark: '2027-01-04', managerId: participants[1]?.id },
      { ref: '012', hoursPerMonth: 2, remark: 'ok' },
    ]);
  });
  test('dates are dates, and those of births are left out', () =>
    expect(guessColumns(readTable(fixture('reported/b29-date-cells.xlsx')))[2]).toMatchObject({
      field: null,
      sensitive: { kind: 'birth' },
      sample: ['1968-06-11', '1969-07-16', '1970-08-20', '1971-09-24', '1972-10-28'],
    }));
  test('a workbook with a password is called so, with the next step', () =>
    expect(() => readTable(fixture('reported/b28-password.xlsx'))).toThrow(
      /This workbook has a password\. .*without/,
    ));
  test('one bad byte spoils its own row alone, and is named', () => {
    const { participants, problems, plan } = list('b05-one-bad-byte.csv');
    expect(participants.map(({ name }) => name)).toEqual(['Jörg Weiß', 'Renée Côté']);
    expect(plan.rows[2]).toMatchObject({ row: 4, state: 'question' });
    expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual(['4 letter-broken']);
  });
  test('a row cut short is named', () =>
    expect(codes('b08-cut-row.csv')).toContain('3 row-cut-short'));
});
