// The desktop keeps no name of a chosen file, and what is printed lies in a folder of our own that is emptied.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  dataFolderWithoutRecent,
  keepOwnTemporary,
} from '../../../electron/main/desktop-traces.ts';

vi.mock('electron', () => ({ app: {} }));
const fresh = (): string => mkdtempSync(join(tmpdir(), 'linking-pin-traces-'));

describe('the data folder that the file dialog is given', () => {
  it('has what the real one has, but no list of recent files, and none can be written', () => {
    const [real, own] = [fresh(), join(fresh(), 'desktop-data')];
    mkdirSync(join(real, 'fonts'));
    writeFileSync(join(real, 'fonts', 'a.ttf'), 'a font');
    writeFileSync(join(real, 'recently-used.xbel'), 'the real list');
    dataFolderWithoutRecent(real, own);
    dataFolderWithoutRecent(real, own);
    expect(readFileSync(join(own, 'fonts', 'a.ttf'), 'utf8')).toBe('a font');
    // As GLib writes: beside it, then in its place.
    const beside = join(own, 'recently-used.xbel.AB12CD');
    if (process.getuid?.() === 0) writeFileSync(beside, 'Amara.csv');
    else expect(() => writeFileSync(beside, 'Amara.csv')).toThrow(/EACCES/u);
    expect(() => renameSync(beside, join(own, 'recently-used.xbel'))).toThrow(
      /EISDIR|EEXIST|ENOENT|EACCES/u,
    );
    expect(readFileSync(join(real, 'recently-used.xbel'), 'utf8')).toBe('the real list');
    dataFolderWithoutRecent(real, own);
    expect(readdirSync(own).toSorted()).toEqual(['fonts', 'recently-used.xbel']);
    expect(existsSync(join(real, 'fonts', 'a.ttf'))).toBe(true);
    expect(statSync(own).mode & 0o777).toBe(0o500);
  });
});

describe('the temporary folder', () => {
  it.each([true, false])(
    'is ours alone, emptied at the start and gone at the end (in memory: %s)',
    (inMemory) => {
      const [userData, runtime] = [fresh(), fresh()];
      const env: NodeJS.ProcessEnv = inMemory ? { XDG_RUNTIME_DIR: runtime } : {};
      const first = keepOwnTemporary(userData, env).folder ?? '';
      expect(first.startsWith(inMemory ? runtime : userData)).toBe(true);
      expect([env['TMPDIR'], env['TMP'], env['TEMP']]).toEqual([first, first, first]);
      expect(statSync(first).mode & 0o777).toBe(0o700);
      writeFileSync(join(first, 'print.pdf'), 'a recovery key');
      const { folder, clear } = keepOwnTemporary(userData, env);
      expect(folder).toBe(first);
      expect(readdirSync(first)).toEqual([]);
      writeFileSync(join(first, 'print.pdf'), 'a recovery key');
      clear();
      expect(existsSync(first)).toBe(false);
    },
  );

  it('lies beside the settings where the folder in memory cannot be written to', () => {
    const userData = fresh();
    const env = { XDG_RUNTIME_DIR: '/proc/none' };
    expect(keepOwnTemporary(userData, env).folder).toBe(join(userData, 'temporary'));
  });
});
