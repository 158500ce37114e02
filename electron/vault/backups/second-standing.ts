// Where the second place of a vault is on this computer, whether it is there right now, and what may lie beyond its reach.

import { join } from 'node:path';
import type { Instant } from '../../../shared/kernel/date.ts';
import { isNetworkOrDevice } from '../../../shared/vault/place.ts';
import { readSetting } from '../rows/store.ts';
import type { VaultSession } from '../session/session.ts';
import { backupsIn, namesIn } from './backup-folder.ts';
import { placesOf } from './device-places.ts';
import { folderOf, isThere } from './place-marker.ts';

export type SecondPlace = {
  readonly place: string;
  readonly folder: string;
  /** The folder with its marker is there: an empty folder where a stick was is not the stick. */
  readonly reachable: boolean;
  /** The newest backup that was laid there and compared, also while it is away. */
  readonly newest: { readonly madeAt: Instant; readonly verifiedAt: Instant } | null;
};
type Placed = Pick<VaultSession, 'db' | 'vaultId' | 'folder' | 'deviceFolder'>;

/** Where vaults kept it themselves before: what stands there is asked about, never obeyed. */
export const placeOfBefore = 'second-place';

/** Where second copies lie, as this computer remembers it, and whether that place is there right now (a stick may not be plugged in). */
export function secondPlaceOf(session: Placed): SecondPlace | null {
  const { second, newest } = placesOf(session);
  return second === null
    ? null
    : { place: second.place, folder: folderOf(second), reachable: isThere(second), newest };
}

/** A place that the vault names and nobody has chosen here: chosen on another computer, by somebody else, or before. */
export function offeredPlace(session: Placed): string | null {
  const place = readSetting(session.db, placeOfBefore);
  const { second, declined } = placesOf(session);
  const usable = place !== null && second === null && !declined.includes(place);
  // One on another computer or a device would be asked of the network by looking whether it is there.
  return usable && !isNetworkOrDevice(place) ? place : null;
}

/** Backups of this vault may lie where nothing that is done here reaches: on a stick that is away, in a place used before, in one of another copy. */
export function liesBeyond(session: VaultSession): boolean {
  const { second, former, declined } = placesOf(session);
  const beside = second
    ? namesIn(second.place)
        .filter((name) => name.startsWith(`linking-pin-${session.vaultId.slice(0, 8)}`))
        .filter((name) => name !== second.name)
        .map((name) => join(second.place, name))
    : [];
  const holds = (folder: string) =>
    backupsIn(folder).some(({ header }) => header.vaultId === session.vaultId);
  return (
    (second !== null && !isThere(second)) ||
    former.some((one) => !isThere(one) || holds(folderOf(one))) ||
    beside.some(holds) ||
    declined.length > 0 ||
    offeredPlace(session) !== null
  );
}
