// What every feature's handlers must satisfy: one function a call, none missing, none extra.

import type { AppContract } from '../../shared/contract.ts';
import type {
  Action,
  Call,
  Command,
  Contract,
  Feature,
  Host,
  InputOf,
  NamesOf,
  OutputOf,
  Query,
} from '../../shared/kernel/contract.ts';
import type { Instant } from '../../shared/kernel/date.ts';
import type { NewId } from '../../shared/kernel/id.ts';
import type { Reader, Writer } from '../database/open.ts';

export type QueryContext = {
  readonly db: Reader;
  readonly now: () => Instant;
  /** For a query that goes on after a pause, in which others were answered: what is open then. Throws `locked`. */
  readonly again: () => Reader;
};
export type CommandContext = {
  readonly db: Writer;
  readonly now: () => Instant;
  readonly newId: NewId;
};

/** An action reads, and writes only by performing a command through the door. */
export type ActionContext<C extends Contract = AppContract> = {
  readonly now: () => Instant;
  readonly newId: NewId;
  /** Reads from the open vault. Throws `locked` without one. */
  read<T>(look: (context: QueryContext) => T): T;
  /** Performs a command (also an internal one): checked, in one transaction, announced. Throws its Problem. */
  perform<F extends keyof C & string, K extends NamesOf<C[F], Command>>(
    feature: F,
    name: K,
    input: InputOf<C[F][K]>,
  ): OutputOf<C[F][K]>;
  readonly signal: AbortSignal;
  /** `label` is ours, never user text; `fraction` 0 to 1 or null. */
  progress(label: string, fraction: number | null): void;
  /** The path behind a one-use token of a dialog. Throws `not-found`. */
  takeFile(token: string): string;
};

export type Handler<C extends Call, All extends Contract = AppContract> = C extends Query
  ? (context: QueryContext, input: InputOf<C>) => OutputOf<C> | Promise<OutputOf<C>>
  : C extends Command
    ? (context: CommandContext, input: InputOf<C>) => OutputOf<C>
    : C extends Action
      ? (context: ActionContext<All>, input: InputOf<C>) => Promise<OutputOf<C>>
      : never;

export type Handlers<
  F extends Feature,
  H extends Host = 'vault',
  All extends Contract = AppContract,
> = {
  readonly [K in keyof F as F[K]['host'] extends H ? K : never]: Handler<F[K], All>;
};

export type AllHandlers<C extends Contract, H extends Host = 'vault'> = {
  readonly [F in keyof C as keyof Handlers<C[F], H, C> extends never ? never : F]: Handlers<
    C[F],
    H,
    C
  >;
};
