// A part of the app that falls leaves no image of its memory on the disk: on Linux the limit for core dumps is set to nothing, for main and for whatever it starts.

import { spawn } from 'node:child_process';

/**
 * Renderers and the vault process come from Chromium's own two starters ("zygotes") or from main, and inherit from them.
 * Those first, then whatever had already been started meanwhile. Without prlimit (util-linux) nothing happens: docs/security.md says so.
 */
const script = `
command -v prlimit >/dev/null || exit 0
children() { cat /proc/"$1"/task/*/children 2>/dev/null; }
none() { for pid in "$@"; do prlimit --core=0:0 --pid "$pid" 2>/dev/null; done; }
none "$1" $(children "$1")
for parent in $(children "$1"); do none "$parent" $(children "$parent"); done`;

export function forbidCoreDumps(): void {
  if (process.platform !== 'linux') return;
  spawn('/bin/sh', ['-c', script, 'sh', String(process.pid)], { stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}
