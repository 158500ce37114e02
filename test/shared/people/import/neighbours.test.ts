// The neighbours of the reported lists: the same kinds of fault in other words.

import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../../../shared/people/import/headings.ts';
import { readTable } from '../../../../shared/people/import/read.ts';
import { importRegister, type RegisterOptions } from '../../../../shared/people/import/register.ts';
import { bytes, effort } from './fixtures.ts';

const list = (text: string, options: RegisterOptions = {}) => {
  const made = importRegister(bytes(text), options);
  return { ...made, codes: made.problems.map(({ row, code }) => `${row} ${code}`) };
};
const guessed = (text: string) => guessColumns(readTable(bytes(text))).map(({ field }) => field);

describe('who is kept apart is never guessed', () => {
  const ask = 'Name,Seat,Not with\nAda Quill,junior,Bo Tarn\nBo Tarn,senior,\nCy Moor,senior,';
  test('nobody of that name: the row waits, and no remark is made of it', () => {
    const { plan, codes, participants } = list(`${ask}Zoe Unknown\n`);
    expect(codes).toEqual(['4 apart-unknown']);
    expect(plan.rows[2]).toMatchObject({ state: 'question' });
    expect(participants.map(({ name, remark }) => [name, remark])).toEqual([
      ['Ada Quill', null],
      ['Bo Tarn', null],
    ]);
  });
  test.each([
    ['none', []],
    ['Quill, Ada', ['4 met']],
    ['Dr Ada Quill and Bo Tarn', ['4 met', '4 met']],
  ])('answered with %s, the row is taken', (value, pairs) => {
    const { plan, exclusions } = list(`${ask}Zoe Unknown\n`, {
      corrections: [{ row: 4, column: 2, value }],
    });
    expect(plan.counts).toMatchObject({ new: 3, question: 0 });
    expect(exclusions).toHaveLength(1 + pairs.length);
  });
  test.each(['anyone but Ada Quill', 'Ada Quill?', 'not Ada Quill', 'Ada', 'everyone except A1'])(
    '“%s” is asked about',
    (words) => expect(list(`${ask}${words}\n`).codes).toContain('4 apart-unknown'),
  );
  test('who names somebody whose row waits, waits with them', () => {
    const { plan, codes, exclusions } = list(
      'Name,Seat,Not with\nAda Quill,junior,Bo Tarn\nBo Tarn,?,\nCy Moor,senior,\n',
    );
    expect(codes).toContain('2 apart-waits');
    expect(plan.counts).toMatchObject({ new: 1, question: 2 });
    expect(exclusions).toEqual([]);
  });
  test('from oneself is named', () =>
    expect(list('Name,Seat,Not with\nAda Quill,junior,Ada Quill\n').codes).toEqual([
      '2 own-apart',
    ]));
  test('two of one name are asked about', () =>
    expect(
      list(
        'Key,Name,E-mail,Seat,Organisation,Not with\nA,Ada Quill,a@example.org,junior,X,\nB,Ada Quill,b@example.org,junior,Y,\nC,Cy Moor,c@example.org,senior,X,Ada Quill\n',
      ).codes,
    ).toContain('4 apart-unknown'));
});

describe('line managers', () => {
  const of = (manager: string) =>
    list(
      `Name,Seat,Line manager\nAda Quill,junior,"${manager}"\nDr. Bo Tarn,senior,\nCy Moor,senior,\n`,
    );
  test.each(['Tarn, Bo', 'Bo Tarn (Sales)', 'Prof. Bo Tarn'])('%s is met', (words) => {
    const { participants, codes } = of(words);
    expect(codes).toEqual([]);
    expect(participants[0]?.managerId).toBe(participants[1]?.id);
  });
  test.each(['Tarn', 'B. Tarn', 'Bo Maria Tarn'])('%s may be on the list and is asked', (words) =>
    expect(of(words).codes).toEqual(['2 manager-near']),
  );
  test('somebody else is kept by name', () =>
    expect(of('Zoe Hill').participants[0]).toMatchObject({
      managerId: null,
      managerName: 'Zoe Hill',
    }));
});

