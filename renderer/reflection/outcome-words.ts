// What became of a session, in words for lists and choices.

import type { MovedBy, Session, WhyMissed } from '../../shared/coaching/session.ts';

type SeatWords = Readonly<Record<'junior' | 'senior', string>>;

export function movedByWords(words: SeatWords): { value: MovedBy; label: string }[] {
  return [
    { value: 'junior', label: words.junior },
    { value: 'senior', label: words.senior },
    { value: 'coach', label: 'Mine' },
    { value: 'organisation', label: 'Their organisation' },
  ];
}

export const whyMissedWords: { value: WhyMissed; label: string }[] = [
  { value: 'work', label: 'Work came between' },
  { value: 'ill', label: 'Somebody was ill' },
  { value: 'forgotten', label: 'It was forgotten' },
  { value: 'technology', label: 'The connection failed' },
  { value: 'no-word', label: 'Nobody said why' },
  { value: 'other', label: 'Something else' },
];

/** "planned", "held", "moved, by wish of the senior partner", … */
export function stateWords(
  session: Pick<Session, 'state' | 'movedBy' | 'whyMissed'>,
  words: SeatWords,
): string {
  switch (session.state) {
    case 'planned':
      return 'planned';
    case 'held':
      return 'held';
    case 'cancelled':
      return 'called off';
    case 'postponed': {
      const by = movedByWords(words)
        .find(({ value }) => value === session.movedBy)
        ?.label.toLowerCase();
      return session.movedBy === 'coach'
        ? 'moved, by your wish'
        : `moved, by wish of the ${by?.replace('their ', '') ?? 'pair'}`;
    }
    case 'missed': {
      const why = whyMissedWords
        .find(({ value }) => value === session.whyMissed)
        ?.label.toLowerCase();
      return why ? `did not happen: ${why}` : 'did not happen';
    }
  }
}
