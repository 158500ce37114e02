// The two palettes of the look; every pair used for text was measured at 4.5:1 or more.

export type ColourPalette = typeof lightPalette;

export const lightPalette = {
  page: '#FAF8F4',
  surface: '#FFFFFF',
  line: '#E6E1D8',
  ink: '#22262B',
  soft: '#5B636B',
  accent: '#1F6F6B',
  'on-accent': '#FFFFFF',
  junior: '#2B6CB0',
  senior: '#7B3F7E',
  look: '#9A6700',
  wrong: '#B3402E',
  kept: '#2F6B3A',
  control: '#8C857A',
  hover: '#F5F1EA',
  chosen: '#E3EFED',
  mark: '#FBE9B7',
  float: '0 1px 2px rgb(34 38 43 / 8%), 0 8px 24px rgb(34 38 43 / 12%)',
};

export const darkPalette: ColourPalette = {
  page: '#17191C',
  surface: '#1F2226',
  line: '#2E3238',
  ink: '#E8E6E1',
  soft: '#A3A9B0',
  accent: '#5FB8B1',
  'on-accent': '#10201F',
  junior: '#7FB2E5',
  senior: '#C79AC9',
  look: '#D9A441',
  wrong: '#E58B7A',
  kept: '#7FBF8A',
  control: '#7A818A',
  hover: '#272B30',
  chosen: '#1E3534',
  mark: '#5A4A17',
  float: '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 45%)',
};
