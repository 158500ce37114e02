// The last time a vault believed, and whether anything may be thrown away for its date right now.

import type { Instant } from '../../../shared/kernel/date.ts';
import { clockStanding, type ClockStanding } from '../../../shared/vault/clock.ts';
import type { Reader, Writer } from '../../database/connection.ts';

export function clockSeenAt(db: Reader): Instant | null {
  return (db.prepare('SELECT clock_seen_at AS at FROM vault_state').get() as { at: Instant | null })
    .at;
}

export function standingOf(db: Reader, now: Instant): ClockStanding {
  return clockStanding(clockSeenAt(db), now);
}

/** False while the clock has moved by more than two days: then nothing goes because of its date. */
export function mayForget(db: Reader, now: Instant): boolean {
  return standingOf(db, now) === 'fine';
}

const day = 86_400_000;

/** Removed things stay a day, so that a removal can be undone: what was removed before this goes for good. Nothing does while the clock has moved. */
export function forgetBefore(db: Reader, now: Instant): Instant | '' {
  return mayForget(db, now) ? new Date(Date.parse(now) - day).toISOString() : '';
}

/** Believes the clock, unless it is in doubt: then only the person's word counts (`sure`). */
export function seeClock(db: Writer, now: Instant, sure = false): void {
  if (!sure && standingOf(db, now) === 'doubt') return;
  db.prepare('UPDATE vault_state SET clock_seen_at = ? WHERE one = 1').run(now);
}
