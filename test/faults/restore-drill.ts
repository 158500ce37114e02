// T20: a vault with a random history is backed up, then the live one is damaged; on an empty machine the backup alone gives everything back, by passphrase and by recovery key.

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { eraseAgain } from '../../electron/all-handlers.ts';
import { backupHere, listBackups } from '../../electron/vault/backups/backups.ts';
import type { Secret } from '../../electron/vault/files/header-files.ts';
import { unlockVault } from '../../electron/vault/opening/unlock-vault.ts';
import { commitRestore, prepareRestore } from '../../electron/vault/restore/restore.ts';
import { firstBrokenLink } from '../../electron/vault/rows/audit.ts';
import type { VaultSession } from '../../electron/vault/session/session.ts';
import { fillDrafts } from '../support/filled-vault.ts';
import { testNow, testPassphrase, testVault, type TestVault } from '../support/vaults.ts';
import { draws, type FaultLine } from './harness.ts';

type Draw = (limit: number) => number;
type Kept = { readonly contents: string; readonly lines: number };
const byPassphrase: Secret = { passphrase: testPassphrase };
const drilled = (
  n: number,
  failures: number,
  seed: number,
  more: Record<string, number> = {},
): FaultLine => ({
  id: 'T20',
  what: 'backup, damage, restore on an empty machine',
  n,
  failures,
  seed,
  ...more,
});

/** `n` rounds of 1,000 steps; each restores twice elsewhere and, every second time, in the damaged one's place. */
export async function restoreDrill(seed: number, n: number): Promise<FaultLine> {
  const draw = draws(seed);
  let failures = 0;
  for (let round = 0; round < n; round += 1) {
    const vault = await testVault();
    try {
      live(vault.session, 1_000, draw);
      const { path, kept } = backUp(vault.session);
      live(vault.session, 50, draw);
      vault.session.close();
      damage(vault, path, round, draw);
      const refused = await vault.unlock().then(
        (session) => (session.close(), false),
        () => true,
      );
      const back = [
        await comesBack(vault, path, byPassphrase, kept),
        await comesBack(vault, path, { recoveryKey: vault.recoveryKey }, kept),
      ];
      if (round % 2 === 0)
        back.push(await comesBack(vault, path, byPassphrase, kept, vault.folder));
      if (!refused || back.includes(false)) failures += 1;
    } finally {
      vault.clear();
    }
  }
  return drilled(n, failures, seed);
}

/** A backup a day for so many days: whatever the schedule still keeps (last, daily, weekly, monthly) comes back. `n` counts the backups that were kept. */
export async function restoreEverySlot(seed: number, days: number): Promise<FaultLine> {
  const draw = draws(seed);
  let day = 0;
  const vault = await testVault(() =>
    new Date(Date.parse(testNow()) + day * 86_400_000).toISOString(),
  );
  const expected = new Map<string, Kept>();
  try {
    for (; day < days; day += 1) {
      live(vault.session, 20, draw);
      const { path, kept } = backUp(vault.session);
      expected.set(path, kept);
    }
    const slots = listBackups(vault.session).map(({ path }) => path);
    vault.session.close();
    let failures = 0;
    for (const [index, path] of slots.entries()) {
      const secret = index % 2 === 0 ? byPassphrase : { recoveryKey: vault.recoveryKey };
      if (!(await comesBack(vault, path, secret, expected.get(path)!))) failures += 1;
    }
    return drilled(slots.length, failures, seed, { slots: slots.length });
  } finally {
    vault.clear();
  }
}

/** One vault of so many megabytes: from the backup to the open vault within a minute. */
export async function restoreLarge(seed: number, megabytes: number): Promise<FaultLine> {
  const vault = await testVault();
  try {
    fillDrafts(vault.session.db, megabytes * 230, 2_000);
    const { path, kept } = backUp(vault.session);
    const size = Math.round(statSync(path).size / 1e6);
    vault.session.close();
    damage(vault, path, 0, draws(seed));
    const start = performance.now();
    const back = await comesBack(vault, path, byPassphrase, kept);
    const largeSeconds = Math.round((performance.now() - start) / 100) / 10;
    return drilled(1, back && largeSeconds <= 60 ? 0 : 1, seed, { megabytes: size, largeSeconds });
  } finally {
    vault.clear();
  }
}

