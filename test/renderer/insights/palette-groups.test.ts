// What a search found, as the palette shows it.

import { describe, expect, it } from 'vitest';
import { excerptOf, paletteGroups } from '../../../renderer/insights/palette-groups.ts';
import type { Found } from '../../../shared/insights/found.ts';

const note = {
  noteId: 'n1',
  pairId: 'p1',
  title: '',
  happenedOn: '2026-11-12',
  spokenWith: 'both' as const,
  junior: 'Amara',
  senior: 'Philippe',
  pieces: [
    { text: 'took ', hit: false },
    { text: 'notes', hit: true },
    { text: ' himself', hit: false },
  ],
};
const person = (id: string) => ({
  id,
  name: `Person ${id}`,
  organisation: null,
  seat: 'junior' as const,
  status: 'applied' as const,
  cohortId: 'c1',
  cohortName: 'A',
});
const found: Found = {
  notes: [note],
  people: Array.from({ length: 12 }, (_, at) => person(`i${at}`)),
  pairs: [],
};

describe('the palette', () => {
  it('marks what was found where it stands', () => {
    const { text, ranges } = excerptOf(note.pieces);
    expect(text).toBe('took notes himself');
    expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['notes']);
  });

  it('opens what it names, and shows a few of each', () => {
    const gone: string[] = [];
    const groups = paletteGroups(found, '2026-11-22', (path) => gone.push(path));
    expect(groups.map(({ id, entries }) => [id, entries.length])).toEqual([
      ['people', 8],
      ['pairs', 0],
      ['notes', 1],
    ]);
    groups.find(({ id }) => id === 'notes')?.entries[0]?.onRun();
    groups.find(({ id }) => id === 'people')?.entries[0]?.onRun();
    expect(gone).toEqual(['/pairs/p1/note/n1', '/people/i0']);
    expect(groups.find(({ id }) => id === 'notes')?.entries[0]?.title).toBe('Note of Thu 12 Nov');
  });
});
