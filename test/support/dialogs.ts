// A person at the dialogs of a test: what a test names as a path is chosen, and the call gets its one-use token.

import { randomUUID } from 'node:crypto';
import { Problem } from '../../shared/kernel/problem.ts';

export function dialogs() {
  const grants = new Map<string, string>();
  const inDialogs = (value: unknown): unknown => {
    if (Array.isArray(value) || value === null || typeof value !== 'object') return value;
    if (!isPlain(value)) return value;
    const keys = Object.keys(value);
    const path = (value as { path?: unknown }).path;
    if (keys.length === 1 && typeof path === 'string') {
      const token = randomUUID();
      grants.set(token, path);
      return { token };
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inDialogs(part)]));
  };
  return {
    inDialogs,
    grant: (token: string, path: string): void => void grants.set(token, path),
    takeFile: (token: string): string => {
      const path = grants.get(token);
      grants.delete(token);
      if (path === undefined) throw new Problem('not-found', 'Please choose the file again.');
      return path;
    },
  };
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;