function live(session: VaultSession, steps: number, draw: Draw): void {
  for (let step = 0; step < steps; step += 1) {
    const place = `d${draw(300)}`;
    const kind = draw(20);
    if (kind === 0) session.audit({ action: 'settings-changed', object: place });
    else if (kind < 5) session.db.prepare('DELETE FROM draft WHERE place = ?').run(place);
    else
      session.db
        .prepare(
          'INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?) ON CONFLICT (place) DO UPDATE SET body = excluded.body',
        )
        .run(place, `${draw(1_000_000)} `.repeat(1 + draw(40)), 'x');
  }
}

function backUp(session: VaultSession): { path: string; kept: Kept } {
  const lines = session.auditHead.seq;
  return { kept: { contents: contentsOf(session, lines), lines }, path: backupHere(session) };
}

/** Each round another way to lose a vault; the backup itself is what a second place would still hold. */
function damage({ folder }: TestVault, backup: string, round: number, draw: Draw): void {
  const elsewhere = join(folder, '..', basename(backup));
  copyFileSync(backup, elsewhere);
  const file = join(folder, 'data.db');
  const ways: readonly (() => void)[] = [
    () => truncateSync(file, Math.floor(statSync(file).size / 3)),
    () => writeFileSync(file, ''),
    () => writeFileSync(file, flipped(readFileSync(file), draw)),
    () =>
      ['header.a', 'header.b'].forEach((name) =>
        writeFileSync(join(folder, name), Buffer.alloc(900, draw(256))),
      ),
    () => rmSync(folder, { recursive: true }),
  ];
  ways[round % ways.length]!();
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
}

/** The first page is always among them, so that no opening can succeed. */
function flipped(bytes: Buffer, draw: Draw): Buffer {
  for (const at of [draw(4_096), ...Array.from({ length: 20 }, () => draw(bytes.length))])
    bytes[at]! ^= 1 << draw(8);
  return bytes;
}

/** True where all rows, the log's every line and its chain are as they were. By default on a machine that has nothing but the backup. */
async function comesBack(
  vault: TestVault,
  backup: string,
  secret: Secret,
  kept: Kept,
  inPlaceOf?: string,
): Promise<boolean> {
  const machine = mkdtempSync(join(vault.folder, '..', 'machine-'));
  const stick = join(machine, 'stick');
  mkdirSync(stick);
  const copy = join(stick, basename(backup));
  copyFileSync(
    statSync(backup, { throwIfNoEntry: false })
      ? backup
      : join(vault.folder, '..', basename(backup)),
    copy,
  );
  const folder = inPlaceOf ?? join(machine, 'Desk.vault');
  const deviceFolder = inPlaceOf ? vault.deviceFolder : join(machine, 'device');
  const prepared = await prepareRestore({
    backup: copy,
    folder,
    secret,
    now: testNow,
    allowWeakKdf: true,
    eraseAgain,
    standing: null,
  });
  commitRestore(prepared, deviceFolder, prepared.header.vaultId, testNow());
  const session = await unlockVault({
    folder,
    secret,
    now: testNow,
    deviceFolder,
    allowWeakKdf: true,
  });
  try {
    return (
      !session.readOnly &&
      contentsOf(session, kept.lines) === kept.contents &&
      firstBrokenLink(session.db, session.keys.audit) === null &&
      session.db.check().length === 0 &&
      keepsNewBackups(session)
    );
  } finally {
    session.close();
    rmSync(machine, { recursive: true, force: true });
  }
}

/** What is made after the restore stays, one after the other. */
function keepsNewBackups(session: VaultSession): boolean {
  return Array.from({ length: 12 }, (_, count) => {
    session.audit({ action: 'settings-changed', object: `after-${count}` });
    const path = backupHere(session);
    return listBackups(session).some((backup) => backup.path === path);
  }).every(Boolean);
}

/** Every row of every table, but for what each opening and each backup writes about itself; of the log the first `lines` lines. */
function contentsOf({ db }: VaultSession, lines: number): string {
  const own = new Set(['vault_state', 'vault_setting', 'audit_event']);
  const tables = db
    .tables()
    .filter((table) => !own.has(table) && !/_(data|idx|docsize|config|content)$/u.test(table));
  const rows = tables.map((table) => [
    table,
    db.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all(),
  ]);
  return JSON.stringify([
    rows,
    db
      .prepare(
        'SELECT seq, at, action, object, reason, hex(mac) AS mac FROM audit_event WHERE seq <= ? ORDER BY seq',
      )
      .all(lines),
  ]);
}
