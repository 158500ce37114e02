// Circles of line managers: people who, followed upward, lead themselves.

import type { Id } from '../kernel/id.ts';
import type { Participant } from './participant.ts';

/** Every circle of line managers once, each as ids in order. A person who is their own manager is a circle of one. */
export function findCircles(people: readonly Pick<Participant, 'id' | 'managerId'>[]): Id[][] {
  const managerOf = new Map(people.map((person) => [person.id, person.managerId]));
  const done = new Set<Id>();
  const circles: Id[][] = [];
  for (const person of people) {
    const path: Id[] = [];
    const onPath = new Map<Id, number>();
    let at: Id | null | undefined = person.id;
    while (at && managerOf.has(at) && !done.has(at) && !onPath.has(at)) {
      onPath.set(at, path.length);
      path.push(at);
      at = managerOf.get(at);
    }
    if (at && onPath.has(at)) circles.push(path.slice(onPath.get(at)));
    for (const id of path) done.add(id);
  }
  return circles;
}
