// H2, waivable part: the same line manager, and so the same team.
import type { Constraint } from '../answer.ts';
import { say } from '../sentence.ts';

export const sharedManager: Constraint = {
  id: 'shared-manager',
  rule: 'H2',
  label: 'Not the same line manager',
  strength: 'waivable',
  stage: 'pair',
  judge: (junior, senior) => (junior.manager !== null && junior.manager === senior.manager ? 'blocked' : 'clear'),
  explain: (_junior, _senior, _world, state) =>
    say(state === 'blocked' ? 'They have the same line manager, so they are in one team.' : 'No shared line manager is recorded.'),
  asks: () => [],
};
