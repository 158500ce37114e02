// A long work of the engine in a thread of its own: tells how far it is, hands back the answer. Stopped by ending the thread.

import { parentPort } from 'node:worker_threads';
import { Problem } from '../../shared/kernel/problem.ts';
import { jobs } from './jobs.ts';
import type { FromSolver, ToSolver } from './solve.ts';

const tell = (message: FromSolver): void => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToSolver) => void answer(message));

async function answer({ name, ask }: ToSolver): Promise<void> {
  try {
    let told = 0;
    const run = jobs[name] as (
      ask: ToSolver['ask'],
      onProgress: (fraction: number) => void,
    ) => unknown;
    const found = await run(ask, (fraction) => {
      if (fraction - told < 0.02) return;
      told = fraction;
      tell({ type: 'progress', fraction });
    });
    tell({ type: 'done', answer: found });
  } catch (error) {
    if (error instanceof Problem) return tell({ type: 'refused', problem: error.toData() });
    // Only the class of the error leaves the thread; its text could name people.
    tell({ type: 'failed', errorClass: error instanceof Error ? error.name : 'unknown' });
  }
}
