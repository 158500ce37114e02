// Saved view: what was open, read from the vault once after unlocking, stored while one types and
// before a lock.

import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { useBeforeLock } from '../api/app.ts';
import {
  restoreViewState,
  clearAllViewState,
  viewStateForVault,
  watchViewState,
} from '../ui/view-state/view-state.ts';
import { useVaultFacts } from '../vault/data.ts';
import { readSavedView, dropSavedView, storeSavedView } from './data.ts';

const everyMs = 1500;
export const home = '/desk';
export const codesKey = 'codes';

const SavedView = z.object({
  path: z.string().startsWith('/').max(400),
  places: z.record(z.string(), z.unknown()),
  words: z.record(z.string(), z.unknown()),
});
export type SavedView = z.infer<typeof SavedView>;

/**
 * A page lives from one lock to the next. Whatever it opens later is another vault's state, and
 * that desk begins anew.
 */
let asked = false;

export type StartView = {
  readonly path: string;
  readonly broughtBack: boolean;
  /** What the vault holds of it now. */ readonly stored: string;
};
const unsure = ' ';

/**
 * Null until the vault has answered; then where to begin. What was open is kept again already.
 * `known` says whether a path of that kind still exists.
 */
export function useSavedView(known: (path: string) => boolean): StartView | null {
  const [left, setLeft] = useState<StartView | null>(null);
  useEffect(() => {
    const first = !asked;
    asked = true;
    clearAllViewState();
    if (!first) return setLeft({ path: home, broughtBack: false, stored: unsure });
    const anew = { path: home, places: {}, words: {} };
    void readSavedView()
      .then(
        (draft) => draft?.body ?? '',
        () => '',
      )
      .then((stored) => {
        const found = read(stored);
        const { path, places, words } = found !== null && known(found.path) ? found : anew;
        restoreViewState({ places, words });
        setLeft({ path, broughtBack: path !== home || Object.keys(words).length > 0, stored });
      });
  }, [known]);
  return left;
}

function read(body: string): SavedView | null {
  try {
    return SavedView.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

/**
 * Hands in the path and what is open. A vault that is open for reading only is left alone; what is
 * refused is tried again with the next change.
 */
export function useStoreView(path: string, stored: string): void {
  const { data: facts } = useVaultFacts();
  const now = useRef({ path, readOnly: false, last: stored });
  now.current.path = path;
  now.current.readOnly = facts?.readOnly ?? false;
  const handIn = useCallback(() => {
    const { path: at, readOnly, last } = now.current;
    const kept = viewStateForVault();
    const nothing =
      at === home && Object.keys(kept.places).length + Object.keys(kept.words).length === 0;
    const body = nothing ? '' : JSON.stringify({ path: at, ...kept });
    if (readOnly || body === last) return;
    now.current.last = body;
    void (nothing ? dropSavedView() : storeSavedView(body)).catch(() => {
      now.current.last = unsure;
    });
  }, []);
  useBeforeLock(handIn);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const unwatch = watchViewState((kind) => {
      if (kind !== 'words') return;
      timer ??= setTimeout(() => {
        timer = null;
        handIn();
      }, everyMs);
    });
    return () => {
      unwatch();
      if (timer) clearTimeout(timer);
    };
  }, [handIn]);
}
