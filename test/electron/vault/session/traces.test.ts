// What stays behind: erased text in the file and its search index (F7), plain text in any file that is written while working (T09, the part without a window).

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupHere } from '../../../../electron/vault/backups/backups.ts';
import { hitsInDecrypted } from '../../../support/decrypted-image.ts';
import { harness, tell } from '../../../support/fault-harness.ts';
import { testPassphrase, testVault, type TestVault } from '../../../support/vaults.ts';

const canaries = ['Zwölfkanarienvogel', 'nachtigallensang', 'rotkehlchenlied'];
let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => vault.clear());

test('an erased text is gone from the decrypted file, its search index and the log, also without a compaction', () => {
  const { session } = vault;
  const { db } = session;
  db.exec(
    "CREATE TABLE erasing (id INTEGER PRIMARY KEY, body TEXT); CREATE VIRTUAL TABLE erasing_search USING fts5 (body, content = 'erasing', content_rowid = 'id')",
  );
  db.exec("INSERT INTO erasing_search (erasing_search, rank) VALUES ('secure-delete', 1)");
  db.transaction(() => {
    const put = db.prepare('INSERT INTO erasing (id, body) VALUES (?, ?)');
    const index = db.prepare('INSERT INTO erasing_search (rowid, body) VALUES (?, ?)');
    for (let id = 1; id <= 400; id += 1) {
      const body = `note ${id} about the meeting ${'and more words '.repeat(20)}${id % 40 === 0 ? canaries.join(' ') : ''}`;
      put.run(id, body);
      index.run(id, body);
    }
  })();
  db.checkpoint();
  expect(hitsInDecrypted(session, canaries)).toBeGreaterThan(5);
  db.transaction(() => {
    for (let id = 40; id <= 400; id += 40) {
      const row = db.prepare('SELECT body FROM erasing WHERE id = ?').get(id) as { body: string };
      db.prepare(
        "INSERT INTO erasing_search (erasing_search, rowid, body) VALUES ('delete', ?, ?)",
      ).run(id, row.body);
      db.prepare('DELETE FROM erasing WHERE id = ?').run(id);
    }
  })();
  db.checkpoint();
  const hits = hitsInDecrypted(session, canaries);
  tell({ id: 'F7', what: 'erased notes in the decrypted file', n: 10, failures: hits, seed: 0 });
  expect(hits).toBe(0);
});

const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

test.skipIf(!hasStrace)(
  'no plain text in any byte that a working vault writes, to whatever file; a planted file is found',
  async () => {
    vault.session.close();
    const script = await harness(9).child('worker');
    const log = join(vault.folder, '..', 'trace');
    const control = join(vault.folder, '..', 'control.txt');
    const orders = {
      folder: vault.folder,
      deviceFolder: vault.deviceFolder,
      passphrase: testPassphrase,
      canaries,
      control,
    };
    execFileSync(
      'strace',
      [
        '-f',
        '-o',
        log,
        '-xx',
        '-s',
        '200000',
        '-e',
        'trace=openat,rename,unlink,pwrite64,write,pwritev',
        process.execPath,
        script,
        JSON.stringify(orders),
      ],
      { stdio: 'pipe' },
    );
    const written = [
      ...readFileSync(log, 'latin1').matchAll(
        /(?:pwrite64|write|pwritev)\((\d+),[^"]*"((?:\\x[0-9a-f]{2})*)"/gu,
      ),
    ].map((match) => Buffer.from((match[2] ?? '').replaceAll('\\x', ''), 'hex'));
    const total = written.reduce((sum, bytes) => sum + bytes.length, 0);
    const found = written.filter((bytes) => holdsAny(bytes));
    // Exactly the planted file speaks; everything else is silent.
    tell({
      id: 'T09',
      what: 'plain text in written bytes',
      n: written.length,
      failures: found.length - 1,
      seed: 0,
      bytes: total,
    });
    expect(total).toBeGreaterThan(1_000_000);
    expect(found.map((bytes) => bytes.toString())).toEqual([canaries[0]]);
    const left = readdirSync(join(vault.folder, '..'), { recursive: true })
      .map((name) => join(vault.folder, '..', String(name)))
      .filter(
        (path) =>
          path !== log &&
          path !== control &&
          statSync(path).isFile() &&
          holdsAny(readFileSync(path)),
      );
    expect(left).toEqual([]);
  },
  60_000,
);

test('a backup, its second copy and the witness hold no readable word', () => {
  vault.session.db
    .prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)')
    .run('x', canaries.join(' '), 'x');
  const path = backupHere(vault.session);
  expect(holdsAny(readFileSync(path))).toBe(false);
  vault.session.close();
  const files = readdirSync(join(vault.folder, '..'), { recursive: true })
    .map((name) => join(vault.folder, '..', String(name)))
    .filter((file) => statSync(file).isFile());
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((file) => holdsAny(readFileSync(file)))).toEqual([]);
});

/** Each canary as UTF-8, UTF-16, JSON escape, hexadecimal and base64 in its three alignments. */
function holdsAny(bytes: Buffer): boolean {
  return canaries.some((canary) => {
    const plain = Buffer.from(canary);
    const forms = [
      plain,
      Buffer.from(canary, 'utf16le'),
      Buffer.from(JSON.stringify(canary).slice(1, -1).replaceAll('ö', '\\u00f6')),
      Buffer.from(plain.toString('hex')),
    ];
    const shifted = [0, 1, 2].map((shift) =>
      Buffer.from(
        Buffer.concat([Buffer.alloc(shift, 'x'), plain])
          .toString('base64')
          .slice(shift === 0 ? 0 : 4, -4),
      ),
    );
    return [...forms, ...shifted].some((form) => bytes.includes(form));
  });
}
