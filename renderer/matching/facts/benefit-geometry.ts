// Where the two halves of the benefit bar end, in percent of its whole width.

export type Benefit = { share: number; floor: number };
export type HalfBar = { length: number; tick: number; below: boolean };

/** One half of the bar: 50 is its full length. Shares and floors run from 0 to 1; anything outside is cut. */
export function halfBar({ share, floor }: Benefit): HalfBar {
  return { length: clip(share) * 50, tick: clip(floor) * 50, below: clip(share) < clip(floor) };
}

function clip(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}
