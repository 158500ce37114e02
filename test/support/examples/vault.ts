// Example inputs of the vault's queries and commands.

import type { vault } from '../../../shared/vault/contract.ts';
import type { Examples } from './examples.ts';

export const vaultExamples = {
  confirmRecoveryKept: () => undefined,
  acceptClock: () => undefined,
  getFacts: () => undefined,
  listAuditLines: () => ({ before: null }),
  updateDraft: () => ({ place: 'note:1', body: '{}' }),
  getDraft: () => ({ place: 'note:1' }),
  eraseDraft: () => ({ place: 'note:1' }),
} satisfies Examples<typeof vault>;
