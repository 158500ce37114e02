// Who may ask: our own window's main frame on our own origin, nobody else.

import { isOwn } from './origin.ts';

/** As much of an IPC event as the sender check reads. */
export type Sender = {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
  readonly sender: { readonly id: number };
};

/** True only for the main frame of our own window on our own origin. */
export function isOurWindow(event: Sender, windowId: number | null): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null && frame.parent === null && event.sender.id === windowId && isOwn(frame.url)
  );
}
