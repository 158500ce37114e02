// On X11 whatever is selected with the mouse or the keyboard can be read by every program, and pasted with the middle button: taken away again.

import * as electron from 'electron';

export type PageSelection = {
  /** The page says that something is selected; never what. */
  selected(): void;
  /** Clears it at once, if the page selected anything since the last time. */
  drop(): Promise<void>;
};

type Clipboard = {
  readonly selection?: { clear(): unknown } | undefined;
  clear(kind?: string): unknown;
};

/** Empties the selection of X11. Newer runtimes have a clipboard of its own for it, older ones a word to say. */
export async function clearSelection(
  clipboard: Clipboard = electron.clipboard as unknown as Clipboard,
): Promise<void> {
  await (clipboard.selection ? clipboard.selection.clear() : clipboard.clear('selection'));
}

type Parts = {
  readonly isFocused: () => boolean;
  readonly clear?: () => unknown;
  readonly platform?: string;
  readonly keepMs?: number;
};

/** Without a word of the page nothing is cleared: that would take from another program what is selected there. */
export function pageSelection({
  isFocused,
  clear = clearSelection,
  platform = process.platform,
  keepMs = 10_000,
}: Parts): PageSelection {
  let ours = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const drop = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!ours) return;
    ours = false;
    await clear();
  };
  const dropQuietly = (): Promise<void> => drop().catch(() => undefined);
  return {
    drop: dropQuietly,
    selected: () => {
      if (platform !== 'linux') return;
      ours = true;
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => void dropQuietly(), keepMs);
      // A word that comes after the window lost the focus is about something that nobody clears any more.
      if (!isFocused()) void dropQuietly();
    },
  };
}
