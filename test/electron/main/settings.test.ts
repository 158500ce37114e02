// What main reads of its settings before anything else: never more than fits, never a fall.

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSettings, readSettings } from '../../../electron/app/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'linking-pin-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const usual = {
  bounds: { width: 1280, height: 800 },
  theme: 'system',
  lockMinutes: 10,
  textSize: 100,
  dayOrder: null,
  lastVault: null,
};
const read = (text: string) => {
  const file = join(folder, 'settings.json');
  writeFileSync(file, text);
  return readSettings(file);
};

describe('the settings in their file', () => {
  it('are taken as they were kept', () => {
    const kept = {
      bounds: { x: -5, y: 20, width: 1400, height: 900 },
      theme: 'dark',
      lockMinutes: 3,
      textSize: 125,
      dayOrder: 'month-first',
      lastVault: '/home/someone/Desk.vault',
    };
    expect(read(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([
    ['no file content', ''],
    ['broken JSON', '{"theme": "dark"'],
    ['another shape', '[1, 2]'],
    ['nothing', 'null'],
    [
      'values that do not fit',
      JSON.stringify({
        bounds: { width: 10, height: 10 },
        theme: 'pink',
        lockMinutes: 16,
        textSize: 120,
        dayOrder: 'year-first',
        lastVault: 7,
      }),
    ],
    [
      'a place that is no number',
      JSON.stringify({ bounds: { width: 1400, height: 900, x: 'left' } }),
    ],
    ['names that are not ours', '{"__proto__": {"theme": "dark"}, "constructor": 1}'],
  ])('%s gives the defaults', (_name, text) => {
    expect(read(text)).toEqual(usual);
  });

  it('keeps what fits beside what does not', () => {
    expect(read(JSON.stringify({ theme: 'light', lockMinutes: 0 }))).toEqual({
      ...usual,
      theme: 'light',
    });
  });

  it('a file that is not there gives the defaults', () => {
    expect(readSettings(join(folder, 'none.json'))).toEqual(usual);
  });

  it('a file that others could read becomes the owner’s alone', () => {
    const place = mkdtempSync(join(tmpdir(), 'linking-pin-settings-'));
    writeFileSync(join(place, 'settings.json'), '{}', { mode: 0o644 });
    openSettings(place);
    expect(statSync(join(place, 'settings.json')).mode & 0o777).toBe(0o600);
  });
});
