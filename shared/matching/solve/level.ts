// One level of fairness: a 0/1 assignment on what the levels before left open, with whole-number prices; sets of columns are bit rows.

import { bitRows, dropAt, lowest, rowOfPlace, type BitRows } from './bit-rows.ts';
import { proofOfLevel, type LevelProof } from './level-proof.ts';
import type { SquareFace } from './square-face.ts';

/** The solver of one level after the other. `open` holds what may be used; `marked` the cells of this level that are open. */
export class Level {
  private readonly face: SquareFace;
  private readonly open: BitRows;
  private readonly marked: BitRows;
  private readonly rowOf: Int32Array;
  private readonly price: Int32Array;
  /** Columns by how far their price has fallen: `fallen[k]` as bits. */
  private fallen: Uint32Array[] = [];
  private readonly free: Uint32Array;
  private readonly seen: Uint32Array;
  private readonly from: Int32Array;
  private readonly queue: Int32Array;
  private rows: number[] = [];

  constructor(face: SquareFace) {
    const { size, words } = face.open;
    this.face = face;
    this.open = face.open;
    this.marked = bitRows(size);
    this.rowOf = new Int32Array(size);
    for (let row = 0; row < size; row += 1) this.rowOf[face.colOf[row]!] = row;
    this.price = new Int32Array(size);
    this.free = new Uint32Array(words);
    this.seen = new Uint32Array(words);
    this.from = new Int32Array(size);
    this.queue = new Int32Array(size);
  }

  /** Marks the open cells of this level; returns how many of them are in use. */
  markAll(cells: Int32Array): number {
    const { open, marked } = this;
    const stride = open.words * 32;
    this.rows = [];
    for (let at = 0; at < cells.length; at += 1) {
      const row = rowOfPlace(open, cells[at]!);
      if (this.face.colOf[row] === cells[at]! - row * stride) this.rows.push(row);
    }
    if (this.rows.length === 0) return 0;
    marked.bits.fill(0);
    for (let at = 0; at < cells.length; at += 1) {
      const word = cells[at]! >>> 5;
      marked.bits[word] = marked.bits[word]! | (open.bits[word]! & (1 << (cells[at]! & 31)));
    }
    return this.rows.length;
  }

  closeAll(cells: Int32Array): void {
    for (let at = 0; at < cells.length; at += 1) dropAt(this.open, cells[at]!);
  }

  /** Uses as few marked cells as possible, then leaves open only what the fewest can use. Returns the proof, measured before that. */
  solve(): LevelProof {
    const { size, words } = this.open;
    const { colOf } = this.face;
    this.price.fill(0);
    const all = new Uint32Array(words);
    for (let col = 0; col < size; col += 1) all[col >>> 5] = all[col >>> 5]! | (1 << (col & 31));
    this.fallen = [all];
    this.free.fill(0);
    for (const row of this.rows) {
      const col = colOf[row]!;
      this.free[col >>> 5] = this.free[col >>> 5]! | (1 << (col & 31));
      this.rowOf[col] = -1;
    }
    for (const row of this.rows) this.augment(row);
    const { open, marked, price, fallen } = this;
    const proof = proofOfLevel({ open, marked, colOf, price, fallen });
    this.keepTight();
    return proof;
  }

  /** Leaves open only cells whose price meets their cost. */
  private keepTight(): void {
    const { size, words, bits } = this.open;
    const marks = this.marked.bits;
    const none = new Uint32Array(words);
    for (let row = 0; row < size; row += 1) {
      const plain = this.fallen[this.price[row]!] ?? none;
      const dear = this.fallen[this.price[row]! - 1] ?? none;
      const base = row * words;
      for (let word = 0; word < words; word += 1) {
        const open = bits[base + word]!;
        if (open === 0) continue;
        const marked = marks[base + word]!;
        bits[base + word] = (open & ~marked & plain[word]!) | (open & marked & dear[word]!);
      }
    }
  }

  /** The open cells of a row, a word at a time, whose price meets their cost: plain ones cost 0, marked ones 1. */
  private tight(row: number, word: number): number {
    const at = row * this.open.words + word;
    const open = this.open.bits[at]!;
    if (open === 0) return 0;
    const marked = this.marked.bits[at]!;
    const price = this.price[row]!;
    const plain = open & ~marked & (this.fallen[price]?.[word] ?? 0);
    const dear = price === 0 ? 0 : open & marked & (this.fallen[price - 1]?.[word] ?? 0);
    return plain | dear;
  }

  private augment(start: number): void {
    const { words } = this.open;
    const { seen, queue, from, rowOf, free } = this;
    const { colOf } = this.face;
    for (;;) {
      seen.fill(0);
      queue[0] = start;
      let length = 1;
      let sink = -1;
      for (let at = 0; at < length && sink === -1; at += 1) {
        const row = queue[at]!;
        for (let word = 0; word < words; word += 1) {
          let fresh = this.tight(row, word) & ~seen[word]!;
          if (fresh === 0) continue;
          const end = fresh & free[word]!;
          if (end !== 0) {
            sink = word * 32 + lowest(end);
            from[sink] = row;
            break;
          }
          seen[word] = seen[word]! | fresh;
          for (; fresh !== 0; fresh &= fresh - 1) {
            const col = word * 32 + lowest(fresh);
            from[col] = row;
            queue[length++] = rowOf[col]!;
          }
        }
      }
      if (sink !== -1) {
        free[sink >>> 5] = free[sink >>> 5]! & ~(1 << (sink & 31));
        for (let col = sink; ;) {
          const row = from[col]!;
          const next = colOf[row]!;
          colOf[row] = col;
          rowOf[col] = row;
          if (row === start) return;
          col = next;
        }
      }
      for (let at = 0; at < length; at += 1) this.price[queue[at]!]! += 1;
      this.lower(seen);
    }
  }

  /** The price of every column seen falls by one. */
  private lower(seen: Uint32Array): void {
    for (let depth = this.fallen.length - 1; depth >= 0; depth -= 1) {
      const here = this.fallen[depth]!;
      for (let word = 0; word < seen.length; word += 1) {
        const moved = here[word]! & seen[word]!;
        if (moved === 0) continue;
        here[word] = here[word]! & ~moved;
        this.fallen[depth + 1] ??= new Uint32Array(seen.length);
        this.fallen[depth + 1]![word] = this.fallen[depth + 1]![word]! | moved;
      }
    }
  }
}
