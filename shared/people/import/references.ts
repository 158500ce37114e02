// Words for other people become people: line managers, and those whom somebody should or should not meet.

import type { Id } from '../../kernel/id.ts';
import type { Exclusion, Participant, Seat } from '../participant.ts';
import { findPeople, type Directory } from './directory.ts';
import type { RowDraft } from './drafts.ts';
import { quote, type Findings } from './problems.ts';
import type { Columns } from './row-cells.ts';

/** The line manager of a draft; whoever is not on the list is kept by name. Words that may mean somebody on it were asked about before. */
export function linkManager(
  draft: RowDraft,
  ownId: Id,
  directory: Directory,
  at: { columns: Columns; findings: Findings },
): Pick<Participant, 'managerId' | 'managerName'> {
  const say = (code: string, severity: 'open' | 'notice', message: string): void =>
    at.findings.add({
      code,
      severity,
      row: draft.row,
      column: at.columns.get('manager')?.[0] ?? null,
      field: 'manager',
      message,
    });
  let managerId: Id | null = null;
  const names: string[] = [];
  for (const segment of draft.managers) {
    const found = findPeople(segment, directory);
    if (found.met.length === 0) {
      say(
        'manager-unknown',
        'notice',
        `${quote(segment)} is not on this list. The manager is kept by name.`,
      );
      names.push(segment);
      continue;
    }
    names.push(...found.unmet.map(({ words }) => words));
    for (const { id, words } of found.met) {
      if (id === ownId)
        say(
          'own-manager',
          'open',
          'This person stands as their own line manager. The line manager stays open.',
        );
      else if (managerId === null || managerId === id) managerId = id;
      else {
        say(
          'manager-second',
          'notice',
          `A second line manager, ${quote(words)}, is kept by name; the first one is followed.`,
        );
        names.push(words);
      }
    }
  }
  return { managerId, managerName: names.join('; ').slice(0, 200) || null };
}

/** The exclusions of a draft. Everybody is met by now: a wish that could not be met keeps its row waiting. */
export function linkExclusions(
  draft: RowDraft,
  ownId: Id,
  directory: Directory,
  at: { columns: Columns; findings: Findings; cohortId: Id; newId: () => Id; known: Set<string> },
): Exclusion[] {
  const exclusions: Exclusion[] = [];
  for (const segment of draft.apart) {
    const found = findPeople(segment, directory);
    if (found.unmet.length > 0) throw new Error('A wish to be kept apart was not met');
    for (const { id } of found.met) {
      if (id === ownId)
        at.findings.add({
          code: 'own-apart',
          severity: 'open',
          row: draft.row,
          column: at.columns.get('apart')?.[0] ?? null,
          field: 'apart',
          message: 'This person should be kept apart from themselves. Say who is meant.',
        });
      const key = [ownId, id].sort().join(' ');
      if (id === ownId || at.known.has(key)) continue;
      at.known.add(key);
      exclusions.push({ id: at.newId(), cohortId: at.cohortId, oneId: ownId, otherId: id });
    }
  }
  return exclusions;
}

/** Whom a draft would like to meet, in its order; whoever is not on the list or holds the same seat is returned in words. */
export function linkWishes(
  draft: RowDraft,
  ownId: Id,
  directory: Directory,
  at: { columns: Columns; findings: Findings; seatOf: (id: Id) => Seat | null },
): { personIds: Id[]; unknown: string[] } {
  const personIds: Id[] = [];
  const unknown: string[] = [];
  const leave = (words: string, why: string): void => {
    unknown.push(words);
    at.findings.add({
      code: 'meet-unknown',
      severity: 'notice',
      row: draft.row,
      column: at.columns.get('meet')?.[0] ?? null,
      field: 'meet',
      message: `${quote(words)} ${why}. The wish is kept as a remark; set it by hand so that it counts.`,
    });
  };
  for (const segment of draft.meet) {
    const found = findPeople(segment, directory);
    for (const { id, words } of found.met)
      if (id === ownId || at.seatOf(id) === draft.seat) leave(words, 'holds the same seat');
      else if (!personIds.includes(id)) personIds.push(id);
    for (const { words, several } of found.unmet)
      leave(words, several ? 'fits more than one person' : 'is not on this list');
  }
  return { personIds, unknown };
}
