// Guards the text of the page as long as it stands, at the gate as at the desk.

import { useCallback, useEffect } from 'react';
import { useBeforeLock, useCopyText } from '../api/app.ts';
import { useNoteSelection } from './data.ts';
import { guardText, letGo } from './guarded-text.ts';

export function useGuardedText(): void {
  const { send: copy } = useCopyText();
  const { send: selected } = useNoteSelection();
  useEffect(
    () =>
      guardText({
        copy: (text) => void copy({ text }).catch(() => undefined),
        selected: () => void selected(undefined).catch(() => undefined),
      }),
    [copy, selected],
  );
  // After those who hand in what is being typed: they hear of the lock in the same moment.
  useBeforeLock(useCallback(() => void setTimeout(letGo, 0), []));
}
