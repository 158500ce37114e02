// View state by key: outlives the screen that set it; the desk stores its part in the vault.

/**
 * here: for as long as the page lives. place: where one was; handed to the vault at a lock. words:
 * what one typed; handed in while one types.
 */
export type ViewStateKind = 'here' | 'place' | 'words';
/** What goes to the vault and comes back from it. */
export type SavedState = {
  readonly places: Readonly<Record<string, unknown>>;
  readonly words: Readonly<Record<string, unknown>>;
};

type Entry = {
  readonly value: unknown;
  readonly kind: ViewStateKind;
  /** As it came from the vault, and not looked at yet. */ readonly raw: boolean;
};

const entries = new Map<string, Entry>();
const watchers = new Set<(kind: ViewStateKind) => void>();

/** Hears every change with its kind. Returns its own unsubscribe. */
export function watchViewState(hear: (kind: ViewStateKind) => void): () => void {
  watchers.add(hear);
  return () => watchers.delete(hear);
}

function changed(kind: ViewStateKind): void {
  for (const hear of watchers) hear(kind);
}

/** The same value until it is changed; `start` where nothing is kept. */
export function readViewState<T>(key: string, start: T): T {
  const entry = entries.get(key);
  if (!entry) return start;
  if (!entry.raw) return entry.value as T;
  const value = fitting(start, entry.value);
  entries.set(key, { ...entry, value, raw: false });
  return value;
}

export function setViewState(key: string, value: unknown, kind: ViewStateKind): void {
  entries.set(key, { value, kind, raw: false });
  changed(kind);
}

/**
 * Forgets the key and everything below it: a form that was closed takes with it what was typed into
 * it.
 */
export function clearViewState(key: string): void {
  const gone = [...entries].filter(([name]) => name === key || name.startsWith(`${key}/`));
  for (const [name] of gone) entries.delete(name);
  for (const kind of new Set(gone.map(([, entry]) => entry.kind))) changed(kind);
}

export function clearAllViewState(but?: string): void {
  for (const key of entries.keys()) if (key !== but) entries.delete(key);
  changed('words');
}

/** Everything but what lives as long as the page only. */
export function viewStateForVault(): SavedState {
  const of = (kind: ViewStateKind) =>
    Object.fromEntries(
      [...entries]
        .filter(([, entry]) => entry.kind === kind)
        .map(([key, entry]) => [key, entry.value]),
    );
  return { places: of('place'), words: of('words') };
}

export function restoreViewState({ places, words }: SavedState): void {
  for (const [key, value] of Object.entries(places))
    entries.set(key, { value, kind: 'place', raw: true });
  for (const [key, value] of Object.entries(words))
    entries.set(key, { value, kind: 'words', raw: true });
  changed('words');
}

/**
 * What came back, as far as it has the shape of `start`: another version of the app may have left
 * it. Where `start` is null, nothing can be said.
 */
export function fitting<T>(start: T, left: unknown): T {
  if (start === null || start === undefined) return left as T;
  if (left === null || left === undefined || sortOf(start) !== sortOf(left)) return start;
  if (sortOf(start) !== 'object') return left as T;
  const kept = left as Record<string, unknown>;
  const fields = Object.entries(start as Record<string, unknown>).map(([name, value]) => {
    const other = kept[name];
    const fits =
      Object.hasOwn(kept, name) &&
      (value === null || other === null || sortOf(value) === sortOf(other));
    return [name, fits ? other : value];
  });
  return Object.fromEntries(fields) as T;
}

function sortOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
