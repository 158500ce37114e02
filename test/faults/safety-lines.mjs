// T28: safety lines of the vault. Each is taken out, one at a time, in a copy of the project; the tests named beside it must go red.
const settings = 'electron/database/settings.ts';
const open = 'electron/database/open.ts';
const readBack = 'electron/database/read-back.ts';
const session = 'electron/vault/session.ts';
const witness = 'electron/vault/witness.ts';
const tampering = ['test/electron/vault/tampering.test.ts'];
const opening = ['test/electron/vault/opening-calls.test.ts'];
const odd = ['test/electron/vault/odd-folders.test.ts'];
const config = ['test/electron/database/settings.test.ts'];
const backups = ['test/electron/vault/backups.test.ts'];
const erasing = ['test/electron/vault/erasing.test.ts'];
const traces = ['test/electron/vault/traces.test.ts'];
const critical = ['test/electron/faults/critical-sections.test.ts'];
const clocks = ['test/electron/vault/secrets-and-clocks.test.ts'];
const sender = 'electron/ipc/sender.ts';
const route = ['test/electron/ipc/route.test.ts'];
const lock = ['test/shared/vault/lock-policy.test.ts'];
const guesses = ['test/electron/vault/guesses.test.ts'];
const restoring = ['test/electron/vault/restore.test.ts'];
const second = ['test/electron/vault/second-place.test.ts'];
const own = ['test/electron/vault/own-files.test.ts'];
const recovery = ['test/shared/vault/recovery-key.test.ts'];

