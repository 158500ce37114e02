// What the last move did, in a line above the list, with one step back.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BoardRound, Changes } from '../../../shared/matching/round/board.ts';
import { Key } from '../../ui/keyboard/Key.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import type { Names } from '../names.ts';
import { didWords, effectWords, movedWords } from './move-words.ts';
import classes from '../matching.module.css';

type Props = {
  round: BoardRound;
  changes: Changes | null;
  names: Names;
  onUndo: () => void;
  /** Its key answers here; not where a sheet covers the page. */ keyed?: boolean;
};

const shown = 6;

export function ChangesStrip({ round, changes, names, onUndo, keyed = true }: Props) {
  const [open, setOpen] = useState(false);
  const move = changes ?? round.undo;
  if (!move) return null;
  const moved = changes?.moved ?? [];
  return (
    <div className={classes.strip} role="status">
      <div className={classes.stripWords}>
        <b>{didWords(move, names)}.</b> {changes ? effectWords(changes, names) : null}{' '}
        {moved.length > 0 ? (
          <QuietLink onGo={() => setOpen(!open)}>{open ? 'show less' : 'show who'}</QuietLink>
        ) : null}
        {open ? (
          <ul>
            {moved.slice(0, shown).map((one) => (
              <li key={one.participantId}>{movedWords(one, names)}</li>
            ))}
            {moved.length > shown ? <li>and {moved.length - shown} more</li> : null}
          </ul>
        ) : null}
      </div>
      {round.undo ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={onUndo}
          rightSection={keyed ? <Key keys="mod+Z" /> : null}
        >
          Undo
        </Button>
      ) : null}
    </div>
  );
}
