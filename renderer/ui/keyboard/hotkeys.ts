// Hotkey registry: what listens now, the newest first, and what the keyboard map shows.

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { listensNow, matchesKeys } from './keys.ts';

export type Hotkey = {
  keys: string;
  /** What it does, as the map says it: "Find or do anything". */
  label: string;
  /** "Everywhere", "Here", "In lists": the map's headings. */
  group: string;
  run: () => void;
  /** Works in text fields too, although the key alone would type. */
  whileTyping?: boolean;
  /** Works although a dialog covers the page, such as locking. */
  aboveDialogs?: boolean;
  /** For the map alone: what has the focus answers this key by itself. */
  byItself?: boolean;
  /** A second key for the same thing: it works, the map leaves it out. */
  unlisted?: boolean;
};

type Entry = { current: Hotkey };

let entries: readonly Entry[] = [];
const watchers = new Set<() => void>();

function change(next: readonly Entry[]): void {
  entries = next;
  for (const watcher of watchers) watcher();
}

// Looked at before anybody answers the key: what closes at Esc may be gone when our turn comes.
let covered = false;
let floats = false;

function onKeyDownFirst(event: KeyboardEvent): void {
  covered = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  floats =
    event.key === 'Escape' &&
    [...document.querySelectorAll('[role="menu"], [role="listbox"], [role="dialog"]')].some((one) =>
      one.checkVisibility(),
    );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  // A menu or a list of choices that is open takes Esc for itself.
  if (floats) return;
  const typing = isTyping(event.target);
  for (const { current } of [...entries].reverse()) {
    if (current.byItself === true || !matchesKeys(current.keys, event)) continue;
    if (!listensNow(current, { typing, covered })) continue;
    event.preventDefault();
    current.run();
    return;
  }
}

/** Esc in a field leaves the field; only the next one goes on. */
export function leaveField(): boolean {
  const field = document.activeElement;
  if (!isTyping(field)) return false;
  (field as HTMLElement).blur();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  // A tick or a choice takes no letters.
  if (target instanceof HTMLInputElement)
    return !/^(checkbox|radio|button|submit)$/.test(target.type);
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Listens while the component is shown; of two with the same keys, the later one answers. */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const own = useRef<Entry[]>([]);
  const shape = hotkeys.map(({ keys, label, group }) => `${keys}\n${label}\n${group}`).join('\n\n');
  useEffect(() => {
    hotkeys.forEach((hotkey, index) => {
      const entry = own.current[index];
      if (entry) entry.current = hotkey;
    });
  });
  useEffect(() => {
    const added = hotkeys.map((hotkey) => ({ current: hotkey }));
    own.current = added;
    if (entries.length === 0) {
      window.addEventListener('keydown', onKeyDownFirst, { capture: true });
      window.addEventListener('keydown', onKeyDown);
    }
    change([...entries, ...added]);
    return () => {
      change(entries.filter((entry) => !added.includes(entry)));
      if (entries.length > 0) return;
      window.removeEventListener('keydown', onKeyDownFirst, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
    // The functions are refreshed above; only a changed set of keys registers anew.
  }, [shape]);
}

/** Everything that listens now, for the keyboard map. */
export function useAllHotkeys(): readonly Hotkey[] {
  const now = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => entries,
  );
  return now.map((entry) => entry.current).filter((hotkey) => hotkey.unlisted !== true);
}
