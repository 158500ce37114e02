// Who may import whom: the walls of the house, as one table.

import { describe, expect, it } from 'vitest';
import { importsOf, sourcesIn } from '../support/sources.ts';

const features = [
  'vault',
  'programme',
  'people',
  'matching',
  'pairs',
  'coaching',
  'reflection',
  'insights',
  'sample',
];
const rank = (feature: string | undefined): number => features.indexOf(feature ?? '');
const earlierOrSame = (own: string | undefined, other: string | undefined): boolean =>
  rank(other) >= 0 && rank(other) <= rank(own);

/** What other features may know of the vault: everything else is its own. */
const vaultFace = [
  'erase.ts',
  'reveal-limit.ts',
  'keys/sealed-box.ts',
  'opening/deps.ts',
  'opening/guess-throttle.ts',
  'opening/holder.ts',
  'opening/open-sealed.ts',
  'rows/clock.ts',
  'session/session.ts',
].map((file) => `electron/vault/${file}`);
/** The sample makes a vault of its own, with a quick key that guards nothing. */
const forTheSample = ['electron/vault/keys/kdf.ts', 'electron/vault/opening/create-vault.ts'];

/** Whether `file` may import the project file `target`. */
export function mayImport(file: string, target: string): boolean {
  const [side, room, name = ''] = file.split('/');
  const [toSide, toRoom, toName = ''] = target.split('/');
  if (/\.(css|svg|csv)(\?raw)?$/.test(target)) return true;
  if (side === 'shared') {
    if (toSide !== 'shared') return false;
    if (file === 'shared/contract.ts') return toName === 'contract.ts';
    if (room === 'kernel') return toRoom === 'kernel';
    if (room === 'app') return toRoom === 'kernel' || toRoom === 'app';
    return toRoom === 'kernel' || earlierOrSame(room, toRoom);
  }
  // The command lines: the engine and the reading of lists, nothing of the desk.
  if (side === 'cli') return toSide === 'cli' || toSide === 'shared';
  if (toSide === 'cli') return false;
  if (side === 'electron')
    return mayImportInElectron(
      { file, room, name },
      { target, side: toSide, room: toRoom, name: toName },
    );
  if (toSide === 'electron' || toSide === 'test') return false;
  return mayImportInRenderer(
    { file, room, name },
    { target, side: toSide, room: toRoom, name: toName },
  );
}

type From = { file: string; room: string | undefined; name: string };
type To = { target: string; side: string | undefined; room: string | undefined; name: string };

function mayImportInElectron({ room, name }: From, to: To): boolean {
  const isRoot = name === '';
  if (to.side === 'shared') {
    if (room === 'database') return to.room === 'kernel';
    if (isRoot || room === 'ipc' || room === 'app' || room === 'main') return true;
    return (
      to.room === 'kernel' ||
      (room === 'sample' && to.room === 'app') ||
      earlierOrSame(room, to.room)
    );
  }
  if (to.side !== 'electron') return false;
  if (isRoot) return true;
  if (to.room === 'main' && room !== 'main') return false;
  if (room === 'database') return to.room === 'database';
  if (room === 'ipc') return ['ipc', 'database'].includes(to.room ?? '');
  // What only the main process uses: it opens no vault, so it meets no feature but the app's own calls.
  if (room === 'main') return ['main', 'ipc', 'app'].includes(to.room ?? '');
  if (room === 'app') return ['app', 'ipc'].includes(to.room ?? '');
  if (room === to.room) return true;
  if (to.room === 'vault')
    return vaultFace.includes(to.target) || (room === 'sample' && forTheSample.includes(to.target));
  // The sample fills a vault as a person would, through every feature.
  if (room === 'sample') return true;
  if (to.room === 'database') return true;
  if (to.target === 'electron/ipc/implement.ts') return true;
  // Another feature is reached through its store alone, never its handlers.
  return earlierOrSame(room, to.room) && to.name.endsWith('store.ts');
}

function mayImportInRenderer({ room, name }: From, to: To): boolean {
  const isRoot = name === '';
  if (to.side === 'shared') {
    if (room === 'ui') return to.room === 'kernel';
    if (room === 'api') return to.room === 'kernel' || to.target === 'shared/contract.ts';
    if (to.target === 'shared/contract.ts') return false;
    if (to.name === 'contract.ts') return name === 'data.ts' || room === 'shell' || isRoot;
    return (
      isRoot ||
      room === 'shell' ||
      room === 'screens' ||
      to.room === 'kernel' ||
      to.room === 'app' ||
      earlierOrSame(room, to.room)
    );
  }
  if (to.side !== 'renderer') return false;
  // Pages that compose several features: they know every feature, and only the list of screens knows them.
  if (to.room === 'screens') return room === 'screens' || room === 'screens.ts';
  // What every feature asks of the app itself has no owner among them.
  if (to.target === 'renderer/api/app.ts') return room !== 'ui';
  if (room === 'screens') return to.room !== 'api' && to.room !== 'shell' && to.name !== '';
  if (to.room === 'api') return room === 'api' || name === 'data.ts' || isRoot;
  if (isRoot || to.room === 'ui') return room !== 'api';
  if (room === 'ui') return false;
  if (room === 'shell') return true;
  return room === to.room || earlierOrSame(room, to.room);
}

