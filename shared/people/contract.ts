// What the desk may ask and tell about people, their topics, and lists that come in.

import { z } from 'zod';
import { action, command, nothing, query } from '../kernel/contract.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Erased } from '../vault/erasing.ts';
import { PersonDraft } from './draft.ts';
import { Brought, PersonChange } from './import/changes.ts';
import { limits } from './import/limits.ts';
import { ImportChoices } from './import/options.ts';
import { Delimiter, Encoding, Preview, ReadList, ShownProblem } from './import/shapes.ts';
import { LastImport, PersonLine, PersonPage, TopicLine } from './page.ts';
import { Exclusion, Participant, ParticipantStatus, Seat, Topic } from './participant.ts';
import { BridgeLine, ConflictKind, mostWishes, PartnerWish } from './preferences-and-conflicts.ts';

const OfCohort = z.object({ cohortId: Id });
const OfPerson = z.object({ id: Id });

/** Overrules what was guessed about a file. */
const ReadAs = z.object({
  encoding: Encoding.nullable(),
  delimiter: Delimiter.nullable(),
  headed: z.boolean().nullable(),
  /** The row that holds the headings; null finds it. */
  heading: z.int().min(0).nullable().default(null),
  /** Sheets to take, by name; null takes the first that reads as a list. */
  sheets: z.array(z.string().max(100)).min(1).max(50).nullable().default(null),
  hiddenRows: z.boolean().default(false),
});

/** What an import brings, ready to be stored in one transaction. */
export const ImportBundle = z.object({
  cohortId: Id,
  added: z.array(Participant),
  changed: z.array(Participant),
  topics: z.array(Topic),
  exclusions: z.array(Exclusion),
  meets: z
    .array(z.object({ participantId: Id, personIds: z.array(Id).max(mostWishes) }))
    .default([]),
  /** What the list wrote about people, to be told apart later from corrections by hand. */
  brought: z.record(Id, Brought).default({}),
});
export type ImportBundle = Infer<typeof ImportBundle>;

