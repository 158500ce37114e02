// Reads the memory of living processes, as somebody with the computer in hand could: Linux, own processes or root.

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

export type Found = { readonly pid: number; readonly name: string; readonly times: number };

/** How often each needle lies in the memory of each process. What cannot be read is passed over. */
export function searchMemory(
  pids: readonly number[],
  needles: readonly { readonly name: string; readonly bytes: Buffer }[],
): Found[] {
  return pids.flatMap((pid) => {
    const times = new Map<string, number>();
    for (const piece of piecesOf(pid)) {
      for (const { name, bytes } of needles) {
        for (let at = piece.indexOf(bytes); at >= 0; at = piece.indexOf(bytes, at + 1))
          times.set(name, (times.get(name) ?? 0) + 1);
      }
    }
    return [...times].map(([name, count]) => ({ pid, name, times: count }));
  });
}

const most = 16_000_000;
const overlap = 512;

function* piecesOf(pid: number): Generator<Buffer> {
  let file: number;
  let maps: string;
  try {
    maps = readFileSync(`/proc/${pid}/maps`, 'utf8');
    file = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return;
  }
  try {
    for (const line of maps.split('\n')) {
      const region = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ (\d+) *(.*)$/.exec(line);
      if (!region || region[4]?.startsWith('[v')) continue;
      const [start, end] = [
        Number.parseInt(region[1] ?? '', 16),
        Number.parseInt(region[2] ?? '', 16),
      ];
      // Programs and libraries mapped from a file hold no secrets; they are read-only or untouched.
      if (region[3] !== '0' && / r-/.test(line)) continue;
      for (let at = start; at < end; at += most) {
        const length = Math.min(most + overlap, end - at);
        const piece = Buffer.allocUnsafe(length);
        const read = readAt(file, piece, at);
        if (read > 0) yield piece.subarray(0, read);
      }
    }
  } finally {
    closeSync(file);
  }
}

function readAt(file: number, into: Buffer, at: number): number {
  try {
    return readSync(file, into, 0, into.length, at);
  } catch {
    return 0;
  }
}
