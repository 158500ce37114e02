// A list in a thread of its own: reading and checking never hold up the vault. It is ended to cancel or forget.

import { parentPort } from 'node:worker_threads';
import { Problem } from '../../shared/kernel/problem.ts';
import { openListDesk } from './import-session.ts';
import type { FromListThread, ToListThread } from './import-thread.ts';

const desk = openListDesk();

parentPort?.on('message', ({ number, ask }: ToListThread) => {
  const tell = (message: FromListThread): void => parentPort?.postMessage(message);
  try {
    tell({ number, type: 'told', value: desk.ask(ask) });
  } catch (error) {
    // Only our own sentences and the class of other errors leave the thread; an error's text could name people.
    if (error instanceof Problem) tell({ number, type: 'refused', problem: error.toData() });
    else
      tell({ number, type: 'failed', errorClass: error instanceof Error ? error.name : 'unknown' });
  }
});
