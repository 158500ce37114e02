// A row of the proposal holds what a matcher reads first: both names, the score beside what each gets, reasons, what is open.

import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PairRow } from '../../../../renderer/matching/board/PairRow.tsx';
import type { BoardLook } from '../../../../renderer/matching/facts/board-look.ts';
import type { BoardPerson, BoardRow } from '../../../../shared/matching/round/board.ts';

const person = (id: string, name: string, seat: 'junior' | 'senior'): BoardPerson => ({
  id,
  name,
  seat,
  organisation: null,
  unit: null,
  inPool: true,
});
const row: BoardRow = {
  juniorId: 'j',
  seniorId: 's',
  score: 612,
  benefit: { junior: 0.8, senior: 0.45, floors: { junior: 0.35, senior: 0.3 }, uneven: false },
  reasons: [[{ text: 'She can show ' }, { text: 'podcasts', strong: true }]],
  talkEarly: { label: 'Time', reason: [{ text: 'Their half-days differ.' }] },
  known: { count: 6, of: 9, missing: [] },
  openQuestions: 2,
  agreeable: false,
  keptTogether: false,
  waived: 0,
  junior: 'not-asked',
  senior: 'not-asked',
  juniorAt: null,
  seniorAt: null,
  pairId: null,
  agreedOn: null,
};
const nothing = async () => false;
const look: BoardLook = {
  people: new Map([
    ['j', person('j', 'Amara van Dijk', 'junior')],
    ['s', person('s', 'Philippe Haddad', 'senior')],
  ]),
  seatLabel: { junior: 'Junior partner', senior: 'Senior partner' },
  seatCount: () => '',
  today: '2026-11-28',
  asking: false,
  seniorsOpen: true,
  moves: {
    change: nothing,
    propose: nothing,
    undo: nothing,
    answer: nothing,
    redo: nothing,
    takeBack: nothing,
    confirm: nothing,
    forget: () => undefined,
  },
  onCompare: () => undefined,
  onOpen: () => undefined,
  onPair: () => undefined,
};

it('shows names, score, both benefits, reasons, what to talk about early and how much is open', () => {
  const shown = renderToStaticMarkup(
    <MantineProvider>
      <PairRow row={row} look={look} />
    </MantineProvider>,
  );
  const text = shown.replace(/<style[^]*?<\/style>|<[^>]+>/g, '|').replace(/\|+/g, '|');
  for (const part of [
    'Amara van Dijk',
    'Philippe Haddad',
    '612 of 1000',
    'podcasts',
    'talk about early: time',
    '2 questions open',
  ])
    expect(text).toContain(part);
  expect(shown).toContain('aria-label="Amara gets 80 percent; Philippe gets 45 percent"');
  // The score never stands without the two sides beside it.
  expect(shown.indexOf('612 of 1000')).toBeLessThan(shown.indexOf('Amara gets'));
});
