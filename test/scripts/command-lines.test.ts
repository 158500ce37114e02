// `npm run solve` and `npm run match` as real processes: what they print, where, and with which exit code.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/sources.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linking-pin-commands-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  command: 'solve' | 'match',
  ...words: readonly string[]
): { code: number | null; out: string; err: string } {
  const ended = spawnSync(process.execPath, [join(root, 'scripts', `${command}.mjs`), ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

describe('npm run solve', () => {
  it('prints one JSON object and nothing else, and ends with 0', () => {
    const { code, out, err } = run(
      'solve',
      '--matrix',
      file('board.csv', '95,60\n55,40\n'),
      '--objective',
      'fairest',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({
      assignment: [
        [0, 1],
        [1, 0],
      ],
      total: 115,
      worst: 55,
      placed: 2,
      certificate: { exact: true },
    });
  });

  it('holds conditions by the other solver', () => {
    const side = file(
      'side.json',
      JSON.stringify({
        conditions: [
          {
            id: 'not both',
            cells: [
              [0, 0],
              [1, 1],
            ],
            most: 1,
          },
        ],
      }),
    );
    const { code, out } = run(
      'solve',
      '--matrix',
      file('board.csv', '95,60\n55,40\n'),
      '--objective',
      'total',
      '--side',
      side,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      total: 115,
      certificate: { exact: true, gap: 0, violation: 0 },
    });
  });

  it('takes a spreadsheet', () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        [95, 60],
        [55, null],
      ]),
      'Scores',
    );
    const { code, out } = run(
      'solve',
      '--matrix',
      file(
        'board.xlsx',
        new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
      ),
      '--objective',
      'most',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      assignment: [
        [0, 1],
        [1, 0],
      ],
      total: 115,
    });
  });

  it('ends with 2 for wrong words, says which, and prints no answer', () => {
    for (const [words, message] of [
      [[], 'Say which matrix: --matrix FILE.csv\n'],
      [['--matrix'], '--matrix needs a value.\n'],
      [
        ['--matrix', 'board.csv', '--objective', 'fair'],
        '--objective is one of total, fairest, most.\n',
      ],
      [['--matrices', 'board.csv'], 'Not understood: --matrices. Try --help.\n'],
    ] as const)
      expect(run('solve', ...words)).toEqual({ code: 2, out: '', err: message });
  });

  it('ends with 1 and one clear line for a file that is not there, a folder, and what is no matrix', () => {
    expect(run('solve', '--matrix', 'nowhere.csv')).toEqual({
      code: 1,
      out: '',
      err: 'There is no file nowhere.csv.\n',
    });
    expect(run('solve', '--matrix', '.')).toEqual({
      code: 1,
      out: '',
      err: 'That is a folder, not a file.\n',
    });
    expect(run('solve', '--matrix', file('people.csv', 'name,score\nAmara,9\n'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('people.csv, line 1, cell 1: not a finite number.'),
    });
    expect(
      run('solve', '--matrix', file('old.csv', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 1))),
    ).toEqual({
      code: 1,
      out: '',
      err: 'old.csv: This is an old Excel file. Open it, save it as .xlsx or CSV and choose that one.\n',
    });
  });

  it('explains itself with 0', () => {
    expect(run('solve', '--help')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('The certificate'),
    });
  });
});

describe('npm run match', () => {
  const people =
    'name;seat;organisation;offers;needs;languages;opted_in\nAmara Köhler;junior;North;AI;strategy;English;yes\nJonas Weiß;senior;South;strategy;AI;English;yes\n';

  it('reads a list in the letters of an older spreadsheet and prints three scenarios', () => {
    const { code, out, err } = run(
      'match',
      '--people',
      file(
        'list.csv',
        Uint8Array.from(people, (letter) => letter.charCodeAt(0)),
      ),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out) as {
      scenarios: Record<string, { pairs: { junior: { name: string } }[] }>;
    };
    expect(Object.keys(answer.scenarios)).toEqual(['total', 'most', 'fairest']);
    expect(JSON.stringify(answer)).toContain('Amara Köhler');
  });

  it('ends with 2 for wrong words and with 1 for what it cannot read', () => {
    expect(run('match')).toMatchObject({ code: 2, out: '' });
    expect(run('match', '--people', 'list.csv', '--mentors', 'list.csv')).toMatchObject({
      code: 2,
      out: '',
    });
    expect(run('match', '--people', 'nowhere.csv')).toEqual({
      code: 1,
      out: '',
      err: 'There is no file nowhere.csv.\n',
    });
    expect(
      run(
        'match',
        '--people',
        file('list.csv', people),
        '--settings',
        file('settings.json', '{"wieghts":{}}'),
      ),
    ).toMatchObject({ code: 1, out: '', err: expect.stringContaining('settings.json') });
  });
});
