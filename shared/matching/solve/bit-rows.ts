// A square table of yes and no, one bit a cell: which cells are still open after the aims so far.

/** `words` 32-bit words a row, lowest bit first. */
export type BitRows = {
  readonly size: number;
  readonly words: number;
  readonly bits: Uint32Array;
};

export function bitRows(size: number): BitRows {
  const words = (size + 31) >>> 5;
  return { size, words, bits: new Uint32Array(size * words) };
}

export function has({ words, bits }: BitRows, row: number, col: number): boolean {
  return ((bits[row * words + (col >>> 5)]! >>> (col & 31)) & 1) === 1;
}

export function put({ words, bits }: BitRows, row: number, col: number): void {
  const at = row * words + (col >>> 5);
  bits[at] = bits[at]! | (1 << (col & 31));
}

/** A cell as one number: its word is `place >>> 5`, its bit `place & 31`. */
export function placeOf({ words }: BitRows, row: number, col: number): number {
  return row * words * 32 + col;
}

export function rowOfPlace({ words }: BitRows, place: number): number {
  return Math.floor(place / (words * 32));
}

export function dropAt({ bits }: BitRows, place: number): void {
  bits[place >>> 5] = bits[place >>> 5]! & ~(1 << (place & 31));
}

/** Place of the lowest set bit of a word that is not 0. */
export function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** The open columns of a row, in order. */
export function columnsOf({ words, bits }: BitRows, row: number): number[] {
  const columns: number[] = [];
  for (let word = 0; word < words; word += 1) {
    for (let rest = bits[row * words + word]!; rest !== 0; rest &= rest - 1)
      columns.push(word * 32 + lowest(rest));
  }
  return columns;
}
