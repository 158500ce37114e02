// Who in a list stands there twice, or is on the register already: exact repeats are passed over, look-alikes are asked about.

import { fold, foldName } from '../../kernel/fold.ts';
import type { Id } from '../../kernel/id.ts';
import type { Participant } from '../participant.ts';
import type { RowDraft } from './drafts.ts';
import type { ImportChoices } from './options.ts';
import type { Findings } from './problems.ts';
import { rowWords, type SheetFact } from './table.ts';

/** What becomes of one draft. `sameAs` is a person of the register, `twin` an earlier row of the same list. */
export type Fate =
  | { readonly kind: 'new' }
  | { readonly kind: 'update'; readonly sameAs: Participant }
  | { readonly kind: 'repeat'; readonly twin: RowDraft }
  | { readonly kind: 'replaces'; readonly twin: RowDraft }
  | {
      readonly kind: 'look-alike';
      readonly twin: RowDraft | null;
      readonly sameAs: Participant | null;
    }
  | { readonly kind: 'left-out' };

type Seen = {
  readonly byRef: Map<string, RowDraft>;
  readonly byEmail: Map<string, RowDraft>;
  readonly byName: Map<string, RowDraft>;
  /** Rows by the person of the register whom they change. */
  readonly byPerson: Map<Id, RowDraft>;
};

/** The fate of every draft that may be taken, in the order of rows. */
export function decideFates(
  drafts: readonly RowDraft[],
  existing: readonly Participant[],
  choices: ImportChoices,
  { findings, sheets }: { findings: Findings; sheets: readonly SheetFact[] },
): Map<RowDraft, Fate> {
  const decided = new Map(choices.decisions.map(({ row, as }) => [row, as]));
  const seen: Seen = {
    byRef: new Map(),
    byEmail: new Map(),
    byName: new Map(),
    byPerson: new Map(),
  };
  const register = indexRegister(existing);
  const fates = new Map<RowDraft, Fate>();
  for (const draft of drafts) {
    if (draft.state === 'refused') continue;
    const fate = fateOf(draft, seen, register, decided.get(draft.row));
    fates.set(draft, fate);
    tell(draft, fate, { findings, sheets });
    if (fate.kind === 'new' || fate.kind === 'update') remember(draft, seen);
    if (fate.kind === 'update') seen.byPerson.set(fate.sameAs.id, draft);
  }
  return fates;
}

/** Jürgen and Juergen meet, Søren and Soeren; whether they are one is asked. */
function twinName(name: string): string {
  return foldName(name).replace(/([aou])e/g, '$1');
}

/** Says it where one stands there as junior and once more as senior. */
function seatsApart(draft: RowDraft, { twin }: Fate & { kind: 'look-alike' }): string {
  return twin?.seat && draft.seat && twin.seat !== draft.seat
    ? `, ${twin.seat} there and ${draft.seat} here`
    : '';
}

/** The name under which a draft and a person meet: name and organisation, as far as known. */
function nameKeys(person: {
  readonly name: string;
  readonly organisation: string | null;
}): string[] {
  const name = twinName(person.name);
  return person.organisation === null
    ? [`${name}|`, `${name}|*`]
    : [`${name}|${fold(person.organisation)}`, `${name}|*`];
}

function fateOf(
  draft: RowDraft,
  seen: Seen,
  register: ReturnType<typeof indexRegister>,
  decision: 'separate' | 'same' | 'leave-out' | undefined,
): Fate {
  if (decision === 'leave-out') return { kind: 'left-out' };
  const twin = twinOf(draft, seen);
  if (twin) {
    if (sameContent(twin, draft)) return { kind: 'repeat', twin };
    if (decision === 'same') return { kind: 'replaces', twin };
    if (decision !== 'separate') return { kind: 'look-alike', twin, sameAs: null };
  }
  const found = register.find(draft);
  if (!found) return { kind: 'new' };
  // One person of the register is changed by one row.
  const earlier = seen.byPerson.get(found.person.id);
  if (earlier && decision === 'same') return { kind: 'replaces', twin: earlier };
  if (earlier && decision !== 'separate')
    return { kind: 'look-alike', twin: earlier, sameAs: null };
  if (found.sure || decision === 'same')
    return decision === 'separate' ? { kind: 'new' } : { kind: 'update', sameAs: found.person };
  return decision === 'separate'
    ? { kind: 'new' }
    : { kind: 'look-alike', twin: null, sameAs: found.person };
}

