// The dry run: what an import would do, row by row, with every problem at its place. Nothing is stored here.

import type { Id } from '../../kernel/id.ts';
import { findCircles } from '../manager-circles.ts';
import type { Exclusion, Participant, Seat, Topic } from '../participant.ts';
import { wordsOf } from './change-words.ts';
import {
  broughtOf,
  compare,
  type Brought,
  type ChangeSetting,
  type FieldChange,
  type PersonChange,
} from './changes.ts';
import { columnsOf } from './columns.ts';
import { makeDirectory } from './directory.ts';
import { draftPeople, type RowDraft } from './drafts.ts';
import { decideFates, type Fate } from './look-alikes.ts';
import { tellMissing } from './missing.ts';
import type { ImportChoices, ImportSetting } from './options.ts';
import { assemble, replaceAnswers, updated } from './people.ts';
import {
  badRowsPlanned,
  countRows,
  plannedRow,
  type ImportCounts,
  type PlannedRow,
  type RowState,
} from './planned-rows.ts';
import { collectFindings, type Findings, type ImportProblem } from './problems.ts';
import { tellReading } from './reading-problems.ts';
import { linkExclusions, linkManager, linkWishes } from './references.ts';
import type { Columns } from './row-cells.ts';
import { holdSeats } from './seats.ts';
import type { Table } from './table.ts';
import { planTopics } from './topic-plan.ts';
import { waitForReferences } from './waiting-references.ts';

/** The register as it stands. */
export type Register = {
  readonly participants: readonly Participant[];
  readonly topics: readonly Topic[];
  readonly exclusions: readonly Exclusion[];
  /** Whom somebody would like to meet; left out: nobody told. */
  readonly meets?: readonly Meets[];
  /** Who was asked about a pair or is in one; left out: nobody. */
  readonly tied?: readonly Id[];
  /** What lists wrote about people so far; left out: not known. */
  readonly brought?: Readonly<Record<Id, Brought>>;
};

/** Whom somebody would like to meet, the most wished for first. */
export type Meets = {
  readonly participantId: Id;
  readonly personIds: readonly Id[];
};

export const emptyRegister: Register = { participants: [], topics: [], exclusions: [] };

export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly counts: ImportCounts;
  readonly problems: readonly ImportProblem[];
  /** To insert. */
  readonly topics: readonly Topic[];
  readonly added: readonly Participant[];
  readonly changed: readonly Participant[];
  readonly exclusions: readonly Exclusion[];
  /** To take the place of what they wished before. */
  readonly meets: readonly Meets[];
  /** Everything that differs for people who are there, taken or not. Nothing beside it is changed. */
  readonly differences: readonly PersonChange[];
  /** What this list wrote about people, to be told apart later from corrections by hand. */
  readonly brought: Readonly<Record<Id, Brought>>;
  /** Everybody whom the list names, also rows that wait; for counting phrases. */
  readonly drafts: readonly RowDraft[];
};

