// T02: in every critical section the process dies at every named point; the vault must be the old one or the new one, and tidy after the next start.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../electron/database/migrations/all.ts';
import { openDatabase } from '../../electron/database/open.ts';
import {
  backupHere,
  chooseSecondPlace,
  listBackups,
  makeBackup,
} from '../../electron/vault/backups/backups.ts';
import { secondPlaceOf } from '../../electron/vault/backups/second-standing.ts';
import { openHeader } from '../../electron/vault/files/header-files.ts';
import { deriveKeys } from '../../electron/vault/keys/keys.ts';
import { unlockVault } from '../../electron/vault/opening/unlock-vault.ts';
import { erasuresIn } from '../../electron/vault/rows/erasure-ledger.ts';
import type { VaultSession } from '../../electron/vault/session/session.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { fillDrafts } from '../support/filled-vault.ts';
import { testNow, testPassphrase, testVault, type TestVault } from '../support/vaults.ts';
import { ended, start, type FaultLine, type Harness } from './harness.ts';

export const operations = [
  'create',
  'passphrase',
  'recovery',
  'secrets',
  'backup',
  'second-place',
  'import',
  'erase',
  'rotate',
  'restore',
  'migrate',
] as const;
export type Orders = {
  readonly operation: (typeof operations)[number];
  readonly folder: string;
  readonly deviceFolder: string;
  readonly passphrase: string;
  readonly next: string;
  readonly recoveryKey: string;
  readonly backup: string;
  readonly dieAt: number;
};
const next = 'seven otters mend a violet kite';

/** Every operation, every point. `wrong` lists what was neither old nor new, as words; `visit` hears each point that was passed. */
export async function dieEverywhere(
  { child, seed }: Harness,
  only: readonly Orders['operation'][] = operations,
  visit: (point: string) => void = () => undefined,
): Promise<FaultLine & { readonly wrong: string }> {
  const script = await child('operator');
  const wrong: string[] = [];
  let points = 0;
  for (const operation of only) {
    for (let dieAt = 1; ; dieAt += 1) {
      const { finished, complaint, passed } = await once(script, operation, dieAt);
      passed.forEach(visit);
      if (complaint) wrong.push(`${operation} at ${dieAt}: ${complaint}`);
      if (finished) break;
      points += 1;
    }
  }
  return {
    id: 'T02',
    what: 'died at every point of every critical section',
    n: points,
    failures: wrong.length,
    seed,
    wrong: wrong.join(' | '),
  };
}

async function once(
  script: string,
  operation: Orders['operation'],
  dieAt: number,
): Promise<{ finished: boolean; complaint: string | null; passed: readonly string[] }> {
  const vault = await testVault();
  try {
    const orders = { operation, dieAt, ...prepare(vault, operation) };
    const end = await ended(start(script, orders));
    const finished = end.code === 0;
    const passed = end.said.trim().split('\n').filter(Boolean);
    if (!finished && end.signal !== 'SIGKILL')
      return {
        finished: true,
        complaint: `ended by itself: ${end.complained.slice(0, 300)}`,
        passed,
      };
    const complaint = await judge(orders, finished).catch((error: unknown) =>
      error instanceof Problem ? `${error.code}: ${error.message}` : String(error),
    );
    return { finished, complaint, passed };
  } finally {
    vault.clear();
  }
}

function prepare(
  vault: TestVault,
  operation: Orders['operation'],
): Omit<Orders, 'operation' | 'dieAt'> {
  fillDrafts(vault.session.db, 12);
  const backup = backupHere(vault.session);
  if (operation === 'restore') fillDrafts(vault.session.db, 5, 20, 'later');
  vault.session.close();
  const { folder, deviceFolder, recoveryKey } = vault;
  if (operation === 'create') rmSync(folder, { recursive: true });
  return { folder, deviceFolder, recoveryKey, backup, passphrase: testPassphrase, next };
}

