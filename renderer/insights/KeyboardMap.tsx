// The map of keys that work now, by place.

import { useAllHotkeys, type Hotkey } from '../ui/keyboard/hotkeys.ts';
import { showKeys } from '../ui/keyboard/keys.ts';
import { Dialog } from '../ui/layout/Dialog.tsx';
import classes from './KeyboardMap.module.css';

type Shown = Omit<Hotkey, 'run'>;

export function KeyboardMap({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys" size="wide">
      <KeyGroups />
    </Dialog>
  );
}

/** The same map as part of a page. */
export function KeyGroups() {
  const groups = byGroup(useAllHotkeys());
  return (
    <div className={classes.groups}>
      {groups.map(([group, keys]) => (
        <section key={group}>
          <h3 className={classes.heading}>{group}</h3>
          <dl className={classes.list}>
            {keys.map((hotkey) => (
              <div key={hotkey.keys + hotkey.label} className={classes.line}>
                <dt>{hotkey.label}</dt>
                <dd>
                  <kbd>{showKeys(hotkey.keys)}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function byGroup(hotkeys: readonly Shown[]): [string, Shown[]][] {
  const groups = new Map<string, Map<string, Shown>>();
  for (const hotkey of hotkeys) {
    const group = groups.get(hotkey.group) ?? new Map<string, Shown>();
    groups.set(hotkey.group, group.set(hotkey.keys, hotkey));
  }
  return [...groups].map(([group, keys]) => [group, [...keys.values()]]);
}