/** Makes the plan. Ids come from `setting.newId`, in the order topics, people, exclusions. */
export function planImport(
  table: Table,
  choices: ImportChoices,
  setting: ImportSetting,
  register: Register = emptyRegister,
): ImportPlan {
  const findings = collectFindings(setting.file, table.headings);
  const columns = columnsOf(choices, table, { findings, setting });
  const badRows = tellReading(table, columns, findings);
  const drafts = draftPeople(
    { ...table, rows: table.rows.filter((row) => !badRows.has(row.row)) },
    columns,
    { choices, setting, findings },
  );
  const fates = decideFates(drafts, register.participants, choices, {
    findings,
    sheets: table.sheets,
  });
  // Seats first: a row that waits for its seat keeps those waiting who are kept apart from it.
  holdSeats(fates, choices, { tied: new Set(register.tied), findings });
  waitForReferences(drafts, {
    participants: register.participants,
    fates,
    columns,
    findings,
  });
  tellMissing(fates, register.participants, { seatForAll: choices.seatForAll, findings });
  const taken = drafts.filter((draft) => isTaken(draft, fates.get(draft)));
  const { topics, topicId } = planTopics(taken, choices, {
    existing: register.topics,
    newId: setting.newId,
  });
  const people = namePeople(drafts, fates, register, { setting, choices });
  // Also under the names that they had before: the waiting was settled with all of them.
  const directory = makeDirectory([...people.directory, ...register.participants]);
  const known = new Set(
    register.exclusions.map(({ oneId, otherId }) => [oneId, otherId].sort().join(' ')),
  );
  const added: Participant[] = [];
  const changed: Participant[] = [];
  const exclusions: Exclusion[] = [];
  const meets: Meets[] = [];
  const before = new Map(
    (register.meets ?? []).map(({ participantId, personIds }) => [
      participantId,
      personIds.join(' '),
    ]),
  );
  const seats = new Map<Id, Seat | null>([
    ...register.participants.map(({ id, seat }) => [id, seat] as const),
    ...people.planned.map(({ id, draft }) => [id, draft.seat] as const),
  ]);
  const states = new Map<number, RowState>();
  const differences: PersonChange[] = [];
  const brought: Record<Id, Brought> = {};
  const answer = answersOf(choices);
  const called = new Map([
    ...register.participants.map(({ id, name }) => [id, name] as const),
    ...people.planned.map(({ id, draft }) => [id, draft.name] as const),
  ]);
  const labels = new Map([...register.topics, ...topics].map(({ id, label }) => [id, label]));
  const names = {
    topic: (id: Id) => labels.get(id) ?? '',
    person: (id: Id) => called.get(id) ?? '',
  };
  for (const { draft, id, sameAs } of people.planned) {
    const manager = linkManager(draft, id, directory, { columns, findings });
    const apart = linkExclusions(draft, id, directory, {
      columns,
      findings,
      known,
      cohortId: setting.cohortId,
      newId: setting.newId,
    });
    const meet = linkWishes(draft, id, directory, {
      columns,
      findings,
      seatOf: (other) => seats.get(other) ?? null,
    });
    const wishes = meet.personIds.length > 0 && meet.personIds.join(' ') !== before.get(id);
    const fresh = assemble(draft, {
      id,
      manager,
      topicId,
      lines: unlinked('Would like to meet', meet.unknown),
      setting,
      choices,
    });
    const changes: FieldChange[] = [];
    const tied = (field: 'meet' | 'apart', from: readonly Id[], to: readonly Id[]): boolean => {
      if (!sameAs) return true;
      const take = answer(draft.row, field) !== false;
      const words = (ids: readonly Id[]): string => ids.map(names.person).join('; ');
      changes.push({ field, from: words(from), to: words(to), state: take ? 'take' : 'keep' });
      return take;
    };
    const otherOf = ({ oneId, otherId }: Exclusion): Id => (oneId === id ? otherId : oneId);
    const apartBefore = register.exclusions
      .filter(({ oneId, otherId }) => oneId === id || otherId === id)
      .map(otherOf);
    const parted =
      apart.length > 0 && tied('apart', apartBefore, [...apartBefore, ...apart.map(otherOf)]);
    if (parted) exclusions.push(...apart);
    else for (const { oneId, otherId } of apart) known.delete([oneId, otherId].sort().join(' '));
    const wished =
      wishes && tied('meet', (before.get(id) ?? '').split(' ').filter(Boolean), meet.personIds);
    if (wished) meets.push({ participantId: id, personIds: meet.personIds });
    if (!sameAs) {
      added.push(fresh);
      brought[id] = broughtOf(fresh, null, null, fresh);
      states.set(draft.row, 'new');
      continue;
    }
    const last = register.brought?.[id] ?? null;
    const compared = compare(sameAs, updated(sameAs, fresh, draft), {
      row: draft.row,
      answer,
      brought: register.brought === undefined ? null : (last ?? 'by-hand'),
      words: (field, person) => wordsOf(field, person, names),
    });
    changes.unshift(...compared.changes);
    const turned = compared.changes.some(({ state }) => state === 'take' || state === 'join');
    if (turned) {
      changed.push(compared.after);
      brought[id] = broughtOf(compared.after, compared.changes, last, fresh);
    }
    if (changes.length > 0)
      differences.push({ row: draft.row, personId: id, name: sameAs.name, fields: changes });
    states.set(draft.row, turned || parted || wished ? 'changed' : 'skipped');
  }
  tellCircles([...added, ...mergeById(register.participants, changed)], people.rowOf, {
    columns,
    findings,
  });
  // A topic that only a refused difference names does not come in.
  const isNamed = new Set(
    [...added, ...changed].flatMap(({ offers, needs, offLimits }) => [
      ...[...offers, ...needs].map(({ topic }) => topic),
      ...offLimits,
    ]),
  );
  const rows = [
    ...badRowsPlanned(badRows),
    ...drafts.map((draft) =>
      plannedRow(draft, fates.get(draft), states, { idOf: people.idOf, sheets: table.sheets }),
    ),
  ].sort((a, b) => a.row - b.row);
  return {
    rows,
    counts: countRows(rows, added, changed, findings),
    problems: findings.list(),
    topics: topics.filter(({ id: topic }) => isNamed.has(topic)),
    added,
    changed,
    exclusions,
    meets,
    differences,
    brought,
    drafts,
  };
}

