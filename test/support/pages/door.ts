// Everything behind the bridge in one process: the real contract, the real handlers of main and of the vault, a real
// encrypted vault. Only Electron is missing: its dialogs are answered by the test, its clipboard is a text.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allHandlers } from '../../../electron/all-handlers.ts';
import { appHandlers, type AppDeps } from '../../../electron/app/handlers.ts';
import { openSettings } from '../../../electron/app/settings.ts';
import { trackCalls } from '../../../electron/ipc/running-calls.ts';
import { serve } from '../../../electron/ipc/serve.ts';
import { VaultHolder } from '../../../electron/vault/opening/holder.ts';
import { contract } from '../../../shared/contract.ts';
import type { Contract } from '../../../shared/kernel/contract.ts';
import { Problem, type Reply } from '../../../shared/kernel/problem.ts';
import { quickKdf } from '../scratch.ts';

export type Answers = {
  /** What the next dialogs answer, in order; null is a dialog that was closed. Without one the dialog was not expected. */
  readonly dialogs: (string | null)[];
  /** What was copied by explicit wish. */
  copied: string;
};

export type PagesDoor = {
  readonly folder: string;
  readonly answers: Answers;
  call(feature: string, name: string, input: unknown): Promise<Reply>;
  /** Closes the vault as a lock does. */
  lock(): void;
  close(): void;
};

type Hears = {
  readonly announce: (topics: readonly string[]) => void;
  readonly onLocked: () => void;
  readonly onTextSize: (percent: number) => void;
  readonly onTheme: (theme: 'system' | 'light' | 'dark') => void;
};

const now = (): string => new Date().toISOString();

export function openPagesDoor({ announce, onLocked, onTheme, onTextSize }: Hears): PagesDoor {
  const folder = mkdtempSync(join(tmpdir(), 'linking-pin-pages-'));
  const settings = openSettings(folder);
  const grants = new Map<string, string>();
  const running = new Map<string, AbortController>();
  const calls = trackCalls(randomUUID, announce);
  const answers: Answers = { dialogs: [], copied: '' };
  let state = { open: false, sample: false, folder: null as string | null };
  let opening = 0;

  const holder = new VaultHolder({
    onMaintenance: () => announce(['vault']),
    onChange: (session, sample) => {
      const next = { open: session !== null, sample, folder: session?.folder ?? null };
      if (next.open !== state.open) announce(['other-vault']);
      if (next.open && !state.open) opening += 1;
      state = next;
      if (next.folder && !sample) settings.set('lastVault', next.folder);
      announce(['app', 'vault']);
    },
  });
  // The one place that the page has from main: where a new vault goes by default.
  holder.handedOut.allow(folder);
  const lock = (): void => {
    holder.close();
    calls.endAll();
    onLocked();
  };
  const askDialog = async (): Promise<string | null> => {
    const answer = answers.dialogs.shift();
    if (answer === undefined) throw new Error('a dialog that no test has answered');
    return answer;
  };
  const served = { contract, now, newId: randomUUID, announce, log: () => undefined };
  const parts: AppDeps = {
    settings,
    calls,
    vaultState: () => state,
    opening: () => opening,
    lock: async () => lock(),
    noteLockMinutes: (minutes) => void vaultDoor('vault', 'noteLockMinutes', { minutes }),
    stirred: () => undefined,
    talk: () => undefined,
    curtain: () => 'none',
    selected: () => undefined,
    applyTheme: onTheme,
    applyTextSize: onTextSize,
    askFile: askDialog,
    askFolder: askDialog,
    saveImportTemplate: askDialog,
    grant: (token, path) => grants.set(token, path),
    facts: { defaultPlace: folder, platform: 'linux', version: '0.0.0', standIn: true },
  };
  const mainDoor = serve({
    ...served,
    host: 'main',
    handlers: { app: appHandlers(parts) },
    opened: () => null,
    takeFile: () => '',
  });
  const vaultDoor = serve({
    ...served,
    host: 'vault',
    handlers: allHandlers({
      holder,
      copied: {
        copy: async (text) => {
          answers.copied = text;
        },
        clear: () => undefined,
      },
      deviceFolder: folder,
      kdf: quickKdf,
      allowWeakKdf: true,
    }),
    opened: () => {
      const { session } = holder;
      return session ? { db: session.db, transaction: (work) => session.transaction(work) } : null;
    },
    takeFile: (token) => {
      const path = grants.get(token);
      grants.delete(token);
      if (path === undefined) throw new Problem('not-found', 'Please choose the file again.');
      holder.chosen.push(path);
      return path;
    },
  });

  const inVault = async (feature: string, name: string, input: unknown): Promise<Reply> => {
    const controller = new AbortController();
    const id = calls.begin(`${feature}.${name}`, () => running.get(id)?.abort());
    running.set(id, controller);
    const progress = (label: string, fraction: number | null): void =>
      calls.progress(id, label, fraction);
    const reply = await vaultDoor(feature, name, input, { signal: controller.signal, progress });
    running.delete(id);
    calls.end(id);
    return reply;
  };
  return {
    folder,
    answers,
    // Copied as a process boundary copies: nothing is shared, nothing that cannot be sent gets through.
    call: async (feature, name, input) => {
      const host = (contract as Contract)[feature]?.[name]?.host;
      const given: unknown = structuredClone(input);
      return structuredClone(await (host === 'main' ? mainDoor : inVault)(feature, name, given));
    },
    lock,
    close: () => {
      holder.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
