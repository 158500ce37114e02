// The board's sentences.

import { describe, expect, it } from 'vitest';
import { filterRows, turnOf } from '../../../renderer/matching/asking/ask-filter.ts';
import { logWords } from '../../../renderer/matching/log/log-words.ts';
import { didWords, effectWords, movedWords } from '../../../renderer/matching/moves/move-words.ts';
import { nameList, placesOf } from '../../../renderer/matching/names.ts';
import { insteadWords } from '../../../renderer/matching/words.ts';
import type { BoardRow, Changes } from '../../../shared/matching/round/board.ts';
import { logKinds, type LogEntry } from '../../../shared/matching/round/log.ts';

const names = (id: string | null): string =>
  ({ j1: 'Amara', j2: 'Jan', s1: 'Philippe', s2: 'Marta' })[id ?? ''] ?? 'someone';
const nothing: Changes = {
  what: 'keep-apart',
  juniorId: 'j1',
  seniorId: 's1',
  newPairs: [],
  gonePairs: [],
  moved: [],
  newlyPlaced: [],
  newlyUnplaced: [],
  totalChange: 0,
};
const moved = (participantId: string, from: string[], to: string[]): Changes['moved'][number] => ({
  participantId,
  seat: 'junior',
  from,
  to,
  scoreBefore: 500,
  scoreAfter: 400,
});

describe('what changed', () => {
  it('names what was done and whom it moves', () => {
    expect(didWords(nothing, names)).toBe('Kept apart: Amara and Philippe');
    expect(effectWords(nothing, names)).toBe('Nobody else moves.');
    const changes = {
      ...nothing,
      gonePairs: [{ juniorId: 'j1', seniorId: 's1' }],
      moved: [moved('j1', ['s1'], []), moved('j2', ['s2'], ['s1'])],
      newlyUnplaced: ['j1'],
    };
    expect(effectWords(changes, names)).toBe(
      'Jan would meet someone else; Amara is still to place.',
    );
  });

  it('says each person’s move from their own side', () => {
    expect(movedWords(moved('j2', ['s2'], ['s1']), names)).toBe('Jan: Philippe instead of Marta');
    expect(movedWords(moved('j2', [], ['s1']), names)).toBe('Jan: Philippe');
    expect(movedWords(moved('j2', ['s2'], []), names)).toBe('Jan: still to place, before Marta');
  });
});

describe('lists and counts', () => {
  it('shortens long lists', () => {
    expect(nameList([])).toBe('');
    expect(nameList(['Amara', 'Jan', 'Marta'])).toBe('Amara, Jan and Marta');
    expect(nameList(['Amara', 'Jan', 'Marta', 'Philippe', 'Ida'])).toBe('Amara, Jan and 3 others');
  });

  it('counts one place as one', () => {
    expect([placesOf(1), placesOf(17)]).toEqual(['1 place', '17 places']);
  });
});

describe('the log', () => {
  it('has a sentence for everything that can be noted', () => {
    const entry: Omit<LogEntry, 'what'> = {
      seq: 1,
      at: '2026-11-22T09:00:00.000Z',
      who: '',
      juniorId: 'j1',
      seniorId: 's1',
      juniorName: 'Amara',
      seniorName: 'Philippe',
      detail: { seat: 'junior', ending: 'no-fault' },
      why: '',
      erased: false,
    };
    for (const what of logKinds) expect(logWords({ ...entry, what })).toMatch(/^[A-Z].{3,}/);
    expect(logWords({ ...entry, what: 'said-no' })).toBe('Amara said no to Philippe');
    expect(logWords({ ...entry, what: 'said-yes', detail: { seat: 'senior' } })).toBe(
      'Philippe said yes to Amara',
    );
    expect(logWords({ ...entry, what: 'said-no', juniorName: null })).toBe(
      'Someone said no to Philippe',
    );
  });
});

describe('instead of a proposal', () => {
  it('uses the programme’s own words and says what to do', () => {
    expect(
      insteadWords(
        'no-seniors',
        { juniors: 27, seniors: 0 },
        { junior: 'Lernende', senior: 'Mentorin' },
      ),
    ).toMatchObject({ title: 'No Mentorin takes part yet', to: 'people' });
    expect(
      insteadWords('nobody', { juniors: 0, seniors: 0 }, { junior: 'j', senior: 's' }).to,
    ).toBe('import');
  });
});

describe('whose turn it is', () => {
  const row = (
    junior: BoardRow['junior'],
    senior: BoardRow['senior'],
    pairId: string | null = null,
  ) => ({ junior, senior, pairId }) as BoardRow;
  it('sorts rows by what is to be done', () => {
    expect(turnOf(row('not-asked', 'not-asked'))).toBe('to-ask');
    expect(turnOf(row('asked', 'not-asked'))).toBe('waiting');
    expect(turnOf(row('yes', 'not-asked'))).toBe('to-ask');
    expect(turnOf(row('yes', 'asked'))).toBe('waiting');
    expect(turnOf(row('yes', 'yes', 'p'))).toBe('agreed');
    expect(filterRows([row('asked', 'not-asked'), row('yes', 'yes', 'p')], 'waiting')).toHaveLength(
      1,
    );
  });
});
