// What happens when the desk asks or tells about people: load, decide, save.

import { findable, foldWords } from '../../shared/kernel/fold.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { people } from '../../shared/people/contract.ts';
import { personFrom, type PersonDraft } from '../../shared/people/draft.ts';
import { looksPersonal, topicKey } from '../../shared/people/import/topics.ts';
import type { PersonLine } from '../../shared/people/page.ts';
import type { Participant } from '../../shared/people/participant.ts';
import type { Reader, Writer } from '../database/connection.ts';
import type { ActionContext, CommandContext, Handlers } from '../ipc/implement.ts';
import { cohortById, programmeById } from '../programme/store.ts';
import { eraseForGood, recordErased } from '../vault/erase.ts';
import { openSession, type VaultHolder } from '../vault/opening/holder.ts';
import { forgetBatchesNaming, lastBatch } from './batch-store.ts';
import { keepBundle, mergeTopics, topicsInUse, undoBatch } from './batches.ts';
import { holdImports } from './imports.ts';
import { bridgeLinesOf, deleteConflict, meetsOf } from './preference-store.ts';
import {
  declareConflict,
  declareTie,
  liftTie,
  saveBridge,
  saveWishes,
  sayPersonal,
  toldBy,
} from './preferences-and-conflicts.ts';
import { withinReply } from './reply-size.ts';
import {
  apartFrom,
  countPeople,
  countReports,
  deleteExclusion,
  deletePeople,
  dropManagerNames,
  exclusionsOf,
  insertExclusion,
  insertPerson,
  isTied,
  linesOf,
  participantsOf,
  tiedOf,
  personById,
  personIds,
  setStatus,
  updatePerson,
} from './store.ts';
import { insertTopic, markTopic, topicById, topicsOf } from './topic-store.ts';

/** Erases from what later features keep whoever was deleted just now; they are told what those people were called. */
export type EraseElsewhere = (db: Writer, called: ReturnType<typeof deletePeople>) => void;

export function peopleHandlers(
  holder: VaultHolder,
  eraseElsewhere: EraseElsewhere,
): Handlers<typeof people> {
  const imports = holdImports(lookAtRegister, () => holder.backupFirst('before-import'));
  return {
    list: ({ db }, { cohortId, from, count, ...filter }) => {
      if (Object.values(filter).every((wanted) => !wanted))
        return {
          rows: withinReply(linesOf(db, cohortId, { from, count })),
          total: countPeople(db, cohortId),
        };
      const found = linesOf(db, cohortId).filter((line) => fits(line, filter));
      return { rows: withinReply(found.slice(from, from + count)), total: found.length };
    },
    get: ({ db }, { id }) => {
      const person = personById(db, id);
      const used = topicsInUse([person]);
      return {
        person,
        topics: topicsOf(db, person.cohortId).filter((topic) => used.has(topic.id)),
        managerName:
          person.managerId === null ? person.managerName : personById(db, person.managerId).name,
        reports: countReports(db, id),
        apart: apartFrom(db, id),
        ...toldBy(db, id),
        tied: isTied(db, id),
      };
    },
    listTopics: ({ db }, { cohortId }) => {
      const used = topicsInUse(participantsOf(db, cohortId));
      const lines = topicsOf(db, cohortId).map((topic) => ({
        ...topic,
        ...(used.get(topic.id) ?? { offered: 0, wanted: 0, closed: 0 }),
      }));
      return lines.toSorted((a, b) => b.offered + b.wanted - a.offered - a.wanted);
    },
    getLastImport: ({ db }, { cohortId }) => {
      const batch = lastBatch(db, cohortId);
      return batch && { id: batch.id, at: batch.at, added: batch.added, changed: batch.changed };
    },

    create: (context, { cohortId, person }) => {
      const id = context.newId();
      insertPerson(
        context.db,
        described(context, person, {
          id,
          cohortId: cohortById(context.db, cohortId).id,
          status: 'interested',
        }),
        context.now(),
      );
      return { id };
    },
    update: (context, { id, person }) => {
      const { cohortId, status } = personById(context.db, id);
      updatePerson(context.db, described(context, person, { id, cohortId, status }), context.now());
    },
    withdraw: ({ db, now }, { id }) => {
      const { status } = personById(db, id);
      setStatus(db, id, 'withdrawn', now());
      return { before: status };
    },
    undoWithdraw: ({ db, now }, { id, to }) => setStatus(db, personById(db, id).id, to, now()),
    erase: (context, { id, alsoFromBackups }) => {
      context.read(({ db }) => expectUntied(db, id));
      return eraseForGood(holder, context, {
        alsoFromBackups,
        erase: () => void context.perform('people', 'eraseNow', { id }),
      });
    },
    eraseNow: ({ db }, { id }) => {
      expectUntied(db, id);
      erasePeople(db, [id], eraseElsewhere);
      recordErased(openSession(holder), db, 'person', id);
    },
    keepApart: ({ db, now, newId }, { oneId, otherId }) => {
      const { cohortId } = personById(db, oneId);
      if (oneId === otherId || personById(db, otherId).cohortId !== cohortId)
        throw new Problem('invalid', 'Choose somebody else of the same cohort.', ['otherId']);
      const known = apartFrom(db, oneId).find(({ personId }) => personId === otherId);
      const id = known?.exclusionId ?? newId();
      if (!known) insertExclusion(db, { id, cohortId, oneId, otherId }, now());
      return { id };
    },
    undoKeepApart: ({ db }, { exclusionId }) => deleteExclusion(db, exclusionId),

    updateWishes: (context, { id, wishes }) => saveWishes(context, id, wishes),
    declareConflict: (context, tie) => declareConflict(context, tie),
    liftConflict: ({ db }, { conflictId }) => deleteConflict(db, conflictId),
    declareTie: (context, { id, how }) => declareTie(context, id, how),
    liftTie: (context, { id }) => liftTie(context, id),
    sayPersonal: (context, said) => sayPersonal(context, said),
    listBridgeValues: ({ db }, { cohortId, search, count }) => {
      const all = bridgeLinesOf(db, cohortId);
      const found = all.filter(({ name }) => findable(name).includes(foldWords(search).trim()));
      return {
        lines: found.slice(0, count),
        found: found.length,
        told: all.filter(({ value }) => value !== null).length,
        of: all.length,
      };
    },
    updateBridge: (context, { id, value }) => saveBridge(context, id, value),

    mergeTopics: (context, { fromId, intoId }) => mergeTopics(context, fromId, intoId),
    markTopic: ({ db }, { id, scored, personal }) =>
      markTopic(db, topicById(db, id).topic.id, scored, personal),

    readList: imports.read,
    readAgain: imports.readAgain,
    tryImport: imports.tryImport,
    listImportProblems: imports.problems,
    listImportChanges: imports.changes,
    storeImport: imports.store,
    forgetList: async (_context, { id }) => imports.forget(id),
    keepImport: (context, bundle) => ({ batchId: keepBundle(context, bundle) }),
    undoImport: (context, { cohortId }) => {
      undoBatch(context, cohortId);
      eraseElsewhere(context.db, { names: [], parts: [] });
    },
  };
}

