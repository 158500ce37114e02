// What a restore says before it is decided on, and where the vault went that stood in its place.

import type { RestorePreview } from '../../shared/vault/backups.ts';
import type { Restored } from './data.ts';

const minute = 60_000;

/**
 * What putting this backup in place would take away; null where nothing is lost. The vault's own
 * book-keeping after a backup is no loss.
 */
export function beforeRestoring({
  rows,
  replaces,
  lastChange: { standing, restored },
}: RestorePreview): string | null {
  if (standing === null)
    return replaces
      ? 'The vault that stands there cannot be counted: it is damaged, or has another key by now.'
      : null;
  const differs =
    rows.some((row) => row.standing !== row.restored) ||
    Date.parse(standing) - Date.parse(restored) > minute;
  return differs ? 'What you did after this backup was made is not in it.' : null;
}

/** One or two sentences; nothing where no vault stood there. */
export function keptWords({ keptAt, backedUp }: Pick<Restored, 'keptAt' | 'backedUp'>): string {
  if (keptAt === null) return '';
  return `${backedUp === false ? 'No backup of what stood there could be made first. It' : 'What stood there before'} is kept, until you remove it on the page Backups, in ${keptAt}`;
}
