// The sum of all suites: nothing that broke is hidden, and silence is never success.

import { describe, expect, it } from 'vitest';
import { load } from './fixture.ts';

type Counts = {
  passed: number;
  failed: number;
  skipped: number;
  trouble?: string;
  failures?: string[];
};
type Read = (report: unknown, exitCode: number) => Counts;
const { fromVitest, fromPlaywright, inWords, sum } = await load<{
  fromVitest: Read;
  fromPlaywright: Read;
  inWords: (counts: Counts) => string;
  sum: (all: Counts[]) => Counts;
}>('suites/counts.mjs');

const vitest = (more: object = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [],
  ...more,
});
const playwright = (stats: object = {}, errors: object[] = []) => ({
  stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

describe('counting', () => {
  it('reads what a suite reports', () => {
    expect(fromVitest(vitest(), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
    expect(fromVitest(vitest({ numFailedTests: 2 }), 1)).toMatchObject({ failed: 2 });
    expect(fromPlaywright(playwright({ unexpected: 1, skipped: 3 }), 1)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 3,
    });
  });

  it('counts a file that could not be loaded', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ];
    expect(fromVitest(vitest({ numFailedTests: 1, testResults }), 1)).toMatchObject({
      passed: 5,
      failed: 2,
    });
  });

  it('names what failed, for whoever sees only the end of the output', () => {
    const testResults = [
      {
        status: 'failed',
        name: '/somewhere/test/electron/a.test.ts',
        assertionResults: [
          {
            status: 'failed',
            fullName: 'two races',
            failureMessages: ['\u001b[31mexpected 1 to be +0\u001b[39m\n  at …'],
          },
          { status: 'passed', fullName: 'fine' },
        ],
      },
      { status: 'failed', name: '/somewhere/test/electron/b.test.ts', assertionResults: [] },
    ];
    expect(fromVitest(vitest({ numFailedTests: 1, testResults }), 1).failures).toEqual([
      'electron/a.test.ts › two races: expected 1 to be +0',
      'electron/b.test.ts could not be run',
    ]);
    const suites = [
      {
        specs: [{ ok: true, file: 'a.spec.ts', title: 'fine' }],
        suites: [
          {
            specs: [
              {
                ok: false,
                file: 'a.spec.ts',
                title: 'locks',
                tests: [{ results: [{ error: { message: 'Timeout of 30 s\n…' } }] }],
              },
            ],
          },
        ],
      },
    ];
    expect(fromPlaywright({ ...playwright({ unexpected: 1 }), suites }, 1).failures).toEqual([
      'a.spec.ts › locks: Timeout of 30 s',
    ]);
  });

  it.each([
    ['no report of vitest', () => fromVitest(undefined, 0)],
    ['no report of playwright', () => fromPlaywright(undefined, 0)],
    ['an exit code that says otherwise', () => fromVitest(vitest(), 1)],
    ['no tests at all', () => fromVitest(vitest({ numPassedTests: 0, numPendingTests: 0 }), 0)],
    ['only skipped ones', () => fromPlaywright(playwright({ expected: 0, skipped: 4 }), 0)],
    ['a test that passed at the second try', () => fromPlaywright(playwright({ flaky: 1 }), 0)],
    [
      'an error outside of the tests',
      () => fromPlaywright(playwright({}, [{ message: 'no server' }]), 1),
    ],
  ])('counts %s as a failure', (_name, count) => {
    expect(count().failed).toBeGreaterThan(0);
  });

  it('ends in one line that hides nothing', () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 2 },
    ]);
    expect(inWords(total)).toBe('7 passed, 1 failed, 2 skipped');
    expect(inWords({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  });
});
