// What must not compile: the compiler runs over test/types and has to refuse just the lines that are marked there, each for its reason.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSource, root, sourcesIn } from '../support/sources.ts';

/** "test/types/calls.ts:15 TS2345": the line after each mark. */
const marked = sourcesIn('test/types').flatMap((file) =>
  readSource(file)
    .split('\n')
    .flatMap((line, index) => {
      const code = /^\s*\/\/ refused (TS\d+): /u.exec(line)?.[1];
      return code === undefined ? [] : [`${file}:${index + 2} ${code}`];
    }),
);

it('the compiler refuses what is marked, and nothing else', () => {
  const compiler = join(root, 'node_modules', 'typescript', 'lib', 'tsc.js');
  const { stdout, status } = spawnSync(
    process.execPath,
    [compiler, '-p', join('test', 'types'), '--pretty', 'false'],
    { cwd: root, encoding: 'utf8' },
  );
  const refused = stdout
    .split('\n')
    .flatMap((line) => {
      const found = /^(\S+)\((\d+),\d+\): error (TS\d+):/u.exec(line);
      return found === null ? [] : [`${found[1]}:${found[2]} ${found[3]}`];
    })
    .sort();
  expect(status).not.toBe(0);
  expect(refused).toEqual(marked.toSorted());
  expect(marked.length).toBeGreaterThanOrEqual(10);
});
