// The one form in which a passphrase is compared and derived, and how long it may be.

export const mostCharacters = 1_024;

/** NFKC, so that é typed on another keyboard is the same é. Nothing else is changed: spaces and case count. */
export function normalPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC');
}
