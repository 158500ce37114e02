// What a folder looks like to the app before any secret is known.

import { z } from 'zod';
import type { Infer } from '../kernel/infer.ts';

/**
 * none: nothing there · empty: an empty folder · not-a-vault: a file or other things · vault: ready to unlock ·
 * one-header: one of the two key files is gone or damaged, unlocking mends it · no-header: both are ·
 * no-data: the data file is missing or empty · newer: made by a newer app · link: reached by a link ·
 * odd: something in it is no ordinary file · not-yours: another user's · read-only: cannot be written to
 */
export const VaultState = z.enum([
  'none',
  'empty',
  'not-a-vault',
  'vault',
  'one-header',
  'no-header',
  'no-data',
  'newer',
  'link',
  'odd',
  'not-yours',
  'read-only',
]);
export type VaultState = Infer<typeof VaultState>;
