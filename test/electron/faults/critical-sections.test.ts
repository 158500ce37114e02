// T02 at full size: every fault point of every critical section, and none that is declared and never passed.

import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { dieEverywhere, operations } from '../../faults/critical-sections.ts';
import { harness, tell } from '../../support/fault-harness.ts';
import { readSource, sourcesIn } from '../../support/sources.ts';

const passed = new Set<string>();

test.each(operations)(
  '%s: a crash at any point leaves the old vault or the new one, and no litter',
  async (operation) => {
    const line = tell(await dieEverywhere(harness(1), [operation], (point) => passed.add(point)));
    expect(line.wrong).toBe('');
    expect(line.n).toBeGreaterThan(0);
  },
  600_000,
);

test('every point that the product declares was passed by one of them', () => {
  const declared = declaredPoints();
  expect(declared.length).toBeGreaterThan(20);
  expect(declared.filter((point) => !passed.has(point))).toEqual([]);
});

/** What stands in `faultPoint('…')`, and the three points of each file that `replaceFile(…, 'name')` replaces. */
function declaredPoints(): string[] {
  return sourcesIn('electron').flatMap((file) => {
    const found: string[] = [];
    const { program } = parseSync(file, readSource(file));
    JSON.stringify(
      program,
      (
        _key,
        node: {
          type?: string;
          callee?: { name?: string };
          arguments?: { value?: unknown }[];
        } | null,
      ) => {
        if (node?.type !== 'CallExpression') return node;
        const last = node.arguments?.at(-1)?.value;
        if (typeof last === 'string' && node.callee?.name === 'faultPoint') found.push(last);
        if (typeof last === 'string' && node.callee?.name === 'replaceFile')
          found.push(...['written', 'moved', 'durable'].map((step) => `${last}: ${step}`));
        return node;
      },
    );
    return found;
  });
}
