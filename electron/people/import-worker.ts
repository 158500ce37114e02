// A list in a thread of its own: reading and checking never hold up the vault. It is ended to cancel or forget.

import { parentPort } from 'node:worker_threads';
import { Problem } from '../../shared/kernel/problem.ts';
import { openImportSession } from './import-session.ts';
import type { FromImportThread, ToImportThread } from './import-thread.ts';

const desk = openImportSession();

parentPort?.on('message', ({ number, ask }: ToImportThread) => {
  const tell = (message: FromImportThread): void => parentPort?.postMessage(message);
  try {
    tell({ number, type: 'told', value: desk.ask(ask) });
  } catch (error) {
    // Only our own sentences and the class of other errors leave the thread; an error's text could name people.
    if (error instanceof Problem) tell({ number, type: 'refused', problem: error.toData() });
    else
      tell({ number, type: 'failed', errorClass: error instanceof Error ? error.name : 'unknown' });
  }
});
