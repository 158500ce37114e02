// The only opening in the wall: one call, one subscription. It never changes when features are added.

import { contextBridge, ipcRenderer } from 'electron';

// What people write goes to the vault process over a line of its own, so that main never holds a copy of it.
type Waiting = { readonly resolve: (reply: unknown) => void };
const waiting = new Map<string, Waiting>();
let line: MessagePort | null = null;
let unsent: unknown[] = [];

ipcRenderer.on('line', (event) => {
  line?.close();
  line = event.ports[0] ?? null;
  if (!line) return;
  line.onmessage = ({ data }: MessageEvent<{ id: string; reply: unknown }>) => {
    waiting.get(data.id)?.resolve(data.reply);
    waiting.delete(data.id);
  };
  for (const message of unsent) line.postMessage(message);
  unsent = [];
});
ipcRenderer.on('line-gone', (_event, answer: unknown) => {
  line?.close();
  line = null;
  unsent = [];
  for (const { resolve } of waiting.values()) resolve(answer);
  waiting.clear();
});
ipcRenderer.send('hello');

/** Main answers for itself, or says under which id the vault process expects the call. */
async function call(feature: unknown, name: unknown, input: unknown): Promise<unknown> {
  const answer = await ipcRenderer.invoke(
    'call',
    feature,
    name,
    feature === 'app' ? input : undefined,
  );
  const id: unknown = answer?.ticket;
  if (typeof id !== 'string') return answer;
  return new Promise((resolve) => {
    waiting.set(id, { resolve });
    const message = { id, feature, name, input };
    if (line) line.postMessage(message);
    else unsent.push(message);
  });
}

contextBridge.exposeInMainWorld('linkingPin', {
  call,
  onChanged: (listener: (topics: unknown) => void) => {
    const hear = (_event: unknown, topics: unknown): void => listener(topics);
    ipcRenderer.on('changed', hear);
    return () => ipcRenderer.off('changed', hear);
  },
});
