// Leaving: what is being typed is handed in and the vault closed before the app ends.

import { app } from 'electron';
import type { VaultLink } from '../ipc/vault-link.ts';

type QuitDeps = {
  readonly link: VaultLink;
  readonly announce: (topics: readonly string[]) => void;
  readonly wait: (ms: number) => Promise<void>;
  readonly clearCopies: () => Promise<void>;
  /** Resolves when nothing is left to be written. */
  readonly settled: () => Promise<void>;
};

export function quitInOrder({ link, announce, wait, clearCopies, settled }: QuitDeps): void {
  let leaving = false;
  const leave = async (): Promise<void> => {
    announce(['lock-coming']);
    if (link.running()) await wait(250);
    await link.end(2000);
    // The clipboard outlives whoever wrote to it: it is waited for, but not for ever.
    await Promise.race([clearCopies(), wait(1000)]);
    await settled().catch(() => undefined);
    app.exit(0);
  };
  const begin = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    void leave();
  };
  app.on('before-quit', begin);
  // Closing the window quits, but only after the page could hand in its text.
  app.on('browser-window-created', (_event, window) => {
    window.on('close', (event) => {
      if (!leaving) begin(event);
    });
  });
}
