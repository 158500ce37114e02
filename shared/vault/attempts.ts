// How long to wait after wrong attempts. Nothing is ever wiped: the key derivation is the real defence.

const waits = [0, 0, 0, 1, 2, 4, 8, 16, 32, 60] as const;

/** Seconds to wait before attempt number `failed + 1`: 0, 0, 0, 1, 2, 4 … 60. */
export function waitAfter(failed: number): number {
  return waits[Math.min(Math.max(0, failed), waits.length - 1)] ?? 60;
}
