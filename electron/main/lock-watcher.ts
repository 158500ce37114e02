// Feeds the lock policy with what the computer and the window tell, and carries out what it decides.

import { app, powerMonitor } from 'electron';
import {
  onLockEvent,
  startLockPolicy,
  type LockEvent,
  type LockOutcome,
} from '../../shared/vault/lock-policy.ts';
import { listenToDesktop } from './dbus-signals.ts';

export type WatchParts = {
  readonly minutes: () => number;
  readonly isOpen: () => boolean;
  readonly lock: () => Promise<void>;
  readonly onCurtain: () => void;
};

export type Watch = {
  /** A vault was just opened. */
  begin(): void;
  stirred(by: 'input' | 'drag' | 'drop'): void;
  talk(minutes: number | null): void;
  curtain(): LockOutcome['curtain'];
  /** Runs one of our own dialogs, which take the focus without anybody leaving. */
  undisturbed<T>(work: () => Promise<T>): Promise<T>;
};

const tickMs = 5000;

export function watchForLock({ minutes, isOpen, lock, onCurtain }: WatchParts): Watch {
  let state = startLockPolicy(performance.now());
  let curtain: LockOutcome['curtain'] = 'none';
  const hear = (event: LockEvent): void => {
    const outcome = onLockEvent(state, event, performance.now(), minutes());
    state = outcome.state;
    if (outcome.curtain !== curtain) {
      curtain = outcome.curtain;
      onCurtain();
    }
    if (outcome.lock && isOpen()) void lock();
  };
  const tell =
    (kind: Exclude<LockEvent['kind'], 'tick' | 'dialog' | 'session-started'>) => (): void =>
      hear({ kind });

  setInterval(() => {
    if (powerMonitor.getSystemIdleState(60) === 'locked') hear({ kind: 'screen-locked' });
    else
      hear({ kind: 'tick', systemIdle: powerMonitor.getSystemIdleTime() * 1000, wall: Date.now() });
  }, tickMs).unref();
  powerMonitor.on('suspend', tell('suspend'));
  powerMonitor.on('lock-screen', tell('screen-locked'));
  powerMonitor.on('shutdown', tell('shutdown'));
  powerMonitor.on('user-did-resign-active', tell('user-switched'));
  app.on('browser-window-blur', tell('blur'));
  app.on('browser-window-focus', tell('focus'));
  app.on('browser-window-created', (_event, window) => {
    window.on('hide', tell('hide'));
    window.on('minimize', tell('hide'));
    window.on('show', tell('show'));
    window.on('restore', tell('show'));
  });

  let listening = false;
  return {
    begin: () => {
      // Not before there is something to lock: it starts a process.
      if (!listening) listenToDesktop((kind) => hear({ kind }));
      listening = true;
      state = startLockPolicy(performance.now());
      curtain = 'none';
    },
    stirred: (by) =>
      hear(
        by === 'drag'
          ? { kind: 'file-dragged' }
          : by === 'drop'
            ? { kind: 'dialog', open: false }
            : { kind: 'input' },
      ),
    talk: (planned) =>
      hear(
        planned === null
          ? { kind: 'session-ended' }
          : { kind: 'session-started', planned: planned * 60_000 },
      ),
    curtain: () => curtain,
    undisturbed: async (work) => {
      hear({ kind: 'dialog', open: true });
      try {
        return await work();
      } finally {
        hear({ kind: 'dialog', open: false });
        hear({ kind: 'input' });
      }
    },
  };
}
