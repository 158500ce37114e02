// The door on a real encrypted vault in a folder of its own, with every feature behind it and a clock that the test holds.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allHandlers } from '../../electron/all-handlers.ts';
import { serve, type Door } from '../../electron/ipc/serve.ts';
import { createVault } from '../../electron/vault/opening/create-vault.ts';
import { VaultHolder } from '../../electron/vault/opening/holder.ts';
import type { VaultSession } from '../../electron/vault/session/session.ts';
import { contract, type AppContract } from '../../shared/contract.ts';
import type { Call, InputOf, OutputOf } from '../../shared/kernel/contract.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { dialogs } from './dialogs.ts';

export const testPassphrase = 'copper lantern meadow quietly';
const smallKdf = { name: 'argon2id', version: 0x13, memoryKiB: 64, passes: 1, lanes: 1 } as const;

type At<
  F extends keyof AppContract,
  K extends keyof AppContract[F],
> = AppContract[F][K] extends Call ? AppContract[F][K] : never;

export type TestDoor = {
  readonly door: Door;
  readonly holder: VaultHolder;
  readonly session: VaultSession;
  readonly folder: string;
  /** Calls as the page would, with types; each place named by a path was chosen in a dialog just before. Throws the Problem. */
  call<F extends keyof AppContract & string, K extends keyof AppContract[F] & string>(
    feature: F,
    name: K,
    input: InputOf<At<F, K>>,
  ): Promise<OutputOf<At<F, K>>>;
  /** Topics announced since the last look. */
  heard(): string[];
  logged: string[];
  setNow(instant: string): void;
  grant(token: string, path: string): void;
  close(): void;
};

export async function openTestDoor({ now = '2026-11-22T09:00:00.000Z' } = {}): Promise<TestDoor> {
  const place = mkdtempSync(join(tmpdir(), 'linking-pin-door-'));
  const folder = join(place, 'Desk.vault');
  let clock = now;
  let ids = 0;
  const heard: string[] = [];
  const logged: string[] = [];
  const chosen = dialogs();
  const holder = new VaultHolder({ onChange: () => undefined });
  const { session } = await createVault({
    folder,
    passphrase: testPassphrase,
    now: () => clock,
    deviceFolder: place,
    kdf: smallKdf,
    allowWeakKdf: true,
  });
  holder.open(session);
  const door = serve({
    contract,
    host: 'vault',
    handlers: allHandlers({
      holder,
      copied: { copy: async () => undefined, clear: () => undefined },
      deviceFolder: place,
      kdf: smallKdf,
      allowWeakKdf: true,
      wait: async () => undefined,
    }),
    opened: () =>
      holder.session
        ? { db: holder.session.db, transaction: (work) => holder.session!.transaction(work) }
        : null,
    now: () => clock,
    newId: () => `id-${String((ids += 1)).padStart(6, '0')}`,
    announce: (topics) => heard.push(...topics),
    log: (call, errorClass) => logged.push(`${call} ${errorClass}`),
    takeFile: chosen.takeFile,
  });
  return {
    door,
    holder,
    session,
    folder,
    logged,
    call: async (feature, name, input) => {
      const reply = structuredClone(
        await door(feature, name, chosen.inDialogs(structuredClone(input))),
      );
      if (!reply.ok)
        throw new Problem(reply.problem.code, reply.problem.message, reply.problem.fields);
      return reply.value as never;
    },
    heard: () => heard.splice(0),
    setNow: (instant) => {
      clock = instant;
    },
    grant: chosen.grant,
    close: () => {
      holder.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
