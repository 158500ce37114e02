// Find or do anything: screens and actions by name, people, pairs and notes from the vault.

import { useCallback } from 'react';
import { useToday } from '../ui/dates/use-today.ts';
import type { PaletteEntry } from '../ui/palette/entry.ts';
import { Palette } from '../ui/palette/Palette.tsx';
import { findOnce } from './data.ts';
import { paletteGroups } from './palette-groups.ts';

type Props = {
  open: boolean;
  onClose: () => void;
  /** Screens and what can be done everywhere. */
  actions: readonly PaletteEntry[];
  go: (path: string) => void;
};

export function FindPalette({ open, onClose, actions, go }: Props) {
  const today = useToday();
  const search = useCallback(
    async (typed: string) => {
      try {
        return paletteGroups(await findOnce(typed), today, go);
      } catch (problem) {
        // "Nothing found" would be untrue.
        const title = problem instanceof Error ? problem.message : '';
        const entry = { id: 'why', title, onRun: () => go('/search') };
        return [{ id: 'refused', label: 'Not searched', entries: [entry] }];
      }
    },
    [today, go],
  );
  return (
    <Palette
      open={open}
      onClose={onClose}
      label="Find or do anything"
      placeholder="A name, a word from a note, or what you want to do"
      actions={actions}
      actionsLabel="Do"
      search={search}
      nothing="Nothing found. Private reflections are never searched."
    />
  );
}
