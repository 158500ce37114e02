// Where the engine's works run: at once for the usual cohort, in a thread with progress and cancel for a large one.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Problem, type ProblemData } from '../../shared/kernel/problem.ts';
import type { Proposal } from '../../shared/matching/engine/proposal.ts';
import type { MatchInput } from '../../shared/matching/input/match-input.ts';
import { jobs, type JobName, type Jobs } from './jobs.ts';

export type ToSolver = { readonly name: JobName; readonly ask: Jobs[JobName]['ask'] };
export type FromSolver =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly answer: unknown }
  | { readonly type: 'refused'; readonly problem: ProblemData }
  | { readonly type: 'failed'; readonly errorClass: string };

export type WorkControls = {
  readonly signal: AbortSignal;
  progress(label: string, fraction: number | null): void;
};

/** Up to this many people a solve takes a few frames at most and starting a thread would only delay it. Conditions always take the thread: a search can go on. */
const atOnce = 150;
const labels: Readonly<Record<JobName, string>> = {
  propose: 'Looking for pairs',
  scenarios: 'Looking at three ways',
  runnersUp: 'Looking who else would suit',
  fragility: 'Moving each weight a little',
  wholeSet: 'Looking at the whole set',
  prices: 'Looking at every pair',
  trio: 'Looking for a group of three',
  whatIf: 'Trying it out',
};
const cancelled = (): Problem =>
  new Problem('cancelled', 'The match was stopped. Nothing has changed.');

export function solve(input: MatchInput, line: WorkControls): Promise<Proposal> {
  return work('propose', { input }, line);
}

/** Does a work of the engine. Throws `cancelled` where the signal was given. */
export async function work<K extends JobName>(
  name: K,
  ask: Jobs[K]['ask'],
  line: WorkControls,
): Promise<Jobs[K]['answer']> {
  if (line.signal.aborted) throw cancelled();
  const worker = workerFile();
  const quick =
    ask.input.participants.length <= atOnce && ask.input.settings.conditions.length === 0;
  try {
    if (quick || worker === null) return await jobs[name](ask, () => !line.signal.aborted);
    return (await workInThread({ name, ask }, line, worker)) as Jobs[K]['answer'];
  } catch (error) {
    throw inWords(error);
  }
}

/** Ids of conditions mean nothing to a reader; the screen finds their words by `fields`. */
function inWords(error: unknown): unknown {
  if (!(error instanceof Problem) || error.code !== 'conflict' || error.fields.length === 0)
    return error;
  return new Problem(
    'conflict',
    'The conditions for the whole set cannot hold together. They stand under “More ways to look”, “Rules”.',
    error.fields,
  );
}

/** The bundled thread lies beside this code; from source there is none, and the work is done here. */
function workerFile(): URL | null {
  const file = new URL('./solve-worker.js', import.meta.url);
  return existsSync(fileURLToPath(file)) ? file : null;
}

export function workInThread(
  message: ToSolver,
  { signal, progress }: WorkControls,
  file: URL,
): Promise<unknown> {
  const { conditions } = message.ask.input.settings;
  progress(
    conditions.length > 0 ? 'Looking for a set that holds your conditions' : labels[message.name],
    conditions.length > 0 ? null : 0,
  );
  const worker = new Worker(file);
  const stop = (): void => void worker.terminate();
  return new Promise<unknown>((resolve, reject) => {
    // It may have been stopped while the thread was starting.
    if (signal.aborted) reject(cancelled());
    signal.addEventListener('abort', () => reject(cancelled()), { once: true });
    worker.on('message', (told: FromSolver) => {
      if (told.type === 'progress') progress(labels[message.name], told.fraction);
      else if (told.type === 'done') resolve(told.answer);
      else if (told.type === 'refused')
        reject(new Problem(told.problem.code, told.problem.message, told.problem.fields));
      else reject(new Error(`solver: ${told.errorClass}`));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(cancelled()));
    worker.postMessage(message);
  }).finally(stop);
}
