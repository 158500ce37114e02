// What a call between the desk (renderer) and the vault is. Knows no feature.

import { z } from 'zod';
import type { Infer } from './infer.ts';

/** Where a call is answered: the vault process (default) or main (settings, dialogs, windows). */
export type Host = 'vault' | 'main';

type Shape<Kind extends string, I extends z.ZodType, O extends z.ZodType, H extends Host> = {
  readonly kind: Kind;
  readonly input: I;
  readonly output: O;
  /** Besides its own feature: what it reads (query) or changes (command, action). */
  readonly topics: readonly string[];
  readonly host: H;
  /** Answered although no vault is open. */
  readonly whileLocked: boolean;
  /** Only another handler may call it, never the renderer. */
  readonly internal: boolean;
};

export type Query<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  H extends Host = Host,
> = Shape<'query', I, O, H>;
export type Command<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  H extends Host = Host,
> = Shape<'command', I, O, H>;
export type Action<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  H extends Host = Host,
> = Shape<'action', I, O, H>;
export type Call = Query | Command | Action;
export type Feature = Readonly<Record<string, Call>>;
export type Contract = Readonly<Record<string, Feature>>;

/** Names of a feature's calls of one kind. */
export type NamesOf<F extends Feature, Kind extends Call> = {
  [K in keyof F]: F[K] extends Kind ? K : never;
}[keyof F] &
  string;

export type InputOf<C extends Call> = Infer<C['input']>;
export type OutputOf<C extends Call> = Infer<C['output']>;

/** The schema of "no input" and "no answer". */
export const nothing = z.void();

type Options<I, O, H> = {
  readonly input: I;
  readonly output: O;
  readonly host?: H;
  readonly whileLocked?: boolean;
};

/** Reads. `alsoReads` names other features whose changes make the answer stale. */
export function query<I extends z.ZodType, O extends z.ZodType, H extends Host = 'vault'>(
  parts: Options<I, O, H> & { readonly alsoReads?: readonly string[] },
): Query<I, O, H> {
  return shape('query', parts, parts.alsoReads ?? [], false);
}

/** Writes, in one transaction. `alsoChanges` names other features it touches. */
export function command<I extends z.ZodType, O extends z.ZodType, H extends Host = 'vault'>(
  parts: Options<I, O, H> & {
    readonly alsoChanges?: readonly string[];
    readonly internal?: boolean;
  },
): Command<I, O, H> {
  return shape('command', parts, parts.alsoChanges ?? [], parts.internal ?? false);
}

/** Asks the operating system or a worker; the only asynchronous kind. Announces nothing by itself unless `alsoChanges` is given. */
export function action<I extends z.ZodType, O extends z.ZodType, H extends Host = 'vault'>(
  parts: Options<I, O, H> & { readonly alsoChanges?: readonly string[] },
): Action<I, O, H> {
  return shape('action', parts, parts.alsoChanges ?? [], false);
}

/** A query's or command's topics: its own feature and whatever it named besides. An action's: only what it named. */
export function topicsOf(feature: string, call: Call): readonly string[] {
  return call.kind === 'action' ? call.topics : [feature, ...call.topics];
}

function shape<Kind extends string, I extends z.ZodType, O extends z.ZodType, H extends Host>(
  kind: Kind,
  parts: Options<I, O, H>,
  topics: readonly string[],
  internal: boolean,
): Shape<Kind, I, O, H> {
  return {
    kind,
    input: parts.input,
    output: parts.output,
    topics,
    host: parts.host ?? ('vault' as H),
    whileLocked: parts.whileLocked ?? false,
    internal,
  };
}
