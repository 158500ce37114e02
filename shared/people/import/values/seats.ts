// Which seat a cell means: a word for it and words that add nothing. Anything more is asked about.

import { fold } from '../../../kernel/fold.ts';
import type { Seat } from '../../participant.ts';

const words: Readonly<Record<Seat, readonly RegExp[]>> = {
  junior: [/^(junior(s|e|en|in)?|jr|jonior|j)$/, /^juniorpartner(in)?$/],
  senior: [/^(senior(s|e|en|in)?|sr|seniour|s)$/, /^seniorpartner(in)?$/],
};
/** Words that may stand around it without turning it. */
const filling =
  /^(the|a|an|one|as|i|am|m|we|are|is|join|joining|take|part|in|my|seat|side|role|partner|participant|person|colleague|ik|ben|de|het|als|een|deelnemer|rol|ich|bin|der|die|das|ein|eine|teilnehmer|teilnehmerin|sitz|je|suis|le|la|un|une|en|tant|que|comme|participante?)$/;

/** "junior" or "senior" in several wordings; `null` for anything else: words for both, a "not", a profession. `own`: the programme's words. */
export function readSeat(
  text: string,
  own: Readonly<Partial<Record<Seat, string>>> = {},
): Seat | null {
  if (text.includes('?')) return null;
  const said = fold(text);
  if (said === '') return null;
  if (own.junior && said === fold(own.junior)) return 'junior';
  if (own.senior && said === fold(own.senior)) return 'senior';
  let seat: Seat | null = null;
  for (const word of said.split(' ')) {
    const named = seatOf(word);
    if (!named && !filling.test(word)) return null;
    if (named && seat && named !== seat) return null;
    seat = named ?? seat;
  }
  return seat;
}

function seatOf(word: string): Seat | null {
  if (words.junior.some((pattern) => pattern.test(word))) return 'junior';
  return words.senior.some((pattern) => pattern.test(word)) ? 'senior' : null;
}
