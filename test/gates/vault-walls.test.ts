// The walls of the vault's code: it runs without Electron, one file knows SQLite, and no product line lowers the cost of guessing.

import { describe, expect, it } from 'vitest';
import { readSource, sourcesIn } from '../support/sources.ts';

const vault = [...sourcesIn('electron/vault'), ...sourcesIn('electron/database')];
const product = [
  ...sourcesIn('shared'),
  ...sourcesIn('cli'),
  ...sourcesIn('electron'),
  ...sourcesIn('renderer'),
];

describe('the walls of the vault', () => {
  it('its code imports no Electron, so that its proofs run in plain Node', () => {
    expect(vault.length).toBeGreaterThan(40);
    expect(vault.filter((file) => /from 'electron(\/|')/u.test(readSource(file)))).toEqual([]);
  });

  it('one file opens databases; another knows their type', () => {
    const knowing = product.filter((file) => readSource(file).includes("from 'better-sqlite3'"));
    expect(knowing.sort()).toEqual(['electron/database/open-file.ts', 'electron/database/open.ts']);
    expect(readSource('electron/database/open-file.ts')).toContain(
      "import type Database from 'better-sqlite3'",
    );
  });

  it('weak key derivations are an argument of tests: the product never gives it', () => {
    expect(product.filter((file) => /allowWeakKdf: true/u.test(readSource(file)))).toEqual([]);
  });

  it('PRAGMA stands in the database folder, where it is read back, and in salvage', () => {
    const setting = product.filter(
      (file) =>
        /PRAGMA\s+\w+\s*=/u.test(readSource(file)) && !file.startsWith('electron/database/'),
    );
    expect(setting).toEqual(['electron/vault/salvage.ts']);
  });

  it('files of the vault are made readable for their owner alone', () => {
    const writing = vault.filter((file) =>
      /writeFileSync\(|openSync\([^)]*'w|mkdirSync\(/u.test(readSource(file)),
    );
    for (const file of writing) {
      const bare = readSource(file)
        .split('\n')
        .filter(
          (line) =>
            /writeFileSync\(|mkdirSync\(|openSync\([^)]*'w/u.test(line) && !/0o[67]00/u.test(line),
        );
      expect(
        bare.map((line) => line.trim()),
        file,
      ).toEqual(
        file === 'electron/vault/create-vault.ts'
          ? ['mkdirSync(dirname(folder), { recursive: true });']
          : [],
      );
    }
  });
});
