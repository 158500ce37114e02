// What every feature asks of the app itself: its state, running calls, the clipboard, a file, the
// lock that is coming. Any screen may import it; a feature's own calls go through its data.ts.

import { useEffect } from 'react';
import { onTopic, useRead, useCommand } from './hooks.ts';

export const useAppState = () => useRead('app', 'getState', undefined);
export const useSaveSettings = () => useCommand('app', 'updateSettings');
export const useCopyText = () => useCommand('vault', 'copy');
export const useChooseFile = () => useCommand('app', 'chooseFile');

/** Calls that are at work now, with their label and how far they are. */
export const useRunningCalls = () => useRead('app', 'listWork', undefined);

/** One call that is at work now, by its name such as "vault.unlock"; null where it is not. */
export function useRunningCall(call: string): { label: string; fraction: number | null } | null {
  return useRunningCalls().data?.find((one) => one.call === call) ?? null;
}

/** Runs when the vault is about to lock: the last moment to hand in what is being typed. */
export function useBeforeLock(run: () => void): void {
  useEffect(() => onTopic('lock-coming', run), [run]);
}
