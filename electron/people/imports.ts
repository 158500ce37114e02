// Lists on their way in: read, tried and stored on the person's word. Kept in this process's memory until then, never on disk.

import { readFile, stat } from 'node:fs/promises';
import type { InputOf } from '../../shared/kernel/contract.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { people, ImportBundle } from '../../shared/people/contract.ts';
import type { PersonChange } from '../../shared/people/import/changes.ts';
import { limits } from '../../shared/people/import/limits.ts';
import type { Register } from '../../shared/people/import/plan.ts';
import type { Preview, ReadList, ShownProblem } from '../../shared/people/import/shapes.ts';
import type { ActionContext } from '../ipc/implement.ts';
import type { ListFacts, ListInput } from './import-session.ts';
import { startImportThread, type ImportThread } from './import-thread.ts';

type Planned = { readonly planId: Id; readonly cohortId: Id; readonly register: string };
type Held = { readonly thread: ImportThread; planned: Planned | null };

/** Lists held at most; the oldest is forgotten. */
const most = 3;
const busy = 'Looking through the list';

/** The lists of one vault. `look` reads the register as it stands, `mark` something that changes whenever it does; `backupFirst` answers whether a backup stands. */
export function holdImports(
  look: (
    context: ActionContext,
    cohortId: Id,
  ) => { register: Register; mark: string; seatWords: { junior: string; senior: string } },
  backupFirst: () => boolean,
) {
  const held = new Map<Id, Held>();

  const find = (id: Id): Held => {
    const list = held.get(id);
    if (!list)
      throw new Problem(
        'not-found',
        'This list is not held any more. Choose it again; nothing was stored.',
      );
    return list;
  };
  const forget = (id: Id): void => {
    held.get(id)?.thread.end();
    held.delete(id);
  };

  const read = async (
    context: ActionContext,
    { from }: InputOf<typeof people.readList>,
  ): Promise<ReadList> => {
    const input =
      from.kind === 'chosen'
        ? await bytesOf(context.takeFile(from.token))
        : from.kind === 'dropped'
          ? from.bytes
          : from.text;
    context.progress(busy, null);
    const thread = startImportThread();
    try {
      const facts = (await thread.ask(
        { type: 'read', input: input as ListInput, as: {} },
        context.signal,
      )) as ListFacts;
      const id = context.newId();
      held.set(id, { thread, planned: null });
      for (const oldest of [...held.keys()].slice(0, -most)) forget(oldest);
      return { id, ...facts, columns: [...facts.columns] };
    } catch (error) {
      thread.end();
      throw error;
    }
  };

  const readAgain = async (
    context: ActionContext,
    { id, as }: InputOf<typeof people.readAgain>,
  ): Promise<ReadList> => {
    const list = find(id);
    list.planned = null;
    const facts = (await list.thread.ask({ type: 'again', as }, context.signal)) as ListFacts;
    return { id, ...facts, columns: [...facts.columns] };
  };

  const tryImport = async (
    context: ActionContext,
    input: InputOf<typeof people.tryImport>,
  ): Promise<Preview & { planId: Id }> => {
    const list = find(input.id);
    const { register, mark, seatWords } = look(context, input.cohortId);
    const planId = context.newId();
    list.planned = null;
    context.progress(busy, null);
    const homeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const setting = { file: input.file, cohortId: input.cohortId, seatWords, homeZone };
    const preview = (await list.thread.ask(
      { type: 'try', choices: input.choices, setting, register, ids: shortId(planId) },
      context.signal,
    )) as Preview;
    list.planned = { planId, cohortId: input.cohortId, register: mark };
    return { ...preview, planId };
  };

  const problems = async (
    context: ActionContext,
    { id, planId, from, count }: InputOf<typeof people.listImportProblems>,
  ): Promise<ShownProblem[]> => {
    const { thread, planned } = find(id);
    // While other choices are tried the thread has no time: a second question would end the first.
    if (planned?.planId !== planId)
      throw new Problem(
        'conflict',
        'The choices have changed since this was checked. Look at it once more; nothing was stored.',
      );
    return [
      ...((await thread.ask(
        { type: 'problems', from, count },
        context.signal,
      )) as readonly ShownProblem[]),
    ];
  };

  const changes = async (
    context: ActionContext,
    { id, planId, from, count }: InputOf<typeof people.listImportChanges>,
  ): Promise<PersonChange[]> => {
    const { thread, planned } = find(id);
    if (planned?.planId !== planId)
      throw new Problem(
        'conflict',
        'The choices have changed since this was checked. Look at it once more; nothing was stored.',
      );
    return [
      ...((await thread.ask(
        { type: 'changes', from, count },
        context.signal,
      )) as readonly PersonChange[]),
    ];
  };

  const store = async (
    context: ActionContext,
    { id, planId }: InputOf<typeof people.storeImport>,
  ) => {
    const { thread, planned } = find(id);
    if (planned?.planId !== planId)
      throw new Problem(
        'conflict',
        'The choices have changed since this was checked. Look at it once more; nothing was stored.',
      );
    const parts = (await thread.ask({ type: 'plan' }, context.signal)) as Omit<
      ImportBundle,
      'cohortId'
    >;
    if (look(context, planned.cohortId).mark !== planned.register) {
      throw new Problem(
        'conflict',
        'The register has changed since this was checked. Look at it once more; nothing was stored.',
      );
    }
    // Storing goes on without one: a full second disk must not keep a list out. The screen says it.
    context.progress('Making a backup first', null);
    const backedUp = backupFirst();
    const bundle = {
      cohortId: planned.cohortId,
      added: parts.added,
      changed: parts.changed,
      topics: parts.topics,
      exclusions: parts.exclusions,
      meets: parts.meets,
      brought: parts.brought,
    };
    const { batchId } = context.perform('people', 'keepImport', bundle);
    forget(id);
    return { batchId, added: bundle.added.length, changed: bundle.changed.length, backedUp };
  };

  return { read, readAgain, tryImport, problems, changes, store, forget };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= limits.bytes) return await readFile(path);
  } catch {
    throw new Problem(
      'not-found',
      'This file could not be opened. Look whether it is still there and not open in another program, and choose it again.',
    );
  }
  throw new Problem(
    'too-large',
    'This file is over 20 MB. Save only the rows and columns that you need and choose it again.',
  );
}

/** Ids of a plan begin with a part of its own id, so that two plans never share one. */
function shortId(id: Id): string {
  return id.replaceAll('-', '').slice(-24);
}
