// What does not change while the app runs: version, platform, where a new vault goes by default.

import { app } from 'electron';
import { defaultVaultParent } from '../../shared/vault/place.ts';
import { platformHere } from '../vault/parts.ts';
import type { AppParts } from './handlers.ts';

/** Where a new vault goes unless the person says otherwise. */
export const defaultPlace = (): string => defaultVaultParent(platformHere(), app.getPath('home'));

export function facts(): AppParts['facts'] {
  return {
    platform: platformHere(),
    defaultPlace: defaultPlace(),
    version: app.getVersion(),
    // What is not the runtime we ship is the development stand-in.
    standIn: !process.versions.electron?.startsWith('45.'),
  };
}
