// `npm run bench -- vault`: the encrypted vault beside plain SQLite with the same settings, interleaved in one run, medians.
// `ratio` compares medians, `best` the fastest of each side, `cpu` the processor's time, which a busy machine disturbs less.
// Options: --notes=100000  --runs=7  --only=search,worst,insert,bulk,scan,check,backup,size,unlock,loop,timing (loop opens the built app)

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from '../../electron/database/open.ts';
import {
  settingsAfterKey,
  settingsForWriting,
  settingsOfNewFile,
} from '../../electron/database/settings.ts';
import { openHeader } from '../../electron/vault/files/header-files.ts';
import { usualKdf } from '../../electron/vault/keys/kdf.ts';
import { createVault } from '../../electron/vault/opening/create-vault.ts';
import { noteText, words } from './vault/corpus.ts';
import { mainLoop } from './vault/main-loop.ts';
import { unlocking } from './vault/unlock.ts';
import { worstSearch } from './vault/worst-search.ts';

type Setting = {
  readonly options: readonly string[];
  readonly only: readonly string[];
  readonly root: string;
  readonly print: (line: Record<string, unknown>) => void;
};
type Statement = {
  all(...p: unknown[]): unknown[];
  get(...p: unknown[]): unknown;
  run(...p: unknown[]): unknown;
};
/** As much of either side as the cases need. */
type Side = {
  readonly name: 'vault' | 'plain';
  readonly file: string;
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
  transaction(work: () => void): void;
  copyTo(file: string): void;
  close(): void;
};
const bench = 'vault';
const schema = `CREATE TABLE note (id INTEGER PRIMARY KEY, written_at TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX note_by_time ON note (written_at);
  CREATE VIRTUAL TABLE note_search USING fts5 (body, content = 'note', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
  INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 1);`;
const trigger =
  'CREATE TRIGGER note_indexed AFTER INSERT ON note BEGIN INSERT INTO note_search (rowid, body) VALUES (new.id, new.body); END;';
const key = randomBytes(32);

