// The tables that solvers are compared on, from a seeded generator, so that every run sees the same ones.

export const families = ['uniform', 'ties', 'geometric', 'forbidden', 'machol-wien'] as const;
export type Family = (typeof families)[number];

/** Numbers in [0, 1) from a 32-bit seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A square table of costs by row; `Infinity` = forbidden. */
export function instance(family: Family, size: number, seed: number): Float64Array {
  const next = random(seed * 1_000_003 + size);
  const table = new Float64Array(size * size);
  if (family === 'geometric') return geometric(table, size, next);
  for (let row = 0; row < size; row += 1) {
    for (let col = 0; col < size; col += 1) {
      const at = row * size + col;
      if (family === 'machol-wien') table[at] = (row + 1) * (col + 1);
      else if (family === 'ties') table[at] = Math.floor(next() * 101);
      else if (family === 'forbidden') table[at] = next() < 0.3 ? Infinity : next();
      else table[at] = next();
    }
  }
  return table;
}

/** Squared distances between points in clusters. */
function geometric(table: Float64Array, size: number, next: () => number): Float64Array {
  const centres = Array.from({ length: 12 }, () => [next(), next()] as const);
  const points = (): [number, number][] =>
    Array.from({ length: size }, () => {
      const [x, y] = centres[Math.floor(next() * centres.length)]!;
      return [x + (next() - 0.5) * 0.2, y + (next() - 0.5) * 0.2];
    });
  const [rows, cols] = [points(), points()];
  rows.forEach(([x, y], row) =>
    cols.forEach(([a, b], col) => (table[row * size + col] = (x - a) ** 2 + (y - b) ** 2)),
  );
  return table;
}
