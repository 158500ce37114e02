// Looks for canaries in every file that changed since a moment, and in everything that a watched program wrote, deleted files too.

import {
  chmodSync,
  closeSync,
  createReadStream,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hitsIn, type Hit, type Needle } from './canaries.ts';

const skipped = new Set(['node_modules', '.git', 'proc', 'sys', 'dev']);

/** Regular files below `folders` that were changed or made since `since` (ms). */
export function changedSince(folders: readonly string[], since: number): string[] {
  return folders
    .flatMap((folder) => filesIn(folder))
    .filter((path) => {
      const { mtimeMs, ctimeMs } = lstatSync(path, { throwIfNoEntry: false }) ?? {
        mtimeMs: 0,
        ctimeMs: 0,
      };
      return Math.max(mtimeMs, ctimeMs) >= since;
    });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesIn(path);
      return entry.isFile() ? [path] : [];
    });
  } catch {
    return [];
  }
}

/** Reads in pieces that overlap, so that nothing hides at a border. */
export function scanFile(path: string, needles: readonly Needle[]): Hit[] {
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length));
  const size = 8_000_000;
  const found = new Map<string, Hit>();
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return [];
  }
  const buffer = Buffer.alloc(size);
  for (let at = 0; ; at += size - overlap) {
    const read = readSync(file, buffer, 0, size, at);
    for (const hit of hitsIn(buffer.subarray(0, read), path, needles))
      found.set(hit.canary + hit.form, hit);
    if (read < size) break;
  }
  closeSync(file);
  return [...found.values()];
}

/** A script that starts `program` under strace, which notes every byte written to a file into `log`. */
export function watchedProgram(program: string, script: string, log: string): string {
  const calls =
    'openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,rename,renameat,renameat2';
  writeFileSync(
    script,
    `#!/bin/sh\nexec strace -f -qq --seccomp-bpf -y -xx -s 1048576 -e trace=${calls} -e signal=none -o "${log}" "${program}" "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

export type Written = {
  /** Files opened for writing. */ readonly opened: Set<string>;
  readonly writes: number;
  readonly hits: Hit[];
};

/** Reads strace's notes: which files were opened for writing, and whether a canary was ever written to one. */
export async function scanWrites(log: string, needles: readonly Needle[]): Promise<Written> {
  const opened = new Set<string>();
  const hits: Hit[] = [];
  let writes = 0;
  for await (const line of createInterface({ input: createReadStream(log, 'latin1') })) {
    if (/^\d+ +(openat|open|creat)\(/.test(line)) {
      if (!/O_WRONLY|O_RDWR|creat\(/.test(line)) continue;
      const path = /= \d+<(.+)>$/.exec(line)?.[1];
      if (path && isFile(plainPath(path))) opened.add(plainPath(path));
      continue;
    }
    const [, target = ''] = /^\d+ +p?write(?:64|v|v2)?\(\d+<(.+?)>/.exec(line) ?? [];
    if (!isFile(plainPath(target))) continue;
    writes += 1;
    const written = Buffer.concat(
      [...line.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) =>
        Buffer.from((match[1] ?? '').replaceAll('\\x', ''), 'hex'),
      ),
    );
    hits.push(...hitsIn(written, `written to ${plainPath(target)}`, needles));
  }
  return { opened, writes, hits };
}

/** strace writes names in hexadecimal here, and marks what was deleted. */
function plainPath(text: string): string {
  return Buffer.from(
    text
      .replace(/\(deleted\)$/, '')
      .replace(/\\x([0-9a-f]{2})/g, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString();
}

function isFile(path: string): boolean {
  return (
    path.startsWith('/') &&
    !path.startsWith('/dev/') &&
    !path.startsWith('/proc/') &&
    !path.startsWith('/sys/')
  );
}

export function stillThere(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
