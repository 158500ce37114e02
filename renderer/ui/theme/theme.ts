// The look as a Mantine theme: colours, type, space and corners of paper and ink.

import {
  createTheme,
  defaultVariantColorsResolver,
  rem,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { darkPalette, lightPalette, type ColourPalette } from './colours.ts';

// Mantine wants ten shades; the look names one for each scheme, so those two sit where
// primaryShade points and the rest are steps between them.
const teal: MantineColorsTuple = [
  '#e3efed',
  '#c4e0dd',
  '#93ccc6',
  '#5fb8b1',
  '#46a29b',
  '#358d87',
  '#297d78',
  '#1f6f6b',
  '#195b58',
  '#124543',
];
const brick: MantineColorsTuple = [
  '#faebe8',
  '#f3d3cc',
  '#ecb1a5',
  '#e58b7a',
  '#d86b57',
  '#c85341',
  '#bd4937',
  '#b3402e',
  '#933425',
  '#73281c',
];
const warmGray: MantineColorsTuple = [
  '#faf8f4',
  '#f5f1ea',
  '#efeae1',
  '#e6e1d8',
  '#8c857a',
  '#7d766c',
  '#6e6a64',
  '#5b636b',
  '#3c434a',
  '#22262b',
];
const inkGray: MantineColorsTuple = [
  '#e8e6e1',
  '#cfcfcc',
  '#a3a9b0',
  '#8d949c',
  '#7a818a',
  '#2e3238',
  '#1f2226',
  '#17191c',
  '#121416',
  '#0d0f10',
];

// Mantine settles the colour of words on a filled button once, for the light scheme; ours follows
// the scheme.
const variantColours: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colours, color: 'var(--lp-on-accent)' } : colours;
};

export const theme = createTheme({
  colors: { teal, brick, gray: warmGray, dark: inkGray, red: brick },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variantColours,
  white: '#FFFFFF',
  black: lightPalette.ink,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.334', sm: '1.385', md: '1.4286', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '28px' },
      h2: { fontSize: rem(16), lineHeight: '24px' },
      h3: { fontSize: rem(14), lineHeight: '20px' },
    },
  },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  defaultRadius: 'md',
  radius: { xs: rem(3), sm: rem(4), md: rem(6), lg: rem(6), xl: rem(6) },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--lp-float)',
    lg: 'var(--lp-float)',
    xl: 'var(--lp-float)',
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      vars: (_theme: unknown, props: { size?: unknown }) => ({
        root:
          props.size === 'sm'
            ? { '--button-height': '32px', '--button-padding-x': '14px', '--button-fz': '14px' }
            : {},
      }),
      styles: { root: { fontWeight: 500 } },
    },
    Input: {
      defaultProps: { size: 'sm' },
      vars: () => ({ wrapper: { '--input-height': '34px', '--input-fz': '14px' } }),
    },
    InputWrapper: {
      styles: {
        label: { fontWeight: 500, marginBottom: 4 },
        description: { fontSize: 13, lineHeight: '18px' },
        error: { fontSize: 13, lineHeight: '18px' },
      },
    },
    // Chromium tells its main process what stands in a field that it may fill in by itself.
    Textarea: { defaultProps: { autoComplete: 'off' } },
    TextInput: { defaultProps: { autoComplete: 'off' } },
    NumberInput: { defaultProps: { autoComplete: 'off' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    SegmentedControl: { defaultProps: { withItemsBorders: false } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 120 } } },
    Modal: { defaultProps: { transitionProps: { duration: 140, transition: 'fade' } } },
    Drawer: { defaultProps: { transitionProps: { duration: 160 } } },
    Menu: { defaultProps: { transitionProps: { duration: 120 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 120 }, shadow: 'md' } },
  },
});

/** Puts the palette into CSS variables, and Mantine's own variables onto it. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...schemeVariables(lightPalette), '--mantine-color-dark-outline': lightPalette.ink },
  dark: schemeVariables(darkPalette),
});

function schemeVariables(palette: ColourPalette): Record<string, string> {
  const own = Object.entries(palette).map(([name, value]) => [`--lp-${name}`, value]);
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    '--mantine-color-body': palette.page,
    '--mantine-color-text': palette.ink,
    '--mantine-color-bright': palette.ink,
    '--mantine-color-dimmed': palette.soft,
    '--mantine-color-placeholder': palette.soft,
    '--mantine-color-anchor': palette.accent,
    '--mantine-color-error': palette.wrong,
    '--mantine-color-default': palette.surface,
    '--mantine-color-default-hover': palette.hover,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.control,
    '--mantine-color-teal-text': palette.accent,
    '--mantine-color-teal-light-color': palette.accent,
    '--mantine-color-teal-light-hover': palette.chosen,
    '--mantine-color-brick-text': palette.wrong,
    '--mantine-color-brick-light-color': palette.wrong,
    '--mantine-color-gray-text': palette.soft,
    '--mantine-color-gray-light-hover': palette.hover,
    '--mantine-color-disabled': palette.hover,
    '--mantine-color-disabled-color': palette.soft,
    '--mantine-color-disabled-border': palette.line,
  };
}
