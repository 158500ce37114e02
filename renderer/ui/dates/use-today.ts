// The day it is here, by this computer's clock; changes at midnight while the window stays open.

import { useEffect, useState } from 'react';

/** "2026-11-22" in the local time zone. */
export function localDay(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

export function useToday(): string {
  const [today, setToday] = useState(() => localDay(new Date()));
  useEffect(() => {
    // A computer that slept past midnight fires late timers at once, so a look each minute is
    // enough.
    const timer = setInterval(() => setToday(localDay(new Date())), 60_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}
