// Every line of the log can be read: no code of ours reaches the page.

import { describe, expect, it } from 'vitest';
import { auditActions } from '../../../shared/vault/audit-action.ts';
import { auditWords } from '../../../shared/vault/audit-words.ts';

describe('auditWords', () => {
  it('says each action in words of its own', () => {
    const all = auditActions.map((action) => auditWords(action, null));
    expect(new Set(all).size).toBe(auditActions.length);
    for (const words of all) expect(words).toMatch(/^[A-Z][^_]*[a-z]$/u);
  });

  it.each([
    ['unlocked', 'failed-before:6', 'Unlocked with the passphrase, after 6 wrong tries'],
    ['unlocked', 'failed-before:1', 'Unlocked with the passphrase, after one wrong try'],
    [
      'unlocked-by-recovery',
      'failed-before:3',
      'Unlocked with the recovery key, after 3 wrong tries',
    ],
    ['backup-made', 'before-import', 'A backup was made and checked, before an import'],
    ['backup-failed', 'at-lock', 'A backup did not succeed, at the lock'],
    ['backup-failed', 'second-place', 'A backup did not succeed, in the second place'],
    ['second-place-chosen', 'set', 'The second place for backups was set'],
    ['second-place-chosen', 'none', 'The second place for backups was given up'],
    [
      'accepted-older',
      'older',
      'You took this vault for the newest one, although a newer one was seen here before',
    ],
    [
      'salvaged',
      'lost:1',
      'What could still be read was saved into a new vault; 1 row could not be read',
    ],
    ['settings-changed', 'clock', 'You said that the date of this computer is right'],
    [
      'settings-changed',
      'lock-minutes:15',
      'The time until it locks by itself was set to 15 minutes',
    ],
    [
      'audit-shortened',
      '812:00ff',
      'Old lines of this log, up to no. 812, were dropped by the retention rules',
    ],
    ['erased', 'note', 'A note was erased for good'],
  ] as const)('%s with %s', (action, reason, words) => {
    expect(auditWords(action, reason)).toBe(words);
  });

  it('says the action alone where a reason is of another version', () => {
    for (const action of auditActions) {
      if (action === 'audit-shortened') continue;
      for (const reason of ['from-the-future', 'from-the-future:7', 'constructor', '__proto__', ''])
        expect(auditWords(action, reason)).toBe(auditWords(action, null));
    }
  });
});
