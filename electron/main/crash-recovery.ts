// When the page falls, the vault is closed with it, and a fresh page stands at the gate.

import { app, type WebContents } from 'electron';

export type RecoveryDeps = {
  readonly isOurs: (contents: WebContents) => boolean;
  readonly onGone: () => void;
  /** Locks where a vault is open, and makes the page anew in any case. */
  readonly beginAgain: () => Promise<void>;
};

/** A page that falls twice within this time would fall for ever. */
const twiceMs = 5000;

export function recoverFromCrash({ isOurs, onGone, beginAgain }: RecoveryDeps): void {
  let last = Number.NEGATIVE_INFINITY;
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit' || !isOurs(contents)) return;
    onGone();
    const soon = performance.now() - last < twiceMs;
    last = performance.now();
    if (soon) app.exit(1);
    else void beginAgain();
  });
}
