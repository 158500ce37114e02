// The one door: finds the call, checks what comes in, runs it, checks what goes out, tells who must read again.

import {
  topicsOf,
  type Call,
  type Contract,
  type Feature,
  type Host,
} from '../../shared/kernel/contract.ts';
import type { Instant } from '../../shared/kernel/date.ts';
import type { NewId } from '../../shared/kernel/id.ts';
import { Problem, type Reply } from '../../shared/kernel/problem.ts';
import type { Writer } from '../database/open.ts';
import { translate } from '../database/refusals.ts';
import type { ActionContext, AllHandlers } from './implement.ts';

/** The open vault as the door needs it. `transaction` bumps the vault's commit counter. */
export type OpenDatabase = { readonly db: Writer; transaction<T>(work: () => T): T };

export type DoorDeps<C extends Contract, H extends Host> = {
  readonly contract: C;
  readonly host: H;
  readonly handlers: AllHandlers<C, H>;
  /** null while locked. */
  readonly opened: () => OpenDatabase | null;
  readonly now: () => Instant;
  readonly newId: NewId;
  readonly announce: (topics: readonly string[]) => void;
  /** Gets the call's name and the error's class, nothing else. */
  readonly log: (call: string, errorClass: string) => void;
  readonly takeFile: (token: string) => string;
};

/** What one call may use besides its input. */
export type CallControls = {
  readonly signal: AbortSignal;
  readonly progress: (label: string, fraction: number | null) => void;
};
export type Door = (
  feature: string,
  name: string,
  input: unknown,
  controls?: CallControls,
) => Promise<Reply>;

type AnyHandler = (context: unknown, input: unknown) => unknown;
const quiet: CallControls = { signal: new AbortController().signal, progress: () => undefined };

export function serve<C extends Contract, H extends Host>(deps: DoorDeps<C, H>): Door {
  const find = (feature: string, name: string): { call: Call; handler: AnyHandler } => {
    const call = own(own(deps.contract, feature) as Feature | undefined, name);
    const handler = own(
      own(deps.handlers as Record<string, object>, feature) as
        | Record<string, AnyHandler>
        | undefined,
      name,
    );
    if (!call || !handler || call.host !== deps.host)
      throw new Problem('unexpected', 'This part of the app is missing.');
    return { call, handler };
  };

  const again = (): Writer => {
    const opened = deps.opened();
    if (!opened) throw new Problem('locked', 'The vault is locked. Unlock it to go on.');
    return opened.db;
  };

  const run = (
    feature: string,
    name: string,
    input: unknown,
    controls: CallControls,
    fromOutside: boolean,
  ): unknown => {
    const { call, handler } = find(feature, name);
    if (fromOutside && call.internal)
      throw new Problem('unexpected', 'This part of the app is missing.');
    const opened = deps.opened();
    if (!opened && !call.whileLocked)
      throw new Problem('locked', 'The vault is locked. Unlock it to go on.');
    const parsed = call.input.safeParse(input);
    if (!parsed.success) {
      throw new Problem(
        'invalid',
        'Please check the marked fields.',
        parsed.error.issues.map((issue) => issue.path.join('.')),
      );
    }
    const answer = (value: unknown) => call.output.parse(value);
    if (call.kind === 'query') {
      const value = handler({ db: opened?.db, now: deps.now, again }, parsed.data);
      return value instanceof Promise ? value.then(answer) : answer(value);
    }
    if (call.kind === 'command') {
      const context = { db: opened?.db, now: deps.now, newId: deps.newId };
      const work = () => answer(handler(context, parsed.data));
      const value = opened ? opened.transaction(work) : work();
      deps.announce(topicsOf(feature, call));
      return value;
    }
    return Promise.resolve(handler(actionContext(controls), parsed.data)).then((value) => {
      const checked = answer(value);
      if (call.topics.length > 0) deps.announce(call.topics);
      return checked;
    });
  };

  const actionContext = (controls: CallControls): ActionContext<C> => ({
    now: deps.now,
    newId: deps.newId,
    read: (look) => look({ db: again(), now: deps.now, again }),
    perform: (feature, name, input) => {
      if (find(feature, name).call.kind !== 'command')
        throw new Problem('unexpected', 'Only a command may write.');
      // The types were compared where it is called; here a call is a value like any other.
      return run(feature, name, input, controls, false) as never;
    },
    signal: controls.signal,
    progress: controls.progress,
    takeFile: deps.takeFile,
  });

  return async (feature, name, input, controls = quiet) => {
    try {
      return { ok: true, value: await run(feature, name, input, controls, true) };
    } catch (caught) {
      // What the disk or the database says and a person can do something about is said in words, wherever it was thrown.
      const error = translate(caught);
      if (error instanceof Problem) return { ok: false, problem: error.toData() };
      deps.log(
        known(deps.contract, feature, name),
        error instanceof Error ? error.name : 'unknown',
      );
      return {
        ok: false,
        problem: {
          code: 'unexpected',
          message: 'Something went wrong. Nothing was changed. Please try again.',
          fields: [],
        },
      };
    }
  };
}

/** The call's name for the log; a name that the contract does not know is not repeated. */
function known(contract: Contract, feature: string, name: string): string {
  return own(own(contract, feature) as Feature | undefined, name)
    ? `${feature}.${name}`
    : 'unknown call';
}

function own<T extends object, K extends keyof T>(
  from: T | undefined,
  key: string,
): T[K] | undefined {
  return from && typeof key === 'string' && Object.hasOwn(from, key) ? from[key as K] : undefined;
}
