// Every kind of bad input gets its answer, at its file, row and column, and the rest of the list goes on.

import { describe, expect, test } from 'vitest';
import { Problem } from '../../../../shared/kernel/problem.ts';
import { readTable } from '../../../../shared/people/import/read.ts';
import { importRegister, type RegisterOptions } from '../../../../shared/people/import/register.ts';
import { bytes, spoken } from './fixtures.ts';

/** The refusal of a whole file. */
function refusal(input: Uint8Array | string): string {
  try {
    readTable(input);
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'taken';
}

function check(text: string, options: RegisterOptions = {}): { said: string[]; names: string[] } {
  const { plan } = importRegister(bytes(text), { file: 'list.csv', ...options });
  return { said: spoken(plan.problems), names: plan.added.map((person) => person.name) };
}

describe('a whole file is refused, in words that say what to do', () => {
  test.each([
    [
      'empty',
      new Uint8Array(),
      'invalid: This file is empty. Choose the file that holds the list.',
    ],
    [
      'only blanks',
      bytes(' \r\n ;;\n'.replace(/;/g, ' ')),
      'invalid: This file is empty. Choose the file that holds the list.',
    ],
    [
      'binary',
      Uint8Array.from({ length: 3000 }, (_, place) => (place * 37) % 256),
      'invalid: This file is not a list of rows: it holds binary data. Choose a CSV file or an .xlsx spreadsheet.',
    ],
    [
      'an old Excel file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      'invalid: This is an old Excel file. Open it, save it as .xlsx or CSV and choose that one.',
    ],
    [
      'a PDF',
      bytes('%PDF-1.7\n…'),
      'invalid: This is a PDF, which holds no rows. Ask for the list as a spreadsheet or CSV.',
    ],
    [
      'over 20 MB',
      new Uint8Array(20 * 1024 * 1024 + 1),
      'too-large: This file is over 20 MB. Save only the rows and columns that you need and choose it again.',
    ],
    [
      'of unknown encoding',
      Uint8Array.of(0xc1, 0xc2, 0x81, 0x40, 0x8f, 0x9d, 0x25, 0x81),
      'invalid: We could not tell which letters this file uses. Open it in a spreadsheet, save it as “CSV UTF-8” and choose it again.',
    ],
    [
      'headings alone',
      bytes('name,seat\n'),
      'invalid: This file holds headings but no people. Choose the file that holds the list.',
    ],
    [
      'separators alone',
      bytes(';;;;\n;;;;\n\t\n'),
      'invalid: This file holds no rows. Choose the file that holds the list.',
    ],
    [
      'too many columns',
      bytes(`name${',x'.repeat(300)}\nAda\n`),
      'too-large: This list has more than 256 columns. Save only the columns that you need and choose it again.',
    ],
    [
      'too many rows',
      bytes(`name,seat\n${'A,junior\n'.repeat(200_002)}`),
      'too-large: This list has more than 200,000 rows. Save only the rows that you need and choose it again.',
    ],
    [
      'nothing pasted',
      ' \n',
      'invalid: Nothing was pasted. Copy the rows in your spreadsheet, headings included, and paste them here.',
    ],
  ])('%s', (_, input, sentence) => {
    expect(refusal(input)).toBe(sentence);
  });
});

describe('one row or cell is named and the rest goes on', () => {
  test('no headings at all', () => {
    const { said, names } = check(
      'Ada Lovelace,ada@example.org,junior\nBob Moe,bob@example.org,senior\n',
      { mapping: ['name', 'email', 'seat'] },
    );
    expect(said).toEqual([
      'notice · list.csv, row 1: The first row is a person, not headings. The columns are called A, B, C; say what each one is.',
    ]);
    expect(names).toEqual(['Ada Lovelace', 'Bob Moe']);
  });

  test('one missing heading', () => {
    const { said, names } = check('name,,seat\nAda,blue,junior\n');
    expect(said).toEqual([
      'notice · list.csv, row 1, column B (Column B): This column has no heading, so it is not taken. Say what it is, or leave it out.',
    ]);
    expect(names).toEqual(['Ada']);
  });

  test('a field filled twice, beyond the 26th column', () => {
    const empty = Array.from({ length: 24 }, (_, place) => `x${place}`);
    const { said } = check(
      `name,seat,${empty.join(',')},grade,level\nAda,junior${',x'.repeat(24)},2,3\n`,
      { mapping: ['name', 'seat', ...empty.map(() => null), 'level', 'level'] },
    );
    expect(said).toEqual([
      'notice · list.csv, row 1, column AB (level): “Level” is filled by column AA already. This column counts where that one is empty.',
    ]);
  });

  test('an unclosed quote, in the middle and at the end', () => {
    const { said, names } = check(
      'name,seat,unit\nAda,junior,"North\nBob,senior,"South"\nCleo,junior,"East\n',
    );
    expect(said).toEqual([
      'refused · list.csv, row 2, column C (unit): The quote in column C is never closed, so this row stays out. Close it in a spreadsheet and save again, or paste the row.',
      'refused · list.csv, row 4, column C (unit): The quote in column C is never closed, so this row stays out. Close it in a spreadsheet and save again, or paste the row.',
    ]);
    expect(names).toEqual(['Bob']);
  });

  test('no seat column', () => {
    const { said, names } = check('name,level\nAda,2\n');
    expect(said).toEqual([
      'question · list.csv, row 1: No column says who is junior and who is senior. Choose one, or one seat for the whole list.',
    ]);
    expect(names).toEqual([]);
    expect(check('name,level\nAda,2\n', { seatForAll: 'junior' })).toEqual({
      said: [],
      names: ['Ada'],
    });
  });

  test('a seat that could be either', () => {
    const { said } = check('name,seat\nAda,mentor\nBob,senior\n');
    expect(said).toEqual([
      'question · list.csv, row 2, column B (seat): “mentor” can be either seat here. Say junior or senior.',
    ]);
    expect(
      check('name,seat\nAda,mentor\n', { seatWords: { junior: 'Mentor', senior: 'Mentee' } }),
    ).toEqual({ said: [], names: ['Ada'] });
  });

  test('a level that is no number', () => {
    const { said, names } = check(
      'name,seat,level\nAda,junior,eleven\nBob,senior,7.5\nCleo,senior,99\n',
    );
    expect(said).toEqual([
      'open · list.csv, row 2, column C (level): “eleven” is no level: levels are whole numbers from 0 to 30. It stays open.',
      'open · list.csv, row 3, column C (level): “7.5” is no level: levels are whole numbers from 0 to 30. It stays open.',
      'open · list.csv, row 4, column C (level): “99” is no level: levels are whole numbers from 0 to 30. It stays open.',
    ]);
    expect(names).toHaveLength(3);
  });

  test('an e-mail that is none', () => {
    expect(check('name,seat,email\nAda,junior,ada(at)example\n').said).toEqual([
      'open · list.csv, row 2, column C (email): “ada(at)example” is no e-mail address. It stays open.',
    ]);
  });

  test('an unknown line manager is kept by name', () => {
    const { plan } = importRegister(bytes('ref,name,seat,manager\nJ1,Ada,junior,Grace Hopper\n'), {
      file: 'list.csv',
    });
    expect(spoken(plan.problems)).toEqual([
      'notice · list.csv, row 2, column D (manager): “Grace Hopper” is not on this list. The manager is kept by name.',
    ]);
    expect(plan.added[0]).toMatchObject({ managerId: null, managerName: 'Grace Hopper' });
  });

  test('several line managers: the first is followed', () => {
    const { plan } = importRegister(
      bytes('ref,name,seat,manager\nJ1,Ada,junior,S1; S2\nS1,Bob,senior,\nS2,Cleo,senior,\n'),
      { file: 'list.csv' },
    );
    expect(spoken(plan.problems)).toEqual([
      'notice · list.csv, row 2, column D (manager): A second line manager, “S2”, is kept by name; the first one is followed.',
    ]);
    expect(plan.added[0]).toMatchObject({ managerId: plan.added[1]?.id, managerName: 'S2' });
  });

  test('a person who is their own manager', () => {
    const { plan } = importRegister(
      bytes('ref,name,seat,manager\nJ1,Ada,junior,J1\nJ2,Bob,junior,Bob\n'),
      { file: 'list.csv' },
    );
    expect(spoken(plan.problems)).toEqual([
      'open · list.csv, row 2, column D (manager): This person stands as their own line manager. The line manager stays open.',
      'open · list.csv, row 3, column D (manager): This person stands as their own line manager. The line manager stays open.',
    ]);
    expect(plan.added.map((person) => person.managerId)).toEqual([null, null]);
  });

  test('a circle of managers', () => {
    const { said, names } = check(
      'ref,name,seat,manager\nA,Ada,junior,B\nB,Bob,senior,C\nC,Cleo,senior,A\nD,Dan,senior,A\n',
    );
    expect(said).toEqual([
      'notice · list.csv, row 2, column D (manager): The line goes round in a circle with rows 3 and 4. It is kept as written; ask who reports to whom.',
      'notice · list.csv, row 3, column D (manager): The line goes round in a circle with rows 2 and 4. It is kept as written; ask who reports to whom.',
      'notice · list.csv, row 4, column D (manager): The line goes round in a circle with rows 2 and 3. It is kept as written; ask who reports to whom.',
    ]);
    expect(names).toHaveLength(4);
  });

  test('the same person twice: exactly, by e-mail, by name in another order, by invisible letters', () => {
    const { said, names } = check(
      'name,seat,email,organisation\nLeila de Vries,junior,l@example.org,Delta\nLeila de Vries,junior,l@example.org,Delta\n' +
        'L. de Vries,junior,L@example.org,Delta\n"Vries, Leila de",junior,,Delta\nLei\u200Bla de Vries,junior,,\nLeila de Vries,senior,x@example.org,Nordwind\n',
    );
    expect(said).toEqual([
      'notice · list.csv, row 3: This row says the same as row 2. It is passed over.',
      'question · list.csv, row 4: L. de Vries looks like Leila de Vries in row 2. The same person? Until you say, this row stays out.',
      'question · list.csv, row 5: Vries, Leila de looks like Leila de Vries in row 2. The same person? Until you say, this row stays out.',
      'question · list.csv, row 6: Leila de Vries looks like Leila de Vries in row 2. The same person? Until you say, this row stays out.',
      'notice · list.csv, row 6, column A (name): This name held invisible characters. They are taken out.',
    ]);
    expect(names).toEqual(['Leila de Vries', 'Leila de Vries']);
  });

  test('a formula cell', () => {
    const { plan } = importRegister(
      bytes(
        'name,seat,remark\nAda,junior,"=HYPERLINK(""http://example.org"",""x"")"\n=cmd|/c calc!A0,senior,fine\nBob,senior,+31 6 1234\n',
      ),
      { file: 'list.csv' },
    );
    expect(spoken(plan.problems)).toEqual([
      'open · list.csv, row 2, column C (remark): This cell holds a formula. Only values are taken, so it stays open.',
      'open · list.csv, row 3, column A (name): This cell holds a formula. Only values are taken, so it stays open.',
      'refused · list.csv, row 3, column A (name): This row has no name, so it stays out.',
    ]);
    expect(plan.added.map((person) => person.remark)).toEqual([null, '+31 6 1234']);
  });

  test('an empty name, a cell of 1 MB, a row that is too wide', () => {
    const { said, names } = check(
      `name,seat,remark\n ,junior,\nAda,junior,${'x'.repeat(1_000_000)}\nBob,junior,a,b\nCleo,junior,${'y'.repeat(5000)}\nDan,senior\n`,
    );
    expect(said).toEqual([
      'refused · list.csv, row 2, column A (name): This row has no name, so it stays out.',
      'refused · list.csv, row 3, column C (remark): The cell in column C is longer than 64,000 letters, so this row stays out.',
      'refused · list.csv, row 4, column D: This row has more cells than there are headings, so its values may stand in the wrong columns. It stays out; look for a separator inside a value.',
      'open · list.csv, row 5, column C (remark): This cell is longer than 4000 letters. Only the beginning is taken.',
      'notice · list.csv, row 6, column C (remark): This row ends before column C. What would stand behind stays open.',
    ]);
    expect(names).toEqual(['Cleo', 'Dan']);
  });

  test('emoji and right-to-left names stay as people write them', () => {
    expect(
      check('name,seat\n👩‍💻 Ada,junior\nنور العمري,senior\nמיכל לוי,senior\nمی‌خواهم,junior\n').names,
    ).toEqual(['👩‍💻 Ada', 'نور العمري', 'מיכל לוי', 'می‌خواهم']);
    const { said, names } = check('name,seat\n\u202EgnoW\u202C Ada,junior\n');
    expect(names).toEqual(['gnoW Ada']);
    expect(said).toEqual([
      'notice · list.csv, row 2, column A (name): This name held invisible characters. They are taken out.',
    ]);
  });
});

test('a correction in the preview counts instead of the cell', () => {
  const { plan } = importRegister(bytes('name,seat,level\nAda,junior,eleven\n'), {
    corrections: [{ row: 2, column: 2, value: '3' }],
  });
  expect(plan.problems).toEqual([]);
  expect(plan.added[0]?.level).toBe(3);
});

test('what is not mapped appears nowhere in the plan', () => {
  const { plan } = importRegister(
    bytes('name,seat,biography,secret\nAda,junior,canary-one,canary-two\n'),
  );
  expect(JSON.stringify(plan)).not.toMatch(/canary/);
});

test('an import into a register: changed, as it is, look-alike, new', () => {
  const first = importRegister(
    bytes(
      'ref,name,seat,level,unit\nJ1,Ada,junior,2,North\nJ2,Bob,junior,2,North\nJ3,Cleo,junior,1,North\n',
    ),
  );
  const register = {
    participants: first.participants,
    topics: first.topics,
    exclusions: first.exclusions,
  };
  const { plan } = importRegister(
    bytes(
      'ref,name,seat,level\nJ1,Ada,junior,3\nJ2,Bob,junior,2\nX9,Cleo,senior,7\nJ4,Dan,senior,\n',
    ),
    { register },
  );
  expect(plan.rows.map((row) => [row.name, row.state, row.lookAlike])).toEqual([
    ['Ada', 'changed', false],
    ['Bob', 'skipped', false],
    ['Cleo', 'question', true],
    ['Dan', 'new', false],
  ]);
  expect(plan.changed).toEqual([{ ...first.participants[0], level: 3 }]);
  const separate = importRegister(bytes('ref,name,seat,level\nX9,Cleo,senior,7\n'), {
    register,
    decisions: [{ row: 2, as: 'separate' }],
  });
  expect(separate.plan.counts).toMatchObject({ new: 1, lookAlike: 0 });
});
