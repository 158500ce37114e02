// The first sheet of a spreadsheet: values only, hostile archives refused before they unfold.

import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../../../shared/kernel/problem.ts';
import { readTable } from '../../../../shared/people/import/read.ts';
import { importRegister } from '../../../../shared/people/import/register.ts';
import { bytes, effort, fixture, spoken } from './fixtures.ts';

function workbook(
  rows: unknown[][],
  change: (sheet: Record<string, unknown>) => void = () => undefined,
): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows);
  change(sheet);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'People');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['name', 'seat'],
      ['Second Sheet', 'junior'],
    ]),
    'Other',
  );
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function refusal(input: Uint8Array): string {
  try {
    readTable(input);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return 'taken';
}

describe('a spreadsheet', () => {
  test('gives the same people as the same rows in CSV', () => {
    const table = readTable(fixture('interest-register.csv'));
    const sheet = workbook([
      table.headings as string[],
      ...table.rows.map((row) => [...row.cells]),
    ]);
    expect(importRegister(sheet).participants).toEqual(
      importRegister(fixture('interest-register.csv')).participants,
    );
  });

  test('numbers, truth values, gaps and blank rows; only the first sheet', () => {
    const { plan } = importRegister(
      workbook([
        ['name', 'seat', 'level', 'hours per month', 'opted in'],
        ['Ada', 'junior', 2, 1.5, true],
        [],
        ['Bob', 'senior', 7, undefined, false],
      ]),
      { file: 'list.xlsx' },
    );
    expect(plan.added).toMatchObject([
      { name: 'Ada', level: 2, hoursPerMonth: 1.5, optedIn: 'yes' },
      { name: 'Bob', level: 7, hoursPerMonth: null, optedIn: 'no' },
    ]);
    expect(plan.rows.map((row) => row.row)).toEqual([2, 4]);
  });

  test('a formula is named and its last value taken; an error stays open', () => {
    const input = workbook(
      [
        ['name', 'seat', 'level', 'unit'],
        ['Ada', 'junior', 2, 'x'],
      ],
      (sheet) => {
        sheet['C2'] = { t: 'n', v: 3, f: '1+2' };
        sheet['D2'] = { t: 'e', v: 0x17, f: 'A9' };
      },
    );
    const { plan } = importRegister(input, { file: 'list.xlsx' });
    expect(spoken(plan.problems)).toEqual([
      'notice · list.xlsx, row 2, column C (level): This cell is calculated by a formula. The value it last showed is taken.',
      'open · list.xlsx, row 2, column D (unit): This cell holds a formula that shows an error. It stays open.',
    ]);
    expect(plan.added[0]).toMatchObject({ level: 3, unit: null });
  });

  test('is known by its content, whatever its name', () => {
    expect(
      readTable(
        workbook([
          ['name', 'seat'],
          ['Ada', 'junior'],
        ]),
      ).kind,
    ).toBe('sheet');
  });
});

describe('hostile archives', { timeout: 60_000 }, () => {
  test('an archive of something else, a cut one, an empty one', () => {
    expect(refusal(zipSync({ 'letter.txt': strToU8('hello') }))).toMatch(/archive of another kind/);
    const whole = workbook([
      ['name', 'seat'],
      ['Ada', 'junior'],
    ]);
    expect(refusal(whole.subarray(0, whole.length - 200))).toMatch(/damaged or protected/);
    expect(refusal(bytes('PK\u0003\u0004 not really'))).toMatch(/damaged or protected/);
    const empty = utils.book_new();
    utils.book_append_sheet(empty, utils.aoa_to_sheet([[]]), 'People');
    expect(
      refusal(new Uint8Array(write(empty, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)),
    ).toMatch(/holds no rows/);
    expect(importRegister(workbook([[]])).participants).toMatchObject([{ name: 'Second Sheet' }]);
  });

  const parts = unzipSync(
    workbook([
      ['name', 'seat'],
      ['Ada', 'junior'],
    ]),
  );
  const name = 'xl/worksheets/sheet1.xml';
  const declared = 80 * 1024 * 1024;
  const bomb = zipSync({ ...parts, [name]: new Uint8Array(declared) }, { level: 1 });

  test('one that unpacks to more than 64 MB is refused unopened', () => {
    expect(bomb.length).toBeLessThan(1024 * 1024);
    let said = '';
    expect(
      effort(() => {
        said = refusal(bomb);
      }),
    ).toBeLessThan(200);
    expect(said).toMatch(/more than 64 MB/);
  });

  test('one that lies about its sizes is refused', () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at += 1)
      if (view.getUint32(at, true) === declared) view.setUint32(at, 1000, true);
    expect(refusal(lying)).toMatch(/damaged or protected|holds no rows/);
  });

  test('a cell at the far corner does not make it slow', () => {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const far = '<row r="150000"><c r="XFD150000" t="str"><v>far</v></c></row></sheetData>';
    const input = zipSync({
      ...parts,
      [name]: strToU8(
        xml
          .replace('</sheetData>', far)
          .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD150000"'),
      ),
    });
    let names: string[] = [];
    expect(
      effort(() => {
        names = importRegister(input).plan.added.map((person) => person.name);
      }),
    ).toBeLessThan(5000);
    expect(names).toEqual(['Ada']);
  });
});
