// The short way in: a list of people becomes participants, topics and exclusions with the guessed columns.

import type { Id } from '../../kernel/id.ts';
import type { Exclusion, Participant, Topic } from '../participant.ts';
import { guessFields } from './guess.ts';
import { firstChoices, type ImportChoices, type ImportSetting } from './options.ts';
import { emptyRegister, planImport, type ImportPlan, type Register } from './plan.ts';
import type { ImportProblem } from './problems.ts';
import { readTable, type ReadOptions } from './read.ts';

export type RegisterOptions = ReadOptions &
  Partial<ImportChoices> &
  Partial<ImportSetting> & {
    /** Who is there already, e.g. from a first file of two. */
    readonly register?: Register;
  };

export type ImportedRegister = {
  readonly participants: readonly Participant[];
  readonly topics: readonly Topic[];
  readonly exclusions: readonly Exclusion[];
  readonly problems: readonly ImportProblem[];
  readonly plan: ImportPlan;
};

/**
 * Reads a list and takes everybody who can be taken: rows that wait for an answer stay out and are named in `problems`.
 * Returns only what comes in addition to `options.register`, besides changed people. Throws the problems of `readTable`.
 */
export function importRegister(
  input: Uint8Array | string,
  options: RegisterOptions = {},
): ImportedRegister {
  const table = readTable(input, options);
  const mapping = options.mapping ?? guessFields(table).map((column) => column.field);
  const {
    file = 'the list',
    cohortId = 'cohort',
    newId = counter(options.register ?? emptyRegister),
    seatWords,
  } = options;
  const choices: ImportChoices = {
    ...firstChoices(mapping),
    ...pick(options, [
      'seatForAll',
      'filledBy',
      'corrections',
      'seats',
      'decisions',
      'answers',
      'sheetSeats',
      'changes',
      'merges',
      'unscored',
      'personal',
      'notPersonal',
    ]),
  };
  const plan = planImport(
    table,
    choices,
    { file, cohortId, newId, ...(seatWords ? { seatWords } : {}) },
    options.register,
  );
  return {
    participants: [...plan.added, ...plan.changed],
    topics: plan.topics,
    exclusions: plan.exclusions,
    problems: plan.problems,
    plan,
  };
}

/** "n1", "n2", …, going on after what a register holds. */
function counter(register: Register): () => Id {
  let last = register.participants.length + register.topics.length + register.exclusions.length;
  return () => `n${(last += 1)}`;
}

function pick<T extends object, K extends keyof T>(
  source: T,
  keys: readonly K[],
): Partial<Pick<T, K>> {
  const entries = keys.filter((key) => source[key] !== undefined).map((key) => [key, source[key]]);
  return Object.fromEntries(entries) as Partial<Pick<T, K>>;
}
