// Takes people who were erased out of what a round keeps: their pairs, their moves, their names in sentences and lines.

import type { Id } from '../../kernel/id.ts';

/** What stands where a name stood. */
export const erasedName = '[erased]';

/** What somebody was called: in full, and the parts of it that nobody else bears. */
export type Called = { readonly names: readonly string[]; readonly parts: readonly string[] };
/** Who is to be taken out. */
export type Gone = Called & { readonly ids: ReadonlySet<Id> };

/** Fields whose text the matcher wrote, so that any part of a name may stand in it. */
const written: ReadonlySet<string> = new Set(['reason', 'why', 'purpose']);
/** Fields whose text the app put together; a part of a name there is more likely another word. */
const composed: ReadonlySet<string> = new Set(['label', 'name', 'text']);

/**
 * A copy of JSON data without them. What is about one of them (an object that holds the id, the id in a list) leaves its list, or
 * becomes null where it stands alone; a piece of a sentence that is their name, and their name in written text, becomes `[erased]`.
 */
export function withoutPeople<T>(data: T, gone: Gone): T {
  const [inFull, inPart] = [nameEraser(gone.names), nameEraser([...gone.names, ...gone.parts])];
  const isAbout = (value: unknown): boolean =>
    typeof value === 'string'
      ? gone.ids.has(value)
      : isPlain(value) && Object.values(value).some((one) => isId(one, gone));
  const copy = (value: unknown, field: string): unknown => {
    if (Array.isArray(value))
      return value
        .map((one) => asErasedPiece(one, gone) ?? one)
        .filter((one) => !isAbout(one))
        .map((one) => copy(one, field));
    if (isPlain(value))
      return Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !gone.ids.has(key))
          .map(([key, one]) => [key, isAbout(one) ? null : copy(one, key)]),
      );
    if (typeof value !== 'string') return value;
    if (written.has(field)) return inPart(value);
    return composed.has(field) ? inFull(value) : value;
  };
  return copy(data, '') as T;
}

/** Puts `[erased]` where one of the names stands as words of its own, in any case of letters. */
export function nameEraser(names: readonly string[]): (text: string) => string {
  const all = [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 1))]
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/gu, '\\s+'));
  if (all.length === 0) return (text) => text;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])(?:${all.join('|')})(?![\\p{L}\\p{N}\\p{M}])`,
    'giu',
  );
  return (text) => text.replace(pattern, erasedName);
}

/** Ids of people in a round's data, wherever a field is known to hold one. */
export function idsNamedIn(data: unknown, field = ''): Id[] {
  if (typeof data === 'string') return holders.has(field) ? [data] : [];
  if (Array.isArray(data)) return data.flatMap((one) => idsNamedIn(one, field));
  if (!isPlain(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => idsNamedIn(value, key));
}

const holders: ReadonlySet<string> = new Set([
  'juniorId',
  'seniorId',
  'participantId',
  'partnerId',
  'personId',
  'who',
  'from',
  'to',
  'newlyPlaced',
  'newlyUnplaced',
  'loops',
]);

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown, { ids }: Gone): boolean {
  return typeof value === 'string' && ids.has(value);
}

/** A piece of a sentence that is one of their names loses it and stays; a sentence about others must still read. */
function asErasedPiece(value: unknown, gone: Gone): { readonly text: string } | null {
  return isPlain(value) && typeof value['text'] === 'string' && isId(value['personId'], gone)
    ? { text: erasedName }
    : null;
}
