// What a search found, as the palette shows it.

import { IconNote, IconUser, IconUsersGroup } from '@tabler/icons-react';
import type { HitPiece } from '../../shared/coaching/search-words.ts';
import type { Found } from '../../shared/insights/found.ts';
import { showDay } from '../../shared/kernel/date.ts';
import type { PaletteGroup, PaletteEntry } from '../ui/palette/entry.ts';
import { paths } from './paths.ts';

/** At most eight of each: the palette is for a quick look, the search page has the rest. */
const most = 8;

export function paletteGroups(
  found: Found,
  today: string,
  go: (path: string) => void,
): PaletteGroup[] {
  return [
    group('people', 'People', found.people, (person) => ({
      id: person.id,
      title: person.name,
      icon: IconUser,
      detail: person.organisation ?? undefined,
      onRun: () => go(paths.person(person.id)),
    })),
    group('pairs', 'Pairs', found.pairs, (pair) => ({
      id: pair.id,
      title: `${pair.junior.name} and ${pair.senior.name}`,
      icon: IconUsersGroup,
      onRun: () => go(paths.pair(pair.id)),
    })),
    group('notes', 'Notes', found.notes, (note) => ({
      id: note.noteId,
      title: note.title === '' ? `Note of ${showDay(note.happenedOn, today)}` : note.title,
      detail: `${note.junior} and ${note.senior}`,
      icon: IconNote,
      excerpt: excerptOf(note.pieces),
      onRun: () => go(paths.note(note.pairId, note.noteId)),
    })),
  ];
}

function group<T>(
  id: string,
  label: string,
  found: readonly T[],
  entry: (one: T) => PaletteEntry,
): PaletteGroup {
  return { id, label, entries: found.slice(0, most).map(entry) };
}

/** The words around a hit as one text with the marked parts as [from, to). */
export function excerptOf(pieces: readonly HitPiece[]): {
  text: string;
  ranges: [number, number][];
} {
  const ranges: [number, number][] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.hit) ranges.push([text.length, text.length + piece.text.length]);
    text += piece.text;
  }
  return { text, ranges };
}
