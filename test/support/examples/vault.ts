// Example inputs of the vault's queries and commands.

import type { vault } from '../../../shared/vault/contract.ts';
import type { Examples } from './examples.ts';

export const vaultExamples = {
  recoveryStillThere: () => undefined,
  acceptClock: () => undefined,
  facts: () => undefined,
  auditLog: () => ({ before: null }),
  saveDraft: () => ({ place: 'note:1', body: '{}' }),
  draft: () => ({ place: 'note:1' }),
  dropDraft: () => ({ place: 'note:1' }),
} satisfies Examples<typeof vault>;
