// T03 in small: 60 disks as a power cut could leave them. The full 2,000 are in `npm run faults`.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { rebuild } from '../../faults/disk.ts';
import { losePower } from '../../faults/power-loss.ts';
import { harness, tell } from '../../support/fault-harness.ts';

const hasStrace =
  process.platform === 'linux' && tries(() => execFileSync('strace', ['-V'], { stdio: 'ignore' }));

test.skipIf(!hasStrace)(
  '60 rebuilt disks: nothing acknowledged is lost, none refuses to open',
  async () => {
    const line = tell(await losePower(harness(3), Number(process.env.DISKS ?? 60), 700));
    expect(line).toMatchObject({ failures: 0 });
    expect(line.deeds).toBeGreaterThan(50);
  },
  240_000,
);

test('what was synced stays, what was not may go: the rebuilding itself is right', () => {
  const word = (text: string) => Buffer.from(text.repeat(512 / text.length));
  const deeds = [
    { kind: 'create', file: 'f' },
    { kind: 'write', file: 'f', at: 0, bytes: word('safe') },
    { kind: 'sync', file: 'f' },
    { kind: 'write', file: 'f', at: 512, bytes: word('late') },
  ] as const;
  const nothing = rebuild(new Map(), deeds, () => 0).get('f');
  expect(nothing?.toString()).toBe('safe'.repeat(128));
  const all = rebuild(new Map(), deeds, () => 3).get('f');
  expect(all?.toString()).toBe('safe'.repeat(128) + 'late'.repeat(128));
});

test('a file that was cut and grows again holds zeros where nothing was written', () => {
  const bytes = Buffer.from('abcdefgh');
  const deeds = [
    { kind: 'write', file: 'f', at: 0, bytes },
    { kind: 'cut', file: 'f', size: 2 },
    { kind: 'write', file: 'f', at: 6, bytes: bytes.subarray(6) },
    { kind: 'sync', file: 'f' },
  ] as const;
  expect(rebuild(new Map([['f', Buffer.from('0123456789')]]), deeds, () => 0).get('f')).toEqual(
    Buffer.from('ab\0\0\0\0gh'),
  );
});

function tries(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