describe('the walls of the house', () => {
  for (const side of ['shared', 'cli', 'electron', 'renderer']) {
    it(`nothing in ${side}/ imports what it may not know`, () => {
      const broken = sourcesIn(side).flatMap((file) =>
        importsOf(file)
          .filter(
            (target) =>
              /^(shared|cli|electron|renderer|test|scripts)\//.test(target) &&
              !mayImport(file, target),
          )
          .map((target) => `${file} → ${target}`),
      );
      expect(broken).toEqual([]);
    });
  }

  it('shared/ is pure: no package but zod and the named parsers and solvers, no Node module', () => {
    const allowed = new Set([
      'zod',
      'papaparse',
      '@e965/xlsx',
      'fflate',
      'highs',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-en',
    ]);
    const broken = sourcesIn('shared').flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('shared/') && !allowed.has(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it("the vault's public list names only what another feature uses", () => {
    const used = new Set(
      sourcesIn('electron')
        .filter((file) => !file.startsWith('electron/vault/'))
        .flatMap(importsOf),
    );
    expect([...vaultFace, ...forTheSample].filter((file) => !used.has(file))).toEqual([]);
  });

  it('the table refuses planted breaks', () => {
    expect(mayImport('electron/people/handlers.ts', 'electron/vault/rows/audit.ts')).toBe(false);
    expect(mayImport('electron/people/handlers.ts', 'electron/vault/handlers.ts')).toBe(false);
    expect(mayImport('electron/people/handlers.ts', 'electron/vault/erase.ts')).toBe(true);
    expect(mayImport('electron/people/handlers.ts', 'electron/vault/keys/kdf.ts')).toBe(false);
    expect(mayImport('electron/sample/handlers.ts', 'electron/vault/keys/kdf.ts')).toBe(true);
    expect(mayImport('electron/ipc/serve.ts', 'electron/vault/opening/holder.ts')).toBe(false);
    expect(mayImport('electron/people/handlers.ts', 'electron/all-handlers.ts')).toBe(false);
    expect(mayImport('electron/ipc/serve.ts', 'electron/all-handlers.ts')).toBe(false);
    expect(mayImport('shared/people/x.ts', 'shared/matching/score/pair-score.ts')).toBe(false);
    expect(mayImport('electron/people/handlers.ts', 'electron/programme/handlers.ts')).toBe(false);
    expect(mayImport('electron/matching/handlers.ts', 'electron/coaching/store.ts')).toBe(false);
    expect(mayImport('renderer/people/PeopleScreen.tsx', 'renderer/api/hooks.ts')).toBe(false);
    expect(mayImport('renderer/people/PeopleScreen.tsx', 'shared/people/contract.ts')).toBe(false);
    expect(mayImport('renderer/ui/layout/Page.tsx', 'renderer/people/data.ts')).toBe(false);
    expect(mayImport('renderer/pairs/PairHead.tsx', 'renderer/screens/Spine.tsx')).toBe(false);
    expect(mayImport('renderer/shell/Desk.tsx', 'renderer/screens/PairScreen.tsx')).toBe(false);
    expect(mayImport('renderer/screens/PairScreen.tsx', 'renderer/api/hooks.ts')).toBe(false);
    expect(mayImport('renderer/pairs/LettersScreen.tsx', 'renderer/api/app.ts')).toBe(true);
    expect(mayImport('renderer/ui/layout/Page.tsx', 'renderer/api/app.ts')).toBe(false);
    expect(mayImport('renderer/screens.ts', 'renderer/screens/PairScreen.tsx')).toBe(true);
    expect(mayImport('shared/kernel/id.ts', 'shared/people/participant.ts')).toBe(false);
    expect(mayImport('renderer/people/data.ts', 'electron/people/store.ts')).toBe(false);
    expect(mayImport('electron/main/start.ts', 'electron/people/store.ts')).toBe(false);
    expect(mayImport('electron/main/lock.ts', 'electron/database/open.ts')).toBe(false);
    expect(mayImport('electron/people/handlers.ts', 'electron/app/settings.ts')).toBe(false);
    expect(mayImport('shared/matching/input/week.ts', 'cli/matching/text.ts')).toBe(false);
    expect(mayImport('cli/matching/run.ts', 'electron/matching/store.ts')).toBe(false);
    expect(mayImport('electron/matching/store.ts', 'cli/matching/run.ts')).toBe(false);
  });
});
