// What would happen to each row of a list, and how many of each there are.

import type { Id } from '../../kernel/id.ts';
import type { Participant } from '../participant.ts';
import type { RowDraft } from './drafts.ts';
import type { Fate } from './look-alikes.ts';
import type { Findings } from './problems.ts';
import { rowWords, type SheetFact } from './table.ts';

/** What would happen to one row. */
export type RowState = 'new' | 'changed' | 'skipped' | 'refused' | 'question';

export type PlannedRow = {
  readonly row: number;
  readonly state: RowState;
  readonly lookAlike: boolean;
  /** The person it becomes or changes; `null` where nothing is stored. */
  readonly participantId: Id | null;
  readonly name: string;
  /** Whom a look-alike looks like. */
  readonly other: string | null;
};

export type ImportCounts = {
  readonly new: number;
  readonly changed: number;
  readonly skipped: number;
  readonly refused: number;
  readonly lookAlike: number;
  readonly question: number;
  readonly optedIn: number;
  readonly problems: number;
};

export function plannedRow(
  draft: RowDraft,
  fate: Fate | undefined,
  states: ReadonlyMap<number, RowState>,
  at: { idOf: ReadonlyMap<number, Id>; sheets: readonly SheetFact[] },
): PlannedRow {
  const lookAlike = fate?.kind === 'look-alike';
  const passed = fate?.kind === 'repeat' || fate?.kind === 'replaces' || fate?.kind === 'left-out';
  const state: RowState =
    draft.state === 'refused'
      ? 'refused'
      : passed
        ? 'skipped'
        : lookAlike || draft.state === 'question'
          ? 'question'
          : (states.get(draft.row) ?? 'skipped');
  return {
    row: draft.row,
    state,
    lookAlike,
    participantId: at.idOf.get(draft.row) ?? null,
    name: draft.name,
    other: otherOf(fate, at.sheets),
  };
}

function otherOf(fate: Fate | undefined, sheets: readonly SheetFact[]): string | null {
  if (fate?.kind !== 'look-alike') return null;
  return fate.twin
    ? `${fate.twin.name}, ${rowWords(fate.twin.row, sheets)}`
    : `${fate.sameAs?.name ?? ''}, on the register`;
}

export function badRowsPlanned(badRows: ReadonlySet<number>): PlannedRow[] {
  return [...badRows].map((row) => ({
    row,
    state: 'refused',
    lookAlike: false,
    participantId: null,
    name: '',
    other: null,
  }));
}

export function countRows(
  rows: readonly PlannedRow[],
  added: readonly Participant[],
  changed: readonly Participant[],
  findings: Findings,
): ImportCounts {
  const count = (state: RowState): number =>
    rows.filter((row) => row.state === state && !row.lookAlike).length;
  return {
    new: added.length,
    changed: count('changed'),
    skipped: count('skipped'),
    refused: count('refused'),
    question: count('question'),
    lookAlike: rows.filter((row) => row.lookAlike).length,
    optedIn: [...added, ...changed].filter((person) => person.optedIn === 'yes').length,
    problems: findings.total(),
  };
}
