// The solvers we compare with, each behind one call: a table in, milliseconds and objective out.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import munkres from 'munkres';

export type Timed = {
  readonly ms: number;
  readonly objective: number;
};

export type Peer = {
  readonly name: string;
  /** Makes a table ready outside the clock; `null` where the peer cannot take it. */
  prepare(table: Float64Array, size: number): Promise<() => Promise<Timed>>;
  close(): void;
};

/** scipy's linear_sum_assignment in one python process for the whole run; `null` where python or scipy is missing. */
export async function scipyPeer(root: string): Promise<Peer | null> {
  const python = spawn('python3', [path.join(root, 'test/bench/match/scipy-peer.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const failed = new Promise<null>((resolve) => python.on('error', () => resolve(null)));
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const hello = await Promise.race([lines.next(), failed]);
  if (hello === null || hello.done === true) return null;
  const versions = JSON.parse(hello.value) as { scipy: string };
  const folder = mkdtempSync(path.join(tmpdir(), 'match-bench-'));
  let files = 0;
  return {
    name: `scipy ${versions.scipy}`,
    async prepare(table, size) {
      files += 1;
      const file = path.join(folder, `table-${files}.bin`);
      writeFileSync(file, new Uint8Array(table.buffer));
      return async () => {
        python.stdin.write(`${file} ${size}\n`);
        const line = await lines.next();
        return JSON.parse(String(line.value)) as Timed;
      };
    },
    close() {
      python.stdin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** munkres 2.0.4 (npm), which takes lists of lists. */
export function munkresPeer(): Peer {
  return {
    name: 'munkres 2.0.4',
    async prepare(table, size) {
      const rows = Array.from({ length: size }, (_none, row) =>
        Array.from(table.subarray(row * size, (row + 1) * size)),
      );
      return async () => {
        const started = performance.now();
        const pairs = munkres(rows);
        const ms = performance.now() - started;
        return { ms, objective: pairs.reduce((sum, [row, col]) => sum + rows[row]![col]!, 0) };
      };
    },
    close() {},
  };
}
