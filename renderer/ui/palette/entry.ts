// What the palette offers: things to do and things found, in groups.

import type { ComponentType } from 'react';

export type PaletteEntry = {
  id: string;
  title: string;
  /** In soft ink after the title: organisation, date. */
  detail?: string | undefined;
  /** Words around a hit; `ranges` are the hits as [from, to). */
  excerpt?: { text: string; ranges: readonly (readonly [number, number])[] } | undefined;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }> | undefined;
  keys?: string | undefined;
  onRun: () => void;
};
export type PaletteGroup = { id: string; label: string; entries: readonly PaletteEntry[] };
