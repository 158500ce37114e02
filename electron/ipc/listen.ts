// Main's ear: one channel, who asks is checked before anything else. It hears before the door behind it is loaded.

import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Reply } from '../../shared/kernel/problem.ts';
import type { Way } from './messages.ts';
import { isOurWindow, type Sender } from './sender.ts';

export type Answer = (feature: unknown, name: unknown, input: unknown) => Promise<Reply | Way>;

const notOurs: Reply = {
  ok: false,
  problem: { code: 'unexpected', message: 'This page may not ask.', fields: [] },
};

type ListenParts = {
  readonly windowId: () => number | null;
  readonly answer: Promise<Answer>;
  /** A page was loaded: whatever line the former one had is gone with it. */
  readonly onHello: () => void;
};

export function listen({ windowId, answer, onHello }: ListenParts): void {
  ipcMain.on('hello', (event) => {
    if (isOurWindow(event as unknown as Sender, windowId())) onHello();
  });
  ipcMain.handle(
    'call',
    async (event: IpcMainInvokeEvent, feature: unknown, name: unknown, input: unknown) =>
      isOurWindow(event as unknown as Sender, windowId())
        ? (await answer)(feature, name, input)
        : notOurs,
  );
}