/** name, file, the line's text, what stands instead, the tests that must notice */
export const safetyLines = [
  [
    'temporary data in memory',
    settings,
    "{ name: 'temp_store', set: 'MEMORY', expected: 2 },",
    '',
    traces,
  ],
  [
    'full synchronisation at every opening',
    settings,
    "{ name: 'synchronous', set: 'FULL', expected: 2 },",
    "{ name: 'synchronous', set: 'OFF', expected: 0 },",
    ['test/electron/faults/power-loss.test.ts'],
  ],
  [
    'erased text is overwritten',
    settings,
    "{ name: 'secure_delete', set: 'ON', expected: 1 },",
    "{ name: 'secure_delete', set: 'OFF', expected: 0 },",
    traces,
  ],
  [
    'exclusive use of the file',
    settings,
    "{ name: 'locking_mode', set: 'EXCLUSIVE', expected: 'exclusive' },",
    '',
    ['test/electron/vault/session.test.ts', 'test/electron/faults/two-instances.test.ts'],
  ],
  [
    'an authenticating cipher',
    settings,
    "cipher = { name: 'aegis', algorithm: 'aegis-256' }",
    "cipher = { name: 'aes256cbc', algorithm: 'aegis-256' }",
    [...tampering, ...config],
  ],
  [
    'every setting is read back',
    readBack,
    'if (raw.pragma(name, { simple: true }) !== expected)',
    'if (false)',
    config,
  ],
  ['the key has 32 bytes', open, 'if (named.length !== 36)', 'if (false)', config],
  [
    'an empty file is damage',
    open,
    'if (!entry || !entry.isFile() || entry.size < leastBytes)',
    'if (!entry)',
    config,
  ],
  [
    'the file is one of ours',
    open,
    "if (raw.pragma('application_id', { simple: true }) !== applicationId)",
    'if (false)',
    config,
  ],
  [
    'every write is counted',
    'electron/database/open-file.ts',
    'if (this.#bump && this.#changes() !== before)',
    'if (false)',
    config,
  ],
  [
    'an older schema only',
    'electron/database/migrate.ts',
    'if (version > newestOf(migrations))',
    'if (false)',
    ['test/electron/database/migrations.test.ts'],
  ],
  [
    'a backup before a migration',
    'electron/database/migrate.ts',
    'if (from > 0) beforeMigrate(from, to);',
    '',
    ['test/electron/database/migrations.test.ts'],
  ],
  ['older than seen', witness, "if (found.seq < last.seq) return 'older';", '', tampering],
  [
    'the same count with another mark',
    witness,
    "if (line !== null && line !== last.audit.mac) return 'changed-elsewhere';",
    '',
    tampering,
  ],
  [
    'an older page in its own place',
    witness,
    "if (found.seq === last.seq && last.pages !== null && found.pages !== last.pages) return 'pages-changed';",
    '',
    tampering,
  ],
  [
    'the witness is written at every commit',
    session,
    '      this.#seen(mark, null);\n',
    '',
    tampering,
  ],
  [
    'a vault in question is read-only',
    session,
    'if (this.readOnly) this.db.setReadOnly(true);',
    '',
    tampering,
  ],
  [
    'the header is authenticated',
    'electron/vault/header-files.ts',
    'if (dataKey && headerHolds(header, deriveKeys(dataKey).header))',
    'if (dataKey)',
    odd,
  ],
  [
    'a floor under the derivation',
    'electron/vault/header-files.ts',
    'if (isTooWeak(kdf) && !allowWeakKdf)',
    'if (false)',
    odd,
  ],
  [
    'the cost of guessing is bound to the slot',
    'electron/vault/header.ts',
    "slot === 'passphrase' ? kdf : null",
    'null',
    ['test/electron/vault/header.test.ts'],
  ],
  [
    'the data belong to the header',
    'electron/vault/unlock-vault.ts',
    'if (row?.id !== vaultId) throw',
    'if (false) throw',
    ['test/electron/vault/header.test.ts'],
  ],
  [
    'half headers are cleared',
    'electron/vault/header-files.ts',
    'for (const path of placesIn(folder).headers) rmSync(`${path}.tmp`, { force: true });',
    '',
    critical,
  ],
  [
    'a swap that was cut short is finished',
    'electron/vault/swap-folder.ts',
    'if (!existsSync(folder) && existsSync(incoming))',
    'if (false)',
    critical,
  ],
  [
    'a backup is opened before it counts',
    'electron/vault/backup-copy.ts',
    'proveCopy(part, db, keys);',
    '',
    ['test/electron/vault/header.test.ts'],
  ],
  [
    'a failed backup leaves no part',
    'electron/vault/backup-copy.ts',
    '    rmSync(part, { force: true });\n    throw error;',
    '    throw error;',
    ['test/electron/vault/disk-full.test.ts'],
  ],
  [
    'the log is chained',
    'electron/vault/audit.ts',
    'if (row.seq !== seq + 1 || !sameBytes(mac, macOf(auditKey, previous, canonical(event))))',
    'if (false)',
    clocks,
  ],
  [
    'the log is not changed',
    'electron/database/migrations/0001-vault.ts',
    "BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;",
    'BEGIN SELECT 1; END;',
    clocks,
  ],
  ['wrong tries wait', 'electron/vault/guarded.ts', 'if (seconds > 0) {', 'if (false) {', opening],
  [
    'one guess at a time',
    'electron/vault/guarded.ts',
    'return inTurn(holder, async () => {',
    'return (async (work) => work())(async () => {',
    guesses,
  ],
  [
    'a guess at a private reflection counts',
    'electron/coaching/handlers.ts',
    'await guarded(parts, { progress }, guessAtVault(session().folder), (failed) => openSealed(session(), passphrase, [{ id, sealed }], failed));',
    'await openSealed(session(), passphrase, [{ id, sealed }]);',
    guesses,
  ],
  [
    'a restore displaces no other vault',
    'electron/vault/restore-place.ts',
    'if (standing ? standing.vaultId !== vaultId : standsForAnother(folder, vaultId)) {',
    'if (standing ? standing.vaultId !== vaultId : false) {',
    restoring,
  ],
  [
    'a used recovery key is replaced',
    'electron/vault/restore-handlers.ts',
    "waiting.slot === 'recovery' ? await prepareFreshSecrets(waiting, newPassphrase ?? '') : null",
    'null',
    restoring,
  ],
  [
    'a prepared restore is forgotten',
    'electron/vault/previews.ts',
    'if (!this.#waiting || Date.now() < this.#waiting.until) return;',
    'return;',
    restoring,
  ],
  [
    'looking from beside only reads',
    'electron/vault/look-beside.ts',
    'openDatabase({ file, key, readOnly: true })',
    'openDatabase({ file, key })',
    ['test/electron/vault/salvage.test.ts'],
  ],
  [
    'a lock brings its backup to the second place',
    'electron/vault/holder.ts',
    '      copy?.();\n',
    '',
    second,
  ],
  [
    'what lies in the second place is compared',
    'electron/vault/second-copy.ts',
    'if (!existsSync(target) || (await hashOf(target)) !== expected) {',
    'if (!existsSync(target)) {',
    second,
  ],
  [
    "a copy of a file is this user's own",
    'electron/vault/durable-files.ts',
    '  copyFileSync(from, to);\n  makeOwn(to);',
    '  copyFileSync(from, to);',
    own,
  ],
  [
    "a backup is this user's own",
    'electron/database/open-file.ts',
    "closeSync(openSync(file, 'wx', 0o600));",
    '',
    own,
  ],
  [
    'an easy passphrase is refused',
    'electron/vault/secrets.ts',
    'if (!enough) throw',
    'if (false) throw',
    opening,
  ],
  [
    'a folder that a cloud copies is refused',
    'electron/vault/sync-folders.ts',
    'if (service && !evenIfSynced)',
    'if (false)',
    opening,
  ],
  [
    'what was erased stays erased after a restore',
    'electron/vault/restore.ts',
    'const erased = eraseAgain(db, erasedTest(ledgerOf(db, keys.pseudonym)));',
    'const erased = 0;',
    erasing,
  ],
  [
    'a backup before an import',
    'electron/people/imports.ts',
    'const backedUp = backupFirst();',
    'const backedUp = true;',
    ['test/electron/vault/backup-first.test.ts'],
  ],
  [
    'a moved clock throws no backup away',
    'electron/vault/backups.ts',
    '  // A clock that has moved would throw away what it takes for old.\n  if (!mayForget(session.db, session.now())) return;\n',
    '',
    ['test/electron/vault/clock.test.ts'],
  ],
  [
    'erased text leaves the search index',
    'electron/database/migrations/0006-coaching.ts',
    "INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 1);",
    '',
    erasing,
  ],
  [
    'the log is emptied after erasing',
    'electron/vault/erase.ts',
    '    session.db.checkpoint();\n',
    '',
    erasing,
  ],
  [
    'a private reflection needs the passphrase',
    'electron/vault/sealed-box.ts',
    'if (!secretKey) throw wrongSecret();',
    '',
    backups,
  ],
  [
    'a slip in a group is caught',
    'shared/vault/recovery-key.ts',
    'return checkOfGroup(symbols.slice(0, 3), index) === symbols[3];',
    'return true;',
    recovery,
  ],
  [
    'the whole recovery key is checked',
    'shared/vault/recovery-key.ts',
    'if (bitsToNumber(bits.slice(secretBytes * 8)) !== checkOfWhole(secret))',
    'if (false)',
    recovery,
  ],
  ['sleep locks', 'shared/vault/lock-policy.ts', "return 'slept';", 'return null;', lock],
  [
    'the curtain falls with the focus',
    'shared/vault/lock-policy.ts',
    "return away && !state.dialogOpen ? 'full' : 'none';",
    "return 'none';",
    lock,
  ],
  [
    'nothing is answered while locked',
    'electron/ipc/serve.ts',
    'if (!opened && !call.whileLocked) throw',
    'if (false) throw',
    ['test/electron/faults/door-fuzz.test.ts', ...opening],
  ],
  [
    'what comes in fits its schema',
    'electron/ipc/serve.ts',
    'if (!parsed.success) {',
    'if (false) {',
    ['test/electron/faults/door-fuzz.test.ts'],
  ],
  ['only a main frame may ask', sender, 'frame.parent === null && ', '', route],
  ['only our window may ask', sender, 'event.sender.id === windowId && ', '', route],
  ['only our own origin may ask', sender, ' && isOwn(frame.url)', '', route],
  [
    'internal calls are not for the page',
    'electron/ipc/route.ts',
    'return call && !call.internal ? call : undefined;',
    'return call;',
    route,
  ],
  [
    'a locked vault process is not started',
    'electron/ipc/route.ts',
    "if (!parts.isOpen() && !call.whileLocked) return refuse('locked'",
    "if (false) return refuse('locked'",
    route,
  ],
  [
    'wrong tries are remembered across restarts',
    'electron/vault/attempts-file.ts',
    'if (before === count) return;',
    'return;',
    opening,
  ],
  [
    'after an unclean end only reading until checked',
    'electron/vault/unlock-vault.ts',
    'const unclean = hasLeftoverLog(folder);',
    'const unclean = false;',
    ['test/electron/vault/session.test.ts'],
  ],
  ['full-text tables erase too', open, 'expectErasingSearch(raw);', '', config],
];
