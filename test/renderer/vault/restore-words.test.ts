// What a restore says before it is decided on.

import { describe, expect, it } from 'vitest';
import { beforeRestoring, keptWords } from '../../../renderer/vault/restore-words.ts';
import type { RestorePreview } from '../../../shared/vault/backups.ts';

const backupAt = '2026-11-22T10:00:00.000Z';
const preview = (change: Partial<RestorePreview>): RestorePreview => ({
  preview: 'p1',
  folder: '/a/Desk.vault',
  replaces: true,
  byRecovery: false,
  erasedSince: 0,
  lastLine: null,
  dateProved: true,
  rows: [{ label: 'People', standing: 2, restored: 2 }],
  lastChange: { standing: backupAt, restored: backupAt },
  ...change,
});

describe('beforeRestoring', () => {
  it('is silent where nothing is lost: nothing stands there, or the same does', () => {
    expect(
      beforeRestoring(
        preview({ replaces: false, lastChange: { standing: null, restored: backupAt } }),
      ),
    ).toBeNull();
    expect(beforeRestoring(preview({}))).toBeNull();
    expect(
      beforeRestoring(
        preview({ lastChange: { standing: '2026-11-22T10:00:30.000Z', restored: backupAt } }),
      ),
    ).toBeNull();
  });

  it('says what is lost: other counts, later changes', () => {
    expect(
      beforeRestoring(preview({ rows: [{ label: 'People', standing: 3, restored: 2 }] })),
    ).toMatch(/not in it/u);
    expect(
      beforeRestoring(
        preview({ lastChange: { standing: '2026-11-22T10:05:00.000Z', restored: backupAt } }),
      ),
    ).toMatch(/not in it/u);
  });

  it('says it where a vault stands there that cannot be counted', () => {
    expect(
      beforeRestoring(preview({ lastChange: { standing: null, restored: backupAt } })),
    ).toMatch(/cannot be counted/u);
  });
});

describe('keptWords', () => {
  it('names the place, and that no backup could be made of it', () => {
    expect(keptWords({ keptAt: null, backedUp: null })).toBe('');
    expect(keptWords({ keptAt: '/a/old', backedUp: true })).toMatch(
      /^What stood there before is kept.*\/a\/old$/u,
    );
    expect(keptWords({ keptAt: '/a/old', backedUp: false })).toMatch(/^No backup .*\/a\/old$/u);
  });
});
