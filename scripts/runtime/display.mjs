// A screen for windows: the one that is there, or a virtual one on Linux that lives as long as the caller needs it.

import { spawn } from 'node:child_process';
import { Trouble } from '../setup/step.mjs';

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Starts Xvfb on a free number. Answers { display, stop }. */
export function virtualDisplay() {
  return new Promise((done, fail) => {
    // As root, tests also open windows as an ordinary user, who may then use this display too (-ac); it is never on the network.
    const access = process.getuid() === 0 ? ['-ac'] : [];
    const words = [
      '-displayfd',
      '3',
      '-screen',
      '0',
      '1920x1200x24',
      '-nolisten',
      'tcp',
      ...access,
    ];
    const child = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const refuse = (why) =>
      fail(
        new Trouble(
          `The virtual display could not be started: ${why}.`,
          'Install Xvfb (Debian and Ubuntu: apt-get install xvfb), then run the same command again.',
        ),
      );
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      refuse('it did not answer within 15 s');
    }, 15_000);
    const stop = () => {
      child.kill();
    };
    child.once('error', (error) => {
      clearTimeout(timer);
      refuse(error.message);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      refuse(`Xvfb ended with ${code}`);
    });
    // The number comes in pieces; closing the pipe before its end of line would end Xvfb.
    let number = '';
    child.stdio[3].on('data', (piece) => {
      number += piece;
      if (!number.endsWith('\n')) return;
      clearTimeout(timer);
      process.once('exit', stop);
      child.unref();
      child.stdio[3].unref();
      done({ display: `:${number.trim()}`, stop });
    });
  });
}
