// What an earlier report of the fault runs told: a run that was not repeated here keeps its row, whatever this computer remembers.

/** Rows and figures by run, rows of T28 by safety line, and what was said of the untouched copy, as the report wrote them. */
export function keptFrom(earlier) {
  const [above, below = ''] = earlier.split('\n## T28');
  return {
    rows: byFirst(
      above.split('\n').filter((line) => /\(\d+ of \d+ parts/u.test(line)),
      /^\| (\w+) \|/u,
    ),
    figures: byFirst(
      above
        .split('\n## Notes')[0]
        .split('\n')
        .filter((line) => /^- \w+: /u.test(line)),
      /^- (\w+): /u,
    ),
    taken: byFirst(
      below.split('\n').filter((line) => /\| (yes|\*\*no\*\*) \|$/u.test(line)),
      /^\| (.+?) \|/u,
    ),
    control: below.split('\n').find((line) => line.startsWith(controlWords)) ?? null,
  };
}

export const controlWords = 'Control:';

/** An earlier row gives way to as many parts as it had, or to a failure; not to what was left out on this computer. */
export function staysBeside(keptRow, done) {
  if (!keptRow || done.some((line) => line.failures > 0)) return false;
  return (
    done.filter((line) => !line.skipped).length < Number(/\((\d+) of \d+ parts/u.exec(keptRow)[1])
  );
}

function byFirst(lines, pattern) {
  return new Map(
    lines.flatMap((line) => {
      const name = pattern.exec(line)?.[1];
      return name ? [[name, line]] : [];
    }),
  );
}
