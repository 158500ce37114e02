// What does not change while the app runs: version, platform, where a new vault goes by default.

import { app } from 'electron';
import { defaultVaultParent } from '../../shared/vault/place.ts';
import type { AppDeps } from './handlers.ts';

function platform(): AppDeps['facts']['platform'] {
  const { platform: here } = process;
  return here === 'linux' || here === 'darwin' || here === 'win32' ? here : 'other';
}

/** Where a new vault goes unless the person says otherwise. */
export const defaultPlace = (): string => defaultVaultParent(platform(), app.getPath('home'));

export function facts(): AppDeps['facts'] {
  return {
    platform: platform(),
    defaultPlace: defaultPlace(),
    version: app.getVersion(),
    // What is not the runtime we ship is the development stand-in.
    standIn: !process.versions.electron?.startsWith('45.'),
  };
}
