// From a passphrase to a key: Argon2id, its bounds, and its calibration.

import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { normalPassphrase } from '../../../shared/vault/passphrase-form.ts';

/** Argon2id version 0x13. Memory in KiB. */
export const KdfSettings = z.strictObject({
  name: z.literal('argon2id'),
  version: z.literal(0x13),
  memoryKiB: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(64),
  lanes: z.int().min(1).max(16),
});
export type KdfSettings = z.infer<typeof KdfSettings>;

export const usualKdf: KdfSettings = {
  name: 'argon2id',
  version: 0x13,
  memoryKiB: 262_144,
  passes: 3,
  lanes: 1,
};
const floorMemoryKiB = 65_536;
const floorPasses = 3;
const mostCalibratedKiB = 524_288;
const aimMilliseconds = 1_000;

/** Below the floor for writing and for reading: a changed header must not lower the cost of guessing. */
export function isTooWeak(settings: KdfSettings): boolean {
  return settings.memoryKiB < floorMemoryKiB || settings.passes < floorPasses;
}

/** 32 bytes from passphrase and 16 bytes of salt, computed off this thread. */
export async function deriveFromPassphrase(
  passphrase: string,
  salt: Uint8Array,
  settings: KdfSettings,
): Promise<Buffer> {
  return hashRaw(Buffer.from(normalPassphrase(passphrase), 'utf8'), {
    // Numbers, not the library's const enums: Argon2id is 2, version 0x13 is 1 there.
    algorithm: 2,
    version: 1,
    memoryCost: settings.memoryKiB,
    timeCost: settings.passes,
    parallelism: settings.lanes,
    outputLen: 32,
    salt,
  });
}

/** Settings near one second on this machine: never below the usual ones, at most 512 MiB. The faster of two runs counts. */
export async function calibrateKdf(clock: () => number): Promise<KdfSettings> {
  const salt = new Uint8Array(16);
  const times: number[] = [];
  for (let run = 0; run < 2; run += 1) {
    const start = clock();
    await deriveFromPassphrase('calibration', salt, usualKdf);
    times.push(clock() - start);
  }
  const fits = aimMilliseconds / Math.max(1, Math.min(...times));
  return fits >= 2 ? { ...usualKdf, memoryKiB: mostCalibratedKiB } : usualKdf;
}
