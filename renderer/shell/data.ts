// What the shell reads and sends: cancelling, locking, presence, and the view that was left.

import { ask } from '../api/client.ts';
import { useCommand } from '../api/hooks.ts';

export const useCancelWork = () => useCommand('app', 'cancelWork');
export const useLock = () => useCommand('app', 'lock');
export const useNoteActivity = () => useCommand('app', 'noteActivity');
export const useNoteSelection = () => useCommand('app', 'noteSelection');

// Asked once and told past the cache: a later answer would only be an echo of what this page handed
// in itself.
const place = 'desk';
export const readSavedView = () => ask('vault', 'getDraft', { place });
export const storeSavedView = (body: string) => ask('vault', 'updateDraft', { place, body });
export const dropSavedView = () => ask('vault', 'eraseDraft', { place });
