// Everything below it is drawn in the look of the house.

import { MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import './base-styles.ts';
import { colourSchemeManager, mantineScheme, type ColourScheme } from './colour-scheme.ts';
import { styleNonce } from './style-nonce.ts';
import { theme, variables } from './theme.ts';

type Props = {
  /** The choice kept in the settings; changing it later goes through `useColourScheme`. */
  scheme: ColourScheme;
  onSchemeChange: (scheme: ColourScheme) => void;
  children: ReactNode;
};

export function ThemeProvider({ scheme, onSchemeChange, children }: Props) {
  const manager = useMemo(
    () => colourSchemeManager(scheme, onSchemeChange),
    [scheme, onSchemeChange],
  );
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={manager}
      defaultColorScheme={mantineScheme(scheme)}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
