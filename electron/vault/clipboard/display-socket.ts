// The line to the display server of this computer: a socket in the file system, which reaches no network. The only import of `net`.

import { createConnection, type Socket } from 'node:net';

/**
 * The number of the X display, where what is copied may be owned by us: Linux, a display on this computer, no Wayland.
 * A display that names a host (`desk:0`, `localhost:10.0` of ssh) is reached over a network and is none.
 */
export function localDisplay(
  env: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string | null {
  if (platform !== 'linux' || env['WAYLAND_DISPLAY']) return null;
  return /^(?:unix)?:(\d{1,5})(?:\.\d+)?$/u.exec(env['DISPLAY'] ?? '')?.[1] ?? null;
}

/** Opens the display's socket. Rejects where there is none: nothing else is tried. */
export function openDisplaySocket(display: string): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = createConnection({ path: `/tmp/.X11-unix/X${display}` });
    socket.once('connect', () => done(socket));
    socket.once('error', fail);
  });
}
