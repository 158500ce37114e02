// Key combinations as texts like "mod+shift+C": reading, matching and showing them. By letter where the keyboard writes
// Latin letters, by place where it does not.

export type Pressed = {
  key: string;
  /** The place on the board, "KeyL", "Digit1"; empty or missing where unknown. */
  code?: string;
  /** AltGr writes a sign of its own: nothing that it writes is a shortcut. */
  getModifierState?: (name: 'AltGraph') => boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/** Keys that a combination cannot hold as the sign they write. */
const written: Readonly<Record<string, string>> = { Space: ' ', Plus: '+' };

/** True on Apple's systems, where "mod" is the command key. */
export function isApple(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

const onApple = isApple(typeof navigator === 'undefined' ? '' : navigator.platform);

/**
 * Whether what was pressed is the combination. "mod" is Ctrl, or Cmd on a Mac; letters match in
 * either case.
 */
export function matchesKeys(
  combination: string,
  pressed: Pressed,
  apple: boolean = onApple,
): boolean {
  const parts = combination.split('+');
  const key = parts.pop() ?? '';
  const wants = new Set(parts);
  if (!apple && writesASign(pressed)) return false;
  const mod = apple ? pressed.metaKey : pressed.ctrlKey;
  const otherMod = apple ? pressed.ctrlKey : pressed.metaKey;
  if (mod !== wants.has('mod') || otherMod || pressed.altKey !== wants.has('alt')) return false;
  // A sign such as "?" needs Shift on most keyboards, so Shift counts only where it is asked for or
  // on letters.
  const shiftMatters =
    wants.has('shift') || /^[a-z0-9]$/i.test(key) || (key.length > 1 && key !== 'Plus');
  if (shiftMatters && pressed.shiftKey !== wants.has('shift')) return false;
  if (pressed.key.toLowerCase() === (written[key] ?? key).toLowerCase()) return true;
  return samePlace(key, pressed, wants.has('mod'));
}

/** Windows reports AltGr as Ctrl and Alt together; the modifier's own state tells them apart. */
function writesASign(pressed: Pressed): boolean {
  return pressed.getModifierState?.('AltGraph') === true;
}

/**
 * Whether the key stands where the wanted one stands on a Latin board. A digit counts by place with
 * Ctrl alone (AZERTY writes "&" there); a letter counts by place only where the key writes a letter
 * of another script, so that on AZERTY or Dvorak a Latin letter is never taken for its neighbour.
 */
function samePlace(key: string, { key: typed, code }: Pressed, withMod: boolean): boolean {
  if (/^[0-9]$/.test(key)) return withMod && code === `Digit${key}` && !/^[0-9]$/.test(typed);
  if (!/^[a-z]$/i.test(key) || code !== `Key${key.toUpperCase()}`) return false;
  // One key of an Arabic board writes two letters.
  return /^[\p{L}\p{M}]+$/u.test(typed) && !/\p{Script=Latin}/u.test(typed);
}

/**
 * True for combinations that text fields keep for themselves: plain letters, signs, arrows, Enter,
 * Space, and undo, copy and their like.
 */
export function belongsToTyping(combination: string): boolean {
  if (/^mod\+([acvxyz]|shift\+z)$/i.test(combination)) return true;
  return (
    !combination.includes('mod+') &&
    !combination.includes('alt+') &&
    !/^F\d+$/.test(combination) &&
    combination !== 'Escape'
  );
}

type Listener = {
  readonly keys: string;
  readonly whileTyping?: boolean;
  readonly aboveDialogs?: boolean;
};

/** Whether a registered key may answer while one is typing, or while a dialog covers the page. */
export function listensNow(
  hotkey: Listener,
  now: { readonly typing: boolean; readonly covered: boolean },
): boolean {
  if (now.covered && !hotkey.aboveDialogs) return false;
  return !now.typing || hotkey.whileTyping === true || !belongsToTyping(hotkey.keys);
}

const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Plus: '+',
};

/** "Ctrl Shift C" or "⇧⌘C". */
export function showKeys(combination: string, apple: boolean = onApple): string {
  const parts = combination.split('+');
  const key = parts.pop() ?? '';
  const shown = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (apple)
    return `${parts.includes('alt') ? '⌥' : ''}${parts.includes('shift') ? '⇧' : ''}${parts.includes('mod') ? '⌘' : ''}${shown}`;
  return [
    ...parts.map((part) => (part === 'mod' ? 'Ctrl' : part === 'alt' ? 'Alt' : 'Shift')),
    shown,
  ].join(' ');
}
