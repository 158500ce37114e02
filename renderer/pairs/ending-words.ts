// How a pair can end, in words for the choice and for the head of its page.

import { showDay, type Day } from '../../shared/kernel/date.ts';
import type { PairEnding } from '../../shared/matching/terms/pair.ts';
import type { PairPage } from '../../shared/pairs/page.ts';

export const endings: readonly {
  readonly value: PairEnding;
  readonly label: string;
  readonly what: string;
}[] = [
  { value: 'completed', label: 'Completed', what: 'They did what they set out to do.' },
  {
    value: 'no-fault',
    label: 'Without fault',
    what: 'One of them or both would like to stop. Nobody has to say why.',
  },
  {
    value: 'moved-on',
    label: 'Moved on',
    what: 'One of them changes work or leaves the programme.',
  },
  {
    value: 're-matched',
    label: 'Another partner',
    what: 'One of them or both go on with somebody else.',
  },
  {
    value: 'concern',
    label: 'Because of a concern',
    what: 'These two are never proposed to each other again.',
  },
];

/** "Ended Thu 4 Dec: without fault". */
export function endedWords(
  { ending, endedOn }: Pick<PairPage, 'ending' | 'endedOn'>,
  today: Day,
): string {
  const how = endings.find(({ value }) => value === ending)?.label.toLowerCase();
  return `Ended${endedOn === null ? '' : ` ${showDay(endedOn, today)}`}${how ? `: ${how}` : ''}`;
}
