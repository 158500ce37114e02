// True only once something has lasted a while, so that quick work shows no waiting at all.

import { useEffect, useState } from 'react';

/** Turns true `delay` milliseconds after `busy` did, and false at once. */
export function useShownAfter(busy: boolean, delay = 500): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setLate(true), delay);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy, delay]);
  return busy && late;
}
