// Light, dark or as the system: kept by whoever passes it in, never in the browser's own storage.

import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

export type ColourScheme = 'light' | 'dark' | 'system';

/** The name Mantine has for a scheme. */
export function mantineScheme(scheme: ColourScheme): MantineColorScheme {
  return scheme === 'system' ? 'auto' : scheme;
}

/** A manager that starts from `initial` and hands each later choice to `save`. */
export function colourSchemeManager(
  initial: ColourScheme,
  save: (scheme: ColourScheme) => void,
): MantineColorSchemeManager {
  return {
    get: () => mantineScheme(initial),
    set: (value) => save(value === 'auto' ? 'system' : value),
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => undefined,
  };
}
