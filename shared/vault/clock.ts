// What a vault makes of this computer's clock before it throws anything away for its age or date.

import type { Instant } from '../kernel/date.ts';

const hour = 3_600_000;
/** A clock may be off by a time zone or two and a long weekend; more is a reason to wait. */
const moved = 48 * hour;
/** Nobody leaves a running programme alone for so long without being asked about the date. */
const longAway = 180 * 24 * hour;

/**
 * fine: near the last time seen · away: later by more than two days, as after a holiday: nothing is thrown away this time ·
 * doubt: earlier than was already seen, or later by half a year: nothing is thrown away until the person says that the date is right
 */
export type ClockStanding = 'fine' | 'away' | 'doubt';

/** `seenAt` is the last time this vault believed; null before there was one. */
export function clockStanding(seenAt: Instant | null, now: Instant): ClockStanding {
  if (seenAt === null) return 'fine';
  const ahead = Date.parse(now) - Date.parse(seenAt);
  if (ahead < -moved || ahead > longAway) return 'doubt';
  return ahead > moved ? 'away' : 'fine';
}
