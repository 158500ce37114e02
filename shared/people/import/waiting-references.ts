// Rows whose words for other people cannot be met wait for an answer: who is kept apart from whom, and who leads whom, must not be guessed.

import type { Id } from '../../kernel/id.ts';
import type { Participant } from '../participant.ts';
import { findPeople, makeDirectory, type Directory } from './directory.ts';
import type { RowDraft } from './drafts.ts';
import type { Fate } from './look-alikes.ts';
import { quote, type Findings } from './problems.ts';
import type { Columns } from './row-cells.ts';

type At = {
  readonly participants: readonly Participant[];
  readonly fates: ReadonlyMap<RowDraft, Fate>;
  readonly columns: Columns;
  readonly findings: Findings;
};

/** Turns drafts to `question`, each with why, until nobody who is taken names somebody who waits. */
export function waitForReferences(drafts: readonly RowDraft[], at: At): void {
  const known = drafts.filter((draft) => draft.state !== 'refused' && !isLeftOut(draft, at));
  const idOf = new Map(known.map((draft) => [draft, idFor(draft, at)]));
  const directory = makeDirectory([
    ...known.map((draft) => ({ ...draft, id: idOf.get(draft) ?? '' })),
    ...at.participants,
  ]);
  const apart = new Map<RowDraft, Set<Id>>();
  for (const draft of known) {
    askForManager(draft, directory, at);
    const ids = askForApart(draft, directory, at);
    if (ids.size > 0) apart.set(draft, ids);
  }
  waitTogether(apart, idOf, at);
}

function isLeftOut(draft: RowDraft, at: At): boolean {
  return at.fates.get(draft)?.kind === 'left-out';
}

/** A row that says the same as an earlier one is that person; a person of the register keeps their id. */
function idFor(draft: RowDraft, { fates }: At): Id {
  const fate = fates.get(draft);
  if (fate?.kind === 'update') return fate.sameAs.id;
  if (fate?.kind === 'repeat' || fate?.kind === 'replaces')
    return idFor(fate.twin, { fates } as At);
  return `row ${draft.row}`;
}

function askForManager(draft: RowDraft, directory: Directory, at: At): void {
  for (const segment of draft.managers)
    for (const { words, several } of findPeople(segment, directory).unmet) {
      if (!several && !directory.near(words)) continue;
      wait(draft, at);
      say(draft, 'manager', at, several ? 'manager-several' : 'manager-near', [
        quote(words),
        several
          ? 'fits more than one person. Write the key or the e-mail address of the line manager.'
          : 'may be somebody on this list. Write the line manager’s whole name, key or e-mail address.',
      ]);
    }
}

function askForApart(draft: RowDraft, directory: Directory, at: At): Set<Id> {
  const ids = new Set<Id>();
  for (const segment of draft.apart) {
    const found = findPeople(segment, directory);
    for (const { id } of found.met) ids.add(id);
    for (const { words, several } of found.unmet) {
      wait(draft, at);
      say(draft, 'apart', at, 'apart-unknown', [
        quote(words),
        several ? 'fits more than one person.' : 'is not on this list.',
        'Write the name, key or e-mail address of whom is meant, or “none” where that person does not take part. Until then this row stays out.',
      ]);
    }
  }
  return ids;
}

/** Whoever is kept apart from somebody who waits, waits too: taken alone, the wish would be lost. */
function waitTogether(
  apart: ReadonlyMap<RowDraft, ReadonlySet<Id>>,
  idOf: ReadonlyMap<RowDraft, Id>,
  at: At,
): void {
  const waits = (draft: RowDraft): boolean => {
    const kind = at.fates.get(draft)?.kind;
    return kind === 'look-alike' || draft.state === 'question';
  };
  for (let more = true; more;) {
    more = false;
    const waiting = new Map([...idOf].filter(([draft]) => waits(draft)).map(([d, id]) => [id, d]));
    for (const [draft, ids] of apart) {
      const other = [...ids].map((id) => waiting.get(id)).find((one) => one && one !== draft);
      if (!other || waits(draft)) continue;
      wait(draft, at);
      say(draft, 'apart', at, 'apart-waits', [
        `This row is to be kept apart from row ${other.row}, which waits for an answer. It waits with it, so that the wish is not lost.`,
      ]);
      more = true;
    }
  }
}

/** A row that lends its answers to an earlier one keeps that one waiting as well. */
function wait(draft: RowDraft, at: At): void {
  draft.state = 'question';
  const fate = at.fates.get(draft);
  if (fate?.kind === 'repeat' || fate?.kind === 'replaces') wait(fate.twin, at);
}

function say(
  draft: RowDraft,
  field: 'manager' | 'apart',
  at: At,
  code: string,
  sentence: readonly string[],
): void {
  at.findings.add({
    code,
    severity: 'question',
    row: draft.row,
    column: at.columns.get(field)?.[0] ?? null,
    field,
    message: sentence.join(' '),
  });
}
