// What a Linux desktop says about locking its screen and going to sleep, heard through D-Bus; elsewhere and without its tools, nothing.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type DesktopSignal = 'screen-locked' | 'suspend';

const screens = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
];
const signal = (from: string, member: string): string =>
  `type='signal',interface='${from}',member='${member}'`;
const ofSession = screens.map((name) => signal(name, 'ActiveChanged'));
const ofSystem = [
  signal('org.freedesktop.login1.Manager', 'PrepareForSleep'),
  signal('org.freedesktop.login1.Session', 'Lock'),
];

/** Listens while its input stays open: however the app ends, what it started ends too. */
const words = (rules: readonly string[]): string => rules.map((rule) => `"${rule}"`).join(' ');
const script = `
command -v dbus-monitor >/dev/null || exit 0
dbus-monitor --system ${words(ofSystem)} &
pids=$!
if [ -n "$SESSION" ]; then dbus-monitor --session ${words(ofSession)} & pids="$pids $!"; fi
read _
kill $pids`;

/** Reads dbus-monitor line by line: a signal's head, then for some of them whether it begins or ends. */
export function readSignals(hear: (what: DesktopSignal) => void): (line: string) => void {
  let waiting: DesktopSignal | null = null;
  return (line) => {
    if (line.startsWith('signal ')) {
      const member = /member=(\w+)/.exec(line)?.[1];
      if (member === 'Lock') hear('screen-locked');
      waiting =
        member === 'ActiveChanged'
          ? 'screen-locked'
          : member === 'PrepareForSleep'
            ? 'suspend'
            : null;
      return;
    }
    if (waiting && /^\s+boolean true$/.test(line)) hear(waiting);
    waiting = null;
  };
}

/** Polling goes on beside this, for desktops that say nothing here. */
export function listenToDesktop(hear: (what: DesktopSignal) => void): void {
  if (process.platform !== 'linux') return;
  // Without a bus of the session the tool would start one.
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder } = process.env;
  const session =
    address !== undefined || (folder !== undefined && existsSync(join(folder, 'bus'))) ? 'yes' : '';
  const child = spawn('/bin/sh', ['-c', script], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, SESSION: session },
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  const read = readSignals(hear);
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) read(line);
  });
  child.unref();
}
