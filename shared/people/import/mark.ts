// Tells whether a list is the one that answers were given for, without keeping any of its words.

import type { ReadList } from './shapes.ts';

/** Equal for the same rows, columns and first values read in the same way. Not for secrets: two lists could be made to share it. */
export function markOf({ id: _id, ...read }: ReadList): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (const letter of JSON.stringify(read)) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13);
  }
  return `${read.rows}-${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