/** null where all is well. */
async function judge(orders: Orders, finished: boolean): Promise<string | null> {
  const { operation, folder } = orders;
  if (operation === 'migrate') return judgeMigration(orders, finished);
  const session = await openWithEither(orders, finished);
  if (!session) return operation === 'create' && !finished ? tidy(folder) : 'no secret opens it';
  try {
    if (session.unclean) await session.check();
    const drafts = (session.db.prepare('SELECT count(*) AS n FROM draft').get() as { n: number }).n;
    if (!rowsAfter(operation, finished).includes(drafts)) return `${drafts} rows`;
    if (operation === 'erase' && erasuresIn(session.db) !== 12 - drafts)
      return 'row and ledger disagree';
    if (operation === 'erase' && listBackups(session).length === 0) return 'no backup is left';
    if (session.db.check().length > 0) return 'not sound';
    // After a restore that died before its last step, "older than last seen" is a rightful question, not a failure.
    if (session.finding !== null && operation !== 'restore') return `alarm: ${session.finding}`;
    // What a backup left half-made goes with the next one.
    if (['backup', 'import', 'erase', 'rotate'].includes(operation)) backupHere(session);
    if (operation === 'second-place') await backUpThere(session, orders);
  } finally {
    session.close();
  }
  return tidy(folder);
}

/** A place that was not chosen yet is chosen again, as a person would; what was begun there is taken up. */
async function backUpThere(session: VaultSession, { deviceFolder }: Orders): Promise<void> {
  if (secondPlaceOf(session)) await makeBackup(session);
  else await chooseSecondPlace(session, join(deviceFolder, 'stick'));
}

/** What a vault of twelve rows may hold afterwards. */
function rowsAfter(operation: Orders['operation'], finished: boolean): readonly number[] {
  if (operation === 'create') return [0];
  if (operation === 'restore') return finished ? [12] : [12, 17];
  if (operation === 'import') return finished ? [17] : [12, 17];
  if (operation === 'erase') return finished ? [11] : [11, 12];
  return [12];
}

async function openWithEither(
  { operation, folder, deviceFolder, passphrase, next: changed, recoveryKey }: Orders,
  finished: boolean,
): Promise<VaultSession | null> {
  const newFirst = operation === 'passphrase' || operation === 'secrets' || operation === 'rotate';
  const tries = newFirst ? (finished ? [changed] : [changed, passphrase]) : [passphrase];
  for (const secret of [
    ...tries.map((text) => ({ passphrase: text })),
    ...(operation === 'passphrase' ? [{ recoveryKey }] : []),
  ]) {
    try {
      return await unlockVault({ folder, deviceFolder, secret, now: testNow, allowWeakKdf: true });
    } catch (error) {
      if (
        !(error instanceof Problem) ||
        (error.code !== 'wrong-secret' && error.code !== 'not-found')
      )
        throw error;
    }
  }
  return null;
}

/** An app of the old schema cannot open the new one: so the file itself is asked. */
async function judgeMigration(
  { folder, passphrase }: Orders,
  finished: boolean,
): Promise<string | null> {
  const { dataKey } = await openHeader(folder, { passphrase }, true);
  const db = openDatabase({ file: join(folder, 'data.db'), key: deriveKeys(dataKey).database });
  try {
    if (db.check().length > 0) return 'not sound';
    const isNew = db.schemaVersion === migrations.length + 1;
    const marked = (
      db.prepare("SELECT count(*) AS n FROM draft WHERE body LIKE '%+'").get() as { n: number }
    ).n;
    const table = db.tables().includes('proof_of_step');
    if (finished && !isNew) return 'not migrated';
    return isNew
      ? table && marked === 12
        ? null
        : 'half new'
      : !table && marked === 0
        ? null
        : 'half old';
  } finally {
    db.close();
  }
}

/** Nothing half-made may lie in the vault, in its backups or beside it. */
function tidy(folder: string): string | null {
  const beside = readdirSync(join(folder, '..')).filter(
    (name) => !['Desk.vault', 'device'].includes(name) && !name.includes('.before-restore-'),
  );
  const inside = existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => /\.(tmp|part)$|-wal$|-shm$|-journal$/u.test(name))
    : [];
  // A vault that was never finished leaves its workplace; the next attempt to make it clears that.
  const stick = join(folder, '..', 'device', 'stick');
  const [own, ...more] = existsSync(stick) ? readdirSync(stick) : [];
  const inOwn = own === undefined ? [] : readdirSync(join(stick, own));
  const left = [
    // One folder of the vault's, with its marker and whole backups.
    ...more,
    ...inOwn.filter((name) => name !== 'place.id' && !name.endsWith('.backup')),
    ...beside.filter((name) => existsSync(folder) || !name.endsWith('.making')),
    ...inside,
  ];
  return left.length === 0 ? null : `left over: ${left.join(', ')}`;
}
