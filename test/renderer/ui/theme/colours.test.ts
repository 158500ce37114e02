// Every colour used for words can be read, in both schemes.

import { describe, expect, it } from 'vitest';
import { cividis } from '../../../../renderer/ui/charts/cividis.ts';
import { darkPalette, lightPalette } from '../../../../renderer/ui/theme/colours.ts';
import { contrast } from '../../../support/contrast.ts';

const words = ['ink', 'soft', 'accent', 'junior', 'senior', 'look', 'wrong', 'kept'] as const;

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
] as const)('%s', (_name, palette) => {
  it.each(words)('%s is at least 4.5:1 on page and surface', (name) => {
    expect(contrast(palette[name], palette.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[name], palette.surface)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps ink, soft ink and both seats readable in a chosen row', () => {
    for (const name of ['ink', 'soft', 'junior', 'senior', 'accent'] as const)
      expect(contrast(palette[name], palette.chosen)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the edge of a control at 3:1 everywhere', () => {
    for (const ground of ['page', 'surface', 'hover', 'chosen'] as const)
      expect(contrast(palette.control, palette[ground])).toBeGreaterThanOrEqual(3);
  });

  it('writes on the accent readably', () => {
    expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette['on-accent'], palette.wrong)).toBeGreaterThanOrEqual(4.5);
  });

  it('long reading is near 14:1', () => {
    expect(contrast(palette.ink, palette.page)).toBeGreaterThanOrEqual(13.5);
  });
});

describe('cividis', () => {
  it('has readable words on every step and grows lighter all the way', () => {
    let last = 0;
    for (let step = 0; step <= 100; step += 1) {
      const { fill, ink } = cividis(step / 100);
      expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
      const lightness = contrast(fill, '#000000');
      expect(lightness).toBeGreaterThanOrEqual(last);
      last = lightness;
    }
  });

  it('takes what is no number as the lowest step', () => {
    expect(cividis(Number.NaN)).toEqual(cividis(0));
  });
});
