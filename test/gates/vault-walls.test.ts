// The walls of the vault's code: it runs without Electron, one file knows SQLite, and no product line lowers the cost of guessing.

import { describe, expect, it } from 'vitest';
import { importsOf, readSource, sourcesIn } from '../support/sources.ts';
import {
  below,
  calledName,
  isNode,
  type Node,
  nodesIn,
  nodesOf,
  stringsIn,
} from '../support/syntax.ts';

const vault = [...sourcesIn('electron/vault'), ...sourcesIn('electron/database')];

/** The rooms of electron/vault, then what lies above them: its handlers and what they show. */
const rooms = [
  'clipboard',
  'keys',
  'files',
  'rows',
  'session',
  'backups',
  'opening',
  'restore',
  '',
];
const roomOf = (file: string): string => file.split('/').slice(2, -1).join('/');
const mayKnow = (file: string, target: string): boolean =>
  rooms.indexOf(roomOf(target)) <= rooms.indexOf(roomOf(file));
const product = [
  ...sourcesIn('shared'),
  ...sourcesIn('cli'),
  ...sourcesIn('electron'),
  ...sourcesIn('renderer'),
];

/** Whether a call may bring a file or folder into being: opening counts when its flag does not only read. */
function makesFile(node: Node): boolean {
  const name = calledName(node);
  if (name === 'openSync') {
    const [, flag] = node['arguments'] as readonly Node[];
    return flag?.type !== 'Literal' || !/^r\+?$/u.test(String(flag['value']));
  }
  return name === 'writeFileSync' || name === 'appendFileSync' || name === 'mkdirSync';
}

/** The calls that make a file or folder without saying 0o600 or 0o700, as one line each. */
function openToOthers(nodes: readonly Node[], text: string): string[] {
  return nodes
    .filter(makesFile)
    .filter((call) => !below(call).some(({ raw }) => raw === '0o600' || raw === '0o700'))
    .map((call) => text.slice(call.start, call.end).replaceAll(/\s+/gu, ' '));
}

const givesWeakKdf = (node: Node): boolean =>
  node.type === 'Property' &&
  isNode(node['key']) &&
  (node['key']['name'] ?? node['key']['value']) === 'allowWeakKdf' &&
  isNode(node['value']) &&
  node['value']['value'] === true;

describe('the walls of the vault', () => {
  it('its code imports no Electron, so that its proofs run in plain Node', () => {
    expect(vault.length).toBeGreaterThan(40);
    const withElectron = vault.filter((file) =>
      importsOf(file).some((target) =>
        /^electron($|\/(main|common|renderer|utility)$)/u.test(target),
      ),
    );
    expect(withElectron).toEqual([]);
  });

  it('one file opens databases; two more know their type', () => {
    const knowing = product.filter((file) => importsOf(file).includes('better-sqlite3'));
    const typesOnly = ['electron/database/open-file.ts', 'electron/database/read-back.ts'];
    expect(knowing.sort()).toEqual([...typesOnly, 'electron/database/open.ts'].sort());
    for (const file of typesOnly) {
      const imported = nodesIn(file).filter(
        (node) => isNode(node['source']) && node['source']['value'] === 'better-sqlite3',
      );
      expect(imported.map((node) => node['importKind'])).toEqual(['type']);
    }
  });

  it('each room of the vault knows those before it', () => {
    const inside = sourcesIn('electron/vault');
    const broken = inside.flatMap((file) =>
      importsOf(file)
        .filter((target) => inside.includes(target) && !mayKnow(file, target))
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
    expect(inside.filter((file) => !rooms.includes(roomOf(file)))).toEqual([]);
    const [session, backups] = ['electron/vault/session/x.ts', 'electron/vault/backups/x.ts'];
    expect(mayKnow(backups, session)).toBe(true);
    expect(mayKnow(session, backups)).toBe(false);
    expect(mayKnow(session, 'electron/vault/handlers.ts')).toBe(false);
  });

  it('weak key derivations are an argument of tests: the product never gives it', () => {
    expect(product.filter((file) => nodesIn(file).some(givesWeakKdf))).toEqual([]);
    expect(nodesOf('planted.ts', "open({ 'allowWeakKdf':\n true })").some(givesWeakKdf)).toBe(true);
  });

  it('PRAGMA stands in the database folder, where it is read back, and in salvage', () => {
    const setting = product.filter(
      (file) =>
        !file.startsWith('electron/database/') &&
        stringsIn(nodesIn(file)).some((text) => /PRAGMA\s+\w+\s*=/u.test(text)),
    );
    expect(setting).toEqual(['electron/vault/restore/salvage.ts']);
  });

  it('files of the vault are made readable for their owner alone', () => {
    const found = vault.flatMap((file) => {
      const text = readSource(file);
      return openToOthers(nodesIn(file), text).map((call) => `${file}: ${call}`);
    });
    expect(found).toEqual([
      // The vault was just copied to this file, which was made for its owner alone.
      'electron/vault/backups/backup-copy.ts: appendFileSync(part, trailerOf(said, keys.backup))',
      // Opens for reading only and makes nothing.
      'electron/vault/files/durable-files.ts: openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)',
      // The folder in which people want the vault is theirs; the vault's own folder is made closed.
      'electron/vault/opening/create-vault.ts: mkdirSync(dirname(folder), { recursive: true })',
    ]);
  });

  it.each([
    ["writeFileSync(file, text, { flag: 'w' })", 1],
    ['writeFileSync(\n  file,\n  text,\n  { mode: 0o600 },\n)', 0],
    ["fs.openSync(file, 'a')", 1],
    ["openSync(file, 'wx', 0o600)", 0],
    ["openSync(file, 'r+')", 0],
    ['openSync(file, flags)', 1],
    ['mkdirSync(folder, { recursive: true, mode: 0o755 })', 1],
  ])('a planted break is seen: %s', (text, count) => {
    expect(openToOthers(nodesOf('planted.ts', text), text)).toHaveLength(count);
  });
});
