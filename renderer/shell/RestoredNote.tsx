// Notice after an unlock that restored the view, with the way to start at the desk instead.

import { useState } from 'react';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import {
  restoreViewState,
  clearAllViewState,
  viewStateForVault,
} from '../ui/view-state/view-state.ts';
import { codesKey, home } from './saved-view.ts';
import classes from './RestoredNote.module.css';

export function RestoredNote({ path, go }: { path: string; go: (path: string) => void }) {
  const [from] = useState(path);
  const [done, setDone] = useState(false);
  if (done || path !== from) return null;
  const putAside = () => {
    const left = viewStateForVault();
    // Names that are hidden stay hidden.
    clearAllViewState(codesKey);
    setDone(true);
    go(home);
    offerUndo({
      text: 'What you left open is put aside.',
      onUndo: () => {
        restoreViewState(left);
        go(from);
      },
    });
  };
  return (
    <p className={classes.line} role="status">
      Brought back as you left it. <QuietLink onGo={putAside}>Begin at the desk instead</QuietLink>
    </p>
  );
}