describe('headings and contents', () => {
  test.each([
    ['Nom;Prénom;Sitz\nDupont;Anne;junior', ['lastName', 'firstName', 'seat']],
    ['Naam;Voornaam;Zetel\nWit;Piet;senior', ['lastName', 'firstName', 'seat']],
    ['Nombre;Apellidos;Seat\nAna;Gil Paz;junior', ['firstName', 'lastName', 'seat']],
    ['Nome;Cognome;Seat\nAnna;Rossi;junior', ['firstName', 'lastName', 'seat']],
    ['Name;Surname;Seat\nThabo Ndaba;Ndaba;junior', ['name', null, 'seat']],
    ["Student's Name;Seat\nAda Quill;junior", ['name', 'seat']],
    ['First & Last Name;Seat\nAda Quill;junior', ['name', 'seat']],
    ['Vor- und Nachname;Sitz\nAda Quill;junior', ['name', 'seat']],
    [
      'Name;First name;Last name;Seat\nDESK;Ada;Quill;junior\nDESK;Bo;Tarn;senior',
      [null, 'firstName', 'lastName', 'seat'],
    ],
    ['Name;Your full name;Seat\n;Ada Quill;junior\n;Bo Tarn;senior', [null, 'name', 'seat']],
    [
      'What grade school did you go to?;Name;Seat\nSt. Mary of the Hill;Ada Quill;junior',
      [null, 'name', 'seat'],
    ],
    ['Name;Position\nAda Quill;Senior Analyst\nBo Tarn;Junior Clerk', ['name', null]],
    ['Name;Position\nAda Quill;Senior\nBo Tarn;Junior', ['name', 'seat']],
    ['ID;Name;Line manager\n1;Ada Quill;2\n2;Bo Tarn;', ['ref', 'name', 'manager']],
  ])('%j', (text, fields) => expect(guessed(`${text}\n`)).toEqual(fields));

  test.each(
    (
      'Remarks|Notes|Bemerkungen|Anmerkungen|Opmerkingen|Aantekeningen|Remarques|' +
      'Observations|Commentaires|Manager notes|Notities|Notiz|Werdegang|Kurzprofil|' +
      'Über mich|Loopbaan|Over mij|Parcours|À propos de vous|Biographie|Biografie|' +
      'Career history|Profiel'
    ).split('|'),
  )('%s stays out unless it is ticked', (heading) =>
    expect(guessColumns(readTable(bytes(`Name;${heading}\nAda;x\n`)))[1]).toMatchObject({
      field: null,
      sensitive: { kind: expect.stringMatching(/internal|biography/) as string },
    }),
  );

  test('a second column for a field counts where the first is empty', () =>
    expect(
      list('Name,Seat,a,b\nAda Quill,junior,,b@example.org\n', {
        mapping: ['name', 'seat', 'email', 'email'],
      }).participants[0]?.email,
    ).toBe('b@example.org'));
  test('a family name mapped as name counts beside a first name', () =>
    expect(
      list('Name,Vorname,Seat\nQuill,Ada,junior\n', { mapping: ['name', 'firstName', 'seat'] })
        .participants[0]?.name,
    ).toBe('Ada Quill'));
});

describe('separators', () => {
  const topics = (cells: readonly string[], head = 'Name') =>
    list(
      `${head},Seat,Can show\n${cells.map((cell, row) => `P${row} Moor,junior,"${cell}"\n`).join('')}`,
      { mapping: ['name', 'seat', 'offers'] },
    ).topics.map(({ label }) => label);
  test('a form that ends each answer with a semicolon', () =>
    expect(topics(['Planning, budgets;', 'Negotiation;Planning, budgets;', 'Maps, old;'])).toEqual([
      'Planning, budgets',
      'Negotiation',
      'Maps, old',
    ]));
  test('an option that stands whole between semicolons stays whole alone', () =>
    expect(topics(['planning, budgets', 'maps; planning, budgets'])).toEqual([
      'planning, budgets',
      'maps',
    ]));
  test('small letters alone join nothing', () =>
    expect(topics(['Data literacy, short video', 'Strategy, data'])).toEqual([
      'Data literacy',
      'short video',
      'Strategy',
      'data',
    ]));
  test('C++, C#, F# and C are four', () => expect(topics(['C; C#; C++; F#; c #'])).toHaveLength(4));
});

describe('letters', () => {
  test('two ways of writing letters in one file: the broken rows wait, each named', () => {
    const file = new Uint8Array([
      ...bytes('Name,Seat\nJörg Weiß,junior\nRenée Côté,senior\nBj'),
      0xf6,
      ...bytes('rn Ek,junior\nCy Moor,senior\n'),
    ]);
    const { plan, participants, problems } = importRegister(file);
    expect(participants.map(({ name }) => name)).toEqual(['Jörg Weiß', 'Renée Côté', 'Cy Moor']);
    expect(problems).toMatchObject([{ row: 4, code: 'letter-broken', severity: 'question' }]);
    expect(plan.counts.question).toBe(1);
    const typed = importRegister(file, { corrections: [{ row: 4, column: 0, value: 'Björn Ek' }] });
    expect(typed.participants.map(({ name }) => name)).toContain('Björn Ek');
  });
  test('half a letter of UTF-16 is named, pasted and in a file', () => {
    expect(importRegister('Name\tSeat\nAd\uD83Da\tjunior\n').problems).toMatchObject([
      { row: 2, code: 'letter-broken' },
    ]);
    const text = 'Name\tSeat\nAd\uD83Da\tjunior\nBo\tsenior\n';
    const file = new Uint8Array([
      0xff,
      0xfe,
      ...[...Array(text.length).keys()].flatMap((at) => [
        text.charCodeAt(at) & 0xff,
        text.charCodeAt(at) >> 8,
      ]),
    ]);
    expect(importRegister(file).problems).toMatchObject([{ row: 2, code: 'letter-broken' }]);
  });
  test('ISO-8859-15 can be chosen', () =>
    expect(
      readTable(new Uint8Array([...bytes('Name,Seat\n'), 0xbd, ...bytes('uvre,junior\n')]), {
        encoding: 'iso-8859-15',
      }).rows[0]?.cells[0],
    ).toBe('œuvre'));
  test('removed control characters and doubled headings are named', () =>
    expect(list('Name,Seat,Unit,Unit\nAda\u0001 Quill,junior,x,y\n').codes).toEqual([
      '1 heading-twice',
      '2 control-characters',
    ]));
});

test('twenty thousand rows are read and planned in seconds, not minutes', () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, row) =>
      `K${row};P${row} Moor${row % 977};${row % 2 ? 'junior' : 'senior'};K${(row * 7) % 20_000};Mon-Wed am & Fri;English C1, Deutsch;Amsterdam;podcasts, maps (high)\n`,
  );
  const text = `Key;Name;Seat;Line manager;Half-days;Languages;Time zone;Can show\n${rows.join('')}`;
  let count = 0;
  expect(effort(() => (count = importRegister(bytes(text)).plan.counts.new))).toBeLessThan(20_000);
  expect(count).toBeGreaterThan(19_000);
});
