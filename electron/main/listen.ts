// Main's ear: one channel, who asks is checked before anything else. It hears before the door behind it is loaded.

import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Reply } from '../../shared/kernel/problem.ts';
import type { Ticket } from '../ipc/messages.ts';
import { isOurWindow, type Sender } from './sender.ts';

export type Answerer = (feature: unknown, name: unknown, input: unknown) => Promise<Reply | Ticket>;

const notOurs: Reply = {
  ok: false,
  problem: { code: 'unexpected', message: 'This page may not ask.', fields: [] },
};

type ListenDeps = {
  readonly windowId: () => number | null;
  readonly answer: Promise<Answerer>;
  /** A page was loaded: whatever line the former one had is gone with it. */
  readonly onHello: () => void;
};

export function listen({ windowId, answer, onHello }: ListenDeps): void {
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
