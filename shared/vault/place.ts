// Where vaults lie: the default place, what a vault may be called, and folders that a cloud service copies.

import { z } from 'zod';

export type Platform = 'linux' | 'darwin' | 'win32' | 'other';
export const vaultEnding = '.vault';

/** The name of a vault as a person gives it: becomes the folder "<name>.vault". */
export const VaultName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine(
    (name) =>
      !/[\\/:*?"<>|\p{Cc}\p{Cf}]/u.test(name) && !name.startsWith('.') && !name.endsWith('.'),
    'Leave out / \\ : * ? " < > | and dots at the ends.',
  )
  .refine(
    (name) => !/^(con|prn|aux|nul|com\d|lpt\d)$/iu.test(name),
    'This name is reserved on some computers.',
  );

/** The folder in which new vaults are offered a place: the home itself, since documents and desktop are often synced. */
export function defaultVaultParent(platform: Platform, home: string): string {
  return platform === 'win32' ? `${home}\\Linking Pin` : `${home}/Linking Pin`;
}

/** "/home/a/Linking Pin" and "Desk" → "/home/a/Linking Pin/Desk.vault". */
export function vaultFolder(platform: Platform, parent: string, name: string): string {
  const separator = platform === 'win32' ? '\\' : '/';
  return `${parent.endsWith(separator) ? parent.slice(0, -1) : parent}${separator}${name}${vaultEnding}`;
}

/**
 * True for "//server/share" in either slash and for Windows' "\\\\?\\" and "\\\\.\\" (the network is never used, not even by a path), for
 * /dev, /proc and /sys, and for names that Windows keeps for devices. Purely by the letters: the disk is not asked.
 */
export function isNetworkOrDevice(path: string): boolean {
  return (
    /^[\\/]{2}/u.test(path) ||
    /^\/(?:dev|proc|sys)(?:\/|$)/u.test(path) ||
    (/^[a-z]:/iu.test(path) &&
      path.split(/[\\/]/u).some((part) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(part)))
  );
}

const services: readonly (readonly [RegExp, string])[] = [
  [/^onedrive(\b|$)/iu, 'OneDrive'],
  [/^dropbox(\b|$)/iu, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/iu, 'iCloud'],
  [/^(google ?drive|googledrive.*|my drive|drivefs)$/iu, 'Google Drive'],
  [/^nextcloud\d*$/iu, 'Nextcloud'],
  [/^owncloud\d*$/iu, 'ownCloud'],
  [/^(pcloud ?drive|pclouddrive)$/iu, 'pCloud'],
  [/^(mega|megasync( downloads)?)$/iu, 'MEGA'],
  [/^(box|box sync)$/iu, 'Box'],
  [/^(sync|syncthing)$/iu, 'Syncthing'],
  [/^(proton ?drive)$/iu, 'Proton Drive'],
  [/^(seafile|seadrive|seadrive_root)$/iu, 'Seafile'],
  [/^tresorit( drive)?$/iu, 'Tresorit'],
  [/^synology ?drive$/iu, 'Synology Drive'],
  [/^(kdrive\d*)$/iu, 'kDrive'],
  [/^(jottacloud|jottacloud sync)$/iu, 'Jottacloud'],
  [/^(hidrive|strato hidrive)$/iu, 'HiDrive'],
  [/^magenta ?cloud$/iu, 'MagentaCLOUD'],
  [/^yandex\.?disk$/iu, 'Yandex Disk'],
  [/^(resilio sync|spideroak hive|koofr|filen|icedrive|internxt)$/iu, 'a cloud service'],
  [/^cloudstorage$/iu, 'a cloud service'],
];

/** The service that copies this folder, judged by the names on its path; null where none is known. */
export function syncServiceOf(path: string): string | null {
  for (const part of path.split(/[\\/]/u)) {
    const found = services.find(([pattern]) => pattern.test(part));
    if (found) return found[1];
  }
  return null;
}

/** True for the copies that sync services make of a file changed on two computers: each says so in the language of its user, and no file of ours does. */
export function isConflictedCopy(name: string): boolean {
  return /conflic|konflik|conflit/iu.test(name);
}