/** After a restore: people who were removed for good since, and what an earlier version left of others. Answers how many people. */
export function erasePeopleAgain(
  db: Writer,
  isErased: (id: string) => boolean,
  eraseElsewhere: EraseElsewhere,
): number {
  const ids = personIds(db).filter(isErased);
  erasePeople(db, ids, eraseElsewhere);
  return ids.length;
}

function erasePeople(db: Writer, ids: readonly Id[], eraseElsewhere: EraseElsewhere): void {
  const called = deletePeople(db, ids);
  dropManagerNames(db, called.names);
  forgetBatchesNaming(db, [...ids, ...called.names]);
  eraseElsewhere(db, called);
}

function expectUntied(db: Reader, id: Id): void {
  if (isTied(db, personById(db, id).id))
    throw new Problem(
      'refused',
      'This person is in a pair or was asked about one. Withdraw them instead; everything stays readable.',
    );
}

type Filter = {
  readonly search?: string | undefined;
  readonly seat?: string | undefined;
  readonly status?: string | undefined;
  readonly organisation?: string | undefined;
};

function fits(line: PersonLine, { search, seat, status, organisation }: Filter): boolean {
  if (
    (seat && line.seat !== seat) ||
    (status && line.status !== status) ||
    (organisation && line.organisation !== organisation)
  )
    return false;
  if (!search) return true;
  const text = findable(
    `${line.name} ${line.ref ?? ''} ${line.organisation ?? ''} ${line.unit ?? ''}`,
  );
  return foldWords(search)
    .split(' ')
    .every((word) => text.includes(word));
}

/** The person a draft describes; topics that are new get made, a line manager must be another person of the cohort. */
function described(
  context: CommandContext,
  draft: PersonDraft,
  kept: Pick<Participant, 'id' | 'cohortId' | 'status'>,
): Participant {
  const { db, newId } = context;
  if (
    draft.managerId !== null &&
    (draft.managerId === kept.id || personById(db, draft.managerId).cohortId !== kept.cohortId)
  ) {
    throw new Problem(
      'invalid',
      'Nobody is their own line manager. Choose somebody else of this cohort.',
      ['person.managerId'],
    );
  }
  const ids = new Map(
    topicsOf(db, kept.cohortId).map((topic) => [topicKey(topic.label), topic.id]),
  );
  const topicId = (label: string): Id => {
    const known = ids.get(topicKey(label));
    if (known !== undefined) return known;
    const id = newId();
    insertTopic(db, kept.cohortId, {
      id,
      label,
      parentId: null,
      scored: true,
      personal: looksPersonal(label),
    });
    ids.set(topicKey(label), id);
    return id;
  };
  return personFrom(
    { ...draft, managerName: draft.managerId === null ? draft.managerName : null },
    kept,
    topicId,
  );
}

/** Everything an import is checked against, and a mark that changes whenever it does. */
function lookAtRegister(context: ActionContext, cohortId: Id) {
  return context.read(({ db }) => {
    const { juniorWord, seniorWord } = programmeById(db, cohortById(db, cohortId).programmeId);
    const register = {
      participants: participantsOf(db, cohortId),
      topics: topicsOf(db, cohortId),
      exclusions: exclusionsOf(db, cohortId),
      meets: meetsOf(db, cohortId),
      tied: tiedOf(db, cohortId),
      brought: lastBatch(db, cohortId)?.before.brought ?? {},
    };
    return {
      register,
      mark: JSON.stringify(register),
      seatWords: { junior: juniorWord, senior: seniorWord },
    };
  });
}