export async function run({ root, options, only, print }: Setting): Promise<void> {
  const number = (name: string, usual: number) =>
    Number(options.find((option) => option.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
  const [notes, runs] = [number('notes', 100_000), number('runs', 7)];
  const wants = (part: string) => only.length === 0 || only.includes(part);
  const place = mkdtempSync(join(tmpdir(), 'linking-pin-bench-'));
  try {
    if (['search', 'insert', 'bulk', 'scan', 'check', 'backup', 'size'].some(wants))
      sideBySide(place, notes, runs, wants, print);
    if (wants('worst')) await worstSearch(Math.min(runs, 7), print);
    if (wants('unlock')) await unlocking(place, runs, print);
    if (wants('loop')) await mainLoop(root, place, runs, print);
    if (wants('timing')) await wrongAgainstRight(place, print);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function sideBySide(
  place: string,
  notes: number,
  runs: number,
  wants: (part: string) => boolean,
  print: Setting['print'],
): void {
  const files = { vault: join(place, 'vault.db'), plain: join(place, 'plain.db') };
  let sides = [openVault(files.vault, true), openPlain(files.plain, true)] as const;
  for (const side of sides) {
    side.exec(schema);
    side.transaction(() => {
      const put = side.prepare('INSERT INTO note (id, written_at, body) VALUES (?, ?, ?)');
      for (let id = 1; id <= notes; id += 1) put.run(id, String(1_000_000 + id), noteText(id));
    });
    side.transaction(
      () => void side.exec("INSERT INTO note_search (note_search) VALUES ('rebuild')"),
    );
    side.exec(trigger);
  }
  const report = (name: string, times: Times, goal: number): void => {
    const wall = (side: Side['name']) => times[side].map((taken) => taken.wall);
    const cpu = (side: Side['name']) => median(times[side].map((taken) => taken.cpu));
    const [ours, theirs] = [median(wall('vault')), median(wall('plain'))];
    const best = round(Math.min(...wall('vault')) / Math.min(...wall('plain')));
    print({
      bench,
      case: name,
      n: notes,
      peer: 'plain SQLite, same settings',
      ratio: round(ours / theirs),
      best,
      cpu: round(cpu('vault') / cpu('plain')),
      goal,
      ours: round(ours),
      theirs: round(theirs),
      unit: 'ms',
      runs: times.vault.length,
    });
  };
  if (wants('search')) {
    for (const [name, rank] of [
      ['rare', 6_000],
      ['half a percent', 400],
      ['five percent', 40],
    ] as const) {
      const word = words[rank] ?? 'word';
      report(
        `warm search, ${name}`,
        interleave(
          sides,
          runs * 3,
          (side) =>
            void side
              .prepare(`SELECT note.id, written_at, snippet(note_search, 0, '[', ']', '…', 12) AS hit
        FROM note_search JOIN note ON note.id = note_search.rowid WHERE note_search MATCH ? ORDER BY rank LIMIT 50`)
              .all(word),
        ),
        1.1,
      );
    }
  }
  let next = notes;
  const insert = (side: Side, count: number): void => {
    const put = side.prepare('INSERT INTO note (id, written_at, body) VALUES (?, ?, ?)');
    side.transaction(() => {
      for (let index = 0; index < count; index += 1)
        put.run(next + index + 1, String(next + index), noteText(next + index));
    });
  };
  if (wants('insert')) {
    const times = interleave(
      sides,
      200,
      (side) => insert(side, 1),
      () => (next += 1),
    );
    report('durable insert of one note', times, 1.15);
  }
  if (wants('bulk'))
    report(
      '2,000 notes in one transaction',
      interleave(
        sides,
        runs,
        (side) => insert(side, 2_000),
        () => (next += 2_000),
      ),
      1.15,
    );
  if (wants('check'))
    report(
      'integrity check',
      interleave(sides, 3, (side) => void side.prepare('PRAGMA integrity_check').all()),
      1.15,
    );
  if (wants('backup'))
    report(
      'verified backup: copy, sync, open, check',
      interleave(sides, 3, (side) => backUp(side)),
      1.6,
    );
  if (wants('scan')) {
    const times: Times = { vault: [], plain: [] };
    for (let round = 0; round < runs; round += 1) {
      sides.forEach((side) => side.close());
      sides = [openVault(files.vault, false), openPlain(files.plain, false)];
      for (const side of round % 2 === 0 ? sides : [...sides].reverse())
        times[side.name].push(
          timed(
            () =>
              void side
                .prepare("SELECT count(*) AS n FROM note WHERE body LIKE '%nowhere to be found%'")
                .get(),
          ),
        );
    }
    report('scan of all notes, nothing cached', times, 1.35);
  }
  sides.forEach((side) => side.close());
  if (wants('size')) {
    const [ours, theirs] = [statSync(files.vault).size, statSync(files.plain).size];
    print({
      bench,
      case: 'size of the file',
      n: notes,
      peer: 'plain SQLite, same settings',
      ratio: round(ours / theirs),
      goal: 1.08,
      ours: round(ours / 1e6),
      theirs: round(theirs / 1e6),
      unit: 'MB',
      runs: 1,
    });
  }
}

/** A wrong passphrase must not be told from a right one by the time it takes. */
async function wrongAgainstRight(place: string, print: Setting['print']): Promise<void> {
  const folder = join(place, 'Timing.vault');
  const kdf = { ...usualKdf, memoryKiB: 1_024 };
  const { session } = await createVault({
    folder,
    now: () => new Date().toISOString(),
    deviceFolder: null,
    passphrase: 'right one',
    kdf,
    allowWeakKdf: true,
  });
  session.close();
  const times: { right: number[]; wrong: number[] } = { right: [], wrong: [] };
  for (let round = 0; round < 200; round += 1) {
    times.right.push(await timedLater(() => openHeader(folder, { passphrase: 'right one' }, true)));
    times.wrong.push(
      await timedLater(() =>
        openHeader(folder, { passphrase: 'wrong one' }, true).catch(() => null),
      ),
    );
  }
  print({
    bench,
    case: 'time of a wrong passphrase',
    n: 200,
    peer: 'time of the right one',
    ratio: round(median(times.wrong) / median(times.right)),
    goal: '0.9 to 1.1',
    ours: round(median(times.wrong)),
    theirs: round(median(times.right)),
    unit: 'ms',
    runs: 200,
  });
}

/** Time on the wall, and of the processor: on a busy machine the second is the steadier one. */
type Taken = { readonly wall: number; readonly cpu: number };
type Times = Record<Side['name'], Taken[]>;

/** Both sides in turns, each first every second time. */
function interleave(
  sides: readonly Side[],
  runs: number,
  work: (side: Side) => void,
  after: () => void = () => undefined,
): Times {
  const times: Times = { vault: [], plain: [] };
  for (const side of sides) work(side);
  after();
  for (let round = 0; round < runs; round += 1) {
    for (const side of round % 2 === 0 ? sides : [...sides].reverse())
      times[side.name].push(timed(() => work(side)));
    after();
  }
  return times;
}

function backUp(side: Side): void {
  const copy = `${side.file}.copy`;
  rmSync(copy, { force: true });
  side.copyTo(copy);
  const file = openSync(copy, 'r+');
  fsyncSync(file);
  closeSync(file);
  const opened =
    side.name === 'vault'
      ? openDatabase({ file: copy, key, readOnly: true })
      : new Database(copy, { readonly: true });
  opened.prepare('PRAGMA integrity_check').all();
  opened.close();
}

function openVault(file: string, create: boolean): Side {
  const db = openDatabase({ file, key, create });
  return {
    name: 'vault',
    file,
    prepare: (sql) => db.prepare(sql),
    exec: (sql) => db.exec(sql),
    transaction: (work) => db.transaction(work)(),
    copyTo: (to) => db.copyTo(to),
    close: () => db.close(),
  };
}

function openPlain(file: string, create: boolean): Side {
  const db = new Database(file);
  for (const { name, set } of [
    ...settingsAfterKey,
    ...(create ? settingsOfNewFile(1) : []),
    ...settingsForWriting,
  ])
    if (set !== null) db.pragma(`${name} = ${set}`);
  return {
    name: 'plain',
    file,
    prepare: (sql) => db.prepare(sql),
    exec: (sql) => db.exec(sql),
    transaction: (work) => db.transaction(work)(),
    copyTo: (to) => void db.prepare('VACUUM INTO ?').run(to),
    close: () => db.close(),
  };
}

function timed(work: () => void): Taken {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1_000 };
}

async function timedLater(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
