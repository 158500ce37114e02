// Remembers wrong attempts across restarts, so that closing the app does not start the waiting anew.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readIfThere } from '../files/durable-files.ts';

/** A file that has grown beyond this says nothing sensible any more. */
const mostBytes = 1_000_000;
const Attempts = z.record(z.string(), z.int().min(0).max(1_000_000));

/** Wrong attempts on this vault (by a hash of its place) since the last success. */
export function failedAttempts(file: string, vault: string): number {
  return read(file)[vault] ?? 0;
}

/** On a full disk the count is lost, which costs a pause and no safety: what happened is told all the same. */
export function setFailedAttempts(file: string, vault: string, count: number): void {
  const { [vault]: before = 0, ...others } = read(file);
  if (before === count) return;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(count > 0 ? { ...others, [vault]: count } : others), {
      mode: 0o600,
    });
  } catch {
    return;
  }
}

function read(file: string): Readonly<Record<string, number>> {
  try {
    return Attempts.parse(JSON.parse(String(readIfThere(file, mostBytes) ?? '{}')));
  } catch {
    return {};
  }
}
