// Where vaults may lie, and how they may be called.

import { expect, test } from 'vitest';
import { waitAfter } from '../../../shared/vault/attempts.ts';
import { backupsToKeep } from '../../../shared/vault/backups.ts';
import {
  defaultVaultParent,
  isConflictedCopy,
  syncServiceOf,
  vaultFolder,
  VaultName,
} from '../../../shared/vault/place.ts';

test.each([
  ['/home/a/Dropbox/work', 'Dropbox'],
  ['C:\\Users\\a\\OneDrive - Example GmbH\\x', 'OneDrive'],
  ['/Users/a/Library/Mobile Documents/x', 'iCloud'],
  ['/Users/a/Library/CloudStorage/x', 'a cloud service'],
  ['/home/a/Nextcloud2/x', 'Nextcloud'],
  ['G:\\My Drive\\x', 'Google Drive'],
  ['/home/a/Linking Pin', null],
  ['/home/boxer/notes', null],
])('%s is copied by %s', (path, service) => {
  expect(syncServiceOf(path)).toBe(service);
});

test('a default place on each platform that no service copies', () => {
  expect(vaultFolder('linux', defaultVaultParent('linux', '/home/a'), 'Desk')).toBe(
    '/home/a/Linking Pin/Desk.vault',
  );
  expect(vaultFolder('win32', defaultVaultParent('win32', 'C:\\Users\\a'), 'Desk')).toBe(
    'C:\\Users\\a\\Linking Pin\\Desk.vault',
  );
});

test.each(['', '..', 'a/b', 'a\\b', 'con', 'a\u202Eb', 'x'.repeat(61), 'a:b', 'dot.'])(
  '%j is no name for a vault',
  (name) => {
    expect(VaultName.safeParse(name).success).toBe(false);
  },
);

test.each(['Desk', 'Büro 2026', "Anna's desk", '矢印', 'desk 🌱'])(
  '%s is a name for a vault',
  (name) => {
    expect(VaultName.safeParse(name).success).toBe(true);
  },
);

test('split copies of sync services are recognised', () => {
  expect(isConflictedCopy("data (Anna's conflicted copy 2026-11-22).db")).toBe(true);
  expect(isConflictedCopy('data.sync-conflict-20261122-101010-ABC.db')).toBe(true);
  for (const name of [
    'data_conflict-20161122-101010.db',
    'data (SFConflict anna@example.org 2026-11-22-10-10-10).db',
    'data (copie en conflit de Anna 2026-11-22).db',
    'data (Copia en conflicto de Anna 2026-11-22).db',
    'data (copia in conflitto di Anna 2026-11-22).db',
    "data (Anna's conflicterende kopie 2026-11-22).db",
    'data (In Konflikt stehende Kopie von Anna 2026-11-22).db',
  ])
    expect(isConflictedCopy(name), name).toBe(true);
  for (const name of ['data.db', 'header.a', '2026-11-22T10-00-00.before-new-key.backup'])
    expect(isConflictedCopy(name), name).toBe(false);
});

test.each([
  'Seafile',
  'Tresorit',
  'SynologyDrive',
  'kDrive',
  'Jottacloud',
  'HiDrive',
  'MagentaCLOUD',
])('a folder of %s is one that a service copies', (name) =>
  expect(syncServiceOf(`/home/anna/${name}/desk`)).not.toBeNull(),
);

test('an ordinary folder is none', () => {
  expect(syncServiceOf('/home/anna/Documents/Seafile notes/desk')).toBeNull();
});

test('the wait after wrong tries grows to a minute and no further', () => {
  expect(Array.from({ length: 12 }, (_, failed) => waitAfter(failed))).toEqual([
    0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60,
  ]);
});

test('of two years of daily backups the schedule keeps the last ten, four weeks and six months', () => {
  const days = Array.from({ length: 730 }, (_, index) =>
    new Date(Date.UTC(2025, 0, 1 + index, 12)).toISOString(),
  );
  const kept = [...backupsToKeep(days)]
    .sort((left, right) => left - right)
    .map((place) => days[place]!);
  expect(kept).toHaveLength(17);
  expect(kept.slice(-10)).toEqual(days.slice(-10));
  expect(new Set(kept.map((instant) => instant.slice(0, 7))).size).toBe(6);
});

test('backups made while the clock stood ten years back or ahead neither go first nor push others out', () => {
  const usual = Array.from(
    { length: 12 },
    (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}T12:00:00.000Z`,
  );
  expect(backupsToKeep([...usual, '2016-11-13T12:00:00.000Z']).has(12)).toBe(true);
  const ahead = backupsToKeep([...usual, '2036-11-13T12:00:00.000Z']);
  expect([...ahead].filter((place) => place >= 3)).toHaveLength(10);
});
