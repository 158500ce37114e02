// What the desk, the search and the help pages read and tell; this feature's only way to the vault.

import type { Found } from '../../shared/insights/found.ts';
import { ask } from '../api/client.ts';
import { useRead, useTell } from '../api/hooks.ts';

export const useDesk = (today: string) => useRead('insights', 'getDesk', { today }, { keep: true });
export const useAppState = () => useRead('app', 'getState', undefined);
export const useAcceptClock = () => useTell('vault', 'acceptClock');
export const useVaultFacts = () => useRead('vault', 'facts', undefined);
export const useChooseCohort = () => useTell('programme', 'choose');

/** Nothing is asked while nothing is typed. The former answer stays until the next one comes. */
export const useFound = (typed: string) =>
  useRead(
    'insights',
    'find',
    { typed: forSearch(typed), from: 'page' },
    { enabled: forSearch(typed) !== '', keep: true },
  );
/** The same question once, for the palette. */
export const findOnce = (typed: string): Promise<Found> =>
  ask('insights', 'find', { typed: forSearch(typed), from: 'palette' });

export const useAskedLog = () => useRead('insights', 'listAsked', undefined);
export const useLogAsked = () => useTell('insights', 'logAsked');
export const useDropAsked = () => useTell('insights', 'eraseAsked');
export const useCopy = () => useTell('app', 'copy');

/** How many things wait on the desk today, for the rail. */
export function useDeskCount(today: string): number {
  return useDesk(today).data?.today.length ?? 0;
}

// A whole page pasted into the field is looked for by its first words.
function forSearch(typed: string): string {
  return typed.trim().slice(0, 400);
}
