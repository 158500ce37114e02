// The parts of a zip archive, unpacked within limits: what a part says of its size is a claim, and what it is is counted while it unfolds.

import { Inflate } from 'fflate';
import { Problem } from '../../kernel/problem.ts';
import { limits } from './limits.ts';

/** One part as the archive's directory names it. */
type Entry = {
  readonly name: string;
  readonly stored: boolean;
  readonly packed: number;
  readonly size: number;
  /** Where its own head begins, its bytes begin and end. */
  readonly from: number;
  readonly data: number;
  readonly to: number;
};
export type Archive = { readonly bytes: Uint8Array; readonly entries: readonly Entry[] };

/** Throws `invalid` where the directory is broken, names a part twice, or lets parts lie over each other; `too-large` over 2,000 parts. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, at } = directoryOf(view);
    if (count > limits.parts)
      throw new Problem(
        'too-large',
        'This spreadsheet holds more than 2,000 parts. Copy the rows that you need into a new one.',
      );
    const entries: Entry[] = [];
    let next = at;
    for (let index = 0; index < count; index += 1) {
      const { entry, length } = entryAt(view, bytes, next);
      entries.push(entry);
      next += length;
    }
    expectApart(entries);
    return { bytes, entries };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw damaged();
  }
}

/** Unpacks the parts whose names are wanted. Throws `too-large` where they come to more than `most` bytes, said or real, and `invalid` where a part is not what it says. */
export function unpackParts(
  { bytes, entries }: Archive,
  wanted: (name: string) => boolean,
  most: number = limits.unpacked,
): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  const chosen = entries.filter(({ name }) => wanted(name));
  if (chosen.reduce((sum, { size }) => sum + size, 0) > most) throw tooLarge();
  for (const entry of chosen) parts[entry.name] = unpack(bytes, entry);
  return parts;
}

/** In small steps, for each may unfold a thousandfold. */
const step = 4_096;

function unpack(bytes: Uint8Array, { stored, size, data, to }: Entry): Uint8Array {
  const packed = bytes.subarray(data, to);
  if (stored) {
    if (packed.length !== size) throw damaged();
    return packed.slice();
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size) throw damaged();
    whole.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    throw damaged();
  }
  if (filled !== size) throw damaged();
  return whole;
}

const none = 0xffffffff;

function directoryOf(view: DataView): { count: number; at: number } {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (count !== 0xffff && start !== none) return { count, at: start };
    // A large archive, or a writer that always says so: the longer directory stands before.
    const far = Number(view.getBigUint64(at - 20 + 8, true));
    if (view.getUint32(far, true) !== 0x06064b50) throw damaged();
    return {
      count: Number(view.getBigUint64(far + 32, true)),
      at: Number(view.getBigUint64(far + 48, true)),
    };
  }
  throw damaged();
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): { entry: Entry; length: number } {
  const u16 = (place: number): number => view.getUint16(at + place, true);
  const u32 = (place: number): number => view.getUint32(at + place, true);
  if (u32(0) !== 0x02014b50) throw damaged();
  const [nameLength, extraLength, commentLength] = [u16(28), u16(30), u16(32)];
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const [size, packed, from] = longFields(view, at + 46 + nameLength, extraLength, [
    u32(24),
    u32(20),
    u32(42),
  ]) as [number, number, number];
  const method = u16(10);
  // Protected by a password, or packed in a way that spreadsheets never are.
  if ((u16(8) & 1) === 1 || (method !== 0 && method !== 8)) throw damaged();
  if (view.getUint32(from, true) !== 0x04034b50) throw damaged();
  const data = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (data + packed > bytes.length) throw damaged();
  return {
    entry: { name, stored: method === 0, packed, size, from, data, to: data + packed },
    length: 46 + nameLength + extraLength + commentLength,
  };
}

/** Fields that are too long for their place stand behind, in the order given. */
function longFields(view: DataView, at: number, length: number, short: number[]): number[] {
  if (!short.includes(none)) return short;
  for (let place = at; place + 4 <= at + length;) {
    const size = view.getUint16(place + 2, true);
    if (view.getUint16(place, true) === 1) {
      let next = place + 4;
      return short.map((value) => {
        if (value !== none) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      });
    }
    place += 4 + size;
  }
  throw damaged();
}

/** No part twice, and none over another: that is how a small file is made to unfold without end. */
function expectApart(entries: readonly Entry[]): void {
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) throw damaged();
  let end = 0;
  for (const { from, to } of entries.toSorted((one, other) => one.from - other.from)) {
    if (from < end) throw damaged();
    end = to;
  }
}

export function tooLarge(): Problem {
  return new Problem(
    'too-large',
    'This spreadsheet unpacks to more than 64 MB. Copy the rows that you need into a new one.',
  );
}

export function damaged(): Problem {
  return new Problem(
    'invalid',
    'This spreadsheet could not be opened: it is damaged or protected by a password. Save it again without one, or paste the rows.',
  );
}
