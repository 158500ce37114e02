// Half-days of the working week as bits, and how they meet across time zones.

import { slots, type Slot } from '../../people/participant.ts';

/** Minutes after local midnight at which a half-day starts and ends [our judgement]. */
const halves = [
  [9 * 60, 13 * 60],
  [13 * 60, 17 * 60],
] as const;
/** Two half-days meet when they share at least this many minutes. */
const leastShared = 60;

/** The half-days as a 10-bit number, Monday morning lowest. */
export function weekBits(own: readonly Slot[]): number {
  let bits = 0;
  for (const slot of own) bits |= 1 << slots.indexOf(slot);
  return bits;
}

/** Which of my half-days meet a half-day of someone whose clock runs `ahead` minutes ahead of mine. */
export function seenFrom(theirBits: number, ahead: number): number {
  if (ahead === 0) return theirBits;
  let mine = 0;
  for (let their = 0; their < 10; their += 1) {
    if ((theirBits & (1 << their)) === 0) continue;
    const day = their >> 1;
    const [start, end] = halves[their & 1]!;
    for (let own = 0; own < 10; own += 1) {
      const shift = (own >> 1) * 1440 - day * 1440 + ahead;
      const [from, to] = halves[own & 1]!;
      if (Math.min(to + shift, end) - Math.max(from + shift, start) >= leastShared)
        mine |= 1 << own;
    }
  }
  return mine;
}

/** How many half-days are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Minutes that the zone's clock is ahead of UTC at noon of that day; `null` for a zone nobody knows. */
export function zoneOffset(zone: string, day: string): number | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }).formatToParts(new Date(`${day}T12:00:00Z`));
    const part = (type: string): number =>
      Number(parts.find((entry) => entry.type === type)?.value);
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
    );
    return Math.round((local - Date.parse(`${day}T12:00:00Z`)) / 60_000);
  } catch {
    return null;
  }
}
