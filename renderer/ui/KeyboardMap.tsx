// The map of keys that work now, by place.
import { Dialog } from './Dialog.tsx';
import { useAllHotkeys } from './hotkeys.ts';
import type { Hotkey } from './hotkeys.ts';
import { showKeys } from './keys.ts';
import classes from './KeyboardMap.module.css';

/** Keys that lists answer to by themselves. */
const inLists: readonly Omit<Hotkey, 'run'>[] = [
  { keys: 'J', label: 'Next row, also ↓', group: 'In lists' },
  { keys: 'K', label: 'Row before, also ↑', group: 'In lists' },
  { keys: 'Enter', label: 'Open the row', group: 'In lists' },
  { keys: 'Space', label: 'Look at it in the panel beside', group: 'In lists' },
  { keys: 'X', label: 'Tick the row', group: 'In lists' },
];

export function KeyboardMap({ open, onClose }: { open: boolean; onClose: () => void }) {
  return <Dialog open={open} onClose={onClose} title="Keys" size="wide"><KeyGroups /></Dialog>;
}

/** The same map as part of a page. */
export function KeyGroups() {
  const groups = byGroup([...useAllHotkeys(), ...inLists]);
  return (
    <div className={classes.groups}>
      {groups.map(([group, keys]) => (
        <section key={group}>
          <h3 className={classes.heading}>{group}</h3>
          <dl className={classes.list}>
            {keys.map((hotkey) => (
              <div key={hotkey.keys + hotkey.label} className={classes.line}><dt>{hotkey.label}</dt><dd><kbd>{showKeys(hotkey.keys)}</kbd></dd></div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function byGroup(hotkeys: readonly Omit<Hotkey, 'run'>[]): [string, Omit<Hotkey, 'run'>[]][] {
  const groups = new Map<string, Map<string, Omit<Hotkey, 'run'>>>();
  for (const hotkey of hotkeys) {
    const group = groups.get(hotkey.group) ?? new Map<string, Omit<Hotkey, 'run'>>();
    groups.set(hotkey.group, group.set(hotkey.keys, hotkey));
  }
  return [...groups].map(([group, keys]) => [group, [...keys.values()]]);
}
