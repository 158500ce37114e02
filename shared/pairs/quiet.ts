// Someone has gone quiet: what it could be, three light contacts on the safe way, and what the other one hears.

import type { SeatWords } from './guides.ts';

export type QuietGuide = { readonly title: string; readonly text: string };

/** For the coach's eyes and to copy from. It names nobody; `seatWords` are the programme's own words inside a sentence. */
export function quietGuide(seatWords: SeatWords): QuietGuide {
  return {
    title: 'Someone has gone quiet',
    text: [
      'What could it be? Leave, a heavy month, a manager who does not let go, fear, or a no that is hard to say. Each of them deserves the same light touch.',
      `Write only on the way they told you is safe. Never through the ${seatWords.senior} and never through a manager.`,
      'First contact\n  I have not heard from you for a while, and that is fine. Is there anything that would make it easier? One word is enough.',
      'Second contact, a week later\n  Two dates on which I have time: [date] or [date]. A walk, a call or a few lines in writing, as you like.',
      'Third contact, another week later\n  I will not write again about this. My door stays open, and I keep [date] free for you. If you would rather stop, that needs no reason, and nobody will be told why.',
      'What the other one hears, if they ask\n  I am in touch with both of you.',
    ].join('\n\n'),
  };
}