export const people = {
  /** By name; `search` finds parts of names, keys and organisations, whatever the accents. `total` counts what the filter finds. Fewer rows than asked for may come: a reply ends before 1 MB; go on from what came. */
  list: query({
    input: OfCohort.extend({
      search: z.string().max(200).optional(),
      seat: Seat.optional(),
      status: ParticipantStatus.optional(),
      organisation: z.string().max(200).optional(),
      from: z.int().min(0),
      count: z.int().min(1).max(2500),
    }),
    output: z.object({ rows: z.array(PersonLine), total: z.int() }),
  }),
  /** Says too whether the person is in a pair or was asked about one. */
  get: query({ input: OfPerson, output: PersonPage, alsoReads: ['matching', 'pairs'] }),
  /** The most used first. */
  listTopics: query({ input: OfCohort, output: z.array(TopicLine) }),
  getLastImport: query({ input: OfCohort, output: LastImport.nullable() }),

  create: command({
    input: OfCohort.extend({ person: PersonDraft }),
    output: z.object({ id: Id }),
  }),
  update: command({ input: OfPerson.extend({ person: PersonDraft }), output: nothing }),
  /** Takes somebody out of the cohort; everything about them stays. `before` is what restore needs. */
  withdraw: command({ input: OfPerson, output: z.object({ before: ParticipantStatus }) }),
  undoWithdraw: command({ input: OfPerson.extend({ to: ParticipantStatus }), output: nothing }),
  /** For good, after a backup. Refused for somebody who is in a pair or was asked about one. `alsoFromBackups` then leaves only one backup, without them. */
  erase: action({
    input: OfPerson.extend({ alsoFromBackups: z.boolean() }),
    output: Erased,
    alsoChanges: ['people', 'vault'],
  }),
  eraseNow: command({ input: OfPerson, output: nothing, internal: true, alsoChanges: ['vault'] }),
  keepApart: command({ input: z.object({ oneId: Id, otherId: Id }), output: z.object({ id: Id }) }),
  undoKeepApart: command({ input: z.object({ exclusionId: Id }), output: nothing }),

  /** All wishes about a partner in their order; those not named any more are gone. */
  updateWishes: command({
    input: OfPerson.extend({
      wishes: z.array(PartnerWish).max(mostWishes, `At most ${mostWishes} wishes.`),
    }),
    output: nothing,
  }),
  declareConflict: command({
    input: z.object({ oneId: Id, otherId: Id, kind: ConflictKind }),
    output: z.object({ id: Id }),
  }),
  liftConflict: command({ input: z.object({ conflictId: Id }), output: nothing }),
  /** "I know this person." Taken back, it stays readable with both days. */
  declareTie: command({
    input: OfPerson.extend({ how: z.string().trim().max(300) }),
    output: nothing,
  }),
  liftTie: command({ input: OfPerson, output: nothing }),
  /** Their own yes that a personal topic may count, or that yes taken back. */
  sayPersonal: command({
    input: OfPerson.extend({ topicId: Id, yes: z.boolean() }),
    output: nothing,
  }),
  /** What people told about the difference the programme bridges, by name: the first of those whose name is searched for, and how many of all told. */
  listBridgeValues: query({
    input: OfCohort.extend({ search: z.string().max(200), count: z.int().min(1).max(500) }),
    output: z.object({ lines: z.array(BridgeLine), found: z.int(), told: z.int(), of: z.int() }),
  }),
  /** Kept only with the person's own yes to using it; null forgets it. */
  updateBridge: command({
    input: OfPerson.extend({ value: z.string().trim().min(1).max(100).nullable() }),
    output: nothing,
  }),

  /** All who named `fromId` name `intoId` from now on; undone as an import is. */
  mergeTopics: command({ input: z.object({ fromId: Id, intoId: Id }), output: nothing }),
  markTopic: command({
    input: z.object({ id: Id, scored: z.boolean(), personal: z.boolean() }),
    output: nothing,
  }),

  /** Reads a chosen file, a dropped one or pasted rows, in the vault's memory alone. */
  readList: action({
    input: z.object({
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('chosen'), token: Id }),
        z.object({ kind: z.literal('dropped'), bytes: z.instanceof(Uint8Array) }),
        z.object({ kind: z.literal('pasted'), text: z.string() }),
      ]),
    }),
    output: ReadList,
  }),
  readAgain: action({ input: z.object({ id: Id, as: ReadAs }), output: ReadList }),
  /** The dry run. `planId` stands for exactly this plan. */
  tryImport: action({
    input: OfCohort.extend({ id: Id, file: z.string().max(260), choices: ImportChoices }),
    output: Preview.extend({ planId: Id }),
  }),
  /** Further problems of that plan, in the order of its first page. */
  listImportProblems: action({
    input: z.object({
      id: Id,
      planId: Id,
      from: z.int().min(0),
      count: z.int().min(1).max(limits.problemPage),
    }),
    output: z.array(ShownProblem),
  }),
  /** Further people of that plan who would change, in the order of its first page. */
  listImportChanges: action({
    input: z.object({
      id: Id,
      planId: Id,
      from: z.int().min(0),
      count: z.int().min(1).max(limits.changePage),
    }),
    output: z.array(PersonChange),
  }),
  /** Stores a plan, after a backup (`backedUp` is false where none could be made). `conflict` where the register has changed since the dry run. */
  storeImport: action({
    input: z.object({ id: Id, planId: Id }),
    output: z.object({ batchId: Id, added: z.int(), changed: z.int(), backedUp: z.boolean() }),
    alsoChanges: ['vault'],
  }),
  forgetList: action({ input: z.object({ id: Id }), output: nothing }),

  keepImport: command({ input: ImportBundle, output: z.object({ batchId: Id }), internal: true }),
  /** Takes back the last import or merge of topics. Refused where its people were changed or matched since. */
  undoImport: command({ input: OfCohort, output: nothing }),
} as const;
