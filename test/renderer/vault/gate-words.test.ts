// What the gate says about folders and passphrases before the vault itself is asked.

import { describe, expect, it } from 'vitest';
import { whyNoVault } from '../../../renderer/vault/state-words.ts';
import { VaultState } from '../../../shared/vault/vault-state.ts';

describe('whyNoVault', () => {
  it('lets only a vault through, whole or with one of its two key files', () => {
    expect(VaultState.options.filter((state) => whyNoVault(state) === null)).toEqual([
      'vault',
      'one-header',
    ]);
  });

  it('says in sentences what is wrong with all others, and never offers to delete', () => {
    for (const state of VaultState.options) {
      const words = whyNoVault(state);
      if (words === null) continue;
      expect(words).toMatch(/^[A-Z].*\.$/u);
      expect(words).not.toMatch(/delete|remove|erase|!/iu);
    }
  });
});
