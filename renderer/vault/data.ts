// What the vault's screens read and tell.

import type { AppState } from '../../shared/app/contract.ts';
import type { InputOf, OutputOf } from '../../shared/kernel/contract.ts';
import type {
  FreshRecovery,
  OfflineProof,
  Place,
  vault,
  VaultFacts,
} from '../../shared/vault/contract.ts';
import { useRead, useTell } from '../api/hooks.ts';

export type { AppState, FreshRecovery, OfflineProof, Place, VaultFacts };
export type RestoreTarget = InputOf<typeof vault.previewRestore>['target'];
export type Recovered = OutputOf<typeof vault.unlockWithRecovery>;
export type Restored = OutputOf<typeof vault.restore>;
export type Salvaged = OutputOf<typeof vault.salvage>;

export const useInspect = () => useTell('vault', 'inspect');
export const useJudgePassphrase = () => useTell('vault', 'judgePassphrase');
export const useSuggestWords = () => useTell('vault', 'suggestWords');
export const useCreateVault = () => useTell('vault', 'create');
export const useConfirmRecovery = () => useTell('vault', 'confirmRecovery');
export const useUnlock = () => useTell('vault', 'unlock');
export const useUnlockWithRecovery = () => useTell('vault', 'unlockWithRecovery');
export const useAcceptOlder = () => useTell('vault', 'acceptOlder');
export const useCheck = () => useTell('vault', 'check');
export const useChangePassphrase = () => useTell('vault', 'changePassphrase');
export const useRenewRecovery = () => useTell('vault', 'renewRecovery');
export const useRecoveryStillThere = () => useTell('vault', 'recoveryStillThere');
export const useAuditPage = (before: number | null) => useRead('vault', 'auditLog', { before });

export const useChooseFolder = () => useTell('app', 'chooseFolder');
export const useCopyText = () => useTell('app', 'copy');
export const useSaveSettings = () => useTell('app', 'updateSettings');
export const useAppState = () => useRead('app', 'getState', undefined);
export const useOpenSample = () => useTell('app', 'openSample');

/** What is going on now under one call, as its own words; null where nothing is. */
export function useWorkOf(call: string): { label: string; fraction: number | null } | null {
  const work = useRead('app', 'listWork', undefined);
  return work.data?.find((one) => one.call === call) ?? null;
}

export const useVaultFacts = () => useRead('vault', 'facts', undefined);
export const useRotateKey = () => useTell('vault', 'rotateKey');
export const useBackupList = () => useTell('vault', 'backups');
export const useMakeBackup = () => useTell('vault', 'makeBackup');
export const useDropEarlierBackups = () => useTell('vault', 'dropEarlierBackups');
export const useVerifyBackup = () => useTell('vault', 'verifyBackup');
export const useChooseSecondPlace = () => useTell('vault', 'chooseSecondPlace');
export const useAnswerOfferedPlace = () => useTell('vault', 'answerOfferedPlace');
export const usePreviewRestore = () => useTell('vault', 'previewRestore');
export const useRestore = () => useTell('vault', 'restore');
export const useDropRestore = () => useTell('vault', 'dropRestore');
export const useKeptVaults = () => useTell('vault', 'keptVaults');
export const useRemoveKept = () => useTell('vault', 'removeKept');
export const useSalvage = () => useTell('vault', 'salvage');
export const useOfflineProof = () => useTell('vault', 'offlineProof');
export const useChooseFile = () => useTell('app', 'chooseFile');
