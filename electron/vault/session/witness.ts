// What this computer last saw of a vault, kept outside it: a copy put back, a lost write or a swapped page is noticed.

import { closeSync, fsyncSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonical } from '../keys/header.ts';
import { macOf, sameBytes } from '../keys/keys.ts';

const Sight = z.strictObject({
  vaultId: z.string(),
  /** Rises with each record: of the two, the higher valid one counts. */
  turn: z.int(),
  seq: z.int(),
  tag: z.string(),
  audit: z.strictObject({ seq: z.int(), mac: z.string() }),
  /** Fingerprint of the pages, only after a clean lock. */
  pages: z.string().nullable(),
  at: z.string(),
  /** Of the key files; earlier versions noted none. */
  generation: z.int().optional(),
});
export type Sight = z.infer<typeof Sight>;
const Record = z.strictObject({ sight: Sight, mac: z.string() });
const recordBytes = 1_024;

export type Finding = 'older' | 'changed-elsewhere' | 'pages-changed' | 'older-keys';
/** What the database itself says at unlock. `pages` is null where a write-ahead log was left over. */
export type StateAtUnlock = {
  readonly seq: number;
  readonly tag: string;
  readonly pages: string | null;
  auditMacAt(seq: number): string | null;
};

/** Compares; null means that nothing speaks against this vault. */
export function compare(last: Sight | null, found: StateAtUnlock): Finding | null {
  if (!last) return null;
  if (found.seq < last.seq) return 'older';
  if (found.seq === last.seq && found.tag !== last.tag) return 'changed-elsewhere';
  const line = found.auditMacAt(last.audit.seq);
  // Absent is possible: the retention rules may have dropped it.
  if (line !== null && line !== last.audit.mac) return 'changed-elsewhere';
  if (found.seq === last.seq && last.pages !== null && found.pages !== last.pages)
    return 'pages-changed';
  return null;
}

/** The memory of one vault on this computer: two records in one small file, written in turns so that one is always whole. */
export class Witness {
  readonly #file: string;
  readonly #key: Buffer;
  readonly #vaultId: string;
  #handle: number | null = null;
  #turn = 0;

  constructor(deviceFolder: string, vaultId: string, key: Buffer) {
    const folder = join(deviceFolder, 'witness');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#file = join(folder, `${vaultId}.seen`);
    this.#vaultId = vaultId;
    this.#key = key;
  }

  /** The last valid record, or null where there is none (first time here, or the file was removed). */
  read(): Sight | null {
    const bytes = Buffer.alloc(recordBytes * 2);
    readSync(this.#open(), bytes, 0, bytes.length, 0);
    const records = [0, 1].map((slot) =>
      this.#parse(bytes.subarray(slot * recordBytes, (slot + 1) * recordBytes)),
    );
    const last =
      records.filter((sight) => sight !== null).sort((left, right) => right.turn - left.turn)[0] ??
      null;
    this.#turn = last?.turn ?? 0;
    return last;
  }

  /** Cheap enough for every commit; `durable` also waits for the disk. */
  write(seen: Omit<Sight, 'vaultId' | 'turn'>, durable: boolean): void {
    this.#turn += 1;
    const sight: Sight = { vaultId: this.#vaultId, turn: this.#turn, ...seen };
    const text = JSON.stringify({ sight, mac: this.#codeOf(sight).toString('hex') });
    const record = Buffer.alloc(recordBytes, ' ');
    record.write(text);
    record[recordBytes - 1] = 0x0a;
    writeSync(this.#open(), record, 0, recordBytes, (this.#turn % 2) * recordBytes);
    if (durable) fsyncSync(this.#open());
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  /** Forgets this vault; the next unlock starts anew. */
  forget(): void {
    this.close();
    rmSync(this.#file, { force: true });
    this.#turn = 0;
  }

  #open(): number {
    this.#handle ??= openOrMake(this.#file);
    return this.#handle;
  }

  #parse(bytes: Buffer): Sight | null {
    try {
      const parsed = Record.safeParse(JSON.parse(bytes.toString('utf8')));
      if (!parsed.success || parsed.data.sight.vaultId !== this.#vaultId) return null;
      return sameBytes(Buffer.from(parsed.data.mac, 'hex'), this.#codeOf(parsed.data.sight))
        ? parsed.data.sight
        : null;
    } catch {
      return null;
    }
  }

  #codeOf(sight: Sight): Buffer {
    return macOf(this.#key, canonical(sight));
  }
}

function openOrMake(file: string): number {
  try {
    return openSync(file, 'r+');
  } catch {
    return openSync(file, 'wx+', 0o600);
  }
}
