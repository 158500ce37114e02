// How many tests passed, failed and were skipped, from the machine-readable reports. A suite that broke without saying
// so counts as one failure at least: silence never looks like success.

const broken = (trouble) => ({ passed: 0, failed: 1, skipped: 0, trouble });

/** Vitest's JSON report. A file that could not be loaded has no tests in it and counts as one failure. */
export function fromVitest(report, exitCode) {
  if (!report) return broken(`it ended with ${exitCode} and left no report`);
  const dead = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  return settle(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + dead,
      skipped: report.numPendingTests + report.numTodoTests,
      ...(dead > 0 && { trouble: `${dead} test file${dead > 1 ? 's' : ''} could not be run` }),
      ...named(failedOfVitest(report)),
    },
    exitCode,
  );
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The first line of what a test complained about. */
function why(message) {
  const line = message?.replaceAll(colours, '').split('\n')[0].trim().slice(0, 160);
  return line ? `: ${line}` : '';
}

const withoutFolders = (path) => path.split(/[\\/]/).slice(-2).join('/');

function failedOfVitest({ testResults }) {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      const file = withoutFolders(name ?? 'a file');
      return tests.length === 0
        ? [`${file} could not be run`]
        : tests.map(
            ({ fullName, failureMessages }) => `${file} › ${fullName}${why(failureMessages?.[0])}`,
          );
    });
}

/** Playwright's JSON report. Errors outside of tests are failures too. */
export function fromPlaywright(report, exitCode) {
  if (!report) return broken(`it ended with ${exitCode} and left no report`);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const outside = report.errors?.length ?? 0;
  return settle(
    {
      passed: expected,
      failed: unexpected + flaky + outside,
      skipped,
      ...(outside > 0 && { trouble: 'errors outside of the tests' }),
      ...named((report.suites ?? []).flatMap(failedOfPlaywright)),
    },
    exitCode,
  );
}

function failedOfPlaywright(suite) {
  const own = (suite.specs ?? [])
    .filter(({ ok }) => !ok)
    .map(
      ({ file, title, tests }) =>
        `${file} › ${title}${why(tests?.[0]?.results?.at(-1)?.error?.message)}`,
    );
  return [...own, ...(suite.suites ?? []).flatMap(failedOfPlaywright)];
}

/** The last lines say which tests failed: of a long output often only the end is kept. */
const named = (names) => (names.length > 0 ? { failures: names } : {});

function settle(counts, exitCode) {
  if (counts.failed > 0) return counts;
  if (exitCode !== 0) return { ...counts, failed: 1, trouble: `it ended with ${exitCode}` };
  if (counts.passed === 0) return { ...counts, failed: 1, trouble: 'no test was run' };
  return counts;
}

export function sum(results) {
  const of = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
