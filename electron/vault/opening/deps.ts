// What the vault's calls are given by the process they run in.

import type { Platform } from '../../../shared/vault/place.ts';
import type { Writer } from '../../database/connection.ts';
import type { CopiedText } from '../clipboard/copied-text.ts';
import type { KdfSettings } from '../keys/kdf.ts';
import type { VaultHolder } from './holder.ts';

/** Erases again what the test says, and counts it; comes from the features that know people and notes. */
export type EraseAgain = (db: Writer, isErased: (id: string) => boolean) => number;

export type VaultDeps = {
  readonly holder: VaultHolder;
  readonly copied: CopiedText;
  /** Where this computer remembers what it saw: the app's own data folder. */
  readonly deviceFolder: string;
  /** How what was erased since a backup is erased again from it; comes from the features that know it. */
  readonly eraseAgain?: EraseAgain;
  readonly appVersion?: string;
  /** For tests: a quick key derivation, and no real waiting after wrong tries. */
  readonly kdf?: KdfSettings;
  readonly allowWeakKdf?: boolean;
  readonly wait?: (seconds: number) => Promise<void>;
};

export function platformHere(): Platform {
  const { platform } = process;
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';
}
