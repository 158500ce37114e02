// Moments and sizes read as people say them.

import { describe, expect, it } from 'vitest';
import { showBytes, showDays, showInstant } from '../../../renderer/vault/instant-text.ts';

describe('showInstant', () => {
  it('says the local day and time, with the year where it is not this one', () => {
    const at = new Date(2026, 11, 4, 9, 5).toISOString();
    expect(showInstant(at, '2026-11-22')).toBe('Fri 4 Dec, 09:05');
    expect(showInstant(at, '2026-12-04')).toBe('today, 09:05');
    expect(showInstant(at, '2027-01-02')).toBe('Fri 4 Dec 2026, 09:05');
  });
});

describe('showBytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [3_420_000, '3.4 MB'],
    [49_800_000, '50 MB'],
    [5e12, '5000 GB'],
  ] as const)('%i', (bytes, words) => {
    expect(showBytes(bytes)).toBe(words);
  });
});

describe('showDays', () => {
  it('minds the one', () => {
    expect([showDays(0), showDays(1), showDays(2)]).toEqual(['0 days', '1 day', '2 days']);
  });
});
