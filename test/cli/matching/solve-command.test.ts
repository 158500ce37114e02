// The solve command on files of all kinds: what it prints, and what it refuses in which words.

import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { run } from '../../../cli/matching/run.ts';
import { solveHelp } from '../../../cli/matching/solve-command.ts';
import { questionOf, solveScores } from '../../../cli/matching/solve-scores.ts';
import { mostLevels } from '../../../shared/matching/solve/objective.ts';
import { random } from '../../bench/match/instances.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function solve(
  matrix: string,
  options: readonly string[] = [],
  files: Record<string, string> = {},
): Promise<{ code: number; error: string; answer: ReturnType<typeof JSON.parse> }> {
  const all: Record<string, string> = { 'm.csv': matrix, ...files };
  let loads = 0;
  const { out, error, code } = await run('solve', ['--matrix', 'm.csv', ...options], {
    read: (path) => encode(all[path] ?? ''),
    clock: () => 0,
    loadSolver: async () => {
      loads += 1;
      return { highs: await loadHighs(), now: () => 0 };
    },
  });
  expect(loads).toBe(options.includes('--side') && code === 0 ? 1 : loads);
  return { code, error, answer: out === '' ? null : JSON.parse(out) };
}

const objective = (name: string): string[] => ['--objective', name];

