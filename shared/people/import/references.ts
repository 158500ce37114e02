// Words for other people become people: line managers, and those whom somebody should not meet.

import { fold, foldCase, foldName } from '../../kernel/fold.ts';
import type { Id } from '../../kernel/id.ts';
import type { Exclusion, Participant, Seat } from '../participant.ts';
import type { RowDraft } from './drafts.ts';
import { quote, type Findings } from './problems.ts';
import type { Columns } from './row-cells.ts';

/** Finds a person by key, e-mail or name; `several` where a name fits more than one. */
export type Directory = {
  find(words: string): { readonly id: Id } | 'several' | null;
};

/** A directory of everybody who is or comes on the register. */
export function makeDirectory(
  people: readonly Pick<Participant, 'id' | 'ref' | 'email' | 'name'>[],
): Directory {
  const byKey = new Map<string, Id>();
  const byName = new Map<string, Id | 'several'>();
  for (const person of people) {
    if (person.ref) byKey.set(fold(person.ref), person.id);
    if (person.email) byKey.set(person.email.toLowerCase(), person.id);
    const name = foldName(person.name);
    byName.set(name, byName.has(name) && byName.get(name) !== person.id ? 'several' : person.id);
  }
  return {
    find: (words) => {
      const id =
        byKey.get(foldCase(words)) ?? byKey.get(fold(words)) ?? byName.get(foldName(words));
      return id === undefined ? null : id === 'several' ? 'several' : { id };
    },
  };
}

/** The line manager of a draft; whoever is not on the list is kept by name. */
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
  for (const words of draft.managers) {
    const found = directory.find(words);
    if (found === 'several')
      say(
        'manager-several',
        'notice',
        `${quote(words)} fits more than one person on the list. The manager is kept by name; a key or an e-mail would tell.`,
      );
    else if (found === null)
      say(
        'manager-unknown',
        'notice',
        `${quote(words)} is not on this list. The manager is kept by name.`,
      );
    else if (found.id === ownId) {
      say(
        'own-manager',
        'open',
        'This person stands as their own line manager. The line manager stays open.',
      );
      continue;
    } else if (managerId === null) {
      managerId = found.id;
      continue;
    } else
      say(
        'manager-second',
        'notice',
        `A second line manager, ${quote(words)}, is kept by name; the first one is followed.`,
      );
    names.push(words);
  }
  return { managerId, managerName: names.join('; ').slice(0, 200) || null };
}

/** The exclusions of a draft; whoever is not on the list is returned in words, so that the wish is not lost. */
export function linkExclusions(
  draft: RowDraft,
  ownId: Id,
  directory: Directory,
  at: { columns: Columns; findings: Findings; cohortId: Id; newId: () => Id; known: Set<string> },
): { exclusions: Exclusion[]; unknown: string[] } {
  const exclusions: Exclusion[] = [];
  const unknown: string[] = [];
  for (const words of draft.apart) {
    const found = directory.find(words);
    if (found === null || found === 'several') {
      unknown.push(words);
      at.findings.add({
        code: 'apart-unknown',
        severity: 'notice',
        row: draft.row,
        column: at.columns.get('apart')?.[0] ?? null,
        field: 'apart',
        message: `${quote(words)} ${found === 'several' ? 'fits more than one person' : 'is not on this list'}. The wish is kept as a remark; set it by hand so that it counts.`,
      });
      continue;
    }
    const key = [ownId, found.id].sort().join(' ');
    if (found.id === ownId || at.known.has(key)) continue;
    at.known.add(key);
    exclusions.push({ id: at.newId(), cohortId: at.cohortId, oneId: ownId, otherId: found.id });
  }
  return { exclusions, unknown };
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
  for (const words of draft.meet) {
    const found = directory.find(words);
    const why =
      found === null
        ? 'is not on this list'
        : found === 'several'
          ? 'fits more than one person'
          : found.id === ownId || at.seatOf(found.id) === draft.seat
            ? 'holds the same seat'
            : null;
    if (found !== null && found !== 'several' && why === null) {
      if (!personIds.includes(found.id)) personIds.push(found.id);
      continue;
    }
    unknown.push(words);
    at.findings.add({
      code: 'meet-unknown',
      severity: 'notice',
      row: draft.row,
      column: at.columns.get('meet')?.[0] ?? null,
      field: 'meet',
      message: `${quote(words)} ${why}. The wish is kept as a remark; set it by hand so that it counts.`,
    });
  }
  return { personIds, unknown };
}
