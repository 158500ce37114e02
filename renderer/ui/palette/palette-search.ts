// Palette search: own actions at once, found things when they come.

import { useEffect, useMemo, useState } from 'react';
import type { PaletteGroup, PaletteEntry } from './entry.ts';
import { hasAllWords } from './text-match.ts';

type Ask = {
  query: string;
  actions: readonly PaletteEntry[];
  actionsLabel: string;
  search: ((query: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>) | undefined;
};

const rest = 80;

/** The groups to show now; `settled` is false while an answer is still awaited. */
export function usePaletteGroups({ query, actions, actionsLabel, search }: Ask): {
  groups: readonly PaletteGroup[];
  settled: boolean;
} {
  const [found, setFound] = useState<{ query: string; groups: readonly PaletteGroup[] }>({
    query: '',
    groups: [],
  });
  const asked = query.trim();
  useEffect(() => {
    if (!search || asked === '') return undefined;
    const control = new AbortController();
    const take = (groups: readonly PaletteGroup[]) => {
      if (!control.signal.aborted) setFound({ query: asked, groups });
    };
    // A search that fails finds nothing here; the screen it belongs to says why.
    const timer = setTimeout(() => {
      search(asked, control.signal).then(take, () => take([]));
    }, rest);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [asked, search]);

  return useMemo(() => {
    const doing = actions.filter((entry) =>
      hasAllWords(`${entry.title} ${entry.detail ?? ''}`, asked),
    );
    const own = doing.length > 0 ? [{ id: 'actions', label: actionsLabel, entries: doing }] : [];
    // Earlier answers stay until the next ones come, so that the list does not flicker while
    // typing.
    const others = asked === '' ? [] : found.groups.filter((group) => group.entries.length > 0);
    return {
      groups: [...others, ...own],
      settled: !search || asked === '' || found.query === asked,
    };
  }, [actions, actionsLabel, asked, found, search]);
}
