// A key combination as small print: Ctrl K, or the Mac's own sign.

import { showKeys } from './keys.ts';
import classes from './Key.module.css';

export function Key({ keys }: { keys: string }) {
  return <kbd className={classes.key}>{showKeys(keys)}</kbd>;
}
