// Where the vault went that stood in the place of a restored backup.
import type { Restored } from './data.ts';

/** One or two sentences; nothing where no vault stood there. */
export function keptWords({ keptAt, backedUp }: Restored): string {
  if (keptAt === null) return '';
  return `${backedUp === false ? 'No backup of what stood there could be made first. It' : 'What stood there before'} is kept, until you remove it on the page Backups, in ${keptAt}`;
}
