// What the shell reads and sends: cancelling, locking, presence, and the view that was left.

import { ask } from '../api/client.ts';
import { useCommand } from '../api/hooks.ts';

export const useCancelWork = () => useCommand('app', 'cancelWork');
export const useLock = () => useCommand('app', 'lock');
export const useStirred = () => useCommand('app', 'stirred');
export const useSelected = () => useCommand('app', 'selected');

// Asked once and told past the cache: a later answer would only be an echo of what this page handed
// in itself.
const place = 'desk';
export const readSavedView = () => ask('vault', 'draft', { place });
export const storeSavedView = (body: string) => ask('vault', 'saveDraft', { place, body });
export const dropSavedView = () => ask('vault', 'dropDraft', { place });
