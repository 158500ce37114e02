// Puts the cursor where typing begins, once, when a page or a step appears.

import { type RefObject, useEffect, useRef } from 'react';

/** A ref for the field that is to have the cursor first. */
export function useFocusAtStart<Element extends HTMLElement>(): RefObject<Element | null> {
  const field = useRef<Element>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
