// Throw-away folders and small key derivations for tests of the vault.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KdfSettings } from '../../electron/vault/keys/kdf.ts';

/** Far below the floor: only accepted together with `allowWeakKdf`. */
export const quickKdf: KdfSettings = {
  name: 'argon2id',
  version: 0x13,
  memoryKiB: 64,
  passes: 1,
  lanes: 1,
};

/** A new folder outside any vault; `clear` removes it. */
export function scratchFolder(): { folder: string; clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'linking-pin-test-'));
  return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) };
}
