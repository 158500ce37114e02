// Save status. Only the vault's own answer makes it "saved".

import type { SaveState } from './auto-saver.ts';
import { clockTime } from './clock-time.ts';
import classes from './note.module.css';

type Props = { state: SaveState; openedAt?: string | null; verb?: 'Saved' | 'Sealed' };

export function SavedMark({ state, openedAt = null, verb = 'Saved' }: Props) {
  return (
    <span className={classes.saved} data-save={state.kind}>
      {words(state, openedAt, verb)}
    </span>
  );
}

function words(state: SaveState, openedAt: string | null, verb: 'Saved' | 'Sealed'): string {
  if (state.kind === 'saved') return `${verb} ${clockTime(state.at)}`;
  if (state.kind === 'unsaved') return 'Typing…';
  if (state.kind === 'failed') return `Not ${verb.toLowerCase()} yet`;
  return openedAt === null ? '' : `${verb} ${clockTime(openedAt)}`;
}
