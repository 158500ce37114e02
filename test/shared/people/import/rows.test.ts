// The reader of delimited text agrees with Papa Parse wherever that one has no complaint, and stays quick where text is hostile.

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../shared/people/import/read.ts';
import { guessDelimiter, readRows } from '../../../../shared/people/import/rows.ts';
import { delimiters } from '../../../../shared/people/import/table.ts';
import { bytes, effort } from './fixtures.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '👩‍💻', 'ن'),
  maxLength: 6,
});

describe('reading rows', () => {
  test('what a proper writer wrote is read back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
          expect(readRows(text, delimiter)).toEqual({
            rows: rows.map((cells, place) => ({ row: place + 1, cells })),
            faults: [],
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('any text without a stray quote is read as Papa Parse reads it', () => {
    const free = fc.string({ unit: fc.constantFrom('a', 'b', ',', '\n', ' ', 'é'), maxLength: 40 });
    fc.assert(
      fc.property(free, (text) => {
        const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
        const ours = readRows(text, ',').rows.map((row) => row.cells);
        // A last line break ends the last row here and begins an empty one there.
        const expected = text === '' || text.endsWith('\n') ? theirs.slice(0, -1) : theirs;
        expect(ours).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('never throws, never loses a row that has no quote in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 60 }),
        (text) => {
          const { rows } = readRows(text, ',');
          expect(rows.every((row, place) => row.row === place + 1)).toBe(true);
          expect(
            rows
              .map((row) => row.cells.join(''))
              .join('')
              .replace(/[^a]/g, ''),
          ).toBe(text.replace(/[^a]/g, ''));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['name;seat;topics\nA;junior;"x, y, z"\nB;senior;"p, q"\n', ';'],
    ['name,offers,needs\nA,x (1); y (2),z (3)\nB,p (1); q (3),r\n', ','],
    ['name\tseat\nA, Jr\tjunior\n', '\t'],
    ['name|seat\nA|junior\n', '|'],
    ['name\nA\nB\n', ','],
  ] as const)('the separator of %j is %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  test('a named separator, mixed line breaks and two byte order marks', () => {
    expect(readTable(bytes('sep=;\r\nname;seat\rAda;junior\nBob;senior\r\n'))).toMatchObject({
      delimiter: ';',
      headings: ['name', 'seat'],
      rows: [{ row: 2 }, { row: 3 }],
    });
    expect(readTable(bytes('\uFEFF\uFEFFname,seat\nAda,junior\n')).headings).toEqual([
      'name',
      'seat',
    ]);
  });
});

describe('letters', () => {
  const text = 'name,seat\nZoë Čapek,junior\n';
  const utf16 = (little: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  };
  test.each([
    ['utf-8', bytes(text), true],
    ['utf-16le', utf16(true, true), true],
    ['utf-16be', utf16(false, true), true],
    ['utf-16le', utf16(true, false), false],
    ['utf-16be', utf16(false, false), false],
  ] as const)('%s', (id, input, sure) => {
    const table = readTable(input);
    expect(table.letters).toMatchObject({ id, sure });
    expect(table.rows[0]?.cells[0]).toBe('Zoë Čapek');
  });

  test('Windows-1252 with its own quotes and dashes; a choice overrules the guess', () => {
    const input = Uint8Array.from([
      ...bytes('name,seat\nO'),
      0x92,
      ...bytes('Brien '),
      0x96,
      0x20,
      0x80,
      0xe8,
      ...bytes(',junior\n'),
    ]);
    expect(readTable(input)).toMatchObject({
      letters: { id: 'windows-1252', sure: false },
      rows: [{ cells: ['O’Brien – €è', 'junior'] }],
    });
    expect(readTable(input, { encoding: 'windows-1250' }).rows[0]?.cells[0]).toBe('O’Brien – €č');
  });

  test('half a surrogate pair does no harm', () => {
    const input = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'name,seat\nA'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      0x00,
      0xd8,
      ...[...',junior\n'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    expect(readTable(input).rows[0]?.cells).toEqual(['A\uFFFD', 'junior']);
  });
});

describe('hostile text ends quickly', () => {
  const most = 20 * 1024 * 1024 - 64;
  test.each([
    ['one line', 'x'.repeat(most)],
    ['only separators', ','.repeat(most)],
    ['only quotes', '"'.repeat(most)],
    ['only line breaks', `a,b\n${'\n'.repeat(150_000)}c,d`],
    ['quotes and separators', '",'.repeat(most / 2)],
    ['escaped quotes', `${'"",'.repeat(most / 3)}`],
    ['open quotes on every row', `a,b\n${'x,"y\n'.repeat(199_000)}`],
    ['quotes before text', '"a'.repeat(most / 2)],
  ])('%s', { timeout: 60_000 }, (_, text) => {
    const took = effort(() => {
      try {
        readTable(text);
      } catch (error) {
        expect((error as Error).name).toBe('Problem');
      }
    });
    expect(took).toBeLessThan(5000);
  });
});
