// Characters that direct or hide text and have no place in a name: a name must not turn round what stands beside it.

/** U+202A–E, U+2066–9, direction marks, zero width, byte order mark, soft hyphen. */
export const hidden =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/g;
/** A joiner that stands between plain Latin letters or at an edge joins nothing; in emoji and other scripts it has a meaning. */
export const strayJoiner =
  /(?<=^|[\u0000-\u024F])[\u200C\u200D]+|[\u200C\u200D]+(?=$|[\u0000-\u024F])/g;

export function withoutHidden(text: string): string {
  return text.replace(hidden, '').replace(strayJoiner, '');
}
