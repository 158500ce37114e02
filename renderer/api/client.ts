// Calls through the preload bridge, typed by the contract. The only file that knows the bridge.

import type { AppContract } from '../../shared/contract.ts';
import type { Call, InputOf, OutputOf } from '../../shared/kernel/contract.ts';
import { Problem, type Reply } from '../../shared/kernel/problem.ts';

export type PreloadBridge = {
  call(feature: string, name: string, input: unknown): Promise<Reply>;
  onChanged(listener: (topics: readonly string[]) => void): () => void;
};

export type Features = keyof AppContract;
export type CallAt<
  F extends Features,
  K extends keyof AppContract[F],
> = AppContract[F][K] extends Call ? AppContract[F][K] : never;

declare global {
  // Only an interface adds to the browser's own Window.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly linkingPin: PreloadBridge;
  }
}

export const bridge: PreloadBridge = window.linkingPin;

/** Asks one call; a refusal is thrown as a Problem. */
export async function ask<F extends Features, K extends keyof AppContract[F] & string>(
  feature: F,
  name: K,
  input: InputOf<CallAt<F, K>>,
): Promise<OutputOf<CallAt<F, K>>> {
  const reply = await bridge.call(feature, name, input);
  if (reply.ok) return reply.value as OutputOf<CallAt<F, K>>;
  throw new Problem(reply.problem.code, reply.problem.message, reply.problem.fields);
}
