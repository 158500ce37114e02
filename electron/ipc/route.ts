// Where a call from the page goes: refused, answered by main, or let through to the vault process over the page's own line.

import type { Call, Contract, Feature } from '../../shared/kernel/contract.ts';
import { Problem, type Reply } from '../../shared/kernel/problem.ts';
import type { Ticket } from './messages.ts';
import type { RunningCalls } from './running-calls.ts';
import type { Door } from './serve.ts';
import type { VaultLink } from './vault-link.ts';

export type RouteDeps = {
  readonly contract: Contract;
  readonly mainDoor: Door;
  readonly link: VaultLink;
  readonly calls: RunningCalls;
  readonly isOpen: () => boolean;
  /** Makes sure that page and vault process have a line to each other. */
  readonly introduce: () => void;
};

export const refuse = (code: 'unexpected' | 'locked', message: string): Reply => ({
  ok: false,
  problem: new Problem(code, message).toData(),
});

export async function route(
  deps: RouteDeps,
  feature: unknown,
  name: unknown,
  input: unknown,
): Promise<Reply | Ticket> {
  const call = findCall(deps.contract, feature, name);
  if (!call) return refuse('unexpected', 'This part of the app is missing.');
  const [featureName, callName] = [String(feature), String(name)];
  if (call.host === 'main') return deps.mainDoor(featureName, callName, input);
  if (!deps.isOpen() && !call.whileLocked)
    return refuse('locked', 'The vault is locked. Unlock it to go on.');
  const work = deps.calls.begin(`${featureName}.${callName}`, (id) => deps.link.cancel(id));
  deps.link.expect(work, featureName, callName);
  deps.introduce();
  return { ticket: work };
}

function findCall(contract: Contract, feature: unknown, name: unknown): Call | undefined {
  if (typeof feature !== 'string' || typeof name !== 'string' || !Object.hasOwn(contract, feature))
    return undefined;
  const calls = contract[feature] as Feature;
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
  return call && !call.internal ? call : undefined;
}
