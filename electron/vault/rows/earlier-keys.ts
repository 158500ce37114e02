// Keys of one purpose that a vault keeps of before its data key was changed, so that what they marked is still known.

import type { Reader, Writer } from '../../database/connection.ts';
import { readSetting, writeSetting } from './store.ts';

/** Of backups: they prove a date and a counter and open nothing. Of pseudonyms: they know again what was erased. */
type Purpose = 'backup' | 'pseudonym';
const settingOf = (purpose: Purpose) => `earlier-${purpose}-keys`;

/** The newest first. */
export function earlierKeys(db: Reader, purpose: Purpose): Buffer[] {
  const text = readSetting(db, settingOf(purpose));
  return text ? text.split(' ').map((hex) => Buffer.from(hex, 'hex')) : [];
}

/** Before the data key changes: what was marked so far stays known. */
export function keepKeys(db: Writer, purpose: Purpose, keys: readonly Uint8Array[]): void {
  if (keys.length === 0) return;
  const all = new Set(
    [...keys.map((key) => Buffer.from(key)), ...earlierKeys(db, purpose)].map((key) =>
      key.toString('hex'),
    ),
  );
  writeSetting(db, settingOf(purpose), [...all].join(' '));
}
