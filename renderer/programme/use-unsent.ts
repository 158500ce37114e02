// Unsent form: stored in the vault while one types, leaves or the vault locks, and given back next
// time.

import { useCallback, useEffect, useRef } from 'react';
import type { z } from 'zod';
import { useBeforeLock } from '../api/app.ts';
import { useEraseDraft, useUpdateDraft, useKeptDraft } from './data.ts';

const everyMs = 1500;

/**
 * `known` is false until the vault has answered; `value` is null where nothing was kept or it does
 * not fit any more.
 */
export function useUnsent<T>(
  place: string,
  schema: z.ZodType<T>,
): { known: boolean; value: T | null } {
  const { data, isFetching } = useKeptDraft(place);
  const known = useRef(false);
  // A later answer, after the form itself was kept, must not take the form away again.
  if (!isFetching) known.current = true;
  return { known: known.current, value: data ? fitting(data.body, schema) : null };
}

/**
 * Hands the form in soon after each change and when it is left, unless it was sent. `isEmpty` says
 * that there is nothing to keep.
 */
export function useKeepUnsent<T>(
  place: string,
  value: T,
  isEmpty: boolean,
): { sent: () => Promise<void> } {
  const { send: keep } = useUpdateDraft();
  const { send: drop } = useEraseDraft();
  const now = useRef({ value, isEmpty, sent: false });
  useEffect(() => {
    now.current = { ...now.current, value, isEmpty };
  });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const handIn = useCallback(() => {
    const { value: last, isEmpty: nothing, sent } = now.current;
    if (!sent && !nothing) void keep({ place, body: JSON.stringify(last) }).catch(() => undefined);
  }, [keep, place]);
  useBeforeLock(handIn);
  const typed = JSON.stringify(value);
  const handedIn = useRef(typed);
  useEffect(() => {
    if (typed === handedIn.current) return;
    // Not moved by the next letter: nothing typed waits longer than this.
    timer.current ??= setTimeout(() => {
      timer.current = null;
      handedIn.current = JSON.stringify(now.current.value);
      handIn();
    }, everyMs);
  }, [typed, handIn]);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  useEffect(() => handIn, [handIn]);
  return {
    sent: async () => {
      now.current.sent = true;
      await drop({ place });
    },
  };
}

function fitting<T>(body: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(body));
  } catch {
    return null;
  }
}
