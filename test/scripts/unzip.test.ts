// The archive reader: modes and links are kept, damage is found, nothing gets out of its folder.

import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from './fixture.ts';

const { unzip } = await load<{
  unzip: (
    file: string,
    folder: string,
    rename?: (name: string) => string | undefined,
  ) => Promise<void>;
}>('setup/unzip.mjs');
const text = (words: string) => new TextEncoder().encode(words);
const attrs = (mode: number) => (mode << 16) >>> 0;

describe('unpacking', () => {
  let work: string;
  const archive = (files: Zippable, change: (bytes: Buffer) => Buffer = (bytes) => bytes) => {
    const file = join(work, 'a.zip');
    writeFileSync(file, change(Buffer.from(zipSync(files))));
    return file;
  };
  const out = (...parts: string[]) => join(work, 'out', ...parts);
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'linking-pin-zip-'));
  });
  afterEach(() => rmSync(work, { recursive: true, force: true }));

  it('keeps contents, modes, links and empty files, and leaves out what is not wanted', async () => {
    const long = 'much the same '.repeat(5_000);
    const file = archive({
      'top/run': [text(long), { os: 3, attrs: attrs(0o100755) }],
      'top/plain.txt': [text('as is'), { level: 0 }],
      'top/empty': text(''),
      'top/link': [text('plain.txt'), { os: 3, attrs: attrs(0o120777) }],
      'top/secret': text('no'),
    });
    await unzip(file, out(), (name) =>
      name.endsWith('secret') ? undefined : name.replace('top/', ''),
    );
    expect(readFileSync(out('run'), 'utf8')).toBe(long);
    expect(statSync(out('run')).mode & 0o777).toBe(0o755);
    expect(readFileSync(out('plain.txt'), 'utf8')).toBe('as is');
    expect(statSync(out('empty')).size).toBe(0);
    expect(readlinkSync(out('link'))).toBe('plain.txt');
    expect(existsSync(out('secret'))).toBe(false);
  });

  it('finds a change in a packed file', async () => {
    const file = archive({ 'a.txt': text('much the same '.repeat(500)) }, (bytes) =>
      bytes.fill(0xff, 40, 50),
    );
    await expect(unzip(file, out())).rejects.toMatchObject({ code: 'BROKEN_ARCHIVE' });
  });

  it('finds a changed byte', async () => {
    const file = archive({ 'a.txt': [text('what was written here'), { level: 0 }] }, (bytes) => {
      const at = bytes.indexOf('written');
      bytes[at] = 0x57;
      return bytes;
    });
    await expect(unzip(file, out())).rejects.toMatchObject({ code: 'BROKEN_ARCHIVE' });
  });

  it.each([0, 0.2, 0.6, 0.95, 0.99])('finds that only %d of it is there', async (part) => {
    const file = archive(
      { 'a.txt': text('x'.repeat(3_000)), 'b.bin': new Uint8Array(5_000).fill(3) },
      (bytes) => bytes.subarray(0, Math.floor(bytes.length * part)),
    );
    await expect(unzip(file, out())).rejects.toMatchObject({ code: 'BROKEN_ARCHIVE' });
  });

  it.each(['../outside.txt', '/outside.txt', 'a/../../outside.txt'])('refuses %s', async (name) => {
    await expect(unzip(archive({ [name]: text('x') }), out())).rejects.toMatchObject({
      code: 'BROKEN_ARCHIVE',
    });
    expect(existsSync(join(work, 'outside.txt'))).toBe(false);
  });
});
