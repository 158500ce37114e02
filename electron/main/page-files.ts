// What app:// may answer with: the packaged page's files, found by an exact list, with their headers.

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { contentSecurityPolicy, origin } from './origin.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Address path → file, for every file under `folder`. */
export function listFiles(folder: string, under = '/'): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = posix.join(under, entry.name);
    const file = join(folder, entry.name);
    if (entry.isDirectory())
      for (const [key, value] of listFiles(file, path)) found.set(key, value);
    else if (types[extname(entry.name)]) found.set(path, file);
  }
  return found;
}

export type PageAnswer = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array | string;
};

/** What a request gets: only GET, only our origin, only an address that is on the list letter by letter. */
export function answerRequest(
  files: ReadonlyMap<string, string>,
  method: string,
  url: string,
  nonce: string,
): PageAnswer {
  const nothing: PageAnswer = { status: 404, headers: {}, body: '' };
  if (method !== 'GET' || !url.startsWith(`${origin}/`)) return nothing;
  const path = url.slice(origin.length).split(/[?#]/, 1)[0] ?? '/';
  const file = files.get(path === '/' ? '/index.html' : path);
  if (!file) return nothing;
  const headers: Record<string, string> = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
  const bytes = readFileSync(file);
  if (extname(file) !== '.html') return { status: 200, headers, body: bytes };
  return { status: 200, headers, body: bytes.toString('utf8').replace('%NONCE%', nonce) };
}
