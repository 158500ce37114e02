// One step at a time, and never past the last.

import { expect, it } from 'vitest';
import { nextTextSize } from '../../../shared/app/text-size.ts';

it.each([
  [100, 'larger', 110],
  [110, 'larger', 125],
  [150, 'larger', 150],
  [150, 'smaller', 125],
  [100, 'smaller', 100],
  [125, 'usual', 100],
] as const)('%s %s: %s', (size, step, next) => expect(nextTextSize(size, step)).toBe(next));
