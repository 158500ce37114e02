// Reporting lines: who is above whom at any depth, loops in the data, and how much of it is known.

import { findCircles } from '../../people/manager-circles.ts';
import type { Participant } from '../../people/participant.ts';

/** One person's line upward. */
export type ReportingLine = {
  /** Ids above this person, nearest first; ends at the first unknown, at the top, or where a loop closes. */
  readonly above: readonly string[];
  /** The last person reached on the list: this person where nobody is above. */
  readonly top: string;
  /** How the walk ended: nothing recorded above `top`, a manager who is not on the list, or a loop. */
  readonly end: 'not-recorded' | 'off-list' | 'loop';
};

/** What is known about reporting lines over the whole register. */
export type LineReport = {
  readonly known: number;
  readonly of: number;
  /** Loops in the data, each as ids from one person round to before that person again. */
  readonly loops: readonly (readonly string[])[];
  /** Managers kept by name because they are not on the list, with how many people name them. */
  readonly offList: readonly { readonly name: string; readonly count: number }[];
};

/** Walks every line to any depth. Linear in people times depth. */
export function reportingLines(people: readonly Participant[]): Map<string, ReportingLine> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const lines = new Map<string, ReportingLine>();
  for (const person of people) {
    const above: string[] = [];
    const seen = new Set([person.id]);
    let at = person;
    let end: ReportingLine['end'] = 'not-recorded';
    for (;;) {
      const next = at.managerId === null ? undefined : byId.get(at.managerId);
      if (next === undefined) {
        end = at.managerId !== null || at.managerName !== null ? 'off-list' : 'not-recorded';
        break;
      }
      if (seen.has(next.id)) {
        end = 'loop';
        break;
      }
      above.push(next.id);
      seen.add(next.id);
      at = next;
    }
    lines.set(person.id, { above, top: at.id, end });
  }
  return lines;
}

/** "Reporting lines known for 31 of 44", the loops, and the managers who are not on the list. */
export function lineReport(people: readonly Participant[]): LineReport {
  const names = new Map<string, number>();
  let known = 0;
  for (const person of people) {
    if (person.managerId !== null || person.managerName !== null) known += 1;
    if (person.managerName !== null)
      names.set(person.managerName, (names.get(person.managerName) ?? 0) + 1);
  }
  return {
    known,
    of: people.length,
    loops: findCircles(people)
      .map(startAtSmallest)
      .sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    offList: [...names]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function startAtSmallest(loop: string[]): string[] {
  let least = 0;
  loop.forEach((id, index) => {
    if (id < loop[least]!) least = index;
  });
  return [...loop.slice(least), ...loop.slice(0, least)];
}
