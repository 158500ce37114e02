// A sentence that sends people to a label by its words sends them to one that exists.

import { expect, it } from 'vitest';
import { readSource, sourcesIn } from '../support/sources.ts';

const shown = [...sourcesIn('renderer'), ...sourcesIn('shared'), ...sourcesIn('cli')].map(
  (file) => ({
    file,
    text: readSource(file),
  }),
);
const everything = shown.map(({ text }) => text).join('\n');

/** Words in curly quotes that begin like a label; values given as an example stand after "as". */
function named(text: string): string[] {
  return [...text.matchAll(/(as )?“([A-Z][A-Za-z’ -]+)”/g)].flatMap(([, example, label = '']) =>
    example ? [] : [label],
  );
}

const isLabel = (words: string): boolean =>
  [`'${words}'`, `"${words}"`, `>${words}<`].some((written) => everything.includes(written));

it('every label named in a sentence stands somewhere as a label', () => {
  const found = shown
    .filter(({ file }) => file.startsWith('renderer/'))
    .flatMap(({ file, text }) => named(text).map((label) => ({ file, label })));
  expect(found.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Partners at most', 'Use recovery key', 'More ways to look']),
  );
  expect(found.filter(({ label }) => !isLabel(label))).toEqual([]);
});
