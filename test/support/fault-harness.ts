// The fault runs of test/faults at the sizes of `npm test`.

// @ts-expect-error a plain script of the set-up without types
import { bundle } from '../../scripts/bundle.mjs';
import type { FaultLine, Harness } from '../faults/harness.ts';

const makeBundle = bundle as (entry: string, folders: readonly string[]) => Promise<string>;

export const harness = (seed: number): Harness => ({
  seed,
  child: (name) =>
    makeBundle(`test/faults/children/${name}.ts`, [
      'test/faults',
      'test/support',
      'shared/vault',
      'shared/kernel',
      'electron/vault',
      'electron/database',
    ]),
});

/** One line on standard output, as the test table asks: id, n, failures, seed. */
export function tell(line: FaultLine): FaultLine {
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return line;
}
