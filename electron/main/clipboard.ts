// What was copied by explicit wish leaves the clipboard after 30 seconds and at lock, if it is still ours.

import * as electron from 'electron';
import { secretFormats } from './clipboard-formats.ts';

export type OwnClipboard = { copy(text: string): void; clear(): void };
/** The system's clipboard as far as it is needed here. */
export type SystemClipboard = {
  put(text: string): Promise<void>;
  text(): Promise<string>;
  empty(): Promise<void>;
};

export function ownClipboard(
  system: SystemClipboard = systemClipboard(),
  keepMs = 30_000,
): OwnClipboard {
  let ours: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const clearIfStill = async (former: string): Promise<void> => {
    if ((await system.text()) === former) await system.empty();
  };
  const clear = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    const former = ours;
    ours = null;
    if (former !== null) clearIfStill(former).catch(() => undefined);
  };
  return {
    copy: (text) => {
      if (timer) clearTimeout(timer);
      system.put(text).catch(() => undefined);
      ours = text;
      timer = setTimeout(clear, keepMs);
    },
    clear,
  };
}

type Item = new (parts: Record<string, string | Blob>) => never;
/** Newer runtimes write several formats at once and answer with promises; older ones know text alone and answer at once. */
type Clipboard = {
  write?(items: never[]): Promise<void>;
  writeText(text: string): unknown;
  readText(): unknown;
  clear(): unknown;
};

/** Text goes with a word for clipboard managers not to keep it, where the runtime can write both in one step. */
export function systemClipboard(
  clipboard: Clipboard = electron.clipboard,
  item: Item | undefined = (electron as unknown as { ClipboardItem?: Item }).ClipboardItem,
  platform: string = process.platform,
): SystemClipboard {
  return {
    put: async (text) => {
      if (clipboard.write && item) {
        const hints = Object.entries(secretFormats(platform)).map(
          ([name, value]) =>
            [`electron application/osclipboard;format="${name}"`, new Blob([value])] as const,
        );
        const written = await clipboard
          .write([new item({ 'text/plain': text, ...Object.fromEntries(hints) })])
          .then(
            () => true,
            () => false,
          );
        if (written) return;
      }
      await clipboard.writeText(text);
    },
    text: async () => String(await clipboard.readText()),
    empty: async () => void (await clipboard.clear()),
  };
}
