// What main, the page and the vault process say to each other. What people write goes between page and vault alone.

import type { Reply } from '../../shared/kernel/problem.ts';

export type ToVault =
  | {
      readonly type: 'call';
      readonly id: string;
      readonly feature: string;
      readonly name: string;
      readonly input: unknown;
    }
  /** The other end of a line to the page comes with this message. */
  | { readonly type: 'page' }
  /** Main let the page make this one call over its own line. */
  | {
      readonly type: 'expect';
      readonly id: string;
      readonly feature: string;
      readonly name: string;
    }
  | { readonly type: 'cancel'; readonly id: string }
  /** A path the person chose in a dialog, good for one use. */
  | { readonly type: 'grant'; readonly token: string; readonly path: string }
  /** Paths that main tells the page: the default place and the last vault. */
  | { readonly type: 'known'; readonly paths: readonly string[] }
  | { readonly type: 'close' };

export type VaultStatus = {
  readonly open: boolean;
  readonly sample: boolean;
  readonly folder: string | null;
};

export type FromVault =
  /** Everything it needs is loaded: the first thing it ever says. */
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: string; readonly reply: Reply }
  /** The call that main let the page make is answered. */
  | { readonly type: 'ended'; readonly id: string }
  | {
      readonly type: 'progress';
      readonly id: string;
      readonly label: string;
      readonly fraction: number | null;
    }
  | { readonly type: 'changed'; readonly topics: readonly string[] }
  | { readonly type: 'state'; readonly state: VaultStatus }
  | { readonly type: 'failed'; readonly call: string; readonly errorClass: string }
  /** What was copied where this process cannot own the clipboard: main writes it, and takes it away again. */
  | { readonly type: 'copied'; readonly text: string }
  | { readonly type: 'closed' };

/** The page's call over its own line, under the id that main gave it. */
export type FromPage = {
  readonly id: string;
  readonly feature: string;
  readonly name: string;
  readonly input: unknown;
};
export type ToPage = { readonly id: string; readonly reply: Reply };

/** Main's answer to a call that the vault process is to hear from the page itself. */
export type Ticket = { readonly ticket: string };
