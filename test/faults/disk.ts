// A folder's files as a disk could hold them after a power cut, rebuilt from what a writer did to them.

import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One thing that the writer did, in order. */
export type Deed =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'sync' | 'create' | 'remove'; readonly file: string }
  | { readonly kind: 'cut'; readonly file: string; readonly size: number }
  | { readonly kind: 'ack'; readonly number: number };
export type Disk = ReadonlyMap<string, Buffer>;

/** What disks write whole: the sectors of older ones and of newer ones. */
const sectors = [512, 4096] as const;

/** The disk after the cut: per file, everything up to its last sync; of later writes any sectors, in any order. */
export function rebuild(
  before: Disk,
  deeds: readonly Deed[],
  draw: (limit: number) => number,
): Disk {
  const disk = new Map([...before].map(([file, bytes]) => [file, new GrowingFile(bytes)]));
  const fileOf = (name: string): GrowingFile => {
    const file = disk.get(name) ?? new GrowingFile();
    disk.set(name, file);
    return file;
  };
  const lastSync = new Map<string, number>();
  deeds.forEach((deed, index) => deed.kind === 'sync' && lastSync.set(deed.file, index));
  const unlucky = draw(4);
  const sector = sectors[draw(2)] ?? 512;
  deeds.forEach((deed, index) => {
    if (deed.kind === 'create') fileOf(deed.file);
    if (deed.kind === 'remove') disk.delete(deed.file);
    if (deed.kind === 'cut') fileOf(deed.file).resize(deed.size);
    if (deed.kind !== 'write') return;
    const synced = index < (lastSync.get(deed.file) ?? -1);
    if (synced) {
      fileOf(deed.file).write(deed.at, deed.bytes);
      return;
    }
    for (let from = 0; from < deed.bytes.length;) {
      // Writes need not begin at a sector; a torn one ends at a sector's edge.
      const until = Math.min(deed.bytes.length, from + sector - ((deed.at + from) % sector));
      if (keeps(unlucky, draw))
        fileOf(deed.file).write(deed.at + from, deed.bytes.subarray(from, until));
      from = until;
    }
  });
  return new Map([...disk].map(([name, file]) => [name, file.bytes]));
}

/** Four kinds of bad luck: nothing unsynced arrives, half of it, nearly all, all. */
function keeps(unlucky: number, draw: (limit: number) => number): boolean {
  return unlucky === 3 || (unlucky === 1 && draw(2) === 0) || (unlucky === 2 && draw(20) > 0);
}

/** Room is taken in doubling steps: a file that grows by small writes is not copied for each of them. */
class GrowingFile {
  #room: Buffer;
  #size: number;

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#room = Buffer.from(bytes);
    this.#size = bytes.length;
  }

  get bytes(): Buffer {
    return this.#room.subarray(0, this.#size);
  }

  write(at: number, part: Buffer): void {
    if (at + part.length > this.#size) this.resize(at + part.length);
    part.copy(this.#room, at);
  }

  /** What is new is zero, also where the file was longer before. */
  resize(size: number): void {
    if (size > this.#room.length) {
      const larger = Buffer.alloc(Math.max(size, this.#room.length * 2));
      this.bytes.copy(larger);
      this.#room = larger;
    }
    if (size < this.#size) this.#room.fill(0, size, this.#size);
    this.#size = size;
  }
}

export function readDisk(folder: string): Disk {
  return new Map(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

export function writeDisk(folder: string, disk: Disk): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of disk) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}
