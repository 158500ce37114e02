// Notes of about 1.2 kB whose words follow Zipf's law: the same text for the same number, on every machine.

import * as common from '@zxcvbn-ts/language-common';
import { draws } from '../../faults/harness.ts';

/** 7,776 English words; the place in the list is the rank. */
export const words = common.dictionary['diceware-common'] as unknown as readonly string[];

/** About 180 words, 1.2 kB. */
export function noteText(number: number): string {
  const draw = draws(number * 2_654_435_761);
  return Array.from({ length: 175 }, () => {
    // A word of rank r comes up about in proportion to 1/r.
    const rank = Math.floor(words.length ** (draw(1_000_000) / 1_000_000)) - 1;
    return draw(12) === 0 ? `${words[rank]}${draw(35_000)}` : words[rank];
  }).join(' ');
}
