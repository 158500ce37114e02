// Locking: the page is warned, the vault process ends, the page is rebuilt; at most two seconds from wish to done.

import type { VaultLink } from '../ipc/vault-link.ts';

export type LockDeps = {
  readonly link: VaultLink;
  readonly announce: (topics: readonly string[]) => void;
  readonly rebuildWindow: () => void;
  readonly clearCopies: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
};

/** Time the page gets to hand in what is being typed, and time the vault gets to close its file. */
const flushMs = 250;
const closeMs = 1500;
const clearMs = 200;

export function locker(deps: LockDeps): { lock(): Promise<void> } {
  let locking: Promise<void> | null = null;
  const lock = async (): Promise<void> => {
    if (!deps.link.running()) return;
    deps.announce(['lock-coming']);
    await deps.wait(flushMs);
    await deps.link.end(closeMs);
    // Bounded: a clipboard that does not answer holds no lock up.
    await Promise.race([deps.clearCopies(), deps.wait(clearMs)]);
    deps.rebuildWindow();
  };
  return {
    lock: () => {
      locking ??= lock().finally(() => {
        locking = null;
      });
      return locking;
    },
  };
}
