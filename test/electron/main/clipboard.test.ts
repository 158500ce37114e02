// Copying: marked as a secret for clipboard managers, and gone after half a minute or at a lock if it is still ours.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownClipboard, systemClipboard } from '../../../electron/main/clipboard.ts';

vi.mock('electron', () => ({ clipboard: {}, ClipboardItem: undefined }));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A clipboard of the newer kind that keeps what it is given, or refuses what it does not know. */
function fakeSystem({ refuses = false } = {}) {
  let held: Record<string, string | Blob> = {};
  // As on X11: whatever is written becomes the selection too.
  let selected = '';
  class Item {
    readonly parts: Record<string, string | Blob>;
    constructor(parts: Record<string, string | Blob>) {
      this.parts = parts;
    }
  }
  const clipboard = {
    write: async (items: never[]) => {
      if (refuses) throw new Error('unknown format');
      held = (items as unknown as Item[])[0]!.parts;
      selected = String(held['text/plain']);
    },
    writeText: async (text: string) => {
      held = { 'text/plain': text };
      selected = text;
    },
    readText: async () => held['text/plain'] ?? '',
    clear: async (kind?: string) => {
      if (kind === 'selection') selected = '';
      else held = {};
    },
  };
  return {
    clipboard,
    Item: Item as unknown as Parameters<typeof systemClipboard>[1],
    held: () => held,
    selected: () => selected,
    take: (text: string) => void (held = { 'text/plain': text }),
  };
}

describe('what is copied', () => {
  for (const [platform, name, value] of [
    ['linux', 'x-kde-passwordManagerHint', 'secret'],
    ['darwin', 'org.nspasteboard.ConcealedType', 'secret'],
    ['win32', 'ExcludeClipboardContentFromMonitorProcessing', '1'],
    ['win32', 'CanIncludeInClipboardHistory', '\0\0\0\0'],
    ['win32', 'CanUploadToCloudClipboard', '\0\0\0\0'],
  ] as const) {
    it(`carries ${name} on ${platform}, in one step with the text`, async () => {
      const system = fakeSystem();
      await systemClipboard(system.clipboard, system.Item, platform).put('a recovery key');
      expect(system.held()['text/plain']).toBe('a recovery key');
      expect(
        await (system.held()[`electron application/osclipboard;format="${name}"`] as Blob).text(),
      ).toBe(value);
    });
  }

  it('is copied as plain text where the runtime knows no other way, or refuses the marks', async () => {
    const [older, refusing] = [fakeSystem(), fakeSystem({ refuses: true })];
    const { write: _newer, ...onlyText } = older.clipboard;
    await systemClipboard(onlyText, undefined, 'linux').put('words');
    await systemClipboard(refusing.clipboard, refusing.Item, 'linux').put('words');
    expect([older.held(), refusing.held()]).toEqual([
      { 'text/plain': 'words' },
      { 'text/plain': 'words' },
    ]);
  });

  it('goes after thirty seconds, and at once at a lock', async () => {
    const system = fakeSystem();
    const own = ownClipboard(systemClipboard(system.clipboard, system.Item, 'linux'));
    own.copy('first');
    await vi.advanceTimersByTimeAsync(29_000);
    expect(system.held()['text/plain']).toBe('first');
    own.copy('second');
    await vi.advanceTimersByTimeAsync(29_000);
    expect(system.held()['text/plain']).toBe('second');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(system.held()).toEqual({});
    own.copy('third');
    await own.clear();
    await vi.advanceTimersByTimeAsync(0);
    expect(system.held()).toEqual({});
  });

  it('leaves no copy in the selection of X11, which nobody clears', async () => {
    const system = fakeSystem();
    await systemClipboard(system.clipboard, system.Item, 'linux').put('a recovery key');
    expect(system.selected()).toBe('');
    const { write: _newer, ...onlyText } = system.clipboard;
    await systemClipboard(onlyText, undefined, 'linux').put('a recovery key');
    expect(system.selected()).toBe('');
  });

  it('a clearing waits for the writing before it, and says when it is done', async () => {
    const system = fakeSystem();
    let finish = (): void => undefined;
    const slow = {
      ...system.clipboard,
      write: undefined,
      writeText: (text: string) =>
        new Promise<void>((done) => {
          finish = () => {
            void system.clipboard.writeText(text);
            done();
          };
        }),
    };
    const own = ownClipboard(systemClipboard(slow as never, undefined, 'linux'));
    own.copy('words');
    let cleared = false;
    void own.clear().then(() => (cleared = true));
    await vi.advanceTimersByTimeAsync(10);
    expect(cleared).toBe(false);
    finish();
    await vi.advanceTimersByTimeAsync(10);
    expect([cleared, system.held()]).toEqual([true, {}]);
  });

  it('stays where somebody has copied something else since', async () => {
    const system = fakeSystem();
    const own = ownClipboard(systemClipboard(system.clipboard, system.Item, 'linux'));
    own.copy('ours');
    await vi.advanceTimersByTimeAsync(0);
    system.take('theirs');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(system.held()).toEqual({ 'text/plain': 'theirs' });
  });
});