/** What was answered for a field: of a row first, else of everybody. */
function answersOf({ changes }: ImportChoices): ChangeSetting['answer'] {
  const given = new Map(changes.map(({ row, field, take }) => [`${row}:${field}`, take]));
  return (row, field) => given.get(`${row}:${field}`) ?? given.get(`null:${field}`) ?? null;
}

function unlinked(what: string, words: readonly string[]): string[] {
  return words.length > 0 ? [`${what} (not on the list): ${words.join('; ')}`] : [];
}

type NamedPeople = {
  readonly planned: {
    readonly draft: RowDraft;
    readonly id: Id;
    readonly sameAs: Participant | null;
  }[];
  readonly directory: Pick<Participant, 'id' | 'ref' | 'email' | 'name'>[];
  readonly idOf: ReadonlyMap<number, Id>;
  readonly rowOf: ReadonlyMap<Id, number>;
};

/** Gives every row that is taken its person; a later row that replaces an earlier one lends it its answers. */
function namePeople(
  drafts: readonly RowDraft[],
  fates: ReadonlyMap<RowDraft, Fate>,
  register: Register,
  { setting, choices }: { setting: ImportSetting; choices: ImportChoices },
): NamedPeople {
  const given = new Set(choices.seats.map(({ row }) => row));
  const later = new Map<RowDraft, RowDraft>();
  for (const draft of drafts) {
    const fate = fates.get(draft);
    if (fate?.kind === 'replaces')
      later.set(
        fate.twin,
        replaceAnswers(later.get(fate.twin) ?? fate.twin, draft, given.has(draft.row)),
      );
  }
  const usedRefs = new Set(register.participants.map((person) => person.ref?.toLowerCase()));
  const planned = drafts
    .filter((draft) => isTaken(draft, fates.get(draft)))
    .map((draft) => {
      const fate = fates.get(draft);
      const sameAs = fate?.kind === 'update' ? fate.sameAs : null;
      const final = later.get(draft) ?? draft;
      const refTaken = !sameAs && final.ref !== null && usedRefs.has(final.ref.toLowerCase());
      if (final.ref) usedRefs.add(final.ref.toLowerCase());
      return {
        draft: refTaken ? { ...final, ref: null } : final,
        id: sameAs?.id ?? setting.newId(),
        sameAs,
      };
    });
  const idOf = new Map(planned.map(({ draft, id }) => [draft.row, id]));
  const twins = drafts.flatMap((draft) => {
    const fate = fates.get(draft);
    const id =
      fate?.kind === 'replaces' || fate?.kind === 'repeat' ? idOf.get(fate.twin.row) : undefined;
    return id === undefined ? [] : [{ id, ref: draft.ref, email: draft.email, name: draft.name }];
  });
  // Where a later row lends its name, the first one still names the same person.
  const first = [...later.keys()].flatMap(({ row, email, name }) => {
    const id = idOf.get(row);
    return id === undefined ? [] : [{ id, ref: null, email, name }];
  });
  const own = planned.map(({ draft, id, sameAs }) => ({
    id,
    ref: draft.ref ?? sameAs?.ref ?? null,
    email: draft.email ?? sameAs?.email ?? null,
    name: draft.name,
  }));
  return {
    planned,
    directory: [...own, ...first, ...twins],
    idOf,
    rowOf: new Map(planned.map(({ draft, id }) => [id, draft.row])),
  };
}

function isTaken(draft: RowDraft, fate: Fate | undefined): boolean {
  return draft.state === 'ready' && (fate?.kind === 'new' || fate?.kind === 'update');
}

function tellCircles(
  people: readonly Participant[],
  rowOf: ReadonlyMap<Id, number>,
  at: { columns: Columns; findings: Findings },
): void {
  for (const circle of findCircles(people)) {
    const rows = circle.flatMap((id) => rowOf.get(id) ?? []).sort((a, b) => a - b);
    for (const row of rows) {
      const others = rows.filter((other) => other !== row);
      const whom =
        others.length === 0
          ? 'people on the register'
          : `row${others.length > 1 ? 's' : ''} ${others.join(' and ')}`;
      at.findings.add({
        code: 'manager-circle',
        severity: 'notice',
        row,
        column: at.columns.get('manager')?.[0] ?? null,
        field: 'manager',
        message: `The line goes round in a circle with ${whom}. It is kept as written; ask who reports to whom.`,
      });
    }
  }
}

function mergeById(before: readonly Participant[], changed: readonly Participant[]): Participant[] {
  const byId = new Map(changed.map((person) => [person.id, person]));
  return before.map((person) => byId.get(person.id) ?? person);
}
