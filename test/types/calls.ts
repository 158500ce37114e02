// What the contract refuses to whoever asks. A line marked `refused` must not compile, every other line must.

import type { ActionContext } from '../../electron/ipc/implement.ts';
import type { AppContract } from '../../shared/contract.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';

export function asks(context: ActionContext): void {
  const { cohortId } = context.perform('programme', 'createCohort', {
    programmeId: 'p',
    cohort: { name: 'Cohort A', kickOff: '2027-03-01' },
  });
  context.perform('people', 'eraseNow', { id: cohortId });

  // refused TS2345: a feature that does not exist
  context.perform('exchange', 'eraseNow', { id: 'x' });
  // refused TS2345: a call that does not exist
  context.perform('people', 'erase', { id: 'x' });
  // refused TS2345: a query performed as if it wrote
  context.perform('people', 'get', { id: 'x' });
  // refused TS2345: an action performed as if it were a command
  context.perform('people', 'erase', { id: 'x', alsoFromBackups: false });
  // refused TS2353: an input that the call does not take
  context.perform('people', 'eraseNow', { person: 'x' });
  // refused TS2339: an answer the call does not give
  void context.perform('people', 'eraseNow', { id: 'x' }).gone;
}

export function changesAnAnswer(plan: OutputOf<AppContract['reflection']['getPlan']>): void {
  const [first] = plan.sessions;
  // refused TS2339: a list that came as an answer is not added to
  plan.sessions.push(first!);
  // refused TS2540: nor is what lies in it changed
  first!.state = 'held';
}
