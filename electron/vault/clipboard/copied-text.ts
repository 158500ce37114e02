// What is copied, for half a minute: owned by this process where the display lets us, otherwise handed to main to write.

import { openX11Clipboard, type OwnedClipboard } from './x11-clipboard.ts';

export type CopiedText = { copy(text: string): Promise<void>; clear(): void };

type Parts = {
  /** Main writes it to the system's clipboard, and takes it away again by its own clock. */
  readonly toMain: (text: string) => void;
  readonly open?: () => Promise<OwnedClipboard | null>;
  readonly keepMs?: number;
};

export function copiedText({
  toMain,
  open = openX11Clipboard,
  keepMs = 30_000,
}: Parts): CopiedText {
  let owned: OwnedClipboard | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const clear = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    owned?.clear();
  };
  return {
    clear,
    copy: async (text) => {
      // A display that was lost is looked for once more.
      for (let tries = 0; tries < 2; tries += 1) {
        owned ??= await open();
        if (owned === null) break;
        if (await owned.put(text)) {
          if (timer) clearTimeout(timer);
          timer = setTimeout(clear, keepMs);
          return;
        }
        owned = null;
      }
      toMain(text);
    },
  };
}
