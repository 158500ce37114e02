// What is selected on the page leaves the selection of X11: after ten seconds, at once when told, and never what another program selected.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearSelection, pageSelection } from '../../../electron/main/selection.ts';

vi.mock('electron', () => ({ clipboard: {} }));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin(platform = 'linux') {
  let cleared = 0;
  let focused = true;
  const selection = pageSelection({
    isFocused: () => focused,
    clear: () => void (cleared += 1),
    platform,
  });
  return { selection, cleared: () => cleared, leave: () => void (focused = false) };
}

describe('the selection of X11', () => {
  it('goes ten seconds after the last word of the page', async () => {
    const { selection, cleared } = begin();
    selection.selected();
    await vi.advanceTimersByTimeAsync(9_000);
    selection.selected();
    await vi.advanceTimersByTimeAsync(9_900);
    expect(cleared()).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(cleared()).toBe(1);
  });

  it('goes at once at a blur, a curtain, a lock, and only once', async () => {
    const { selection, cleared } = begin();
    selection.selected();
    await selection.drop();
    await selection.drop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(cleared()).toBe(1);
  });

  it('stays where the page said nothing: it belongs to another program', async () => {
    const { selection, cleared } = begin();
    await selection.drop();
    expect(cleared()).toBe(0);
  });

  it('goes at once where the word comes after the window lost the focus', async () => {
    const { selection, cleared, leave } = begin();
    leave();
    selection.selected();
    await vi.advanceTimersByTimeAsync(0);
    expect(cleared()).toBe(1);
  });

  it('is no matter on other systems', async () => {
    const { selection, cleared } = begin('darwin');
    selection.selected();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(cleared()).toBe(0);
  });

  it('is cleared in the words of either runtime, and never the clipboard instead', async () => {
    const said: string[] = [];
    await clearSelection({ clear: (kind) => void said.push(`clear ${kind}`) });
    await clearSelection({
      clear: () => void said.push('the clipboard'),
      selection: { clear: () => void said.push('its own') },
    });
    expect(said).toEqual(['clear selection', 'its own']);
  });
});
