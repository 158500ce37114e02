// Main's own calls: what the shell knows without a vault.

import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { app } from '../../shared/app/contract.ts';
import { isNetworkOrDevice } from '../../shared/vault/place.ts';
import type { Handlers } from '../ipc/implement.ts';
import type { VaultStatus } from '../ipc/messages.ts';
import type { RunningCalls } from '../ipc/running-calls.ts';
import type { SettingsStore } from './settings.ts';

export type AppDeps = {
  readonly settings: SettingsStore;
  readonly calls: RunningCalls;
  readonly vaultState: () => VaultStatus;
  /** Vaults opened since the start. */
  readonly opening: () => number;
  readonly lock: () => Promise<void>;
  /** A changed time until the lock stands in the open vault's log. */
  readonly noteLockMinutes: (minutes: number) => void;
  readonly stirred: (by: 'input' | 'drag' | 'drop') => void;
  readonly talk: (minutes: number | null) => void;
  readonly curtain: () => 'none' | 'talk' | 'full';
  readonly selected: () => void;
  readonly applyTheme: (theme: 'system' | 'light' | 'dark') => void;
  readonly applyTextSize: (percent: number) => void;
  /** Opens a dialog; answers with a path or null. */
  readonly askFile: (purpose: 'register' | 'vault' | 'backup') => Promise<string | null>;
  readonly askFolder: (purpose: string) => Promise<string | null>;
  readonly saveImportTemplate: () => Promise<string | null>;
  readonly grant: (token: string, path: string) => void;
  readonly facts: {
    readonly defaultPlace: string;
    readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
    readonly version: string;
    readonly standIn: boolean;
  };
};

/** The vault's name is its folder's name without ".vault". */
export function vaultName(folder: string): string {
  return basename(folder).replace(/\.vault$/i, '');
}

/** A path that leads to another computer is not even looked at. */
const isThere = (path: string): boolean => !isNetworkOrDevice(path) && existsSync(path);

export function appHandlers(deps: AppDeps): Handlers<typeof app, 'main'> {
  const { settings, calls } = deps;
  const chosen = (newId: () => string, path: string | null) => {
    if (path === null) return null;
    const token = newId();
    deps.grant(token, path);
    return { token, name: basename(path), folder: dirname(path) };
  };
  return {
    getState: () => {
      const { open, sample, folder } = deps.vaultState();
      const last = folder ?? settings.get('lastVault');
      return {
        open,
        opening: deps.opening(),
        sample,
        lastVault:
          last === null ? null : { folder: last, name: vaultName(last), found: isThere(last) },
        curtain: open ? deps.curtain() : 'none',
        theme: settings.get('theme'),
        lockMinutes: settings.get('lockMinutes'),
        textSize: settings.get('textSize'),
        dayOrder: settings.get('dayOrder'),
        ...deps.facts,
      };
    },
    listWork: () => calls.list(),
    cancelWork: (_context, { id }) => calls.cancel(id),
    updateSettings: (_context, { theme, lockMinutes, textSize, dayOrder }) => {
      if (dayOrder !== undefined) settings.set('dayOrder', dayOrder);
      if (textSize !== undefined) {
        settings.set('textSize', textSize);
        deps.applyTextSize(textSize);
      }
      if (theme !== undefined) {
        settings.set('theme', theme);
        deps.applyTheme(theme);
      }
      if (lockMinutes === undefined || lockMinutes === settings.get('lockMinutes')) return;
      settings.set('lockMinutes', lockMinutes);
      deps.noteLockMinutes(lockMinutes);
    },
    lock: async () => deps.lock(),
    noteActivity: async (_context, { by }) => deps.stirred(by),
    talk: async (_context, { minutes }) => deps.talk(minutes),
    forgetVault: () => settings.set('lastVault', null),
    chooseFile: async ({ newId }, { purpose }) => chosen(newId, await deps.askFile(purpose)),
    chooseFolder: async ({ newId }, { purpose }) => chosen(newId, await deps.askFolder(purpose)),
    saveImportTemplate: async () => {
      const path = await deps.saveImportTemplate();
      return path === null ? null : { name: basename(path), folder: dirname(path) };
    },
    noteSelection: async () => deps.selected(),
  };
}
