// What stands in a field of many lines is told to Chromium's main process unless the field says otherwise: every one says so (read off the syntax).

import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { readSource, sourcesIn } from '../support/sources.ts';

type Node = { readonly type: string; readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** For each field of many lines: what stands as its autoComplete. */
function fieldsOf(file: string, text: string): (string | null)[] {
  const { program, errors } = parseSync(file, text);
  expect(errors, file).toEqual([]);
  const found: (string | null)[] = [];
  const look = (node: Node): void => {
    if (node.type === 'JSXOpeningElement') {
      const name = String((node['name'] as Node)['name']);
      if (/^textarea$/iu.test(name)) {
        const own = (node['attributes'] as readonly Node[]).find(
          (each) => (each['name'] as Node | undefined)?.['name'] === 'autoComplete',
        );
        found.push(own ? String((own['value'] as Node | null)?.['value']) : null);
      }
    }
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) look(child);
  };
  look(program as unknown as Node);
  return found;
}

it('a field that says nothing, or something else, is seen', () => {
  expect(fieldsOf('x.tsx', '<><Textarea /><textarea autoComplete="on" /><Input /></>')).toEqual([
    null,
    'on',
  ]);
});

it('every field of many lines says autoComplete="off"', () => {
  const all = sourcesIn('renderer').flatMap((file) =>
    fieldsOf(file, readSource(file)).map((says) => ({ file, says })),
  );
  expect(all.length).toBeGreaterThan(9);
  expect(all.filter(({ says }) => says !== 'off')).toEqual([]);
});

it('nothing on the page writes to the clipboard by itself: it would pass the one way out', () => {
  const found = sourcesIn('renderer').filter((file) =>
    /navigator\.clipboard|execCommand\('(copy|cut)'|clipboardData\??\.setData/u.test(
      readSource(file),
    ),
  );
  expect(found).toEqual([]);
});
