// All SQL about wishes, declared ties, the matcher's own ties and what may be used only with a person's yes.

import { localDayOf, type Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type {
  BridgeLine,
  ConflictKind,
  DeclaredConflict,
  MatcherTie,
  PartnerWish,
  WishKind,
} from '../../shared/people/preferences-and-conflicts.ts';
import type { Reader, Writer } from '../database/connection.ts';

export type StoredWish = {
  readonly participantId: Id;
  readonly rank: number;
  readonly kind: WishKind;
  readonly value: string;
};
const wishColumns =
  'wish.participant_id AS participantId, wish.rank, wish.kind, coalesce(wish.person_id, wish.topic_id, wish.value) AS value';

/** Everybody's wishes of a cohort, by person and rank. */
export function wishesOf(db: Reader, cohortId: Id): StoredWish[] {
  const sql = `SELECT ${wishColumns} FROM wish JOIN participant ON participant.id = wish.participant_id WHERE participant.cohort_id = ? ORDER BY wish.participant_id, wish.rank`;
  return db.prepare(sql).all(cohortId) as StoredWish[];
}

/** Whom each person would like to meet, in the order of their wishes. */
export function meetsOf(db: Reader, cohortId: Id): { participantId: Id; personIds: Id[] }[] {
  const meets = new Map<Id, Id[]>();
  for (const { participantId, kind, value } of wishesOf(db, cohortId)) {
    if (kind === 'person') meets.set(participantId, [...(meets.get(participantId) ?? []), value]);
  }
  return [...meets].map(([participantId, personIds]) => ({ participantId, personIds }));
}

export function wishesOfPerson(db: Reader, id: Id): StoredWish[] {
  return db
    .prepare(`SELECT ${wishColumns} FROM wish WHERE participant_id = ? ORDER BY rank`)
    .all(id) as StoredWish[];
}

/** In their order; ranks count from 1. */
export function replaceWishes(db: Writer, id: Id, wishes: readonly PartnerWish[]): void {
  db.prepare('DELETE FROM wish WHERE participant_id = ?').run(id);
  const insert = db.prepare(
    'INSERT INTO wish (participant_id, rank, kind, person_id, topic_id, value) VALUES (?, ?, ?, ?, ?, ?)',
  );
  wishes.forEach(({ kind, value }, place) => {
    insert.run(
      id,
      place + 1,
      kind,
      kind === 'person' ? value : null,
      kind === 'topic' ? value : null,
      kind === 'person' || kind === 'topic' ? null : value,
    );
  });
}

/** People who wish for a topic. */
export function wishersOf(db: Reader, topicId: Id): Id[] {
  return (
    db
      .prepare('SELECT DISTINCT participant_id AS id FROM wish WHERE topic_id = ?')
      .all(topicId) as { id: Id }[]
  ).map(({ id }) => id);
}

export type StoredConflict = {
  readonly id: Id;
  readonly oneId: Id;
  readonly otherId: Id;
  readonly kind: ConflictKind;
};

export function conflictsOf(db: Reader, cohortId: Id): StoredConflict[] {
  return db
    .prepare(
      'SELECT id, one_id AS oneId, other_id AS otherId, kind FROM declared_conflict WHERE cohort_id = ? ORDER BY rowid',
    )
    .all(cohortId) as StoredConflict[];
}

/** Declared ties of one person, by the other's name. */
export function conflictsOfPerson(db: Reader, id: Id): DeclaredConflict[] {
  return db
    .prepare(
      `SELECT declared_conflict.id AS conflictId, participant.id AS personId, participant.name, declared_conflict.kind FROM declared_conflict
       JOIN participant ON participant.id = CASE WHEN one_id = @id THEN other_id ELSE one_id END
       WHERE one_id = @id OR other_id = @id ORDER BY participant.name COLLATE NOCASE`,
    )
    .all({ id }) as DeclaredConflict[];
}

export function insertConflict(
  db: Writer,
  cohortId: Id,
  { id, oneId, otherId, kind }: StoredConflict,
  at: Instant,
): void {
  db.prepare(
    'INSERT INTO declared_conflict (id, cohort_id, one_id, other_id, kind, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, cohortId, oneId, otherId, kind, at);
}

export function setConflictKind(db: Writer, id: Id, kind: ConflictKind): void {
  db.prepare('UPDATE declared_conflict SET kind = ? WHERE id = ?').run(kind, id);
}

export function deleteConflict(db: Writer, id: Id): void {
  db.prepare('DELETE FROM declared_conflict WHERE id = ?').run(id);
}

/** People of a cohort whom the matcher knows. */
export function matcherTiesOf(db: Reader, cohortId: Id): Id[] {
  const sql = `SELECT DISTINCT participant_id AS id FROM matcher_tie JOIN participant ON participant.id = participant_id
    WHERE participant.cohort_id = ? AND lifted_at IS NULL ORDER BY participant_id`;
  return (db.prepare(sql).all(cohortId) as { id: Id }[]).map(({ id }) => id);
}

/** The newest first. */
export function tiesOfPerson(db: Reader, id: Id): MatcherTie[] {
  const rows = db
    .prepare(
      'SELECT how, declared_at AS since, lifted_at AS until FROM matcher_tie WHERE participant_id = ? ORDER BY rowid DESC',
    )
    .all(id) as { how: string; since: Instant; until: Instant | null }[];
  return rows.map(({ how, since, until }) => ({
    how,
    since: localDayOf(since),
    until: until === null ? null : localDayOf(until),
  }));
}

export function insertTie(db: Writer, id: Id, participantId: Id, how: string, at: Instant): void {
  db.prepare(
    'INSERT INTO matcher_tie (id, participant_id, how, declared_at) VALUES (?, ?, ?, ?)',
  ).run(id, participantId, how, at);
}

export function liftTies(db: Writer, participantId: Id, at: Instant): void {
  db.prepare(
    'UPDATE matcher_tie SET lifted_at = ? WHERE participant_id = ? AND lifted_at IS NULL',
  ).run(at, participantId);
}

export type PersonalYes = { readonly participantId: Id; readonly topic: Id };

export function personalYesOf(db: Reader, cohortId: Id): PersonalYes[] {
  const sql = `SELECT participant_id AS participantId, topic_id AS topic FROM personal_yes JOIN participant ON participant.id = participant_id
    WHERE participant.cohort_id = ? ORDER BY participant_id, topic_id`;
  return db.prepare(sql).all(cohortId) as PersonalYes[];
}

export function personalYesOfPerson(db: Reader, id: Id): Id[] {
  return (
    db
      .prepare(
        'SELECT topic_id AS topic FROM personal_yes WHERE participant_id = ? ORDER BY topic_id',
      )
      .all(id) as PersonalYes[]
  ).map(({ topic }) => topic);
}

export function setPersonalYes(db: Writer, id: Id, topicId: Id, at: Instant | null): void {
  if (at === null)
    db.prepare('DELETE FROM personal_yes WHERE participant_id = ? AND topic_id = ?').run(
      id,
      topicId,
    );
  else
    db.prepare(
      'INSERT INTO personal_yes (participant_id, topic_id, told_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(id, topicId, at);
}

/** Everybody of a cohort by name, with what they told. */
export function bridgeLinesOf(db: Reader, cohortId: Id): BridgeLine[] {
  const sql = `SELECT participant.id AS personId, name, seat, bridge_value.value FROM participant LEFT JOIN bridge_value ON bridge_value.participant_id = participant.id
    WHERE cohort_id = ? AND status NOT IN ('withdrawn', 'declined') ORDER BY name COLLATE NOCASE, participant.id`;
  return db.prepare(sql).all(cohortId) as BridgeLine[];
}

export function setBridge(db: Writer, id: Id, value: string | null, at: Instant): void {
  if (value === null) db.prepare('DELETE FROM bridge_value WHERE participant_id = ?').run(id);
  else
    db.prepare(
      'INSERT INTO bridge_value (participant_id, value, told_at) VALUES (?, ?, ?) ON CONFLICT (participant_id) DO UPDATE SET value = excluded.value, told_at = excluded.told_at',
    ).run(id, value, at);
}
