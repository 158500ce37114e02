// What the shell reads and tells: the state of the app, the vault's facts, running work, lock.
import { useRead, useTell } from '../api/hooks.ts';

export const useAppState = () => useRead('app', 'state', undefined);
export const useVaultFacts = () => useRead('vault', 'facts', undefined);
export const useWork = () => useRead('app', 'work', undefined);
export const useCancelWork = () => useTell('app', 'cancelWork');
export const useSaveSettings = () => useTell('app', 'saveSettings');
export const useLock = () => useTell('app', 'lock');
export const useStirred = () => useTell('app', 'stirred');
