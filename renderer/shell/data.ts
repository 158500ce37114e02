// What the shell reads and tells: cancelling, locking, presence, and the view that was left.

import { ask } from '../api/client.ts';
import { useTell } from '../api/hooks.ts';

export const useCancelWork = () => useTell('app', 'cancelWork');
export const useLock = () => useTell('app', 'lock');
export const useStirred = () => useTell('app', 'stirred');

// Asked once and told past the cache: a later answer would only be an echo of what this page handed in itself.
const place = 'desk';
export const askLeftDesk = () => ask('vault', 'draft', { place });
export const keepLeftDesk = (body: string) => ask('vault', 'saveDraft', { place, body });
export const dropLeftDesk = () => ask('vault', 'dropDraft', { place });
