// The nonce of this load, for every style element that a library adds while running.

import { setNonce } from 'get-nonce';

let nonce = '';

/** Tells the style-adding libraries the nonce; call once, before anything is drawn. */
export function giveStyleNonce(value: string): void {
  nonce = value;
  setNonce(value);
}

/** The nonce given at start, or an empty text where the page has no content policy. */
export function styleNonce(): string {
  return nonce;
}
