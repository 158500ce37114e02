// Keys of one purpose that a vault keeps of before its data key was changed, so that what they marked is still known.

import type { Reader, Writer } from '../database/connection.ts';
import { readSetting, writeSetting } from './store.ts';

const setting = 'earlier-backup-keys';

/** Those with which backups were marked. They prove a date and a counter and open nothing. */
export function earlierBackupKeys(db: Reader): Buffer[] {
  const text = readSetting(db, setting);
  return text ? text.split(' ').map((hex) => Buffer.from(hex, 'hex')) : [];
}

/** Before the data key changes: backups made so far stay known. */
export function keepBackupKey(db: Writer, backupKey: Uint8Array): void {
  const all = new Set(
    [Buffer.from(backupKey), ...earlierBackupKeys(db)].map((key) => key.toString('hex')),
  );
  writeSetting(db, setting, [...all].join(' '));
}