function twinOf(draft: RowDraft, seen: Seen): RowDraft | undefined {
  const byKey = draft.ref ? seen.byRef.get(fold(draft.ref)) : undefined;
  const byEmail = draft.email ? seen.byEmail.get(draft.email.toLowerCase()) : undefined;
  if (byKey ?? byEmail) return byKey ?? byEmail;
  const [own, any] = nameKeys(draft);
  const near =
    seen.byName.get(own ?? '') ??
    (draft.organisation === null
      ? seen.byName.get(any ?? '')
      : seen.byName.get(`${twinName(draft.name)}|`));
  if (!near) return undefined;
  const apart =
    draft.email &&
    near.email &&
    draft.ref &&
    near.ref &&
    near.organisation === null &&
    draft.organisation === null;
  return apart ? undefined : near;
}

function indexRegister(existing: readonly Participant[]): {
  find(draft: RowDraft): { person: Participant; sure: boolean } | undefined;
} {
  const byRef = new Map(
    existing.filter((person) => person.ref).map((person) => [fold(person.ref ?? ''), person]),
  );
  const byEmail = new Map(
    existing
      .filter((person) => person.email)
      .map((person) => [(person.email ?? '').toLowerCase(), person]),
  );
  const byName = new Map(
    existing.flatMap((person) => nameKeys(person).map((key) => [key, person] as const)),
  );
  return {
    find: (draft) => {
      const byKey =
        (draft.ref && byRef.get(fold(draft.ref))) ||
        (draft.email && byEmail.get(draft.email.toLowerCase())) ||
        undefined;
      // Every list numbers its rows from 1: such a number alone makes nobody the same.
      if (byKey && isForeignNumber(draft, byKey)) return undefined;
      if (byKey) return { person: byKey, sure: foldName(byKey.name) === foldName(draft.name) };
      const near =
        byName.get(nameKeys(draft)[draft.organisation === null ? 1 : 0] ?? '') ??
        byName.get(`${twinName(draft.name)}|`);
      return near && { person: near, sure: false };
    },
  };
}

/** A bare number is all that the two share: no word of the name, no address. */
function isForeignNumber(draft: RowDraft, person: Participant): boolean {
  if (!draft.ref || !/^\d{1,6}$/.test(draft.ref)) return false;
  if (draft.email && draft.email.toLowerCase() === person.email?.toLowerCase()) return false;
  const words = new Set(foldName(person.name).split(' '));
  return !foldName(draft.name)
    .split(' ')
    .some((word) => words.has(word));
}

function remember(draft: RowDraft, seen: Seen): void {
  if (draft.ref && !seen.byRef.has(fold(draft.ref))) seen.byRef.set(fold(draft.ref), draft);
  if (draft.email && !seen.byEmail.has(draft.email.toLowerCase()))
    seen.byEmail.set(draft.email.toLowerCase(), draft);
  for (const key of nameKeys(draft)) if (!seen.byName.has(key)) seen.byName.set(key, draft);
}

function sameContent(one: RowDraft, other: RowDraft): boolean {
  const content = (draft: RowDraft): string => JSON.stringify({ ...draft, row: 0, state: '' });
  return content(one) === content(other);
}

function tell(
  draft: RowDraft,
  fate: Fate,
  { findings, sheets }: { findings: Findings; sheets: readonly SheetFact[] },
): void {
  if (fate.kind === 'repeat') {
    findings.add({
      code: 'repeat',
      severity: 'notice',
      row: draft.row,
      message: `This row says the same as ${rowWords(fate.twin.row, sheets)}. It is passed over.`,
    });
  }
  if (fate.kind === 'look-alike') {
    const other = fate.twin
      ? `${fate.twin.name} in ${rowWords(fate.twin.row, sheets)}`
      : `${fate.sameAs?.name ?? 'somebody'} on the register`;
    findings.add({
      code: 'look-alike',
      severity: 'question',
      row: draft.row,
      field: 'name',
      message: `${draft.name} looks like ${other}${seatsApart(draft, fate)}. The same person? Until you say, this row stays out.`,
    });
  }
}
