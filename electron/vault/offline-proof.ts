// The offline proof: what lies where, what was opened since the last lock, with what it was made, whether the log is whole.

import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OfflineProof } from '../../shared/vault/offline-proof.ts';
import { firstBrokenLine } from '../database/chained-log.ts';
import { databasesOpened } from '../database/open.ts';
import { cipher } from '../database/settings.ts';
import { listBackups } from './backups/backups.ts';
import { placesIn } from './files/vault-folder.ts';
import { auditHead, firstBrokenLink } from './rows/audit.ts';
import type { VaultSession } from './session/session.ts';

type Around = {
  readonly appVersion: string;
  /** The app's own folder on this computer. */
  readonly deviceFolder: string;
  /** Files and folders that were chosen in a dialog since the last lock. */
  readonly chosen: readonly string[];
};
type OwnFile = OfflineProof['own']['files'][number];

export function offlineProof(session: VaultSession, around: Around): OfflineProof {
  const { kdf } = session.header;
  const versions = session.db
    .prepare('SELECT sqlite_version() AS sqlite, sqlite3mc_version() AS encryption')
    .get() as { sqlite: string; encryption: string };
  const lying = filesIn(around.deviceFolder);
  const own = lying.flatMap((file): OwnFile[] => {
    const holds = ownFiles.find(([pattern]) => pattern.test(file.name))?.[1];
    return holds === undefined ? [] : [{ ...file, holds }];
  });
  const engine = lying.filter((file) => !own.some(({ name }) => name === file.name));
  return {
    folder: session.folder,
    files: filesIn(session.folder),
    own: {
      folder: around.deviceFolder,
      files: own,
      engine: { count: engine.length, bytes: engine.reduce((sum, file) => sum + file.bytes, 0) },
    },
    opened: opened(session, around, own),
    cipher: cipher.algorithm.toUpperCase(),
    keyDerivation: `Argon2id, ${Math.round(kdf.memoryKiB / 1024)} MiB, ${kdf.passes} passes`,
    versions: [
      { name: 'Linking Pin', version: around.appVersion },
      ...Object.entries({
        Electron: process.versions.electron,
        Chromium: process.versions.chrome,
        'Node.js': process.versions.node,
      }).flatMap(([name, version]) => (version ? [{ name, version }] : [])),
      { name: 'SQLite', version: versions.sqlite },
      { name: 'Encryption', version: versions.encryption },
    ],
    auditHead: auditHead(session.db).mac,
    auditIntact: firstBrokenLink(session.db, session.keys.audit) === null,
    matchingLogIntact: firstBrokenLine(session.db) === null,
  };
}

/** The app's own files by name, with what they hold; whatever else lies there is the window engine's. */
const ownFiles: readonly (readonly [RegExp, string])[] = [
  [/^settings\.json$/u, 'window, light or dark, minutes until the lock, where the last vault lies'],
  [/^attempts/u, 'how many wrong tries, with a code for the vault'],
  [/^restoring\.json$/u, 'where a restore is being prepared'],
  [/^places\.json$/u, 'where the second place of a vault is and was, and vaults put aside'],
  [/^witness[\\/]/u, 'what this computer last saw of a vault: numbers and codes'],
  [/^logs[\\/]/u, 'what the app did, as codes and numbers'],
];

/** The files of the person's that the vault process has opened, each with why. */
function opened(
  session: VaultSession,
  { deviceFolder, chosen }: Around,
  own: readonly OwnFile[],
): OfflineProof['opened'] {
  const { folder, db, vaultId } = session;
  const { headers, log, hostLock } = placesIn(folder);
  const device = own
    .filter(
      ({ name }) => name.startsWith('attempts') || name === 'places.json' || name.includes(vaultId),
    )
    .map(({ name, holds }) => ({ path: join(deviceFolder, name), why: holds }));
  const whys = new Map([
    ...chosen.map((path) => [path, 'you chose it'] as const),
    ...listBackups(session).map(({ path }) => [path, 'a backup: its date was read'] as const),
    ...databasesOpened().map(
      (path) => [path.replace(/\.part$/u, ''), 'a backup, opened to check it'] as const,
    ),
    [db.file, 'everything you entered'] as const,
    [log, 'what was saved last, on its way into data.db'] as const,
    ...headers.map((path) => [path, 'one of the two key files'] as const),
    [hostLock, 'says that the vault is open on this computer'] as const,
    ...device.map(({ path, why }) => [path, why] as const),
  ]);
  return [...whys]
    .filter(([path]) => existsSync(path))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, why]) => ({ ...placeOf(path, folder, deviceFolder), why }));
}

function placeOf(
  path: string,
  vault: string,
  own: string,
): Pick<OfflineProof['opened'][number], 'where' | 'name'> {
  if (path.startsWith(join(vault, '/')))
    return { where: 'vault', name: path.slice(vault.length + 1) };
  if (path.startsWith(join(own, '/'))) return { where: 'own', name: path.slice(own.length + 1) };
  return { where: 'elsewhere', name: path };
}

function filesIn(folder: string): OfflineProof['files'] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      // The window engine's files come and go by themselves.
      const entry = lstatSync(path, { throwIfNoEntry: false });
      return entry
        ? [
            {
              name: path.slice(folder.length + 1),
              bytes: entry.size,
              changedAt: entry.mtime.toISOString(),
            },
          ]
        : [];
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
