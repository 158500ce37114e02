// The vault's calls behind the real door, as the vault process serves them, with a quick key derivation.

import { randomUUID } from 'node:crypto';
import { serve, type Door } from '../../electron/ipc/serve.ts';
import { vaultHandlers } from '../../electron/vault/handlers.ts';
import type { EraseAgain } from '../../electron/vault/opening/deps.ts';
import { VaultHolder } from '../../electron/vault/opening/holder.ts';
import { vault } from '../../shared/vault/contract.ts';
import { dialogs } from './dialogs.ts';
import { quickKdf } from './scratch.ts';

export type VaultDoor = {
  readonly door: Door;
  readonly holder: VaultHolder;
  /** Seconds the door waited before attempts, in order. */
  readonly waited: number[];
  /** Calls that failed unexpectedly, with the class of the error. */
  readonly failures: string[];
  /** Calls and returns the value; each path in the input was chosen in a dialog just before. Throws the problem's data. */
  ask<T = unknown>(name: keyof typeof vault, input?: unknown): Promise<T>;
};

export function vaultDoor(
  deviceFolder: string,
  now = () => '2026-11-22T10:00:00.000Z',
  eraseAgain?: EraseAgain,
): VaultDoor {
  const chosen = dialogs();
  const holder = new VaultHolder({ onChange: () => undefined });
  const waited: number[] = [];
  const failures: string[] = [];
  const door = serve({
    contract: { vault },
    host: 'vault',
    handlers: {
      vault: vaultHandlers({
        holder,
        copied: { copy: async () => undefined, clear: () => undefined },
        deviceFolder,
        kdf: quickKdf,
        allowWeakKdf: true,
        ...(eraseAgain ? { eraseAgain } : {}),
        wait: async (seconds) => void waited.push(seconds),
      }),
    },
    opened: () => {
      const { session } = holder;
      return session ? { db: session.db, transaction: (work) => session.transaction(work) } : null;
    },
    now,
    newId: randomUUID,
    announce: () => undefined,
    log: (call, errorClass) => void failures.push(`${call}: ${errorClass}`),
    takeFile: chosen.takeFile,
  });
  return {
    door,
    holder,
    waited,
    failures,
    ask: async <T>(name: keyof typeof vault, input?: unknown) => {
      const reply = await door('vault', name, chosen.inDialogs(input));
      if (!reply.ok) throw reply.problem;
      return reply.value as T;
    },
  };
}
