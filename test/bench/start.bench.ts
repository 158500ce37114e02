// `npm run bench -- start`: spawn until our passphrase field takes a key, beside an empty Electron window until its first contentful paint.
// The same runtime, switches, sandbox, app:// and warm profiles on both sides, taken in turn; `best` compares the fastest of each side.
// Options: --runs=9

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualKdf } from '../../electron/vault/keys/kdf.ts';
import { createVault } from '../../electron/vault/opening/create-vault.ts';
import { displayFor } from './display.ts';
import { median, round } from './figures.ts';

type Setting = {
  readonly root: string;
  readonly options: readonly string[];
  readonly print: (line: Record<string, unknown>) => void;
};
type Side = { readonly app: string; readonly profile: string; readonly until: 'paint' | 'key' };
/** Milliseconds since the spawn; `cpu` is processor time of all processes of the app. */
type Marks = Readonly<
  Record<'main' | 'ready' | 'window' | 'dom' | 'paint' | 'done' | 'cpu', number>
>;

const limit = 60_000;

export async function run({ root, options, print }: Setting): Promise<void> {
  const runs = Number(options.find((option) => option.startsWith('--runs='))?.split('=')[1] ?? 9);
  if (!existsSync(join(root, 'dist', 'electron', 'main.js')))
    throw new Error('Build the app first: npm run build');
  const place = mkdtempSync(join(tmpdir(), 'linking-pin-bench-'));
  const display = await displayFor(root);
  try {
    const ours: Side = { app: root, profile: await profileWithVault(place), until: 'key' };
    const floor: Side = {
      app: join(root, 'test', 'bench', 'start', 'floor'),
      profile: join(place, 'floor'),
      until: 'paint',
    };
    const taken: { ours: Marks[]; floor: Marks[] } = { ours: [], floor: [] };
    for (let turn = 0; turn <= runs; turn += 1) {
      const marks = {
        ours: await startOnce(root, ours, display),
        floor: await startOnce(root, floor, display),
      };
      // The first of each makes the profile warm and is not counted.
      if (turn > 0) for (const side of ['ours', 'floor'] as const) taken[side].push(marks[side]);
    }
    const of = (side: 'ours' | 'floor', mark: keyof Marks) =>
      taken[side].map((marks) => marks[mark]);
    const [mine, theirs] = [of('ours', 'done'), of('floor', 'done')];
    print({
      bench: 'start',
      case: 'passphrase field takes a key',
      n: 1,
      peer: 'empty Electron window, first contentful paint',
      ratio: round(median(mine) / median(theirs)),
      best: round(Math.min(...mine) / Math.min(...theirs)),
      goal: 1.35,
      ours: round(median(mine)),
      theirs: round(median(theirs)),
      unit: 'ms',
      runs,
    });
    const [work, least] = [of('ours', 'cpu'), of('floor', 'cpu')];
    print({
      bench: 'start',
      case: 'processor time of the same',
      n: 1,
      peer: 'empty Electron window',
      ratio: round(median(work) / median(least)),
      best: round(Math.min(...work) / Math.min(...least)),
      goal: null,
      ours: round(median(work)),
      theirs: round(median(least)),
      unit: 'ms',
      runs,
    });
    for (const side of ['ours', 'floor'] as const) {
      const steps = Object.fromEntries(
        (['main', 'ready', 'window', 'dom', 'paint', 'done', 'cpu'] as const).map((mark) => [
          mark,
          round(median(of(side, mark))),
        ]),
      );
      print({
        bench: 'start',
        case: `steps, ${side}`,
        n: 1,
        peer: null,
        ratio: null,
        ...steps,
        unit: 'ms',
        runs,
      });
    }
  } finally {
    display.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

/** A profile that last used a vault which is there, so that the app begins with the passphrase. */
async function profileWithVault(place: string): Promise<string> {
  const folder = join(place, 'Desk.vault');
  const { session } = await createVault({
    folder,
    now: () => new Date().toISOString(),
    deviceFolder: null,
    passphrase: 'any six words will do here',
    kdf: { ...usualKdf, memoryKiB: 1_024 },
    allowWeakKdf: true,
  });
  await session.close();
  const profile = join(place, 'ours');
  mkdirSync(profile);
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ lastVault: folder }));
  return profile;
}

function startOnce(
  root: string,
  { app, profile, until }: Side,
  display: { readonly env: NodeJS.ProcessEnv },
): Promise<Marks> {
  const { path } = JSON.parse(
    readFileSync(join(root, 'node_modules', '.linking-pin', 'electron.json'), 'utf8'),
  ) as { path: string };
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((done, fail) => {
    const began = performance.timeOrigin + performance.now();
    const child = spawn(
      path,
      [...asRoot, join(root, 'test', 'bench', 'start', 'watched'), `--user-data-dir=${profile}`],
      {
        env: { ...display.env, BENCH_APP: app, BENCH_UNTIL: until },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    let said = '';
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    child.once('close', () => {
      clearTimeout(timer);
      const line = /^marks (.*)$/m.exec(said)?.[1];
      if (line === undefined) return fail(new Error(`${until}: no marks within ${limit} ms`));
      const marks = JSON.parse(line) as Record<string, number>;
      return done(
        Object.fromEntries(
          Object.entries(marks).map(([name, at]) => [name, name === 'cpu' ? at : at - began]),
        ) as unknown as Marks,
      );
    });
  });
}
