// What the steps before an open vault hand to one another.

/** A vault that was found: where it lies, its name, and what to say about it. */
export type KnownVault = {
  readonly folder: string;
  readonly name: string;
  readonly notice: string | null;
};

/**
 * What an unlock left open: a question about the vault's state, or a recovery key nobody wrote
 * down.
 */
export type UnfinishedUnlock = {
  readonly readOnly: boolean;
  readonly notice: string | null;
  readonly passphrase: string | null;
};
