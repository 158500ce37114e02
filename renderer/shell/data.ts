// What the shell reads and tells: the state of the app, the vault's facts, running work, lock, the desk as it was left.

import { useEffect } from 'react';
import { ask } from '../api/client.ts';
import { onTopic, useRead, useTell } from '../api/hooks.ts';

export const useAppState = () => useRead('app', 'getState', undefined);
export const useVaultFacts = () => useRead('vault', 'facts', undefined);
export const useWork = () => useRead('app', 'listWork', undefined);
export const useCancelWork = () => useTell('app', 'cancelWork');
export const useSaveSettings = () => useTell('app', 'updateSettings');
export const useLock = () => useTell('app', 'lock');
export const useStirred = () => useTell('app', 'stirred');

// Asked once and told past the cache: a later answer would only be an echo of what this page handed in itself.
const place = 'desk';
export const askLeftDesk = () => ask('vault', 'draft', { place });
export const keepLeftDesk = (body: string) => ask('vault', 'saveDraft', { place, body });
export const dropLeftDesk = () => ask('vault', 'dropDraft', { place });

/** Runs when the vault is about to lock. */
export function useLockComing(hear: () => void): void {
  useEffect(() => onTopic('lock-coming', hear), [hear]);
}
