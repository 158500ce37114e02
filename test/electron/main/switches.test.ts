// A packaged app starts with switches from a short list and with no other, in whatever way they are written.

import { describe, expect, it, vi } from 'vitest';
import { switchesRefused } from '../../../electron/main/security.ts';

vi.mock('electron', () => ({ app: {}, session: {} }));

describe('switches', () => {
  it.each([
    '--remote-debugging-port=9222',
    '-remote-debugging-port=9222',
    '--Remote-Debugging-Pipe',
    '--inspect=0',
    '--js-flags=--expose-gc',
    '--no-sandbox',
    '--user-data-dir=/tmp/x',
    // None of these stood on the list of what was refused before.
    '--disable-features=x',
    '--enable-blink-features=x',
    '--proxy-server=http://x',
    '--host-resolver-rules=MAP * 192.0.2.7',
    '--ssl-key-log-file=/tmp/k',
    '--enable-crash-reporter',
    '--renderer-cmd-prefix=gdb',
    '--utility-cmd-prefix=gdb',
    '--gpu-launcher=gdb',
    '--single-process',
    '--in-process-gpu',
    '--trace-startup',
    '--vmodule=*=9',
    '--v=9',
    '--disable-seccomp-filter-sandbox',
    '--allow-file-access-from-files',
    '--print-to-pdf',
    '--no-zygote',
    '--require=/tmp/x.js',
    '-r',
  ])('%s is refused', (word) => {
    expect(switchesRefused([word], 'linux')).toHaveLength(1);
  });

  it('what only changes the drawing, ours, and what is no switch may stand', () => {
    const words = [
      '--sample',
      '--lang=de',
      '--force-device-scale-factor=2',
      'a file',
      '--',
      '--no-sandbox',
    ];
    expect(switchesRefused(words, 'linux')).toEqual([]);
  });

  it('Windows has one more way to write them, macOS one more word', () => {
    expect(switchesRefused(['/no-sandbox'], 'win32')).toEqual(['no-sandbox']);
    expect(switchesRefused(['/home/somebody'], 'linux')).toEqual([]);
    expect(switchesRefused(['-psn_0_12345'], 'darwin')).toEqual([]);
    expect(switchesRefused(['-psn_0_12345'], 'linux')).toHaveLength(1);
  });
});