describe('npm run solve', () => {
  it('solves the board of the rule book: highest total 95 + 40, fairest 60 + 55', async () => {
    expect((await solve('95,60\n55,40\n', objective('total'))).answer).toMatchObject({
      assignment: [
        [0, 0],
        [1, 1],
      ],
      total: 135,
      worst: 40,
      placed: 2,
      ms: 0,
    });
    expect((await solve('95,60\n55,40\n', objective('fairest'))).answer).toMatchObject({
      assignment: [
        [0, 1],
        [1, 0],
      ],
      total: 115,
      worst: 55,
    });
    expect((await solve('95,60\n55,\n', objective('total'))).answer).toMatchObject({ total: 115 });
  });

  it('leaves cells below 0 unused for the sum, and uses them to place as many as possible', async () => {
    expect((await solve('-1,-2\n-3,5', objective('total'))).answer).toMatchObject({
      assignment: [[1, 1]],
      total: 5,
      placed: 1,
    });
    expect((await solve('-1,-2\n-3,5', objective('most'))).answer).toMatchObject({
      assignment: [
        [0, 0],
        [1, 1],
      ],
      total: 4,
      placed: 2,
    });
    expect((await solve('-7,-2\n-3,-9', objective('fairest'))).answer).toMatchObject({
      assignment: [
        [0, 1],
        [1, 0],
      ],
      worst: -3,
    });
  });

  it('proves a sum with prices that anybody can check', async () => {
    const { answer } = await solve('7,5,11\n9,4,1\n9,3,2', objective('total'));
    const { rowPrices, colPrices, bound } = answer.certificate;
    expect(answer).toMatchObject({
      total: 24,
      certificate: { exact: true, gap: 0, violation: 0, bound: 24 },
    });
    expect(bound).toBe(
      [...rowPrices, ...colPrices].reduce((sum: number, price: number) => sum + price, 0),
    );
    [
      [7, 5, 11],
      [9, 4, 1],
      [9, 3, 2],
    ].forEach((row, at) =>
      row.forEach((value, col) =>
        expect(rowPrices[at] + colPrices[col]).toBeGreaterThanOrEqual(value),
      ),
    );
  });

  it('takes capacities on both sides, 0 and more than people included, and never a cell twice', async () => {
    const options = ['--rows-capacity', 'r.csv', '--cols-capacity', 'c.csv', ...objective('most')];
    expect(
      (await solve('5,1\n4,3', options, { 'r.csv': '2\n9\n', 'c.csv': '2\n0\n' })).answer,
    ).toMatchObject({
      assignment: [
        [0, 0],
        [1, 0],
      ],
      total: 9,
    });
    expect((await solve('5', options, { 'r.csv': '3', 'c.csv': '3' })).answer).toMatchObject({
      assignment: [[0, 0]],
      total: 5,
      placed: 1,
    });
    expect((await solve('5,1\n4,3', options, { 'r.csv': '2', 'c.csv': '1\n1' })).error).toBe(
      'r.csv: 1 capacity, but 2 are needed.\n',
    );
    expect(
      (await solve('5,1\n4,3', options, { 'r.csv': '2\n-1', 'c.csv': '1\n1' })).error,
    ).toContain('entry 2: a capacity is a whole number of 0 or more');
  });

  it('answers matrices of one row, one column, and with nothing allowed', async () => {
    expect((await solve('3,9,4', objective('fairest'))).answer).toMatchObject({
      assignment: [[0, 1]],
      total: 9,
      worst: 9,
    });
    expect((await solve('3\n\n4\n', objective('most'))).answer).toMatchObject({
      assignment: [[2, 0]],
      total: 4,
    });
    for (const name of ['total', 'most', 'fairest'])
      expect((await solve(',\n,\n', objective(name))).answer).toMatchObject({
        assignment: [],
        total: 0,
        worst: null,
        placed: 0,
      });
  });

  it('reads semicolons, CRLF, a byte order mark and quotes; takes fractions and large whole numbers exactly', async () => {
    expect((await solve('\uFEFF"1.5";2\r\n3;4.25\r\n')).answer).toMatchObject({ total: 5.75 });
    expect((await solve('1,5;2,25\n3,0;4,75\n')).answer).toMatchObject({ total: 6.25 });
    expect((await solve('900000000001,1\n1,900000000003')).answer.total).toBe(1_800_000_000_004);
  });

  it.each([
    ['9,5\n1,2', 11],
    ['"9","5"\n"1","2"', 11],
    ['"9,5","5,25"\n"1,0","2,5"', 12],
    ['9|5\n1|2', 11],
    ['9,5|5\n1|2,25', 11.75],
    ['9,5\t5\n1\t2,25', 11.75],
    ['sep=;\r\n9,5;5\r\n1;2,25', 11.75],
    ['sep=,\n9,5\n1,2', 11],
    ['9,\t5\n1,\t2', 11],
    ['\t\n\t', 0],
  ])('reads %j', async (matrix, total) => {
    expect((await solve(matrix)).answer).toMatchObject({ total });
  });

  it('reads Windows-1252 and UTF-16 without a mark, capacities too, and no size of the import holds', async () => {
    const letters = (text: string): Uint8Array =>
      Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const wide = Array.from({ length: 300 }, (_none, col) => (col === 299 ? '7' : '1')).join(',');
    const files: Record<string, Uint8Array> = {
      'wide.csv': letters(wide),
      'space.csv': letters('3;\u00a05\n\u00a01;4'),
      'utf16.csv': Uint8Array.from('3;5\n1;4', (letter) => letter.charCodeAt(0)).reduce(
        (all, byte) => Uint8Array.of(...all, byte, 0),
        new Uint8Array(),
      ),
      'room.csv': letters('\u00a02;\u00a01'),
    };
    const answer = async (...words: string[]) =>
      JSON.parse(
        (
          await run('solve', words, {
            read: (path) => files[path]!,
            clock: () => 0,
            loadSolver: () => Promise.reject(new Error('unused')),
          })
        ).out,
      );
    expect(await answer('--matrix', 'wide.csv')).toMatchObject({
      total: 7,
      assignment: [[0, 299]],
    });
    expect(await answer('--matrix', 'space.csv')).toMatchObject({ total: 7 });
    expect(await answer('--matrix', 'utf16.csv')).toMatchObject({ total: 7 });
    expect(
      await answer('--matrix', 'space.csv', '--rows-capacity', 'room.csv', '--objective', 'most'),
    ).toMatchObject({ total: 7 });
  });

  it('takes whole numbers up to a size at which every sum is exact, and finds the best of them', async () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const most = Math.floor((2 ** 51 - 1) / 3);
    for (let seed = 1; seed <= 400; seed += 1) {
      const next = random(seed);
      const scores = Array.from({ length: 3 }, () =>
        Array.from({ length: 3 }, () => most - Math.floor(next() * 9)),
      );
      const sumOf = (cols: readonly number[]): bigint =>
        cols.reduce((sum, col, row) => sum + BigInt(scores[row]![col]!), 0n);
      const best = orders.map(sumOf).reduce((one, other) => (one > other ? one : other));
      const { answer } = await solve(scores.map((row) => row.join()).join('\n'));
      expect(BigInt(answer.total)).toBe(best);
      expect(answer.certificate).toMatchObject({
        exact: true,
        gap: 0,
        violation: 0,
        bound: answer.total,
      });
    }
    expect(await solve(`1,2,3\n4,5,6\n7,${most + 1},9`)).toMatchObject({
      code: 1,
      error: expect.stringContaining(
        `m.csv, line 3, cell 2: too large a number to be added exactly in a table of this size (whole numbers up to ${most} here)`,
      ),
    });
    expect((await solve(`-${most + 1},1,1\n1,1,1\n1,1,1`)).code).toBe(1);
    expect((await solve(`${most + 1}.5,1,1\n1,1,1\n1,1,1`)).code).toBe(0);
  });

  it('says where fairness stopped, and that it is then not exact', () => {
    const next = random(4);
    const table = questionOf({ rows: 20, cols: 20, scores: Array.from({ length: 400 }, next) }, {});
    expect(solveScores(table, 'fairest', () => {}).certificate).toMatchObject({ exact: true });
    const { certificate } = solveScores(table, 'fairest', () => {}, 3);
    expect(certificate).toMatchObject({ exact: false, levels: 3 });
    expect(solveHelp).toContain(`at most ${mostLevels}`);
  });

  it.each([
    [
      '"1,500","2"\n3,4',
      'm.csv, line 1, cell 1: "1,500" could be read in two ways. Write thousands without commas, and decimals with a point.',
    ],
    [
      '1.234,5;2\n3;4',
      'm.csv, line 1, cell 1: not a finite number. Leave a cell empty where a pair is forbidden.',
    ],
    ['', 'm.csv is empty: a matrix needs at least one row.'],
    ['1,2\n3', 'm.csv, line 2: 1 cell, but line 1 has 2.'],
    [
      '1,NaN',
      'm.csv, line 1, cell 2: not a finite number. Leave a cell empty where a pair is forbidden.',
    ],
    [
      '1,2\nInfinity,3',
      'm.csv, line 2, cell 1: not a finite number. Leave a cell empty where a pair is forbidden.',
    ],
    [
      '1,1e999',
      'm.csv, line 1, cell 2: not a finite number. Leave a cell empty where a pair is forbidden.',
    ],
    [
      'name,score',
      'm.csv, line 1, cell 1: not a finite number. Leave a cell empty where a pair is forbidden; headings and labels are left out.',
    ],
    [
      '"1,2\n3,4',
      'm.csv, line 1, cell 1: not a finite number. Leave a cell empty where a pair is forbidden.',
    ],
    ['1,2\n\n3,4', 'm.csv, line 2: 1 cell, but line 1 has 2.'],
    [
      '9007199254740993,1',
      'm.csv, line 1, cell 1: too large a number to be taken exactly (whole numbers up to 9007199254740991).',
    ],
  ])('refuses %j', async (matrix, message) => {
    expect(await solve(matrix)).toMatchObject({ code: 1, error: `${message}\n` });
  });

  it('reads UTF-16 where the file says so', async () => {
    const text = '\uFEFF3\t1\r\n1\t4\r\n';
    const bytes = Uint8Array.from(
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    const { out } = await run('solve', ['--matrix', 'm.txt'], {
      read: () => bytes,
      clock: () => 0,
      loadSolver: () => Promise.reject(new Error('unused')),
    });
    expect(JSON.parse(out)).toMatchObject({ total: 7 });
  });

  it('refuses words it does not know with another exit code', async () => {
    const surroundings = {
      read: () => encode('1'),
      clock: () => 0,
      loadSolver: () => Promise.reject(new Error('unused')),
    };
    expect(await run('solve', ['--matrx', 'm.csv'], surroundings)).toMatchObject({
      code: 2,
      out: '',
    });
    expect(await run('solve', ['--matrix'], surroundings)).toMatchObject({ code: 2 });
    expect(
      await run('solve', ['--matrix', 'm', '--objective', 'fair'], surroundings),
    ).toMatchObject({ code: 2, error: '--objective is one of total, fairest, most.\n' });
    expect(await run('solve', ['--objective', 'fairest'], surroundings)).toMatchObject({ code: 2 });
    expect(await run('solve', ['--help'], surroundings)).toMatchObject({ code: 0, error: '' });
    expect((await run('solve', ['--help'], surroundings)).out).toContain('certificate');
  });

  it('holds conditions on the whole set, and names those that cannot hold together', async () => {
    const side = (conditions: unknown): Record<string, string> => ({
      's.json': JSON.stringify({ conditions }),
    });
    const options = ['--side', 's.json', ...objective('total')];
    expect(
      (
        await solve(
          '95.5,60\n55,40',
          options,
          side([
            {
              id: 'not both',
              cells: [
                [0, 0],
                [1, 1],
              ],
              most: 1,
            },
          ]),
        )
      ).answer,
    ).toMatchObject({ total: 115, certificate: { exact: false, gap: 0 } });
    expect(
      (
        await solve(
          '95,60\n55,40',
          options,
          side([
            {
              id: 'not both',
              cells: [
                [0, 0],
                [1, 1],
              ],
              most: 1,
            },
          ]),
        )
      ).answer,
    ).toMatchObject({ total: 115, certificate: { exact: true, gap: 0, bound: 115 } });
    const bad = await solve(
      '95,60\n55,40',
      options,
      side([
        { id: 'a', rows: [0], most: 0 },
        { id: 'b', least: 2 },
        { id: 'c', cols: [1], most: 1 },
      ]),
    );
    expect(bad).toMatchObject({ code: 1, error: 'These conditions cannot hold together: a, b.\n' });
    expect(
      (await solve('95', options, side([{ id: 'a', cells: [[3, 0]], most: 1 }]))).error,
    ).toContain('which the matrix does not have');
    expect((await solve('95', options, side([{ id: 'a' }]))).error).toContain(
      'says neither least nor most',
    );
    expect((await solve('95', options, { 's.json': '{' })).error).toBe('s.json is not JSON.\n');
    expect((await solve('95', options, side([{ id: 'a', cell: [[0, 0]], most: 1 }]))).error).toBe(
      's.json: conditions.0 Unrecognized key: "cell"\n',
    );
    expect((await solve('95', options, side([{ id: 'a', least: 2 }]))).error).toBe(
      'This condition cannot hold: a.\n',
    );
    const fair = (
      await solve(
        '95,60\n55,40',
        ['--side', 's.json', ...objective('fairest')],
        side([{ id: 'a', cells: [[0, 1]], most: 0 }]),
      )
    ).answer;
    expect(fair).toMatchObject({
      assignment: [
        [0, 0],
        [1, 1],
      ],
      worst: 40,
      certificate: { exact: true, gap: 0, levels: 2 },
    });
  });
});
