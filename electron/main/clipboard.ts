// What was copied by explicit wish leaves the clipboard after 30 seconds and at lock, if it is still ours.

import * as electron from 'electron';
import { secretFormats } from './clipboard-formats.ts';
import { clearSelection } from './selection.ts';

export type OwnClipboard = {
  copy(text: string): void;
  /** Resolves when what was ours is gone. */
  clear(): Promise<void>;
};
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
  // One after the other: a clearing that overtook the writing would leave the text there for ever.
  let work: Promise<void> = Promise.resolve();
  const then = (step: () => Promise<void>): Promise<void> =>
    (work = work.then(step).catch(() => undefined));
  const clear = (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const former = ours;
    ours = null;
    return former === null ? work : then(() => clearIfStill(former));
  };
  return {
    copy: (text) => {
      if (timer) clearTimeout(timer);
      ours = text;
      void then(() => system.put(text));
      timer = setTimeout(() => void clear(), keepMs);
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
  clear(kind?: string): unknown;
  readonly selection?: { clear(): unknown } | undefined;
};

/** Text goes with a word for clipboard managers not to keep it, where the runtime can write both in one step. */
export function systemClipboard(
  clipboard: Clipboard = electron.clipboard as unknown as Clipboard,
  item: Item | undefined = (electron as unknown as { ClipboardItem?: Item }).ClipboardItem,
  platform: string = process.platform,
): SystemClipboard {
  const write = async (text: string): Promise<void> => {
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
  };
  return {
    put: async (text) => {
      await write(text);
      // On X11 the same words also became the selection, which the middle button pastes anywhere.
      if (platform === 'linux') await clearSelection(clipboard);
    },
    text: async () => String(await clipboard.readText()),
    empty: async () => void (await clipboard.clear()),
  };
}
