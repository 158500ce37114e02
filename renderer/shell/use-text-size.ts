// Larger and smaller text: by Ctrl with + and -, back by Ctrl 0, and by the wheel with Ctrl held.

import { useEffect, useRef } from 'react';
import { nextTextSize, type TextSize } from '../../shared/app/text-size.ts';
import { useHotkeys } from '../ui/keyboard/hotkeys.ts';

type Step = 'larger' | 'smaller' | 'usual';

/** What the wheel must turn for one step; a touchpad sends many small ones. */
const turnOfAStep = 100;

export function useTextSize(size: TextSize, onChange: (size: TextSize) => void): void {
  const change = (step: Step) => {
    const next = nextTextSize(size, step);
    if (next !== size) onChange(next);
  };
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < turnOfAStep) return;
      latest.current(turned < 0 ? 'larger' : 'smaller');
      turned = 0;
    };
    window.addEventListener('wheel', onWheel, { passive: false });
    return () => window.removeEventListener('wheel', onWheel);
  }, []);
  const listed = { group: 'Everywhere', aboveDialogs: true };
  useHotkeys([
    { ...listed, keys: 'mod+-', label: 'Smaller text', run: () => change('smaller') },
    // The combination's own sign parts its keys, so the plus is named by its place.
    { ...listed, keys: 'mod+Plus', label: 'Larger text', run: () => change('larger') },
    {
      ...listed,
      keys: 'mod+=',
      label: 'Larger text',
      run: () => change('larger'),
      unlisted: true,
    },
    { ...listed, keys: 'mod+0', label: 'Usual text size', run: () => change('usual') },
  ]);
}
