// The status line says how safe the vault is, also that the second place is away.

import { expect, it } from 'vitest';
import { safetyWords } from '../../../renderer/shell/safety-words.ts';
import type { VaultFacts } from '../../../shared/vault/contract.ts';

const at = '2026-11-22T10:00:00.000Z';
const facts = (change: Partial<VaultFacts>): VaultFacts => ({
  vaultId: 'v',
  createdAt: at,
  readOnly: false,
  recoveryConfirmed: true,
  recoveryDue: false,
  checkedAt: null,
  lastBackup: { madeAt: at, verifiedAt: at, days: 0 },
  secondPlace: null,
  offeredPlace: null,
  notices: [],
  ...change,
});
const second = { path: '/media/stick', verifiedAt: at, days: 3, reachable: true };

it('names a second place that is not connected, and is silent of one that is', () => {
  expect(safetyWords(facts({ secondPlace: { ...second, reachable: false } }), false).text).toBe(
    'Encrypted · offline · backup verified today · second place not connected',
  );
  expect(safetyWords(facts({ secondPlace: second }), false).text).toBe(
    'Encrypted · offline · backup verified today',
  );
  expect(safetyWords(facts({}), false).text).toBe('Encrypted · offline · backup verified today');
});
