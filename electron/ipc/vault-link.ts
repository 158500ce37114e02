// Main's end of the line to the vault process: starts it, lets the page call, kills it. What people write never passes here.

import type { Reply } from '../../shared/kernel/problem.ts';
import type { FromVault, ToVault, VaultStatus } from './messages.ts';

/** As much of Electron's UtilityProcess as the link needs. */
export type Child = {
  postMessage(message: ToVault, lines?: readonly unknown[]): void;
  on(event: 'message', hear: (message: FromVault) => void): unknown;
  on(event: 'exit', hear: (code: number) => void): unknown;
  kill(): boolean;
};

export type LinkDeps = {
  readonly start: () => Child;
  /** The paths that the page has from main. */
  readonly known: () => readonly string[];
  readonly onState: (state: VaultStatus) => void;
  readonly onChanged: (topics: readonly string[]) => void;
  readonly onEnded: (id: string) => void;
  readonly onProgress: (id: string, label: string, fraction: number | null) => void;
  readonly onFailed: (call: string, errorClass: string) => void;
  readonly onCopied: (text: string) => void;
  /** `answer` is what every call that still waits is told. */
  readonly onExit: (code: number, answer: Reply) => void;
};

export type VaultLink = {
  readonly running: () => boolean;
  /** A call of main's own. */
  call(id: string, feature: string, name: string, input: unknown): Promise<Reply>;
  /** Lets the page make one call over its own line; starts the process where none runs. */
  expect(id: string, feature: string, name: string): void;
  /** Gives the process the other end of a line to the page. */
  meet(line: unknown): void;
  cancel(id: string): void;
  grant(token: string, path: string): void;
  /** Asks the process to close the vault, waits at most `limit` ms, then kills it. */
  end(limit: number): Promise<void>;
};

const gone: Reply = {
  ok: false,
  problem: { code: 'locked', message: 'The vault is locked. Unlock it to go on.', fields: [] },
};

/** A part of it could not be loaded, such as the key derivation or the database; nothing weaker takes its place. */
const neverStarted: Reply = {
  ok: false,
  problem: {
    code: 'unexpected',
    message:
      'The part of Linking Pin that opens vaults did not start. No vault was touched. Restart the computer; if it stays so, install Linking Pin again.',
    fields: [],
  },
};

export function linkVault(deps: LinkDeps): VaultLink {
  let child: Child | null = null;
  let ready: Child | null = null;
  const waiting = new Map<string, (reply: Reply) => void>();
  const grants = new Map<string, string>();
  let onClosed: (() => void) | null = null;

  const hear = (message: FromVault): void => {
    if (message.type === 'ready') ready = child;
    else if (message.type === 'reply') {
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
    } else if (message.type === 'ended') deps.onEnded(message.id);
    else if (message.type === 'state') deps.onState(message.state);
    else if (message.type === 'changed') deps.onChanged(message.topics);
    else if (message.type === 'progress')
      deps.onProgress(message.id, message.label, message.fraction);
    else if (message.type === 'failed') deps.onFailed(message.call, message.errorClass);
    else if (message.type === 'copied') deps.onCopied(message.text);
    else onClosed?.();
  };

  const started = (): Child => {
    if (child) return child;
    const fresh = deps.start();
    child = fresh;
    fresh.on('message', hear);
    fresh.on('exit', (code) => {
      if (child !== fresh) return;
      child = null;
      const answer = ready === fresh ? gone : neverStarted;
      for (const tell of waiting.values()) tell(answer);
      waiting.clear();
      onClosed?.();
      deps.onExit(code, answer);
      deps.onState({ open: false, sample: false, folder: null });
    });
    fresh.postMessage({ type: 'known', paths: deps.known() });
    for (const [token, path] of grants) fresh.postMessage({ type: 'grant', token, path });
    grants.clear();
    return fresh;
  };

  return {
    running: () => child !== null,
    call: (id, feature, name, input) =>
      new Promise((resolve) => {
        waiting.set(id, resolve);
        started().postMessage({ type: 'call', id, feature, name, input });
      }),
    expect: (id, feature, name) => started().postMessage({ type: 'expect', id, feature, name }),
    meet: (line) => started().postMessage({ type: 'page' }, [line]),
    cancel: (id) => child?.postMessage({ type: 'cancel', id }),
    grant: (token, path) => {
      if (child) child.postMessage({ type: 'grant', token, path });
      else grants.set(token, path);
    },
    end: async (limit) => {
      const ending = child;
      if (!ending) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limit);
        onClosed = () => {
          clearTimeout(timer);
          resolve();
        };
        ending.postMessage({ type: 'close' });
      });
      onClosed = null;
      if (child === ending) {
        child = null;
        for (const answer of waiting.values()) answer(gone);
        waiting.clear();
        deps.onState({ open: false, sample: false, folder: null });
      }
      ending.kill();
    },
  };
}
