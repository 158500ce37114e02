// Reading and choosing the colour scheme from a screen.

import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { mantineScheme, type ColourScheme } from './colour-scheme.ts';

/** The choice made, what it comes to on this computer now, and how to change it. */
export function useColourScheme(): {
  chosen: ColourScheme;
  shown: 'light' | 'dark';
  choose: (scheme: ColourScheme) => void;
} {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light');
  return {
    chosen: colorScheme === 'auto' ? 'system' : colorScheme,
    shown,
    choose: (scheme) => setColorScheme(mantineScheme(scheme)),
  };
}
