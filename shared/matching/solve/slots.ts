// Capacities made plain: everybody once for each pair they can carry, in a square table that also says who may be left out.
// A cell may be chosen once: where two people with room for several came out paired twice, that cell gets a gate of its own.

/** A cell of the square table: 0 or more = that cell of the question, or one of these. */
const leftOut = -1;
export const closed = -2;
export const gate = -3;

/** The question's table, before capacities: open cells by `row * cols + col`. */
export type Shape = {
  readonly rows: number;
  readonly cols: number;
  readonly capacity: { readonly row: Int32Array; readonly col: Int32Array };
  readonly open: Uint8Array;
  /** 1 for people who are in a settled pair already: another pair places nobody new of them. Left out: nobody is. */
  readonly started?: { readonly row: Uint8Array; readonly col: Uint8Array };
};

export type Slots = {
  readonly size: number;
  readonly cell: Int32Array;
  /** 1 for the first slot of a person who is in no settled pair, who counts as one more person placed. */
  readonly firstRow: Uint8Array;
  readonly firstCol: Uint8Array;
};

/** Rows and columns of the square table, before gates. */
export function slotCount(shape: Shape): number {
  const { row, col } = slotsOf(shape);
  return Math.max(row.length, col.length);
}

/** Lays the slots out. `gates` are cells that must not be chosen twice. */
export function layOut(shape: Shape, gates: readonly number[]): Slots {
  const { row: rowSlots, col: colSlots } = slotsOf(shape);
  const base = Math.max(rowSlots.length, colSlots.length);
  const size = base + gates.length;
  const cell = new Int32Array(size * size).fill(leftOut);
  const inTable = shape.open.slice();
  for (const original of gates) inTable[original] = 0;
  const columns = Int32Array.from(colSlots, ({ person }) => person);
  rowSlots.forEach(({ person: row }, at) => {
    const [base, first] = [row * shape.cols, at * size];
    for (let place = 0; place < columns.length; place += 1) {
      const original = base + columns[place]!;
      if (inTable[original] === 1) cell[first + place] = original;
    }
  });
  gates.forEach((original, index) =>
    addGate({ cell, size, base, index }, original, shape, rowSlots, colSlots),
  );
  const firstRow = new Uint8Array(size);
  const firstCol = new Uint8Array(size);
  rowSlots.forEach(
    ({ copy, person }, at) =>
      (firstRow[at] = Number(copy === 0 && shape.started?.row[person] !== 1)),
  );
  colSlots.forEach(
    ({ copy, person }, place) =>
      (firstCol[place] = Number(copy === 0 && shape.started?.col[person] !== 1)),
  );
  return { size, cell, firstRow, firstCol };
}

type Slot = {
  readonly person: number;
  readonly copy: number;
};

/** Each person's slots: their capacity, but no more than people they may be paired with. */
function slotsOf({ rows, cols, capacity, open }: Shape): { row: Slot[]; col: Slot[] } {
  const partners = { row: new Int32Array(rows), col: new Int32Array(cols) };
  for (let row = 0; row < rows; row += 1) {
    const base = row * cols;
    let count = 0;
    for (let col = 0; col < cols; col += 1) {
      const isOpen = Number(open[base + col] === 1);
      count += isOpen;
      partners.col[col]! += isOpen;
    }
    partners.row[row] = count;
  }
  const slots = (side: 'row' | 'col'): Slot[] =>
    Array.from(partners[side]).flatMap((count, person) =>
      Array.from({ length: Math.min(capacity[side][person]!, count) }, (_none, copy): Slot => ({
        person,
        copy,
      })),
    );
  return { row: slots('row'), col: slots('col') };
}

type Gate = {
  readonly cell: Int32Array;
  readonly size: number;
  readonly base: number;
  readonly index: number;
};

/** The gate's column takes one slot of the row (that is the choice), its row then takes one slot of the column; or both stay shut together. */
function addGate(
  { cell, size, base, index }: Gate,
  original: number,
  shape: Shape,
  rowSlots: readonly Slot[],
  colSlots: readonly Slot[],
): void {
  const node = base + index;
  for (let at = 0; at < size; at += 1) {
    cell[at * size + node] = closed;
    cell[node * size + at] = closed;
  }
  cell[node * size + node] = gate;
  const [row, col] = [Math.floor(original / shape.cols), original % shape.cols];
  rowSlots.forEach(({ person }, at) => {
    if (person === row) cell[at * size + node] = original;
  });
  colSlots.forEach(({ person }, place) => {
    if (person === col) cell[node * size + place] = gate;
  });
}
