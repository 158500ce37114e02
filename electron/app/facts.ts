// What does not change while the app runs: version, platform, where a new vault goes by default.

import { app } from 'electron';
import { defaultVaultParent } from '../../shared/vault/place.ts';
import type { AppDeps } from './handlers.ts';

export function facts(): AppDeps['facts'] {
  const platform =
    process.platform === 'linux' || process.platform === 'darwin' || process.platform === 'win32'
      ? process.platform
      : 'other';
  return {
    platform,
    defaultPlace: defaultVaultParent(platform, app.getPath('home')),
    version: app.getVersion(),
    // What is not the runtime we ship is the development stand-in.
    standIn: !process.versions.electron?.startsWith('45.'),
  };
}
