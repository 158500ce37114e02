// The vault's end of a list's thread; from source, where no thread was built, the same desk answers here.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Problem, type ProblemData } from '../../shared/kernel/problem.ts';
import { limits } from '../../shared/people/import/limits.ts';
import { openImportSession, type ImportReply, type ImportRequest } from './import-session.ts';

/** A question with its number; an answer to an older question than the last is passed over. */
export type ToImportThread = { readonly number: number; readonly ask: ImportRequest };
export type FromImportThread = { readonly number: number } & (
  | { readonly type: 'told'; readonly value: ImportReply }
  | { readonly type: 'refused'; readonly problem: ProblemData }
  | { readonly type: 'failed'; readonly errorClass: string }
);

export type ImportThread = {
  /** Throws the problems of reading, and `cancelled` once the signal is given. One question at a time. */
  ask(ask: ImportRequest, signal: AbortSignal): Promise<ImportReply>;
  end(): void;
};

export function startImportThread(): ImportThread {
  const file = new URL('./import-worker.js', import.meta.url);
  return existsSync(fileURLToPath(file)) ? inThread(file) : inPlace();
}

function inPlace(): ImportThread {
  const desk = openImportSession();
  return {
    ask: async (ask, signal) => {
      if (signal.aborted) throw cancelled();
      return desk.ask(ask);
    },
    end: () => undefined,
  };
}

/** `seconds` is how long reading a list may take; whatever a list is made to do, it ends then. */
export function inThread(file: URL, seconds: number = limits.seconds): ImportThread {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  type Waiting = {
    readonly told: (value: ImportReply) => void;
    readonly refused: (error: Error) => void;
  };
  let waiting: Waiting | null = null;
  let number = 0;
  let over = false;
  const settle = (end: (one: Waiting) => void): void => {
    const one = waiting;
    waiting = null;
    if (one) end(one);
  };
  worker.on('message', (message: FromImportThread) => {
    if (message.number === number) settle((one) => hand(message, one));
  });
  const hand = (message: FromImportThread, one: Waiting): void => {
    if (message.type === 'told') one.told(message.value);
    else if (message.type === 'refused')
      one.refused(
        new Problem(message.problem.code, message.problem.message, message.problem.fields),
      );
    else one.refused(new Error(`list: ${message.errorClass}`));
  };
  worker.on('error', () => {
    over = true;
    settle((one) =>
      one.refused(
        new Problem(
          'too-large',
          'This list is too large to be checked in one go. Divide it and import the parts.',
        ),
      ),
    );
  });
  worker.on('exit', () => {
    over = true;
    settle((one) => one.refused(cancelled()));
  });
  const end = (): void => void worker.terminate();
  const ask = (question: ImportRequest, signal: AbortSignal): Promise<ImportReply> => {
    if (over)
      return Promise.reject(
        new Problem(
          'not-found',
          'This list is not held any more. Choose it again; nothing was stored.',
        ),
      );
    settle((one) => one.refused(cancelled()));
    let timer: NodeJS.Timeout | undefined;
    return new Promise<ImportReply>((told, refused) => {
      if (signal.aborted) return refused(cancelled());
      waiting = { told, refused };
      signal.addEventListener('abort', end, { once: true });
      if (question.type === 'read' || question.type === 'again')
        timer = setTimeout(() => {
          settle((one) => one.refused(tooSlow()));
          end();
        }, seconds * 1_000);
      worker.postMessage({ number: (number += 1), ask: question } satisfies ToImportThread);
    }).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    });
  };
  return { ask, end };
}

function cancelled(): Problem {
  return new Problem('cancelled', 'The import was stopped. Nothing was stored.');
}

function tooSlow(): Problem {
  return new Problem(
    'too-large',
    'Reading this list took too long and was stopped. Nothing was stored. Copy the rows that you need into a new spreadsheet, or save them as CSV.',
  );
}
