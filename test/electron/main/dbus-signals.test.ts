// What a Linux desktop tells through D-Bus: the words are read right, and on a bus of our own they arrive.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  listenToDesktop,
  readSignals,
  type DesktopSignal,
} from '../../../electron/main/dbus-signals.ts';

const head = (from: string, member: string): string =>
  `signal time=1.2 sender=:1.4 -> destination=(null destination) serial=3 path=/org/x; interface=${from}; member=${member}`;

function heardIn(lines: readonly string[]): DesktopSignal[] {
  const heard: DesktopSignal[] = [];
  const read = readSignals((what) => heard.push(what));
  for (const line of lines) read(line);
  return heard;
}

describe('signals of a desktop', () => {
  it('a screen that locks, a computer that goes to sleep, a session told to lock', () => {
    expect(heardIn([head('org.gnome.ScreenSaver', 'ActiveChanged'), '   boolean true'])).toEqual([
      'screen-locked',
    ]);
    expect(
      heardIn([head('org.freedesktop.login1.Manager', 'PrepareForSleep'), '   boolean true']),
    ).toEqual(['suspend']);
    expect(heardIn([head('org.freedesktop.login1.Session', 'Lock')])).toEqual(['screen-locked']);
  });

  it('a screen that opens again, waking up, and other talk on the bus are no reason to lock', () => {
    expect(
      heardIn([head('org.freedesktop.ScreenSaver', 'ActiveChanged'), '   boolean false']),
    ).toEqual([]);
    expect(
      heardIn([head('org.freedesktop.login1.Manager', 'PrepareForSleep'), '   boolean false']),
    ).toEqual([]);
    expect(
      heardIn([head('org.freedesktop.DBus', 'NameLost'), '   string ":1.9"', '   boolean true']),
    ).toEqual([]);
    expect(
      heardIn([
        head('org.freedesktop.ScreenSaver', 'ActiveChanged'),
        head('org.freedesktop.DBus', 'NameLost'),
        '   boolean true',
      ]),
    ).toEqual([]);
  });
});

describe.skipIf(
  !['dbus-daemon', 'dbus-send', 'dbus-monitor'].every(
    (name) => spawnSync('which', [name]).status === 0,
  ),
)('on a bus of our own', () => {
  let daemon: ChildProcess | null = null;
  afterEach(() => {
    daemon?.kill();
    vi.unstubAllEnvs();
  });

  it('is heard, and a screen that is unlocked is not', async () => {
    daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [chunk] = (await once(daemon.stdout!, 'data')) as [Buffer];
    const address = chunk.toString().trim();
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
    // One private bus stands for the session's and the system's.
    vi.stubEnv('DBUS_SYSTEM_BUS_ADDRESS', address);
    const heard: DesktopSignal[] = [];
    listenToDesktop((what) => heard.push(what));
    const send = (path: string, member: string, on: boolean) =>
      spawnSync('dbus-send', [`--bus=${address}`, '--type=signal', path, member, `boolean:${on}`]);
    const emit = (on: boolean) =>
      send('/org/freedesktop/ScreenSaver', 'org.freedesktop.ScreenSaver.ActiveChanged', on);
    const sleep = (on: boolean) =>
      send('/org/freedesktop/login1', 'org.freedesktop.login1.Manager.PrepareForSleep', on);
    // Until the listening program has begun, nothing is heard.
    await vi.waitFor(
      () => {
        emit(true);
        expect(heard).toContain('screen-locked');
      },
      { timeout: 60_000, interval: 100 },
    );
    const settled = async (): Promise<number> => {
      for (let before = -1; before !== heard.length;) {
        before = heard.length;
        await new Promise((done) => setTimeout(done, 300));
      }
      return heard.length;
    };
    const before = await settled();
    emit(false);
    emit(true);
    // The bus keeps the order: the second word is heard, so the first one was heard and let go.
    await vi.waitFor(() => expect(heard).toHaveLength(before + 1), { timeout: 60_000 });
    expect(new Set(heard)).toEqual(new Set(['screen-locked']));
    // Going to sleep is said on the other bus; waking up is no reason to lock.
    await vi.waitFor(
      () => {
        sleep(true);
        expect(heard).toContain('suspend');
      },
      { timeout: 60_000, interval: 100 },
    );
    const slept = await settled();
    sleep(false);
    emit(true);
    await vi.waitFor(() => expect(heard).toHaveLength(slept + 1), { timeout: 60_000 });
    expect(heard.at(-1)).toBe('screen-locked');
  });
});
