// What the screens of the vault read and change; this feature's only way to the door.

import type { AppState } from '../../shared/app/contract.ts';
import type { InputOf, OutputOf } from '../../shared/kernel/contract.ts';
import type { FreshRecovery, Place, vault, VaultFacts } from '../../shared/vault/contract.ts';
import type { OfflineProof } from '../../shared/vault/offline-proof.ts';
import { useRead, useCommand } from '../api/hooks.ts';

export type { AppState, FreshRecovery, OfflineProof, Place, VaultFacts };
export type RestoreTarget = InputOf<typeof vault.previewRestore>['target'];
export type Recovered = OutputOf<typeof vault.unlockWithRecovery>;
export type Restored = OutputOf<typeof vault.restore>;
export type Salvaged = OutputOf<typeof vault.salvage>;

export const useInspect = () => useCommand('vault', 'inspect');
export const useJudgePassphrase = () => useCommand('vault', 'judgePassphrase');
export const useSuggestWords = () => useCommand('vault', 'suggestWords');
export const useCreateVault = () => useCommand('vault', 'create');
export const useConfirmRecovery = () => useCommand('vault', 'confirmRecovery');
export const useUnlock = () => useCommand('vault', 'unlock');
export const useUnlockWithRecovery = () => useCommand('vault', 'unlockWithRecovery');
export const useAcceptOlder = () => useCommand('vault', 'acceptOlder');
export const useAcceptClock = () => useCommand('vault', 'acceptClock');
export const useCheck = () => useCommand('vault', 'check');
export const useChangePassphrase = () => useCommand('vault', 'changePassphrase');
export const useRenewRecovery = () => useCommand('vault', 'renewRecovery');
export const useConfirmRecoveryKept = () => useCommand('vault', 'confirmRecoveryKept');
export const useAuditPage = (before: number | null) =>
  useRead('vault', 'listAuditLines', { before });

export const useChooseFolder = () => useCommand('app', 'chooseFolder');
export const useOpenSample = () => useCommand('app', 'openSample');

export const useVaultFacts = () => useRead('vault', 'getFacts', undefined);
export const useRotateKey = () => useCommand('vault', 'rotateKey');
export const useBackupList = () => useCommand('vault', 'listBackups');
export const useCreateBackup = () => useCommand('vault', 'createBackup');
export const useEraseEarlierBackups = () => useCommand('vault', 'eraseEarlierBackups');
export const useVerifyBackup = () => useCommand('vault', 'verifyBackup');
export const useChooseSecondPlace = () => useCommand('vault', 'chooseSecondPlace');
export const useAnswerOfferedPlace = () => useCommand('vault', 'answerOfferedPlace');
export const usePreviewRestore = () => useCommand('vault', 'previewRestore');
export const useRestore = () => useCommand('vault', 'restore');
export const useCancelRestore = () => useCommand('vault', 'cancelRestore');
export const useKeptVaults = () => useCommand('vault', 'listKeptVaults');
export const useEraseKeptVault = () => useCommand('vault', 'eraseKeptVault');
export const useSalvage = () => useCommand('vault', 'salvage');
export const useOfflineProof = () => useCommand('vault', 'getOfflineProof');
